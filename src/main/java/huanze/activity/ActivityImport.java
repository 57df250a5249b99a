package huanze.activity;

import huanze.access.Gate;
import huanze.access.Right;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.ledger.Deed;
import huanze.ledger.Saving;
import huanze.ledger.Writes;
import huanze.sheet.Columns;
import huanze.sheet.ImportPreview;
import huanze.sheet.MappedRow;
import huanze.sheet.MappedSheet;
import huanze.sheet.RowProblem;
import huanze.sheet.SheetChoices;
import huanze.sheet.SheetColumn;
import huanze.sheet.SheetSource;
import huanze.sheet.SheetView;
import huanze.sheet.SheetWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings in activities from .xlsx, .xls or .csv: first a preview, then the import. Importing a file
 * twice changes nothing. The same form goes out again.
 */
public final class ActivityImport {
  /** Below what one ledger entry may hold. */
  private static final int ROWS_PER_PART = 40_000;

  private final Saving saving;
  private final Gate gate;
  private final DeskClock clock;
  private final Supplier<Directory> directory;
  private final Texts texts;
  private final Columns columns;

  public ActivityImport(
      Saving saving, Gate gate, DeskClock clock, Supplier<Directory> directory, Texts texts) {
    this.saving = saving;
    this.gate = gate;
    this.clock = clock;
    this.directory = directory;
    this.texts = texts;
    this.columns = ActivityColumns.of(texts);
  }

  /**
   * What an import would do.
   *
   * @param warnings what is odd but leaves it to the person
   * @param sheet what of the table is read as what
   * @param choices by what decisions, those among them that follow from the table itself
   * @param position state of the ledger it was worked out from
   */
  public record Plan(
      ImportPreview preview,
      List<RowProblem> warnings,
      SheetView sheet,
      SheetChoices choices,
      String fileName,
      long position,
      List<Step> steps) {
    public Plan {
      warnings = List.copyOf(warnings);
      steps = List.copyOf(steps);
    }
  }

  /**
   * One activity to write.
   *
   * @param before how it stands, or null if it is new
   */
  public record Step(@Nullable Activity before, Activity after) {}

  /** The empty form with an example row. */
  public void writeTemplate(Path target) {
    writeTemplate(texts, target);
  }

  /** The same where there is no ledger yet. */
  public static void writeTemplate(Texts texts, Path target) {
    SheetWriter.write(target, ActivityColumns.of(texts).template());
  }

  /** Writes activities into the form; it can be imported again. */
  public void export(Path target, List<Activity> activities) {
    ActivityCells cells = new ActivityCells(texts, directory.get());
    SheetWriter.write(target, columns.table(activities.stream().map(cells::of).toList()));
  }

  /**
   * Reads a file and says what would change, and every bad row.
   *
   * @throws huanze.base.InvalidInput if it is no such form
   * @throws Obstacle if it cannot be read
   */
  public Plan preview(Path file) {
    return preview(file, SheetChoices.NONE.hiddenRows(true));
  }

  /**
   * The same, the table read as a person decided.
   *
   * @throws huanze.base.InvalidInput if it is no such form, or something was decided that the file
   *     does not have
   */
  public Plan preview(Path file, SheetChoices choices) {
    return refused(preview(SheetSource.file(file), choices));
  }

  private static Plan refused(Plan plan) {
    InvalidInput.refuse(plan.sheet().problems().stream().map(RowProblem::problem).toList());
    return plan;
  }

  /**
   * The same for a table at hand, to be looked at together with its columns: what is wrong with its
   * headings is among the problems, and then no row is looked at.
   *
   * @throws huanze.base.InvalidInput if something was decided that the table does not have
   */
  public Plan preview(SheetSource source, SheetChoices choices) {
    MappedSheet sheet = columns.read(source.sheets(), source.name(), choices);
    SheetView view = sheet.view();
    if (says(view, choices, ActivityColumns.KIND)) {
      return preview(sheet, source.name(), choices, null, null);
    }
    List<String> names = new ArrayList<>(source.titles(view));
    names.addAll(List.of(sheet.name(), source.name()));
    TableKind kind = TableKind.of(texts, names, view.headings()).orElse(null);
    if (kind == null || says(view, choices, ActivityColumns.FORMS)) {
      return preview(sheet, source.name(), choices, kind, null);
    }
    SheetChoices all =
        choices
            .everyRow(ActivityColumns.KIND, ActivityColumns.name(texts, "kind", kind.kind()))
            .everyRow(ActivityColumns.FORMS, kind.form());
    MappedSheet read = columns.read(source.sheets(), source.name(), all);
    return preview(read, source.name(), all, kind, null);
  }

