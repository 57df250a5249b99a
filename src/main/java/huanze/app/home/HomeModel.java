package huanze.app.home;

import huanze.agenda.Standing;
import huanze.app.DeskPreferences;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.base.Obstacle;
import huanze.fx.Dialogs;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.rulepack.Level;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** 工作台: what to do today, and how the year stands. */
public final class HomeModel {
  private final HomePages pages;
  private final DeskPreferences preferences;
  private final Background background;
  private final Dialogs dialogs;
  private final Navigator navigator;
  private final ObjectProperty<HomeScope> scope = new SimpleObjectProperty<>(HomeScope.ALL);
  private final ReadOnlyObjectWrapper<@Nullable HomePage> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable HomeRest> rest = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper missedLastYear = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper newcomer = new ReadOnlyBooleanWrapper();
  private final BooleanProperty dismissed = new SimpleBooleanProperty();

  public HomeModel(
      HomePages pages,
      DeskPreferences preferences,
      Background background,
      Dialogs dialogs,
      Navigator navigator) {
    this.pages = pages;
    this.preferences = preferences;
    this.background = background;
    this.dialogs = dialogs;
    this.navigator = navigator;
    dismissed.set(preferences.isNewcomerDismissed());
    newcomer.bind(
        Bindings.createBooleanBinding(
            () -> {
              HomePage shown = page.get();
              return shown != null && !shown.newcomer().isDone() && !dismissed.get();
            },
            page,
            dismissed));
    scope.addListener((o, before, now) -> load());
  }

  public ObjectProperty<HomeScope> scopeProperty() {
    return scope;
  }

  /** Null until it was read. */
  public ReadOnlyObjectProperty<@Nullable HomePage> pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** What takes longer to find; null until it was read. */
  public ReadOnlyObjectProperty<@Nullable HomeRest> restProperty() {
    return rest.getReadOnlyProperty();
  }

  /** How many of last year's are still missed. */
  public ReadOnlyIntegerProperty missedLastYearProperty() {
    return missedLastYear.getReadOnlyProperty();
  }

  /** True while a newcomer is shown where to begin. */
  public ReadOnlyBooleanProperty newcomerProperty() {
    return newcomer.getReadOnlyProperty();
  }

  /** Reads what stands now; the filters stay. */
  public void load() {
    HomeScope wanted = scope.get();
    background.read("home", () -> pages.of(wanted), page::set, dialogs::failed);
    background.read("home rest", () -> pages.rest(wanted), rest::set, dialogs::failed);
    background.read(
        "home last year", () -> pages.missedLastYear(wanted), missedLastYear::set, dialogs::failed);
  }

  void level(@Nullable Level level) {
    scope.set(scope.get().ofLevel(level));
  }

  void region(@Nullable String code) {
    scope.set(scope.get().ofRegion(code));
  }

  void groupBy(HomeScope.Grouping grouping) {
    scope.set(scope.get().by(grouping));
  }

  /** Lists only these; asked for again, all. */
  void narrow(HomeScope.Narrowed narrowed) {
    HomeScope shown = scope.get();
    scope.set(shown.only(shown.narrowed() == narrowed ? HomeScope.Narrowed.ALL : narrowed));
  }

  Navigator navigator() {
    return navigator;
  }

  public void open(Route route) {
    navigator.open(route);
  }

  boolean leadsTo(Route route) {
    return navigator.knows(route.getClass());
  }

  /** The year on one page, of what is filtered by region. */
  public void print() {
    int year = pages.clock().today().getYear();
    open(new Route.PrintPreview(new Route.Sheet.StandingSummary(year, scope.get().region())));
  }

  /** The calendar that the warning is about. */
  void openMissingCalendar() {
    open(new Route.WorkingYear(pages.missingCalendar()));
  }

  Route lastYearsMissed() {
    HomeScope shown = scope.get();
    Level level = shown.level();
    return new Route.ObligationList(
        pages.clock().today().getYear() - 1,
        null,
        null,
        CamelCase.of(Standing.MISSED),
        CamelCase.orNull(level),
        shown.region(),
        null,
        null);
  }

  /** Shows a newcomer the way no more. */
  public void dismissNewcomer() {
    dismissed.set(true);
    try {
      preferences.dismissNewcomer();
    } catch (Obstacle e) {
      dialogs.failed(e);
    }
  }
}
