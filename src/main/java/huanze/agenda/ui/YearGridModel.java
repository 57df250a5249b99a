package huanze.agenda.ui;

import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.DayKind;
import huanze.agenda.OwingLevels;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.WorkingDays;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridModel;
import huanze.agenda.calendar.GridPage;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.sheet.SheetTable;
import huanze.sheet.SheetWriter;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The year grid's year, the span of it that is looked at, filter and folding. */
public final class YearGridModel {
  private final AgendaService agenda;
  private final Supplier<AgendaPack> packs;
  private final DeskClock clock;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final AgendaWords words;
  private final WhyModel why;
  private final @Nullable UUID wantedUnit;

  private final ShownYear year;
  private final ObjectProperty<GridFilter> filter = new SimpleObjectProperty<>(GridFilter.ALL);
  private final ReadOnlyObjectWrapper<GridSpan> span;
  private final ReadOnlyObjectWrapper<@Nullable GridPage> page = new ReadOnlyObjectWrapper<>();
  private final ObservableList<Level> levels = FXCollections.observableArrayList();
  private final ObservableList<GridModel.RegionAt> regions = FXCollections.observableArrayList();
  private final ObservableList<ObligationRule> rules = FXCollections.observableArrayList();
  private final ObservableList<Kind> kinds = FXCollections.observableArrayList();
  private final UnfoldedRows unfolded;
  private final Set<String> open;
  private boolean placed;
  private @Nullable GridModel grid;
  private @Nullable Structure structure;
  private @Nullable WorkingDays workingDays;

  /** A kind of unit and what it is called. */
  public record Kind(String id, String name) {}

  /** What one reading of the ledger brings. */
  private record Read(
      GridModel grid,
      Structure structure,
      WorkingDays workingDays,
      List<ObligationRule> rules,
      List<Level> levels) {}

  /**
   * @param unfolded what was unfolded before, and goes on being followed
   * @param wantedYear null: this year
   * @param wantedUnit unit to unfold at first, or null
   */
  public YearGridModel(
      AgendaService agenda,
      Supplier<AgendaPack> packs,
      DeskClock clock,
      Background background,
      Dialogs dialogs,
      Notices notices,
      AgendaWords words,
      WhyModel why,
      UnfoldedRows unfolded,
      @Nullable Integer wantedYear,
      @Nullable UUID wantedUnit) {
    this.agenda = agenda;
    this.packs = packs;
    this.clock = clock;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    this.words = words;
    this.why = why;
    this.unfolded = unfolded;
    this.open = unfolded.keys();
    this.wantedUnit = wantedUnit;
    this.year = new ShownYear(agenda, clock, wantedYear);
    this.span = new ReadOnlyObjectWrapper<>(GridSpan.year(year.get()));
    year.property().addListener((o, before, now) -> otherYear());
    span.addListener((o, before, now) -> turn());
    filter.addListener((o, before, now) -> turn());
    why.setAfterChange(this::load);
  }

  AgendaWords words() {
    return words;
  }

  WhyModel why() {
    return why;
  }

  ShownYear year() {
    return year;
  }

  public ObjectProperty<GridFilter> filterProperty() {
    return filter;
  }

  /** The rows in view; null until they were read. */
  public ReadOnlyObjectProperty<@Nullable GridPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Levels at which anything is owed in the year. */
  public ObservableList<Level> levels() {
    return levels;
  }

  public ObservableList<GridModel.RegionAt> regions() {
    return regions;
  }

  /** Kinds of the units that owe. */
  public ObservableList<Kind> kinds() {
    return kinds;
  }

  /** What the columns stand for. */
  public ReadOnlyObjectProperty<GridSpan> spanProperty() {
    return span.getReadOnlyProperty();
  }

  /**
   * From the year to a quarter, from there to a month.
   *
   * @param column where it goes to; 0: where today is, or the first
   */
  public void nearer(int column) {
    span.set(span.get().nearer(column > 0 ? column : Math.max(1, today())));
  }

  public void farther() {
    span.set(span.get().farther());
  }

  /** The quarter or month before or after. */
  public void beside(int steps) {
    span.set(span.get().beside(steps));
  }

