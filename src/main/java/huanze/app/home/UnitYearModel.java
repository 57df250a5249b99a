package huanze.app.home;

import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.ui.ShownYear;
import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.rulepack.ObligationRule;
import huanze.unit.Unit;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** 单位履职 of one unit and the year that is looked at. */
public final class UnitYearModel {
  private final UnitYears years;
  private final UUID unit;
  private final ShownYear year;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final ReadOnlyObjectWrapper<@Nullable UnitYearView> view = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();

  public UnitYearModel(
      UnitYears years,
      Route.UnitYear route,
      Background background,
      Dialogs dialogs,
      Navigator navigator) {
    this.years = years;
    this.unit = route.unit();
    this.year = new ShownYear(years.agenda(), years.clock(), route.year());
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    year.property().addListener((o, before, now) -> load());
  }

  /** Null until it was read. */
  public ReadOnlyObjectProperty<@Nullable UnitYearView> viewProperty() {
    return view.getReadOnlyProperty();
  }

  /** True if there is no such unit. */
  public ReadOnlyBooleanProperty goneProperty() {
    return gone.getReadOnlyProperty();
  }

  public ShownYear year() {
    return year;
  }

  /** Reads what stands now. */
  public void load() {
    int wanted = year.get();
    year.lookAgain();
    background.read("unit year", () -> years.of(unit, wanted), this::took, dialogs::failed);
  }

  private void took(Optional<UnitYearView> read) {
    view.set(read.orElse(null));
    gone.set(read.isEmpty());
  }

  Navigator navigator() {
    return navigator;
  }

  /** The unit that is shown; empty while it is read. */
  Optional<Unit> unit() {
    return Optional.ofNullable(view.get()).map(UnitYearView::unit);
  }

  /** The column of today, or 0 in another year. */
  int today() {
    UnitYearView shown = view.get();
    return shown == null || shown.day().getYear() != shown.year() ? 0 : shown.day().getMonthValue();
  }

  /** The period of a rule, with the reasons beside it. */
  void explain(GridCell cell) {
    cell.obligations().stream().findFirst().map(UnitYears::listOf).ifPresent(navigator::open);
  }

  /** All periods of a rule. */
  void showRule(GridRow row) {
    ObligationRule rule = row.rule();
    if (rule != null) {
      navigator.open(new Route.ObligationList(year.get(), unit, rule.id(), null));
    }
  }

  void showGrid() {
    navigator.open(new Route.YearGrid(year.get(), unit));
  }

  /** This month of this year, else the year's first. */
  void showMonth() {
    int wanted = year.get();
    boolean now = wanted == years.clock().today().getYear();
    navigator.open(new Route.MonthView(now ? null : YearMonth.of(wanted, 1), unit));
  }

  void showUnit() {
    navigator.open(new Route.UnitTree(unit));
  }

  void printSheet() {
    navigator.open(new Route.PrintPreview(new Route.Sheet.Performance(unit, year.get())));
  }

  void printGrid() {
    navigator.open(new Route.PrintPreview(new Route.Sheet.Grid(unit, year.get())));
  }
}
