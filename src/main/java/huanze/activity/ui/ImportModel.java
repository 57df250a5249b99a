package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityImport;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.ImportActions;
import huanze.fx.ImportLine;
import huanze.fx.ImportShown;
import huanze.sheet.FewHints;
import huanze.sheet.ImportPreview;
import huanze.sheet.RowProblem;
import huanze.sheet.SheetChoices;
import huanze.sheet.SheetColumn;
import huanze.sheet.SheetSource;
import huanze.sheet.SheetView;
import huanze.sheet.ui.ColumnChooser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
  private static final String REMEMBERED = "activities";

  private final ActivityDesk desk;
  private final Consumer<List<Activity>> afterwards;
  private final ReadOnlyObjectWrapper<@Nullable ImportShown> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable SheetView> sheet = new ReadOnlyObjectWrapper<>();
  private ActivityImport.@Nullable Plan plan;
  private @Nullable SheetSource source;
  private SheetChoices choices = SheetChoices.NONE;
  private boolean pasted;

  /** What all rows say because the table itself tells it, not because it was decided. */
  private Map<String, String> told = Map.of();

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
  @Override
  public void paste(@Nullable String html, @Nullable String text) {
    String name = texts().text("activity.ui.import.pasted");
    begin(() -> SheetSource.pasted(html, text, name), true);
  }

  void preview(Path file) {
    begin(() -> SheetSource.file(file), false);
  }

  /**
   * A table as it was looked at.
   *
   * @param told what all rows say because the table itself tells it
   * @param recalled whether its columns were decided with an earlier table
   */
  private record Looked(
      SheetSource source, ActivityImport.Plan plan, Map<String, String> told, boolean recalled) {}

  private void begin(Callable<SheetSource> reader, boolean copied) {
    desk.background()
        .files(
            () -> {
              SheetSource read = reader.call();
              return desk.columns()
                  .recall(
                      REMEMBERED,
                      desk.imports().headings(read),
                      (decided, recalled) -> look(read, decided, recalled));
            },
            looked -> {
              source = looked.source();
              pasted = copied;
              told = looked.told();
              show(looked);
            },
            desk.dialogs()::failed);
  }

  private Looked look(SheetSource read, SheetChoices decided, boolean recalled) {
    ActivityImport.Plan found = desk.imports().preview(read, decided);
    Map<String, String> more = new LinkedHashMap<>(found.choices().everyRow());
    more.keySet().removeAll(decided.everyRow().keySet());
    return new Looked(read, found, more, recalled);
  }

  @Override
  public void decide(SheetChoices decided) {
    SheetSource known = source;
    if (known == null) {
      return;
    }
    desk.background()
        .files(
            () -> look(known, decided, false),
            looked -> {
              desk.columns().remember(REMEMBERED, looked.plan().sheet(), byHand(decided));
              show(looked);
            },
            desk.dialogs()::failed);
  }

  /** Without what the table itself tells: the next one may be of another kind. */
  private SheetChoices byHand(SheetChoices decided) {
    SheetChoices own = decided;
    for (Map.Entry<String, String> one : told.entrySet()) {
      if (one.getValue().equals(decided.everyRow().get(one.getKey()))) {
        own = own.everyRow(one.getKey(), null);
      }
    }
    return own;
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
    return view != null && (!view.problems().isEmpty() || lacksColumn(view));
  }

  /**
   * Every row lacks what no column is read as, and that can be mended there: a heading is not
   * known, or all rows may say the same.
   */
  private boolean lacksColumn(SheetView view) {
    ActivityImport.Plan found = plan;
    if (found == null || view.rows() == 0) {
      return false;
    }
    boolean foreign = !found.preview().unknownHeadings().isEmpty();
    Map<String, Set<Integer>> bad =
        found.preview().problems().stream()
            .collect(
                Collectors.groupingBy(
                    RowProblem::column, Collectors.mapping(RowProblem::row, Collectors.toSet())));
    return columns().stream()
        .filter(column -> !view.reads(column.key()))
        .filter(column -> !choices.everyRow().containsKey(column.key()))
        .filter(column -> foreign || saidOfAll().containsKey(column.key()))
        .anyMatch(column -> bad.getOrDefault(column.heading(), Set.of()).size() == view.rows());
  }

  private void show(Looked looked) {
    ActivityImport.Plan found = looked.plan();
    choices = found.choices();
    ImportPreview preview = found.preview();
    String bad = texts().text("activity.ui.import.bad");
    String odd = texts().text("activity.ui.import.odd");
    String added = texts().text("activity.ui.import.added");
    String changed = texts().text("activity.ui.import.changed");
    List<ImportLine> lines = new ArrayList<>();
    preview
        .problems()
        .forEach(p -> lines.add(new ImportLine(p.row(), bad, texts().text(p.problem()), true)));
    String note = texts().text("activity.ui.import.note");
    FewHints.warnings(found.warnings(), texts())
        .forEach(h -> lines.add(new ImportLine(h.row(), odd, h.text(), false)));
    FewHints.notes(preview.notes(), texts())
        .forEach(h -> lines.add(new ImportLine(h.row(), note, h.text(), false)));
    preview.additions().forEach(a -> lines.add(new ImportLine(a.row(), added, a.what(), false)));
    preview.changes().forEach(c -> lines.add(new ImportLine(c.row(), changed, words(c), false)));
    plan = found;
    sheet.set(found.sheet());
    shown.set(
        new ImportShown(
            summary(found),
            Stream.of(
                    headings(found),
                    advice(found),
                    looked.recalled() ? texts().text("sheet.ui.recalled") : "",
                    readings(found),
                    hidden(found),
                    unknown(found))
                .filter(w -> !w.isEmpty())
                .toList(),
            lines,
            possible(found),
            pasted));
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
    if (asksForColumns()) {
      return texts().text("activity.ui.import.mapFirst");
    }
    if (!preview.isClean()) {
      return texts().text(pasted ? "activity.ui.import.mendPasted" : "activity.ui.import.mend");
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
    told = Map.of();
    shown.set(null);
    sheet.set(null);
  }
}
