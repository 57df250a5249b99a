package huanze.app.home;

import huanze.agenda.ui.AgendaStops;
import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.CalendarAction;
import huanze.app.DeskPreferences;
import huanze.app.Navigation;
import huanze.app.Wiring;
import huanze.app.practice.PracticeLedger;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.Navigator;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.rulepack.Level;
import huanze.tour.TourDesk;
import huanze.tour.TourLedger;
import huanze.tour.TourStop;
import huanze.unit.Regions;
import huanze.unit.Structure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import org.jspecify.annotations.Nullable;

/** The home of offices of every size. */
public final class HomeStops {
  static final String TOWNSHIP = "130302101";

  private static final TourLedger<Wiring> EMPTY = TourLedger.of(HomeStops::empty);
  private static final TourLedger<PracticeLedger> TOWN =
      TourLedger.of(() -> gridSeen(PracticeLedger.of(TOWNSHIP)));
  private static final TourLedger<PracticeLedger> COUNTY =
      TourLedger.of(() -> gridSeen(PracticeLedger.of(PracticeLedger.COUNTY)));

  private HomeStops() {}

  /** The ledgers are made here, beside the FX thread. */
  public static List<TourStop> of(TourDesk tour) {
    PracticeLedger city = gridSeen(AgendaStops.city());
    Wiring township = TOWN.get().desk();
    Wiring county = COUNTY.get().desk();
    return List.of(
        stop(tour, "home-empty", EMPTY.get(), model -> {}),
        stop(tour, "home-township", township, model -> {}),
        stop(tour, "home-county", county, model -> {}),
        stop(tour, "home-city", city.desk(), model -> {}),
        below(stop(tour, "home-county-below", county, model -> {})),
        stop(
            tour,
            "home-city-townships-by-unit",
            city.desk(),
            model -> {
              model.level(Level.TOWNSHIP);
              model.region(PracticeLedger.COUNTY);
              model.groupBy(HomeScope.Grouping.UNIT);
            }),
        stop(
            tour,
            "home-city-by-post",
            city.desk(),
            model -> model.groupBy(HomeScope.Grouping.POST)),
        leader(tour, "leader-page", city.desk(), PracticeLedger.COUNTY + ".government.mainLeader"),
        leader(tour, "leader-page-two-posts", city.desk(), "130302.department.publicSecurity.head"),
        leader(tour, "leader-page-in-june", city.desk(), "130322.department.publicSecurity.head"),
        leader(
            tour,
            "leader-page-left",
            city.desk(),
            "130300.department.health.head",
            LocalDate.of(2025, 12, 26)),
        unitYear(tour, "unit-year", city, PracticeLedger.COUNTY + ".government", null),
        below(unitYear(tour, "unit-year-below", city, "130302.government", null)),
        unitYear(tour, "unit-year-township", city, "130302101.government", null),
        unitYear(tour, "unit-year-committee", city, "130302.partyCommittee", null),
        unitYear(tour, "unit-year-before", city, "130306.department.commerce", 2025));
  }

  private static PracticeLedger gridSeen(PracticeLedger used) {
    new DeskPreferences(used.desk().ledger().home()).rememberGridSeen();
    return used;
  }

  private static Wiring empty() {
    DeskClock clock = DeskClock.standingAt(LocalDate.of(2027, 3, 8));
    return Wiring.create(
        temp().resolve("home"), "王芳", clock, Texts.chinese(), TOWNSHIP, Regions.builtIn());
  }