  private static boolean says(SheetView view, SheetChoices choices, String key) {
    return view.reads(key) || choices.everyRow().containsKey(key);
  }

  /** What stands of a record in the form's columns: key → day, flag or text; empty ones absent. */
  public Map<String, Object> cells(Activity activity) {
    return new ActivityCells(texts, directory.get()).of(activity);
  }

  /** How the headings of a table are understood; no row is looked at. */
  public SheetView headings(SheetSource source) {
    return columns.headings(source);
  }

  /** Columns that the form has. */
  public List<SheetColumn> columns() {
    return columns.columns();
  }

  /** What all rows of a table may say of their kind and, of the kind that is said, their form. */
  public Map<String, List<String>> saidOfAll(SheetChoices choices) {
    String said = choices.everyRow().get(ActivityColumns.KIND);
    List<ActivityKind> kinds =
        Arrays.stream(ActivityKind.values())
            .filter(kind -> said == null || ActivityColumns.means(texts, "kind", kind, said))
            .toList();
    Map<String, List<String>> words = new LinkedHashMap<>();
    words.put(
        ActivityColumns.KIND,
        Arrays.stream(ActivityKind.values())
            .map(kind -> ActivityColumns.name(texts, "kind", kind))
            .toList());
    words.put(
        ActivityColumns.FORMS,
        kinds.stream()
            .flatMap(kind -> ActivityForm.of(kind).stream())
            .map(form -> ActivityColumns.name(texts, "form", form))
            .toList());
    return words;
  }

  /** Keys of columns that tables often write once for several rows. */
  public Set<String> writtenOnce() {
    return Set.of(ActivityColumns.KIND, ActivityColumns.FORMS, ActivityColumns.CONVENERS);
  }

  /**
   * The same for a table copied elsewhere.
   *
   * @param html as a web page, as Excel and browsers put it; or null
   * @param text cells divided by tabs; or null
   * @param name what histories call it
   * @throws huanze.base.InvalidInput if it is no such form
   */
  public Plan pasted(@Nullable String html, @Nullable String text, String name) {
    return refused(
        preview(SheetSource.pasted(html, text, name), SheetChoices.NONE.hiddenRows(true)));
  }

  /**
   * Records or corrects one activity from what is typed for the form's columns. Recording never
   * changes an activity that is there.
   *
   * @param standing what is corrected, or null to record a new one
   * @param fields heading or key of a column → what a cell would hold
   * @throws InvalidInput naming what is wrong; then nothing is written
   */
  public ActivityService.Saved typed(@Nullable Activity standing, Map<String, String> fields) {
    Map<String, String> cells = new LinkedHashMap<>(fields);
    if (standing != null) {
      String code = standing.facts().code();
      cells.put(
          columns.heading(ActivityColumns.CODE), code == null ? standing.id().toString() : code);
      cells.put(columns.heading(ActivityColumns.KIND), CamelCase.of(standing.kind()));
    }
    Plan plan = preview(columns.typed(cells), "", SheetChoices.NONE, null, new Typed(standing));
    plan.preview().refuseProblems();
    List<Problem> warnings = plan.warnings().stream().map(RowProblem::problem).toList();
    if (!plan.steps().isEmpty()) {
      Activity after = plan.steps().getFirst().after();
      write(
          plan.steps(),
          standing == null ? ActivityService.recorded(after) : ActivityService.corrected(after));
      return new ActivityService.Saved(after, warnings);
    }
    if (standing == null) {
      throw InvalidInput.of("", "activity.problem.recordedAlready");
    }
    return new ActivityService.Saved(standing, warnings);
  }

