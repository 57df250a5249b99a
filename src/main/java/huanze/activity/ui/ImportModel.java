package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityImport;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.ImportActions;
import huanze.fx.ImportLine;
import huanze.fx.ImportShown;
import huanze.sheet.ImportPreview;
import huanze.sheet.SheetChoices;
import huanze.sheet.SheetColumn;
import huanze.sheet.SheetSource;
import huanze.sheet.SheetView;
import huanze.sheet.ui.ColumnChooser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Importing activities: what each column is read as and what would change is looked at and decided
 * first, then the user says yes or no.
 */
public final class ImportModel implements ImportActions, ColumnChooser {
  private final ActivityDesk desk;
  private final Consumer<List<Activity>> afterwards;
  private final ReadOnlyObjectWrapper<@Nullable ImportShown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SheetView> sheet = new ReadOnlyObjectWrapper<>();
  private ActivityImport.@Nullable Plan plan;
  private @Nullable SheetSource source;
  private SheetChoices choices = SheetChoices.NONE;

  /**
   * @param afterwards what to do with what was imported
   */
  ImportModel(ActivityDesk desk, Consumer<List<Activity>> afterwards) {
    this.desk = desk;
    this.afterwards = afterwards;
  }

  /** What is being looked at; null if nothing is. */
  ReadOnlyObjectProperty<@Nullable ImportShown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private Texts texts() {
    return desk.texts();
  }

  @Override
  public void choose() {
    desk.files().open("activity.ui.import.choose", FileDialogs.Kind.TABLE).ifPresent(this::preview);
  }

  /** Looks at what was copied in Excel, WPS or a browser. */
  void paste(@Nullable String html, @Nullable String text) {
    String name = texts().text("activity.ui.import.pasted");
    look(() -> SheetSource.pasted(html, text, name), SheetChoices.NONE);
  }

  void preview(Path file) {
    look(() -> SheetSource.file(file), SheetChoices.NONE);
  }

  private record Looked(SheetSource source, ActivityImport.Plan plan) {}

  private void look(Callable<SheetSource> reader, SheetChoices decided) {
    desk.background()
        .files(
            () -> {
              SheetSource read = reader.call();
              return new Looked(read, desk.imports().preview(read, decided));
            },
            looked -> {
              source = looked.source();
              choices = looked.plan().choices();
              show(looked.plan());
            },
            desk.dialogs()::failed);
  }

  @Override
  public void decide(SheetChoices decided) {
    SheetSource known = source;
    if (known != null) {
      look(() -> known, decided);
    }
  }

  @Override
  public ObservableValue<@Nullable SheetView> sheetProperty() {
    return sheet.getReadOnlyProperty();
  }

  @Override
  public List<SheetColumn> columns() {
    return desk.imports().columns();
  }

  @Override
  public SheetChoices sheetChoices() {
    return choices;
  }

  @Override
  public Set<String> writtenOnce() {
    return desk.imports().writtenOnce();
  }

  @Override
  public Map<String, List<String>> saidOfAll() {
    return desk.imports().saidOfAll(choices);
  }

  @Override
  public String writtenOnceKey() {
    return "activity.ui.import.fillDown";
  }

  /** Whether the columns are to be looked at first. */
  boolean asksForColumns() {
    SheetView view = sheet.get();
    return view != null && !view.problems().isEmpty();
  }

