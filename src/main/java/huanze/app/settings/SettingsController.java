package huanze.app.settings;

import huanze.base.Texts;
import huanze.fx.Clipboards;
import huanze.fx.FormMarks;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.rulepack.ui.PackSettingsController;
import huanze.rulepack.ui.PackSettingsModel;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 设置: one page with a heading for each part, and links to the headings. */
public final class SettingsController implements Screen {
  private final OfficeModel office;
  private final BackupModel backup;
  private final PackSettingsModel pack;
  private final Theme theme;
  private final ViewLoader loader;
  private final Texts texts;
  private final BackupController backupPart;
  private final LedgerCheckController checkPart;
  private final RemindersModel reminders;
  private final RemindersController remindersPart;
  private final PackSettingsController packPart;

  private @Nullable Object shades;

  @FXML private ScrollPane scroll;
  @FXML private VBox page;
  @FXML private FlowPane links;
  @FXML private Label officeHeading;
  @FXML private Label remindersHeading;
  @FXML private Label backupHeading;
  @FXML private Label checkHeading;
  @FXML private Label packHeading;
  @FXML private Label looksHeading;
  @FXML private Label officeName;
  @FXML private Label region;
  @FXML private TextField clerk;
  @FXML private Label clerkMark;
  @FXML private Label home;
  @FXML private Label logs;
  @FXML private VBox remindersHolder;
  @FXML private VBox backupHolder;
  @FXML private VBox checkHolder;
  @FXML private VBox packHolder;
  @FXML private RadioButton light;
  @FXML private RadioButton dark;

  /** What must be mended is shown first, but only when the screen opens. */
  private boolean seen;

  public SettingsController(
      OfficeModel office,
      BackupModel backup,
      PackSettingsModel pack,
      BackupController backupPart,
      LedgerCheckController checkPart,
      RemindersModel reminders,
      RemindersController remindersPart,
      PackSettingsController packPart,
      Theme theme,
      ViewLoader loader) {
    this.office = office;
    this.backup = backup;
    this.pack = pack;
    this.backupPart = backupPart;
    this.checkPart = checkPart;
    this.reminders = reminders;
    this.remindersPart = remindersPart;
    this.packPart = packPart;
    this.theme = theme;
    this.loader = loader;
    this.texts = loader.texts();
  }

  @FXML
  private void initialize() {
    officeName.setText(office.officeName());
    region.setText(office.region());
    clerk.textProperty().bindBidirectional(office.clerkProperty());
    new FormMarks(texts).field("clerk", clerk, clerkMark).follow(office.problems());
    home.setText(office.home().toString());
    logs.setText(office.logs().toString());
    hold(remindersHolder, loader.load(remindersPart));
    hold(backupHolder, loader.load(backupPart));
    hold(checkHolder, loader.load(checkPart));
    hold(packHolder, loader.load(packPart));
    shades = theme.follow(this::showShade);
    for (Label heading :
        new Label[] {
          officeHeading, remindersHeading, backupHeading, checkHeading, packHeading, looksHeading
        }) {
      Hyperlink link = new Hyperlink(heading.getText());
      link.setOnAction(e -> scrollTo(heading));
      links.getChildren().add(link);
    }
  }

  private static void hold(VBox holder, View<?> part) {
    holder.getChildren().setAll(part.root());
    holder.setUserData(part);
  }

  private void showShade(Theme.Shade shade) {
    light.setSelected(shade != Theme.Shade.DARK);
    dark.setSelected(shade == Theme.Shade.DARK);
  }

  /** Brings a heading to the top of the page, as far as the page reaches. */
  void scrollTo(Node heading) {
    Bounds place = page.sceneToLocal(heading.localToScene(heading.getBoundsInLocal()));
    double rest = page.getHeight() - scroll.getViewportBounds().getHeight();
    scroll.setVvalue(rest <= 0 ? 0 : Math.clamp((place.getMinY() - 12) / rest, 0, 1));
  }

  /** Looks into a backup, as the buttons for it do. */
  public void look(Path source) {
    backup.look(source);
  }

  @FXML
  private void saveClerk() {
    office.saveClerk();
  }

  @FXML
  private void copyHome() {
    Clipboards.copy(office.home().toString());
  }

  @FXML
  private void copyLogs() {
    Clipboards.copy(office.logs().toString());
  }

  @FXML
  private void useLight() {
    theme.use(Theme.Shade.LIGHT);
  }

  @FXML
  private void useDark() {
    theme.use(Theme.Shade.DARK);
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("app.nav.settings"));
  }

  @Override
  public void activate() {
    backup.refresh();
    pack.refresh();
    reminders.refresh();
    if (!seen && checkPart.hasBadNews()) {
      Platform.runLater(() -> Platform.runLater(() -> scrollTo(checkHeading)));
    }
    seen = true;
  }

  @Override
  public void save() {
    if (office.isChanged()) {
      office.saveClerk();
    }
  }
}