  private Plan preview(
      MappedSheet sheet,
      String name,
      SheetChoices choices,
      @Nullable TableKind kind,
      @Nullable Typed typed) {
    long position = saving.position();
    Reading reading = new Reading(sheet, name, kind, typed);
    reading.run();
    return new Plan(
        reading.preview(sheet),
        reading.warnings,
        sheet.view(),
        choices,
        name,
        position,
        reading.steps);
  }

  /**
   * Imports what the preview showed.
   *
   * @return number of activities added or changed
   * @throws huanze.base.InvalidInput if the preview named bad rows
   * @throws Obstacle if the ledger changed since
   */
  public int apply(Plan plan) {
    plan.preview().refuseProblems();
    if (plan.steps().isEmpty()) {
      return 0;
    }
    if (saving.position() != plan.position()) {
      throw Obstacle.of("activity.import.ledgerChanged", plan.fileName());
    }
    write(plan.steps(), imported(plan.steps(), plan.fileName()));
    return plan.steps().size();
  }

  /**
   * Takes in new activities that were listed by other means than a file: all or none.
   *
   * @param source what histories call the list
   * @return as recorded, in their order
   * @throws InvalidInput if any is wrong, or one of the same number or contents is there already
   */
  public List<Activity> take(String source, List<ActivityFacts> listed) {
    Directory people = directory.get();
    LocalDate today = clock.today();
    ActivityStore store = new ActivityStore(saving);
    ActivityMatch match = new ActivityMatch(store, saving.office());
    List<Problem> problems = new ArrayList<>();
    Map<UUID, Activity> fresh = new LinkedHashMap<>();
    for (ActivityFacts facts : listed) {
      List<Problem> wrong = ActivityCheck.of(facts, today, people, Fullness.LISTED).problems();
      problems.addAll(wrong);
      UUID id = match.newId(facts);
      if (wrong.isEmpty() && fresh.put(id, ActivityStates.first(id, facts, today, false)) != null) {
        problems.add(Problem.of("code", "activity.problem.listedTwice", facts.label()));
      }
    }
    for (Activity there : store.findAll(List.copyOf(fresh.keySet()))) {
      problems.add(Problem.of("code", "activity.problem.listedTwice", there.facts().label()));
    }
    InvalidInput.refuse(problems);
    List<Activity> taken = List.copyOf(fresh.values());
    if (!taken.isEmpty()) {
      List<Step> all = taken.stream().map(activity -> new Step(null, activity)).toList();
      write(all, imported(all, source));
    }
    return taken;
  }

  private static Deed imported(List<Step> steps, String source) {
    return Deed.of("activity.deed.imported", String.valueOf(steps.size()), source);
  }

  private void write(List<Step> steps, Deed deed) {
    Set<@Nullable UUID> units = new LinkedHashSet<>();
    for (Step step : steps) {
      addUnits(units, step.after());
      if (step.before() != null) {
        addUnits(units, step.before());
      }
    }
    units.forEach(unit -> gate.require(Right.EDIT_RECORDS, unit));
    List<Consumer<Writes>> parts = parts(steps);
    if (parts.size() == 1) {
      saving.save(deed, parts.getFirst());
    } else {
      saving.saveParts(deed, parts);
    }
  }

  private static void addUnits(Set<@Nullable UUID> units, Activity activity) {
    Set<UUID> own = ActivityService.units(activity.facts());
    units.addAll(own);
    if (own.isEmpty()) {
      units.add(null);
    }
  }

  private static List<Consumer<Writes>> parts(List<Step> steps) {
    List<Consumer<Writes>> parts = new ArrayList<>();
    List<Step> part = new ArrayList<>();
    int rows = 0;
    for (Step step : steps) {
      int more =
          ActivityRows.count(step.after().facts())
              + (step.before() == null ? 0 : ActivityRows.count(step.before().facts()));
      if (!part.isEmpty() && rows + more > ROWS_PER_PART) {
        parts.add(writer(part));
        part = new ArrayList<>();
        rows = 0;
      }
      part.add(step);
      rows += more;
    }
    parts.add(writer(part));
    return parts;
  }

  private static Consumer<Writes> writer(List<Step> steps) {
    return writes -> steps.forEach(s -> ActivityRows.write(writes, s.before(), s.after()));
  }

  /**
   * One row typed for a single record.
   *
   * @param standing what it corrects, or null to record a new one
   */
  private record Typed(@Nullable Activity standing) {}

