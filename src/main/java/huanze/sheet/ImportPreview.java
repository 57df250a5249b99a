package huanze.sheet;

import huanze.base.InvalidInput;
import huanze.base.Problem;
import java.util.List;

/**
 * What an import would do, in plain words, before anything is written. With any bad row nothing is
 * written, and every bad row is named.
 *
 * @param unchanged how many rows say what already stands
 * @param unknownHeadings headings nobody asked for; their columns are left out
 * @param notes rows left out, and what was read otherwise than it is written
 */
public record ImportPreview(
    List<Addition> additions,
    List<Change> changes,
    int unchanged,
    List<RowProblem> problems,
    List<String> unknownHeadings,
    List<Note> notes) {
  public ImportPreview {
    additions = List.copyOf(additions);
    changes = List.copyOf(changes);
    problems = List.copyOf(problems);
    unknownHeadings = List.copyOf(unknownHeadings);
    notes = List.copyOf(notes);
  }

  /** Without anything to note. */
  public ImportPreview(
      List<Addition> additions,
      List<Change> changes,
      int unchanged,
      List<RowProblem> problems,
      List<String> unknownHeadings) {
    this(additions, changes, unchanged, problems, unknownHeadings, List.of());
  }

  /**
   * Something to know of a row that is no fault.
   *
   * @param text a sentence, without the row's number
   */
  public record Note(int row, String text) {}

  /** Something new. */
  public record Addition(int row, String what) {}

  /** Something that stands and would be different. */
  public record Change(int row, String what, List<FieldChange> fields) {
    public Change {
      fields = List.copyOf(fields);
    }
  }

  /**
   * @param field heading of the column
   * @param before empty if there was nothing
   */
  public record FieldChange(String field, String before, String after) {}

  public boolean isClean() {
    return problems.isEmpty();
  }

  public boolean changesNothing() {
    return additions.isEmpty() && changes.isEmpty();
  }

  /**
   * @throws InvalidInput naming every bad row, if there is one
   */
  public ImportPreview refuseProblems() {
    List<Problem> all = problems.stream().map(RowProblem::problem).toList();
    InvalidInput.refuse(all);
    return this;
  }
}