  private static Path temp() {
    try {
      return Files.createTempDirectory("huanze-home-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TourStop stop(
      TourDesk tour, String name, Wiring desk, Consumer<HomeModel> answers) {
    return new TourStop(
        name,
        () -> {
          View<HomeController> view = tour.loader().load(controller(desk, ways()));
          return tour.inWindow(
              new Route.Home(),
              () -> {
                view.controller().activate();
                answers.accept(view.controller().model());
                return view;
              });
        });
  }

  private static TourStop leader(TourDesk tour, String name, Wiring desk, String post) {
    return leader(tour, name, desk, post, desk.clock().today());
  }

  /** Of whoever held the post on a day. */
  private static TourStop leader(
      TourDesk tour, String name, Wiring desk, String post, LocalDate day) {
    return new TourStop(
        name,
        () -> {
          Route.LeaderPage route = new Route.LeaderPage(holder(desk, post, day));
          View<LeaderController> view = tour.loader().load(leaderController(desk, route, ways()));
          return tour.inWindow(
              route,
              () -> {
                view.controller().activate();
                return view;
              });
        });
  }

  private static TourStop unitYear(
      TourDesk tour, String name, PracticeLedger city, String unit, @Nullable Integer year) {
    return new TourStop(
        name,
        () -> {
          Route.UnitYear route = new Route.UnitYear(city.unit(unit).id(), year);
          View<UnitYearController> view =
              tour.loader()
                  .load(
                      unitYearController(
                          city.desk(), route, ways(), AgendaStops.screens(tour).calendar()));
          return tour.inWindow(
              route,
              () -> {
                view.controller().activate();
                return view;
              });
        });
  }

  /** What stands under the first page of a long screen. */
  private static TourStop below(TourStop stop) {
    return new TourStop(
        stop.name(),
        () -> {
          Parent window = stop.root().get();
          ((ScrollPane) window.lookup(".hz-home-scroll")).setVvalue(0.8);
          return window;
        });
  }

  static UnitYearController unitYearController(
      Wiring desk, Route.UnitYear route, Navigation ways, CalendarAction calendar) {
    AgendaWords words = new AgendaWords(desk.texts());
    UnitYears years =
        new UnitYears(
            desk.agenda(),
            desk.activities(),
            desk.dueMatters(),
            desk.reports(),
            new DeskPreferences(desk.ledger().home()),
            desk.clock(),
            words);
    UnitYearModel model =
        new UnitYearModel(years, route, Background.sameThread(), new RecordingDialogs(), ways);
    return new UnitYearController(model, calendar, words);
  }

  /** Who holds a post on the desk's day. */
  static UUID holder(Wiring desk, String post) {
    return holder(desk, post, desk.clock().today());
  }

  private static UUID holder(Wiring desk, String post, LocalDate day) {
    Structure structure = desk.structure();
    UUID id = structure.post(post).orElseThrow().id();
    return structure.holders(id, day).getFirst().person();
  }

  static LeaderController leaderController(Wiring desk, Route.LeaderPage route, Navigation ways) {
    return new LeaderController(leaderModel(desk, route, ways), new AgendaWords(desk.texts()));
  }

  static LeaderModel leaderModel(Wiring desk, Route.LeaderPage route, Navigator ways) {
    LeaderViews views =
        new LeaderViews(
            desk.agenda(),
            desk.activities(),
            desk.dueMatters(),
            new DeskPreferences(desk.ledger().home()),
            desk.clock(),
            new AgendaWords(desk.texts()));
    return new LeaderModel(views, route, Background.sameThread(), new RecordingDialogs(), ways);
  }

  private static Navigation ways() {
    Navigation ways = new Navigation();
    for (Class<? extends Route> kind :
        List.of(
            Route.About.class,
            Route.Activity.class,
            Route.ActivityList.class,
            Route.LeaderPage.class,
            Route.MonthView.class,
            Route.NewActivity.class,
            Route.ObligationList.class,
            Route.PrintPreview.class,
            Route.Reports.class,
            Route.SelfCheck.class,
            Route.Settings.class,
            Route.UnitTree.class,
            Route.UnitYear.class,
            Route.YearGrid.class)) {
      ways.register(kind, r -> null);
    }
    return ways;
  }

  /** The real screen on a real ledger, everything on one thread. */
  static HomeController controller(Wiring desk, Navigation ways) {
    AgendaWords words = new AgendaWords(desk.texts());
    DeskPreferences preferences = new DeskPreferences(desk.ledger().home());
    HomePages pages =
        new HomePages(
            desk.agenda(),
            desk.activities(),
            desk.dueMatters(),
            preferences,
            desk.clock(),
            words,
            desk.ledger().officeRow().region(),
            desk.ledger().begunOn());
    return new HomeController(
        new HomeModel(pages, preferences, Background.sameThread(), new RecordingDialogs(), ways),
        words);
  }
}