  /**
   * A row read as if nothing of it stood yet.
   *
   * @param written as the row has it: by that it is known again
   * @param facts as it is understood
   */
  private record Fresh(
      MappedRow row, ActivityRowReader reader, ActivityFacts written, ActivityFacts facts) {}

  /** One file being read. */
  private final class Reading {
    private final LocalDate today = clock.today();
    private final Directory people = directory.get();
    private final ActivityCells cells = new ActivityCells(texts, people);
    private final MappedSheet sheet;
    private final String table;
    private final @Nullable TableKind tableKind;
    private final @Nullable Typed typed;
    private final ActivityMatch match;
    private final List<RowProblem> problems;
    private final Map<Integer, Set<String>> badHeadings;
    private final List<RowProblem> warnings = new ArrayList<>();
    private final List<ImportPreview.Addition> additions = new ArrayList<>();
    private final List<ImportPreview.Change> changes = new ArrayList<>();
    private final List<ImportPreview.Note> notes;
    private final Set<ActivityRowReader.Understood> noted = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<UUID, Integer> seen = new HashMap<>();
    private int unchanged;
    private final TwinRows twins = new TwinRows();
    private SameMeeting beside = new SameMeeting(List.of());

    private Reading(
        MappedSheet sheet, String name, @Nullable TableKind tableKind, @Nullable Typed typed) {
      this.sheet = sheet;
      this.table = name + " " + sheet.name();
      this.notes = new ArrayList<>(sheet.notes(texts));
      this.tableKind = tableKind;
      this.typed = typed;
      this.problems = new ArrayList<>(sheet.problems());
      this.badHeadings =
          sheet.problems().stream()
              .collect(
                  Collectors.groupingBy(
                      RowProblem::row, Collectors.mapping(RowProblem::column, Collectors.toSet())));
      this.match = new ActivityMatch(new ActivityStore(saving), saving.office());
    }

    private ImportPreview preview(MappedSheet mapped) {
      List<RowProblem> sorted =
          problems.stream().sorted(Comparator.comparingInt(RowProblem::row)).toList();
      List<String> unknown =
          mapped.unknownHeadings().stream().filter(h -> !ActivityColumns.isComputed(h)).toList();
      List<ImportPreview.Note> ordered =
          notes.stream().sorted(Comparator.comparingInt(ImportPreview.Note::row)).toList();
      return new ImportPreview(additions, changes, unchanged, sorted, unknown, ordered);
    }

    private void run() {
      if (!sheet.view().problems().isEmpty()) {
        problems.retainAll(sheet.view().problems());
        return;
      }
      if (tableKind != null && sheet.rows().stream().anyMatch(this::leavesKindOpen)) {
        notes.add(new ImportPreview.Note(sheet.view().headingRow(), said(tableKind)));
      }
      List<MappedRow> good = sheet.rows().stream().filter(MappedRow::good).toList();
      List<Fresh> fresh = good.stream().map(this::fresh).toList();
      match.load(fresh.stream().map(Fresh::written).toList());
      beside = new SameMeetingStore(saving).beside(fresh.stream().map(Fresh::facts).toList());
      fresh.forEach(this::take);
      nameRest(sheet.rows().stream().filter(row -> !row.good()).map(this::fresh).toList());
    }

    /** A cell that could not be understood hides no other fault of its row. */
    private void nameRest(List<Fresh> bad) {
      ActivityMatch known = new ActivityMatch(new ActivityStore(saving), saving.office());
      known.load(bad.stream().map(Fresh::written).toList());
      for (Fresh read : bad) {
        Activity before = typed == null ? known.standing(read.written()) : typed.standing();
        ActivityRowReader reader = before == null ? read.reader() : reader(read.row());
        ActivityFacts facts = before == null ? read.facts() : reader.facts(before);
        name(read.row(), reader, facts, before);
      }
    }

