package huanze.app.settings;

import huanze.app.DeskPreferences;
import huanze.app.LogFile;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.ledger.Ledger;
import huanze.ledger.Office;
import huanze.unit.Region;
import huanze.unit.Regions;
import java.nio.file.Path;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** 本办公室: whose ledger it is, who sits here, where it lies. */
public final class OfficeModel {
  private static final int LONGEST_NAME = 30;

  private final Ledger ledger;
  private final Office office;
  private final String region;
  private final DeskPreferences preferences;
  private final Dialogs dialogs;
  private final Notices notices;
  private final StringProperty clerk;
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();

  public OfficeModel(
      Ledger ledger,
      Regions regions,
      DeskPreferences preferences,
      Dialogs dialogs,
      Notices notices) {
    this.ledger = ledger;
    this.preferences = preferences;
    this.dialogs = dialogs;
    this.notices = notices;
    office = ledger.officeRow();
    region = regions.find(office.region()).map(Region::name).orElse(office.region());
    clerk = new SimpleStringProperty(preferences.clerk().orElse(""));
  }

  public String officeName() {
    return office.name();
  }

  public String region() {
    return region;
  }

  public Path home() {
    return ledger.home();
  }

  public Path logs() {
    return LogFile.folder(ledger.home());
  }

  /** Name of the person at this desk, from the next start. */
  public StringProperty clerkProperty() {
    return clerk;
  }

  /** Problems of {@code clerk}. */
  public ObservableList<Problem> problems() {
    return problems;
  }

  /** True if there is something to save. */
  public boolean isChanged() {
    return !clerk.get().strip().equals(preferences.clerk().orElse(""));
  }

  public void saveClerk() {
    String name = clerk.get() == null ? "" : clerk.get().strip();
    problems.clear();
    if (name.isEmpty()) {
      problems.add(Problem.of("clerk", "app.firstStart.clerkMissing"));
    } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      problems.add(Problem.of("clerk", "app.firstStart.clerkTooLong", LONGEST_NAME));
    } else {
      remember(name);
    }
  }

  private void remember(String name) {
    try {
      preferences.rememberClerk(name);
      notices.say("app.settings.clerkSaved", name);
    } catch (Obstacle e) {
      dialogs.failed(e);
    }
  }
}
