package huanze.rulepack.ui;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Choice;
import huanze.fx.Dialogs;
import huanze.rulepack.PackDifference;
import huanze.rulepack.PackService;
import huanze.rulepack.RulePack;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Two packs, or two versions of one, beside each other: what differs. */
public final class PackCompareModel {
  private final PackService service;
  private final Background background;
  private final Dialogs dialogs;
  private final Texts texts;
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Choice> first = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Choice> second = new SimpleObjectProperty<>();
  private final ObservableList<DiffLine> lines = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

  public PackCompareModel(
      PackService service, Background background, Dialogs dialogs, Texts texts) {
    this.service = service;
    this.background = background;
    this.dialogs = dialogs;
    this.texts = texts;
    first.addListener((o, before, now) -> compare());
    second.addListener((o, before, now) -> compare());
  }

  /** Packs of the desk by id and version, and files that were chosen. */
  public ObservableList<Choice> choices() {
    return choices;
  }

  public ObjectProperty<@Nullable Choice> firstProperty() {
    return first;
  }

  public ObjectProperty<@Nullable Choice> secondProperty() {
    return second;
  }

  public ObservableList<DiffLine> lines() {
    return lines;
  }

  /** What the empty list says: choose two, or they do not differ. */
  public ReadOnlyStringProperty saidProperty() {
    return said.getReadOnlyProperty();
  }

  public void refresh() {
    background.read("packChoices", service::known, this::show, dialogs::failed);
  }

  private void show(List<RulePack> known) {
    for (RulePack pack : known) {
      String reference = pack.id() + "@" + pack.version();
      if (choices.stream().noneMatch(c -> c.id().equals(reference))) {
        choices.add(
            Choice.of(reference, texts.text("rulepack.packs.named", pack.title(), pack.version())));
      }
    }
    if (first.get() == null && !choices.isEmpty()) {
      first.set(choices.get(0));
    }
    compare();
  }

  /** A file to compare with. */
  public void choose(Path file) {
    background.read(
        "packFile",
        () -> service.find(file.toString()),
        pack -> {
          Choice choice =
              Choice.of(
                  file.toString(),
                  texts.text(
                      "rulepack.packs.namedFile",
                      pack.title(),
                      pack.version(),
                      String.valueOf(file.getFileName())));
          choices.removeIf(c -> c.id().equals(choice.id()));
          choices.add(choice);
          second.set(choice);
        },
        dialogs::failed);
  }

  private void compare() {
    Choice before = first.get();
    Choice after = second.get();
    if (before == null || after == null) {
      lines.clear();
      said.set(texts.text("rulepack.packs.chooseTwo"));
      return;
    }
    background.read(
        "packDifference",
        () -> {
          RulePack a = service.find(before.id());
          RulePack b = service.find(after.id());
          return DiffLine.of(PackDifference.of(a, b), texts, List.of(a, b));
        },
        found -> {
          lines.setAll(found);
          said.set(found.isEmpty() ? texts.text("rulepack.packs.noDifference") : "");
        },
        dialogs::failed);
  }
}