  private void show(ActivityImport.Plan found) {
    ImportPreview preview = found.preview();
    String bad = texts().text("activity.ui.import.bad");
    String odd = texts().text("activity.ui.import.odd");
    String added = texts().text("activity.ui.import.added");
    String changed = texts().text("activity.ui.import.changed");
    List<ImportLine> lines = new ArrayList<>();
    preview
        .problems()
        .forEach(p -> lines.add(new ImportLine(p.row(), bad, texts().text(p.problem()), true)));
    found
        .warnings()
        .forEach(p -> lines.add(new ImportLine(p.row(), odd, texts().text(p.problem()), false)));
    preview
        .notes()
        .forEach(
            n ->
                lines.add(
                    new ImportLine(
                        n.row(), texts().text("activity.ui.import.note"), n.text(), false)));
    preview.additions().forEach(a -> lines.add(new ImportLine(a.row(), added, a.what(), false)));
    preview.changes().forEach(c -> lines.add(new ImportLine(c.row(), changed, words(c), false)));
    plan = found;
    sheet.set(found.sheet());
    shown.set(
        new ImportShown(
            summary(found),
            Stream.of(
                    headings(found), advice(found), readings(found), hidden(found), unknown(found))
                .filter(w -> !w.isEmpty())
                .toList(),
            lines,
            possible(found)));
  }

  private String words(ImportPreview.Change change) {
    String fields =
        change.fields().stream()
            .map(f -> texts().text("activity.ui.import.field", f.field(), f.before(), f.after()))
            .collect(Collectors.joining(texts().text("activity.ui.import.fieldComma")));
    return texts().text("activity.ui.import.change", change.what(), fields);
  }

  /** How much of what, in one line. */
  private String summary(ActivityImport.Plan found) {
    ImportPreview preview = found.preview();
    return texts()
        .text(
            "activity.ui.import.summary",
            found.fileName(),
            preview.additions().size(),
            preview.changes().size(),
            preview.unchanged(),
            preview.problems().size());
  }

  /** What is wrong with the headings; empty if nothing is. */
  private String headings(ActivityImport.Plan found) {
    return found.sheet().problems().stream()
        .map(p -> texts().text(p.problem()))
        .collect(Collectors.joining());
  }

  /** What was read out of the table as a whole. */
  private static String readings(ActivityImport.Plan found) {
    return found.preview().notes().stream()
        .filter(n -> n.row() == found.sheet().headingRow())
        .map(ImportPreview.Note::text)
        .collect(Collectors.joining());
  }

  /** What to do about it; empty if it can be imported as it is. */
  private String advice(ActivityImport.Plan found) {
    ImportPreview preview = found.preview();
    if (!found.sheet().problems().isEmpty()) {
      return texts().text("activity.ui.import.mapFirst");
    }
    if (!preview.isClean()) {
      return texts().text("activity.ui.import.mend");
    }
    return preview.changesNothing() ? texts().text("activity.ui.import.nothing") : "";
  }

  /** Rows that Excel does not show; empty if there are none. */
  private String hidden(ActivityImport.Plan found) {
    int rows = found.sheet().hiddenRows();
    return rows == 0
        ? ""
        : texts()
            .text(
                choices.hiddenRows()
                    ? "activity.ui.import.hiddenRead"
                    : "activity.ui.import.hiddenLeftOut",
                rows);
  }

  /** Columns left out; empty if there are none. */
  private String unknown(ActivityImport.Plan found) {
    List<String> headings = found.preview().unknownHeadings();
    return headings.isEmpty()
        ? ""
        : texts()
            .text(
                "activity.ui.import.unknown",
                String.join(texts().text("activity.cell.comma"), headings));
  }

  private boolean possible(ActivityImport.Plan found) {
    return found.preview().isClean() && !found.preview().changesNothing();
  }

  @Override
  public void apply() {
    ActivityImport.Plan wanted = plan;
    if (wanted == null || !possible(wanted)) {
      return;
    }
    desk.background()
        .write(
            () -> desk.imports().apply(wanted),
            count -> {
              desk.notices().say("activity.ui.notice.imported", count, wanted.fileName());
              cancel();
              afterwards.accept(wanted.steps().stream().map(ActivityImport.Step::after).toList());
            },
            desk.dialogs()::failed);
  }

  @Override
  public void cancel() {
    plan = null;
    source = null;
    choices = SheetChoices.NONE;
    shown.set(null);
    sheet.set(null);
  }
}
