package huanze.agenda.ui;

import huanze.agenda.AgendaPack;
import huanze.agenda.AgendaService;
import huanze.agenda.Obligation;
import huanze.agenda.OwingLevels;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.DueMatter;
import huanze.agenda.calendar.GridModel;
import huanze.agenda.calendar.MonthFilter;
import huanze.agenda.calendar.MonthPage;
import huanze.agenda.calendar.RecordNames;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.DeskClock;
import huanze.base.Problem;
import huanze.fx.Dialogs;
import huanze.fx.Route;
import huanze.rulepack.Level;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** The month that is looked at, the day the cursor stands on, and whether that day is opened. */
public final class MonthViewModel {
  /** As far back and ahead as the year grid goes. */
  private static final int YEARS_BACK = 10;

  private final AgendaService agenda;
  private final Supplier<AgendaPack> packs;
  private final DeskClock clock;
  private final Background background;
  private final Dialogs dialogs;
  private final AgendaWords words;
  private final BiFunction<LocalDate, LocalDate, List<DueMatter>> findMatters;

  private final ReadOnlyObjectWrapper<LocalDate> day;
  private final ReadOnlyBooleanWrapper opened = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<@Nullable MonthPage> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Optional<Problem>> warning =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ObservableList<Level> levels = FXCollections.observableArrayList();
  private final ObservableList<GridModel.RegionAt> regions = FXCollections.observableArrayList();
  private final ObservableList<Unit> units = FXCollections.observableArrayList();
  private MonthFilter filter;
  private @Nullable Structure structure;
  private List<DueMatter> matters = List.of();

  /** What one reading of the ledger brings. */
  private record Read(
      MonthPage page,
      List<DueMatter> matters,
      Structure structure,
      List<Level> levels,
      List<GridModel.RegionAt> regions,
      List<Unit> units,
      Optional<Problem> warning) {}

  /**
   * @param matters what was decided and is due on these days, the first and the last among them
   */
  public MonthViewModel(
      AgendaService agenda,
      Supplier<AgendaPack> packs,
      DeskClock clock,
      Background background,
      Dialogs dialogs,
      AgendaWords words,
      BiFunction<LocalDate, LocalDate, List<DueMatter>> matters,
      Route.MonthView route) {
    this.agenda = agenda;
    this.packs = packs;
    this.clock = clock;
    this.background = background;
    this.dialogs = dialogs;
    this.words = words;
    this.findMatters = matters;
    LocalDate today = clock.today();
    YearMonth wanted = route.month();
    boolean other = wanted != null && !wanted.equals(YearMonth.from(today));
    this.day = new ReadOnlyObjectWrapper<>(other ? within(wanted.atDay(1)) : today);
    this.filter = new MonthFilter(null, null, route.unit());
  }

  AgendaWords words() {
    return words;
  }

  public LocalDate today() {
    return clock.today();
  }