    /** Names every fault of a row and says what else there is about it. */
    private Checked name(
        MappedRow row, ActivityRowReader reader, ActivityFacts facts, @Nullable Activity before) {
      Fullness asked = typed == null ? Fullness.LISTED : Fullness.over(before);
      Checked checked = ActivityCheck.of(facts, today, people, asked);
      RowFaults faults = new RowFaults(badCells(row));
      reader.problems().stream()
          .filter(p -> faults.isOwn(p.field()))
          .forEach(p -> add(problems, row, p.field(), p));
      faults.also(reader.problems().stream().map(Problem::field).toList());
      checked.problems().stream()
          .filter(p -> faults.isOwnOfRow(key(p.field(), facts), facts.kind()))
          .forEach(p -> add(problems, row, key(p.field(), facts), p));
      return checked;
    }

    /** Keys of the columns whose cells of a row are no day, choice or flag as they should be. */
    private List<String> badCells(MappedRow row) {
      Set<String> headings = badHeadings.getOrDefault(row.number(), Set.of());
      return columns().stream()
          .filter(column -> headings.contains(column.heading()))
          .map(SheetColumn::key)
          .toList();
    }

    private Fresh fresh(MappedRow row) {
      ActivityRowReader reader = reader(row);
      ActivityFacts written = reader.written(null);
      return new Fresh(row, reader, written, reader.completed(written, null));
    }

    private ActivityRowReader reader(MappedRow row) {
      ActivityKind kind = tableKind == null ? null : tableKind.kind();
      return new ActivityRowReader(texts, people, today, table, kind, row);
    }

    /** Of what kind the rows are taken to be that do not say it themselves, and why. */
    private String said(TableKind found) {
      boolean withForm = found.form() != null && !sheet.view().reads(ActivityColumns.FORMS);
      return texts.text(
          "activity.import.tableKind."
              + (found.byName() ? "name" : "headings")
              + (withForm ? ".form" : ""),
          String.join(texts.text("activity.cell.comma"), found.because()),
          ActivityColumns.name(texts, "kind", found.kind()),
          String.valueOf(found.form()));
    }

    private boolean leavesKindOpen(MappedRow row) {
      return !sheet.view().reads(ActivityColumns.FORMS) || row.text(ActivityColumns.FORMS) == null;
    }

    private void take(Fresh read) {
      MappedRow row = read.row();
      ActivityFacts written = read.written();
      ActivityFacts fresh = read.facts();
      boolean adding = typed != null && typed.standing() == null;
      if (adding && match.numberTaken(fresh)) {
        add(
            problems,
            row,
            ActivityColumns.CODE,
            problem("numberTaken", String.valueOf(fresh.code())));
        return;
      }
      if (adding && recordedAlready(fresh)) {
        unchanged++;
        return;
      }
      Activity before = typed == null ? standing(written, fresh) : typed.standing();
      UUID id =
          before != null ? before.id() : adding ? match.freshId(written) : match.newId(written);
      int bad = problems.size();
      Integer earlier = seen.putIfAbsent(id, row.number());
      if (earlier != null) {
        add(problems, row, ActivityColumns.CODE, problem("duplicateRow", earlier));
      }
      ActivityRowReader reader = before == null ? read.reader() : reader(row);
      ActivityFacts facts = before == null ? fresh : reader.facts(before);
      note(row, reader);
      if (earlier == null
          && before != null
          && reader.problems().isEmpty()
          && facts.equals(before.facts())) {
        unchanged++;
        return;
      }
      Checked checked = name(row, reader, facts, before);
      if (before != null && before.withdrawn() != null) {
        add(problems, row, ActivityColumns.CODE, problem("isWithdrawn"));
      }
      if (problems.size() > bad) {
        return;
      }
      checked.warnings().forEach(p -> add(warnings, row, key(p.field(), facts), p));
      if (leavesStudyOpen(row, facts, before)) {
        add(warnings, row, ActivityColumns.STUDIED, problem("studyNotSaid"));
      }
      List<Activity> resembling =
          before == null && !adding ? match.resembling(fresh) : List.<Activity>of();
      resembling.stream()
          .limit(1)
          .forEach(a -> add(warnings, row, ActivityColumns.CODE, looksTwice(a)));
      OptionalInt twin = before == null ? twins.add(row.number(), facts) : OptionalInt.empty();
      if (resembling.isEmpty() && twin.isPresent()) {
        add(warnings, row, ActivityColumns.CODE, problem("twinRow", twin.getAsInt()));
      } else if (resembling.isEmpty() && (before == null || typed != null)) {
        beside.hints(id, facts).forEach(p -> add(warnings, row, key(p.field(), facts), p));
      }
      if (before == null) {
        SameMeeting.Known.of(id, facts).ifPresent(beside::add);
      }
      Activity after =
          before == null
              ? ActivityStates.first(id, facts, today, false)
              : ActivityStates.corrected(before, facts, today);
      steps.add(new Step(before, after));
      if (before == null) {
        additions.add(new ImportPreview.Addition(row.number(), what(after)));
      } else {
        changes.add(
            new ImportPreview.Change(row.number(), what(before), differences(before, after)));
      }
    }

