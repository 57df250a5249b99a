package huanze.unit;

import huanze.base.Problem;
import huanze.base.Texts;
import huanze.ledger.Writes;
import huanze.sheet.Columns;
import huanze.sheet.ImportPreview;
import huanze.sheet.ImportPreview.FieldChange;
import huanze.sheet.MappedSheet;
import huanze.sheet.RowProblem;
import huanze.sheet.SheetView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an import would do, gathered row by row: the preview and the writes behind it. */
public final class ImportPlan {
  private final Columns columns;
  private final Texts texts;
  private final LocalDate today;
  private final SheetView view;
  private final List<ImportPreview.Addition> additions = new ArrayList<>();
  private final List<ImportPreview.Change> changes = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final Set<Integer> badRows = new HashSet<>();
  private final List<String> unknownHeadings;
  private final List<SameName> questions = new ArrayList<>();
  private final List<Consumer<Writes>> first = new ArrayList<>();
  private final List<Consumer<Writes>> writes = new ArrayList<>();
  private final List<ImportPreview.Note> notes = new ArrayList<>();
  private boolean makesPosts;
  private int unchanged;

  public ImportPlan(Columns columns, Texts texts, LocalDate today, MappedSheet sheet) {
    this.columns = columns;
    this.texts = texts;
    this.today = today;
    this.view = sheet.view();
    sheet.problems().forEach(this::problem);
    this.unknownHeadings = sheet.unknownHeadings();
    notes.addAll(sheet.notes(texts));
  }

  private void problem(RowProblem problem) {
    problems.add(problem);
    badRows.add(problem.row());
  }

  /** A problem whose sentence names row and column itself. */
  public void problem(int row, String column, String textKey, Object... args) {
    problem(RowProblem.of(row, columns.heading(column), textKey, args));
  }

  /** The same with a cell: the sentence gets where it stands, in words. */
  void cellProblem(int row, String column, String textKey, Object... args) {
    problem(RowProblem.ofCell(row, columns.heading(column), textKey, args));
  }

  /** A problem that is not about files: its sentence is put behind the row's number. */
  public void problem(int row, Problem problem) {
    String heading =
        columns.columns().stream()
            .filter(c -> c.key().equals(problem.field()))
            .map(c -> c.heading())
            .findFirst()
            .orElse("");
    problem(RowProblem.of(row, heading, "unit.import.because", texts.text(problem)));
  }

  /** Something to know of a row that is no fault: left out, or read otherwise than written. */
  void note(int row, String textKey, Object... args) {
    notes.add(new ImportPreview.Note(row, texts.text(textKey, args)));
  }

  /** True if something is wrong with the row. */
  boolean isBad(int row) {
    return badRows.contains(row);
  }

  void ask(SameName question) {
    questions.add(question);
  }

  /** A person who must stand before the rows are written that speak of him. */
  void before(Person person) {
    first.add(w -> w.put(UnitTables.PERSON, UnitTables.row(person)));
  }

  /** A post, likewise. */
  void before(Post post) {
    makesPosts = true;
    first.add(w -> w.put(UnitTables.POST, UnitTables.row(post)));
  }

  boolean makesPosts() {
    return makesPosts;
  }

  public void add(int row, String what, Consumer<Writes> write) {
    additions.add(new ImportPreview.Addition(row, what));
    writes.add(write);
  }

  /** A person who stands without a code gets one. */
  void codeGiven(int row, Person person) {
    String heading = columns.heading("personCode");
    FieldChange code = new FieldChange(heading, "", String.valueOf(person.code()));
    changes.add(new ImportPreview.Change(row, person.name(), List.of(code)));
  }

  /** A change if the fields differ, column by column; else one row more that stands already. */
  public void change(
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

  /** People of one name as a question shows them. */
  List<SameName.Candidate> candidates(List<Person> namesakes, Structure structure) {
    return namesakes.stream()
        .map(p -> new SameName.Candidate(p.id(), p.code(), posts(p, structure)))
        .toList();
  }

  /** What a person holds today, else what was held last, in words. */
  private String posts(Person person, Structure structure) {
    List<Tenure> all = structure.tenuresOfPerson(person.id());
    List<Tenure> now = all.stream().filter(t -> t.days().contains(today)).toList();
    List<Tenure> shown =
        now.isEmpty() && !all.isEmpty() ? all.subList(all.size() - 1, all.size()) : now;
    return shown.stream()
        .map(t -> structure.post(t.post()))
        .flatMap(Optional::stream)
        .map(p -> structure.unit(p.unit()).map(Unit::name).orElse("") + " " + p.name())
        .collect(Collectors.joining("; "));
  }

  /** In the language of the program. */
  String text(String key, Object... args) {
    return texts.text(key, args);
  }

  public ImportPreview preview() {
    return new ImportPreview(
        additions.stream().sorted(Comparator.comparingInt(a -> a.row())).toList(),
        changes.stream().sorted(Comparator.comparingInt(c -> c.row())).toList(),
        unchanged,
        problems.stream().sorted(Comparator.comparingInt(RowProblem::row)).toList(),
        unknownHeadings,
        notes.stream().sorted(Comparator.comparingInt(n -> n.row())).toList());
  }

  RosterPreview rosterPreview() {
    return new RosterPreview(preview(), view, questions);
  }

  public List<Consumer<Writes>> writes() {
    return Stream.concat(first.stream(), writes.stream()).toList();
  }
}