  /** The day the cursor stands on; its month is the one that is looked at. */
  public ReadOnlyObjectProperty<LocalDate> dayProperty() {
    return day.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty openedProperty() {
    return opened.getReadOnlyProperty();
  }

  /** Null until it was read. */
  public ReadOnlyObjectProperty<@Nullable MonthPage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** Said if the year's working days are not known. */
  ReadOnlyObjectProperty<Optional<Problem>> warningProperty() {
    return warning.getReadOnlyProperty();
  }

  /** Levels at which anything is owed in the year. */
  public ObservableList<Level> levels() {
    return levels;
  }

  public ObservableList<GridModel.RegionAt> regions() {
    return regions;
  }

  /** Units that owe anything in the year. */
  public ObservableList<Unit> units() {
    return units;
  }

  @Nullable UUID unit() {
    return filter.unit();
  }

  /** The page of the unit that is chosen. */
  Optional<Route> unitYear() {
    return Optional.ofNullable(filter.unit())
        .map(chosen -> new Route.UnitYear(chosen, month().getYear()));
  }

  YearMonth month() {
    return YearMonth.from(day.get());
  }

  /** Reads the month again. */
  public void load() {
    YearMonth wanted = month();
    MonthFilter wantedFilter = filter;
    background.read("month view", () -> read(wanted, wantedFilter), this::took, dialogs::failed);
  }

  private Read read(YearMonth wanted, MonthFilter wantedFilter) {
    AgendaPack pack = packs.get();
    LocalDate today = clock.today();
    YearAgenda year = agenda.year(wanted.getYear());
    List<Obligation> before =
        wanted.getMonthValue() == 1
            ? agenda.year(wanted.getYear() - 1).obligations(today)
            : List.of();
    Structure known = year.structure();
    UnitOrder order = new UnitOrder(pack.pack());
    Set<UUID> owing = new LinkedHashSet<>();
    for (Obligation one : year.obligations(today)) {
      owing.add(one.unit());
      UUID joint = one.jointWith();
      if (joint != null) {
        owing.add(joint);
      }
    }
    RecordNames names = new RecordNames(pack.pack(), known, words.texts());
    return new Read(
        MonthPage.of(wanted, year, before, wantedFilter, today, names),
        findMatters.apply(wanted.atDay(1), wanted.atEndOfMonth()).stream()
            .filter(one -> wantedFilter.accepts(List.of(one.unit()), known))
            .toList(),
        known,
        OwingLevels.of(year.obligations(today), known),
        GridModel.of(year, today, order).regions(),
        owing.stream().flatMap(id -> known.unit(id).stream()).sorted(order).toList(),
        agenda.workingDaysWarning(wanted.getYear()));
  }

  private void took(Read read) {
    structure = read.structure();
    matters = read.matters();
    warning.set(read.warning());
    if (!levels.equals(read.levels())) {
      levels.setAll(read.levels());
    }
    if (!regions.equals(read.regions())) {
      regions.setAll(read.regions());
    }
    if (!units.equals(read.units())) {
      units.setAll(read.units());
    }
    page.set(read.page());
  }

  /** Puts the cursor on a day, of another month too. */
  public void stand(LocalDate wanted) {
    YearMonth before = month();
    day.set(within(wanted));
    if (!before.equals(month())) {
      load();
    }
  }

  private LocalDate within(LocalDate wanted) {
    int now = clock.today().getYear();
    LocalDate first = LocalDate.of(now - YEARS_BACK, 1, 1);
    LocalDate last = LocalDate.of(now + 1, 12, 31);
    return wanted.isBefore(first) ? first : wanted.isAfter(last) ? last : wanted;
  }

  /** True if there is a month so many months from here. */
  boolean reaches(int months) {
    LocalDate there = month().plusMonths(months).atDay(1);
    return within(there).equals(there);
  }

  /** Opens a day, or the one the cursor stands on. */
  public void open(LocalDate wanted) {
    stand(wanted);
    opened.set(true);
  }

  public void close() {
    opened.set(false);
  }

  /** What stands on the day of the cursor; null while it is read. */
  MonthPage.@Nullable Day shown() {
    MonthPage now = page.get();
    return now == null || !now.month().equals(month()) ? null : now.day(day.get());
  }

  /** What was decided and is due on the day of the cursor. */
  List<DueMatter> mattersShown() {
    return matters(day.get());
  }

  /** The same of any day of the month. */
  List<DueMatter> matters(LocalDate date) {
    return matters.stream().filter(one -> one.dueOn().equals(date)).toList();
  }

  /** The unit that has to carry it out. */
  String who(DueMatter one) {
    Structure known = structure;
    return known == null ? "" : known.nameOn(one.unit(), one.dueOn());
  }

  /** The list of what falls due on its day of its unit and rule: with the reasons beside it. */
  Route routeOf(Obligation one) {
    return new Route.ObligationList(
        one.period().year(), one.unit(), one.rule().id(), null, null, null, one.due(), one.due());
  }

  /** The list of the year of this month, narrowed as the month is. */
  Route list() {
    return new Route.ObligationList(
        month().getYear(),
        filter.unit(),
        null,
        null,
        CamelCase.orNull(filter.level()),
        filter.region(),
        null,
        null);
  }

  /** The paper of the month that is looked at. */
  Route sheet() {
    return new Route.PrintPreview(
        new Route.Sheet.Month(
            month(), filter.unit(), CamelCase.orNull(filter.level()), filter.region()));
  }

  /** Unit and post that owe. */
  String who(Obligation one) {
    Structure known = structure;
    UUID post = one.post();
    if (known == null) {
      return "";
    }
    String unit = known.nameOn(one.unit(), one.to());
    return post == null
        ? unit
        : known
            .post(post)
            .map(found -> words.texts().text("agenda.ui.whoPost", unit, found.name()))
            .orElse(unit);
  }

  @Nullable Level level() {
    return filter.level();
  }

  void level(@Nullable Level wanted) {
    narrow(filter.ofLevel(wanted));
  }

  void region(@Nullable String code) {
    narrow(filter.ofRegion(code));
  }

  void unit(@Nullable UUID wanted) {
    narrow(filter.ofUnit(wanted));
  }

  private void narrow(MonthFilter wanted) {
    if (!wanted.equals(filter)) {
      filter = wanted;
      load();
    }
  }
}