    private @Nullable Activity standing(ActivityFacts written, ActivityFacts fresh) {
      Activity known = match.standing(written);
      return known != null || fresh.equals(written) ? known : match.standing(fresh);
    }

    private Problem looksTwice(Activity there) {
      String code = there.facts().code();
      return problem("looksTwice", what(there), code == null ? there.id() : code);
    }

    /** What short names were read as, and which organs were added, each once. */
    private void note(MappedRow row, ActivityRowReader reader) {
      for (ActivityRowReader.Understood one : reader.understood()) {
        if (noted.add(one)) {
          String name = people.unit(one.unit()).map(Directory.Named::name).orElse("");
          notes.add(
              new ImportPreview.Note(row.number(), texts.text(one.textKey(), one.word(), name)));
        }
      }
    }

    /** Whether one not withdrawn would be written just like it, but for its number. */
    private boolean recordedAlready(ActivityFacts fresh) {
      if (fresh.code() != null || fresh.heldOn() == null) {
        return false;
      }
      Map<String, Object> wanted =
          withoutNumber(ActivityStates.first(match.newId(fresh), fresh, today, false));
      return match.doubles(fresh).stream().anyMatch(a -> withoutNumber(a).equals(wanted));
    }

    private Map<String, Object> withoutNumber(Activity activity) {
      Map<String, Object> written = new HashMap<>(cells.of(activity));
      written.remove(ActivityColumns.CODE);
      return written;
    }

    /** Topics are there, but neither a mark nor the column says whether they count. */
    private static boolean leavesStudyOpen(
        MappedRow row, ActivityFacts facts, @Nullable Activity before) {
      return facts.kind() == ActivityKind.MEETING
          && !facts.topics().isEmpty()
          && !facts.studied()
          && row.flag(ActivityColumns.STUDIED) == null
          && (before == null || !facts.topics().equals(before.facts().topics()));
    }

    private static Problem problem(String key, Object... args) {
      return Problem.of("", "activity.problem." + key, args);
    }

    private void add(List<RowProblem> list, MappedRow row, String key, Problem problem) {
      list.add(
          RowProblem.ofCell(row.number(), columns.heading(key), "activity.import.cell", problem));
    }

    /** Column of a field that was checked. */
    private String key(String field, ActivityFacts facts) {
      String root = field.replaceFirst("[\\[.].*$", "");
      if (root.equals("title")) {
        return ActivityColumns.TITLE;
      }
      String digits = field.replaceAll("\\D", "");
      if (digits.isEmpty() || !(root.equals("leaders") || root.equals("participants"))) {
        return root;
      }
      int at = Integer.parseInt(digits);
      return Objects.requireNonNull(
          root.equals("leaders")
              ? ActivityColumns.ROLES.get(facts.leaders().get(at).role())
              : ActivityColumns.PRESENCES.get(facts.participants().get(at).presence()));
    }

    private String what(Activity activity) {
      return texts.text(
          "activity.import.what",
          activity.heldOn(),
          texts.text("activity.kind." + CamelCase.of(activity.kind())),
          activity.facts().label());
    }

    private List<ImportPreview.FieldChange> differences(Activity before, Activity after) {
      Map<String, Object> old = cells.of(before);
      Map<String, Object> now = cells.of(after);
      return columns.columns().stream()
          .filter(c -> !Objects.equals(old.get(c.key()), now.get(c.key())))
          .map(
              c ->
                  new ImportPreview.FieldChange(
                      c.heading(),
                      columns.written(c.key(), old.get(c.key())),
                      columns.written(c.key(), now.get(c.key()))))
          .toList();
    }
  }
}
