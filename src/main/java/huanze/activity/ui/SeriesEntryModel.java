package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Checked;
import huanze.base.CamelCase;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.Route;
import huanze.unit.Structure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * 系列登记: one row after another. What is typed is judged field by field without waiting; a row that
 * is right is one entry of the ledger, written while the next one is being typed.
 */
public final class SeriesEntryModel {
  private static final String KEY = "activity.ui.series.";

  private final ActivityDesk desk;
  private final Names names;
  private final SeriesRow row;
  private final SeriesLines lines;
  private final ImportModel importing;
  private final ObjectProperty<Integer> year;
  private final ObservableList<Problem> problems = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<ActivityKind> kind =
      new ReadOnlyObjectWrapper<>(ActivityKind.MEETING);

  /** Oddities that were shown once: the next Enter means they are meant. */
  private final Set<String> seen = new HashSet<>();

  private SeriesTyped begun;
  private @Nullable SeriesTyped last;
  private String suggested = "";

  public SeriesEntryModel(ActivityDesk desk, SeriesUndo undo, Route.SeriesEntry route) {
    this.desk = desk;
    names = new Names(desk.texts());
    year = new SimpleObjectProperty<>(desk.clock().today().getYear());
    row =
        new SeriesRow(
            new SeriesChoices(
                desk.structures()::current,
                desk.order(),
                names,
                desk.texts(),
                desk.service()::formsOf),
            desk.structures()::current,
            year::get);
    lines = new SeriesLines(desk, names, undo);
    importing = new ImportModel(desk, this::imported);
    begun = new SeriesTyped(route.unit(), null, "", "", null, "", "", "", "");
    row.fill(begun);
    for (SeriesField field : SeriesField.values()) {
      row.text(field).addListener((o, was, now) -> typed(field));
    }
  }

  /** What is typed again is not wrong any more until Enter says so. */
  private void typed(SeriesField field) {
    problems.removeIf(p -> p.field().equals(field.id()));
    kind.set(row.kind());
  }

  /** The last row that was pasted is the last one to be repeated. */
  private void imported(List<Activity> several) {
    lines.addImported(several);
    if (!several.isEmpty()) {
      SeriesTyped.of(several.getLast().facts()).ifPresent(typed -> last = typed);
    }
  }

  // ---- going through the row

  /** Where the keyboard goes first: what is taken over from the last row need not be passed. */
  SeriesField first() {
    SeriesTyped typed = row.snapshot();
    return typed.unit() == null
        ? SeriesField.UNIT
        : typed.form() == null ? SeriesField.FORM : SeriesField.DAY;
  }

  /**
   * Enter in a field. What is wrong with it is named, and the keyboard stays; what is only odd is
   * said once.
   *
   * @return where the keyboard goes
   */
  SeriesField enter(SeriesField field) {
    row.enter(field);
    if (field == SeriesField.DAY || row.kind() == ActivityKind.INSPECTION) {
      suggest();
    }
    Checked checked = check();
    problems.removeIf(p -> p.field().equals(field.id()));
    List<Problem> own =
        field == SeriesField.TITLE && isProposedLater()
            ? List.of()
            : checked.problems().stream().filter(p -> field.holds(p.field())).toList();
    own.forEach(p -> mark(field, p, "at"));
    if (!own.isEmpty() || odd(field, checked)) {
      return field;
    }
    SeriesField[] all = SeriesField.values();
    return field.ordinal() + 1 < all.length ? all[field.ordinal() + 1] : save();
  }

  /** Says what is odd about the field, if that was not said yet. */
  private boolean odd(SeriesField field, Checked checked) {
    List<Problem> fresh =
        checked.warnings().stream()
            .filter(p -> field.holds(p.field()) && seen.add(desk.texts().text(p)))
            .toList();
    fresh.forEach(p -> mark(field, p, "odd"));
    return !fresh.isEmpty();
  }

  private void mark(SeriesField field, Problem problem, String how) {
    problems.add(Problem.of(field.id(), KEY + how, label(field), desk.texts().text(problem)));
  }

  private Checked check() {
    List<Problem> unreadable = row.unreadable();
    Checked checked = desk.service().judge(row.facts(), null);
    List<Problem> warnings = new ArrayList<>(checked.warnings());
    row.day().flatMap(desk::planOnDayOff).ifPresent(warnings::add);
    return new Checked(ProblemPlaces.all(unreadable, checked), warnings);
  }

  /** An inspection is called by who led it and where, which are typed behind its title. */
  private boolean isProposedLater() {
    return row.kind() == ActivityKind.INSPECTION && Typed.blank(row.text(SeriesField.TITLE).get());
  }

