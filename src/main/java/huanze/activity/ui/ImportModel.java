package huanze.activity.ui;

import huanze.activity.ActivityImport;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.sheet.ImportPreview;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Importing activities: a preview first, then the import. */
public final class ImportModel {
  private final ActivityDesk desk;
  private final Runnable afterwards;
  private final ReadOnlyObjectWrapper<ActivityImport.@Nullable Plan> plan =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<ImportLine> lines = FXCollections.observableArrayList();

  /**
   * @param afterwards what to do when something was imported
   */
  ImportModel(ActivityDesk desk, Runnable afterwards) {
    this.desk = desk;
    this.afterwards = afterwards;
  }

  /** What is being looked at; null if nothing is. */
  ReadOnlyObjectProperty<ActivityImport.@Nullable Plan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  ObservableList<ImportLine> lines() {
    return lines;
  }

  Texts texts() {
    return desk.texts();
  }

  void choose() {
    desk.files().open("activity.ui.import.choose", FileDialogs.Kind.TABLE).ifPresent(this::preview);
  }

  void preview(Path file) {
    desk.background().files(() -> desk.imports().preview(file), this::show, desk.dialogs()::failed);
  }

  private void show(ActivityImport.Plan found) {
    ImportPreview preview = found.preview();
    String bad = texts().text("activity.ui.import.bad");
    String odd = texts().text("activity.ui.import.odd");
    String added = texts().text("activity.ui.import.added");
    String changed = texts().text("activity.ui.import.changed");
    lines.clear();
    preview
        .problems()
        .forEach(p -> lines.add(new ImportLine(p.row(), bad, texts().text(p.problem()), true)));
    found
        .warnings()
        .forEach(p -> lines.add(new ImportLine(p.row(), odd, texts().text(p.problem()), false)));
    preview.additions().forEach(a -> lines.add(new ImportLine(a.row(), added, a.what(), false)));
    preview.changes().forEach(c -> lines.add(new ImportLine(c.row(), changed, words(c), false)));
    plan.set(found);
  }

  private String words(ImportPreview.Change change) {
    String fields =
        change.fields().stream()
            .map(f -> texts().text("activity.ui.import.field", f.field(), f.before(), f.after()))
            .collect(Collectors.joining(texts().text("activity.ui.import.fieldComma")));
    return texts().text("activity.ui.import.change", change.what(), fields);
  }

  /** How much of what, in one line. */
  String summary(ActivityImport.Plan shown) {
    ImportPreview preview = shown.preview();
    return texts()
        .text(
            "activity.ui.import.summary",
            shown.fileName(),
            preview.additions().size(),
            preview.changes().size(),
            preview.unchanged(),
            preview.problems().size());
  }

  /** What to do about it; empty if it can be imported as it is. */
  String advice(ActivityImport.Plan shown) {
    ImportPreview preview = shown.preview();
    if (!preview.isClean()) {
      return texts().text("activity.ui.import.mend");
    }
    return preview.changesNothing() ? texts().text("activity.ui.import.nothing") : "";
  }

  /** Columns left out; empty if there are none. */
  String unknown(ActivityImport.Plan shown) {
    List<String> headings = shown.preview().unknownHeadings();
    return headings.isEmpty()
        ? ""
        : texts()
            .text(
                "activity.ui.import.unknown",
                String.join(texts().text("activity.cell.comma"), headings));
  }

  boolean possible(ActivityImport.Plan shown) {
    return shown.preview().isClean() && !shown.preview().changesNothing();
  }

  void apply() {
    ActivityImport.Plan shown = plan.get();
    if (shown == null || !possible(shown)) {
      return;
    }
    desk.background()
        .write(
            () -> desk.imports().apply(shown),
            count -> {
              desk.notices().say("activity.ui.notice.imported", count, shown.fileName());
              cancel();
              afterwards.run();
            },
            desk.dialogs()::failed);
  }

  void cancel() {
    plan.set(null);
    lines.clear();
  }
}