  /** The column of today, or 0. */
  int today() {
    return span.get().column(clock.today());
  }

  /** What kind of day each column is, by the working days that are known; empty farther off. */
  Map<Integer, DayKind> kindsOfDays() {
    WorkingDays known = workingDays;
    GridSpan shown = span.get();
    Map<Integer, DayKind> kinds = new HashMap<>();
    if (known != null && shown.zoom() == GridSpan.Zoom.MONTH) {
      for (GridSpan.Column day : shown.columns()) {
        kinds.put(kinds.size() + 1, known.year(shown.year()).kind(day.from()));
      }
    }
    return kinds;
  }

  /** Rules with periods, as the pack orders them. */
  public ObservableList<ObligationRule> rules() {
    return rules;
  }

  /** Reads the year; place, filter and folding stay. */
  public void load() {
    int wanted = year.get();
    year.lookAgain();
    background.read("year grid", () -> read(wanted), this::took, dialogs::failed);
  }

  private void otherYear() {
    why.clear();
    GridSpan before = span.get();
    grid = null;
    span.set(new GridSpan(before.zoom(), year.get(), before.number()));
    load();
  }

  private Read read(int wanted) {
    AgendaPack pack = packs.get();
    YearAgenda agendaOfYear = agenda.year(wanted);
    GridModel made = GridModel.of(agendaOfYear, clock.today(), new UnitOrder(pack.pack()));
    List<ObligationRule> all =
        agendaOfYear.facts().rules().stream().filter(r -> r.frequency().length() != null).toList();
    Structure known = agendaOfYear.structure();
    return new Read(
        made,
        known,
        agendaOfYear.facts().workingDays(),
        all,
        OwingLevels.of(agendaOfYear.obligations(clock.today()), known));
  }

  private void took(Read read) {
    grid = read.grid();
    structure = read.structure();
    workingDays = read.workingDays();
    if (!levels.equals(read.levels())) {
      levels.setAll(read.levels());
    }
    regions.setAll(read.grid().regions());
    rules.setAll(read.rules());
    List<Kind> found = new ArrayList<>();
    read.grid().kinds().forEach((id, name) -> found.add(new Kind(id, name)));
    kinds.setAll(found);
    unfolded.begin(read.grid().openAtFirst());
    if (!placed) {
      placed = true;
      if (wantedUnit != null) {
        open.addAll(read.grid().openFor(wantedUnit));
      }
    }
    turn();
  }

  private void turn() {
    GridModel shown = grid;
    if (shown != null) {
      page.set(shown.page(filter.get(), open, span.get()));
    }
  }

  /** Key of the row to begin at, or null. */
  @Nullable String firstKey() {
    return wantedUnit == null ? null : GridRow.keyOfUnit(wantedUnit);
  }

  /** Folds a row that is unfolded, and the other way round. */
  public void fold(GridRow row) {
    if (!open.remove(row.key())) {
      open.add(row.key());
    }
    turn();
  }

  /** Unfolds a unit and what it stands in. */
  public void unfold(UUID unit) {
    GridModel shown = grid;
    if (shown != null) {
      open.addAll(shown.openFor(unit));
      turn();
    }
  }

  /** Unfolds everything down to the units. */
  public void unfoldAll() {
    GridModel shown = grid;
    if (shown != null) {
      open.addAll(shown.openToUnits());
      turn();
    }
  }

  public void foldAll() {
    GridModel shown = grid;
    if (shown != null) {
      open.clear();
      open.addAll(shown.openAtFirst());
      turn();
    }
  }

  /** Explains a cell. */
  public void explain(GridRow row, GridCell cell) {
    why.show(
        words
            .texts()
            .text("agenda.ui.unitMonth", row.label(), words.column(span.get(), cell.column())),
        cell.obligations());
  }

  /** The unit whose sheet a row's printing is: a heading's is the unit with most below it. */
  public Optional<Unit> printable(@Nullable GridRow row) {
    Structure known = structure;
    if (known == null) {
      return Optional.empty();
    }
    if (row != null && row.unit() != null) {
      return Optional.of(row.unit());
    }
    List<Unit> choice =
        row != null && row.key().startsWith("r:")
            ? known.unitsOfRegion(row.key().substring(2))
            : known.roots();
    return choice.stream().max(Comparator.comparingInt(u -> known.subtree(u.id()).size()));
  }