  /**
   * A meeting's title follows unit, form and month, an inspection's leader and place, until another
   * one is typed.
   */
  private void suggest() {
    ActivityFacts facts = row.facts();
    String typed = row.text(SeriesField.TITLE).get();
    boolean own = !Typed.blank(typed) && !typed.equals(suggested);
    if (!own && facts.kind() == ActivityKind.INSPECTION) {
      suggested = Suggestion.ofInspection(desk.texts(), names, structure(), facts);
      row.text(SeriesField.TITLE).set(suggested);
      return;
    }
    boolean known =
        !facts.conveners().isEmpty() && !facts.forms().isEmpty() && facts.heldOn() != null;
    if (own || !known || facts.kind() != ActivityKind.MEETING) {
      return;
    }
    ActivityForm form = facts.forms().iterator().next();
    String who =
        Suggestion.who(structure(), facts.conveners().getFirst(), form == ActivityForm.JOINT);
    suggested =
        Suggestion.ofMonth(
            desk.texts(), who, names.form(form), Objects.requireNonNull(facts.heldOn()));
    row.text(SeriesField.TITLE).set(suggested);
  }

  // ---- whole rows

  /**
   * Saves the row as one entry and begins the next one.
   *
   * @return where the keyboard goes: the first field that is wrong, else that of the next row
   */
  SeriesField save() {
    for (SeriesField field : SeriesField.values()) {
      row.settle(field);
    }
    if (row.kind() == ActivityKind.INSPECTION) {
      suggest();
    }
    Checked checked = check();
    problems.clear();
    SeriesField wrong = null;
    for (SeriesField field : SeriesField.values()) {
      List<Problem> own = checked.problems().stream().filter(p -> field.holds(p.field())).toList();
      own.forEach(p -> mark(field, p, "at"));
      if (wrong == null && !own.isEmpty()) {
        wrong = field;
      }
    }
    checked.problems().stream()
        .filter(p -> Stream.of(SeriesField.values()).noneMatch(f -> f.holds(p.field())))
        .forEach(problems::add);
    for (SeriesField field : SeriesField.values()) {
      if (wrong == null && problems.isEmpty() && odd(field, checked)) {
        wrong = field;
      }
    }
    if (!problems.isEmpty()) {
      return wrong == null ? SeriesField.MATTER : wrong;
    }
    SeriesTyped typed = row.snapshot();
    lines.save(typed, row.facts());
    last = typed;
    begin(typed.begun());
    return first();
  }

  private void begin(SeriesTyped with) {
    begun = with;
    seen.clear();
    row.fill(with);
    problems.clear();
    kind.set(row.kind());
  }

  /** 重复上一条: all of the last row but its day. */
  SeriesField repeat() {
    SeriesTyped again = last;
    if (again == null) {
      desk.notices().say(KEY + "notice.nothingToRepeat");
      return first();
    }
    String day = row.text(SeriesField.DAY).get();
    boolean ofMonth = again.title().equals(suggested);
    SeriesTyped typed =
        new SeriesTyped(
            again.unit(),
            again.form(),
            day,
            ofMonth ? "" : again.title(),
            again.leader(),
            again.starts(),
            again.ends(),
            again.place(),
            again.matter());
    row.fill(typed);
    problems.clear();
    return SeriesField.DAY;
  }

  /** A row that was not saved, or taken back, is typed again. */
  Optional<SeriesField> again(SeriesLine line) {
    SeriesTyped typed = line.typed();
    if (typed == null || !line.isOver() || !mayForget()) {
      return Optional.empty();
    }
    lines.remove(line);
    begin(typed.begun());
    row.fill(typed);
    return Optional.of(SeriesField.DAY);
  }

  /** Whether more is typed than what the row began with. */
  boolean dirty() {
    return !row.snapshot().equals(begun)
        || Stream.of(SeriesField.values())
            .flatMap(f -> row.pick(f).stream())
            .anyMatch(SeriesPick::isOpen);
  }

  /** What is half typed is given up only if the user says so. */
  boolean mayForget() {
    return !dirty() || desk.dialogs().leave("activity.ui.leave.ask", "activity.ui.leave.yes");
  }

  // ---- saved rows

  SeriesLines lines() {
    return lines;
  }

  void open(SeriesLine line) {
    UUID id = line.id();
    if (line.stands() && id != null) {
      desk.navigator().open(new Route.Activity(id));
    }
  }

  // ---- what is shown

  String label(SeriesField field) {
    return switch (field) {
      case LEADER, MATTER -> text("field." + field.id() + "." + CamelCase.of(kind.get()));
      default -> text("field." + field.id());
    };
  }

  /** Years to choose from. */
  List<Integer> years() {
    List<Integer> years = new ArrayList<>();
    int now = desk.clock().today().getYear();
    for (int y = now + 1; y >= now - 9; y--) {
      years.add(y);
    }
    return years;
  }

  String text(String key, Object... args) {
    return desk.texts().text(KEY + key, args);
  }

  ObjectProperty<Integer> yearProperty() {
    return year;
  }

  ReadOnlyObjectProperty<ActivityKind> kindProperty() {
    return kind.getReadOnlyProperty();
  }

  ObservableList<Problem> problems() {
    return problems;
  }

  SeriesRow row() {
    return row;
  }

  ImportModel importing() {
    return importing;
  }

  Texts texts() {
    return desk.texts();
  }

  private Structure structure() {
    return desk.structures().current();
  }
}
