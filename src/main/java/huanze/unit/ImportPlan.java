package huanze.unit;

import huanze.base.Problem;
import huanze.base.Texts;
import huanze.ledger.Writes;
import huanze.sheet.Columns;
import huanze.sheet.ImportPreview;
import huanze.sheet.ImportPreview.FieldChange;
import huanze.sheet.MappedSheet;
import huanze.sheet.RowProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What an import would do, gathered row by row: the preview and the writes behind it. */
final class ImportPlan {
  private final Columns columns;
  private final Texts texts;
  private final List<ImportPreview.Addition> additions = new ArrayList<>();
  private final List<ImportPreview.Change> changes = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<String> unknownHeadings;
  private final List<Consumer<Writes>> writes = new ArrayList<>();
  private int unchanged;

  ImportPlan(Columns columns, Texts texts, MappedSheet sheet) {
    this.columns = columns;
    this.texts = texts;
    this.problems.addAll(sheet.problems());
    this.unknownHeadings = sheet.unknownHeadings();
  }

  /** A problem whose sentence names row and column itself. */
  void problem(int row, String column, String textKey, Object... args) {
    problems.add(RowProblem.of(row, columns.heading(column), textKey, args));
  }

  /** A problem that is not about files: its sentence is put behind the row's number. */
  void problem(int row, Problem problem) {
    String heading =
        columns.columns().stream()
            .filter(c -> c.key().equals(problem.field()))
            .map(c -> c.heading())
            .findFirst()
            .orElse("");
    problems.add(RowProblem.of(row, heading, "unit.import.because", texts.text(problem)));
  }

  void add(int row, String what, Consumer<Writes> write) {
    additions.add(new ImportPreview.Addition(row, what));
    writes.add(write);
  }

  /** A change if the fields differ, column by column; else one row more that stands already. */
  void change(
      int row,
      String what,
      Map<String, Object> before,
      Map<String, Object> after,
      Consumer<Writes> write) {
    List<FieldChange> fields =
        columns.columns().stream()
            .filter(c -> !Objects.equals(before.get(c.key()), after.get(c.key())))
            .map(
                c ->
                    new FieldChange(
                        c.heading(),
                        columns.written(c.key(), before.get(c.key())),
                        columns.written(c.key(), after.get(c.key()))))
            .toList();
    if (fields.isEmpty()) {
      unchanged++;
    } else {
      changes.add(new ImportPreview.Change(row, what, fields));
      writes.add(write);
    }
  }

  ImportPreview preview() {
    return new ImportPreview(
        additions.stream().sorted(Comparator.comparingInt(a -> a.row())).toList(),
        changes.stream().sorted(Comparator.comparingInt(c -> c.row())).toList(),
        unchanged,
        problems.stream().sorted(Comparator.comparingInt(RowProblem::row)).toList(),
        unknownHeadings);
  }

  List<Consumer<Writes>> writes() {
    return List.copyOf(writes);
  }
}