  /** The page of a row's unit. */
  Optional<Route> unitYear(GridRow row) {
    return Optional.ofNullable(row.unit()).map(u -> new Route.UnitYear(u.id(), year.get()));
  }

  /** The list of what is shown, as far as it knows the same filters. */
  Route list() {
    GridFilter shown = filter.get();
    return new Route.ObligationList(
        year.get(),
        null,
        shown.rule(),
        CamelCase.orNull(shown.standing()),
        CamelCase.orNull(shown.level()),
        shown.region(),
        null,
        null);
  }

  /** The paper of what is shown, folded as it is. */
  Route gridSheet() {
    GridFilter shown = filter.get();
    GridSpan days = span.get();
    return new Route.PrintPreview(
        new Route.Sheet.Grid(
            year.get(),
            CamelCase.of(days.zoom()),
            days.number(),
            null,
            CamelCase.orNull(shown.level()),
            shown.region(),
            shown.rule(),
            CamelCase.orNull(shown.standing()),
            shown.kind(),
            shown.onlyProblems(),
            shown.words(),
            Set.copyOf(open),
            "A4"));
  }

  Route gridSheet(Unit unit) {
    return new Route.PrintPreview(new Route.Sheet.Grid(unit.id(), year.get()));
  }

  Route performanceSheet(Unit unit) {
    return new Route.PrintPreview(new Route.Sheet.Performance(unit.id(), year.get()));
  }

  /** Writes what passes the filter, every rule a row. */
  public void export(Path target) {
    GridModel shown = grid;
    if (shown == null) {
      return;
    }
    GridFilter wanted = filter.get();
    List<String> said = filters();
    background.files(
        () -> {
          SheetTable table = new GridTable(words).of(shown, wanted, said);
          SheetWriter.write(target, table);
          return table.rows().size();
        },
        rows -> notices.say("agenda.ui.exported", rows, target.getFileName()),
        dialogs::failed);
  }

  Rate total() {
    GridPage shown = page.get();
    return shown == null ? Rate.of(List.of()) : shown.total();
  }

  void level(@Nullable Level level) {
    filter.set(filter.get().ofLevel(level));
  }

  void region(@Nullable String code) {
    if (code != null) {
      open.add("r:" + code);
    }
    filter.set(filter.get().ofRegion(code));
  }

  void rule(@Nullable String id) {
    filter.set(filter.get().ofRule(id));
  }

  void standing(@Nullable Standing wanted) {
    filter.set(filter.get().ofStanding(wanted));
  }

  void kind(@Nullable String id) {
    filter.set(filter.get().ofKind(id));
  }

  /** What the grid is narrowed to, in words. */
  List<String> filters() {
    GridFilter wanted = filter.get();
    List<String> said = new ArrayList<>();
    if (wanted.level() != null) {
      said.add(words.level(wanted.level()));
    }
    regions.stream()
        .filter(at -> at.region().code().equals(wanted.region()))
        .forEach(at -> said.add(at.region().name()));
    rules.stream()
        .filter(one -> one.id().equals(wanted.rule()))
        .forEach(one -> said.add(words.texts().text("agenda.ui.ruleTitle", one.id(), one.title())));
    kinds.stream()
        .filter(one -> one.id().equals(wanted.kind()))
        .forEach(one -> said.add(one.name()));
    if (wanted.standing() != null) {
      said.add(words.standing(wanted.standing()));
    }
    if (wanted.onlyProblems()) {
      said.add(words.texts().text("agenda.ui.onlyProblems"));
    }
    if (wanted.isSearch()) {
      said.add(words.texts().text("agenda.ui.filter.words", wanted.words().strip()));
    }
    return said;
  }

  void onlyProblems(boolean wanted) {
    filter.set(filter.get().problems(wanted));
  }

  void search(String typed) {
    filter.set(filter.get().searching(typed));
  }
}
