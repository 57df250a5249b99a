package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.app.AgendaScreens;
import huanze.app.Navigation;
import huanze.app.practice.PracticeLedger;
import huanze.base.Background;
import huanze.base.CamelCase;
import huanze.fx.Dialogs;
import huanze.fx.DrawnDialogs;
import huanze.fx.FixedFileDialogs;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.tour.TourDesk;
import huanze.tour.TourLedger;
import huanze.tour.TourStop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** Year grid and obligation list on the ledger of a whole city. */
public final class AgendaStops {
  private static final TourLedger<PracticeLedger> CITY = TourLedger.of(PracticeLedger::city);

  private AgendaStops() {}

  /** Made once for the whole tour. */
  public static PracticeLedger city() {
    return CITY.get();
  }

  /** The city's ledger is made here, beside the FX thread: that takes some seconds. */
  public static List<TourStop> of(TourDesk desk) {
    city();
    return List.of(
        grid(desk, "year-grid", g -> {}),
        new TourStop("year-grid-unfolded", () -> unfolded(grid(desk, "", g -> {}).root().get())),
        new TourStop(
            "obligation-list-unfolded",
            () -> unfolded(list(desk, "", AgendaStops::missed).root().get())),
        grid(desk, "year-grid-expanded", AgendaStops::expand),
        grid(desk, "year-grid-why-met", g -> why(g, "M4", Standing.MET, o -> true)),
        grid(desk, "year-grid-why-missed", g -> why(g, "M6", Standing.MISSED, o -> true)),
        grid(desk, "year-grid-why-late", g -> why(g, "M4", Standing.LATE, o -> true)),
        grid(desk, "year-grid-why-vacant", g -> why(g, "I6", Standing.VACANT, o -> true)),
        grid(desk, "year-grid-why-exempt", g -> why(g, "M2", Standing.EXEMPT, o -> true)),
        grid(desk, "year-grid-exemption-refused", AgendaStops::refused),
        grid(desk, "year-grid-make-up", AgendaStops::makeUp),
        grid(desk, "year-grid-problems", g -> g.model().onlyProblems(true)),
        grid(desk, "year-grid-quarter", g -> near(g, 2)),
        grid(desk, "year-grid-month", AgendaStops::month),
        grid(desk, "year-grid-filtered", AgendaStops::filtered),
        grid(desk, "year-grid-empty", g -> g.model().search("查无此单位")),
        grid(desk, "year-grid-2027", g -> g.model().year().property().set(2027)),
        calendar(desk, "working-year-2026", 2026, model -> {}),
        calendar(desk, "working-year-2027-typed", 2027, AgendaStops::typed),
        new TourStop("working-year-import", () -> importing(desk)),
        month(desk, "month-view", model -> {}),
        month(desk, "month-view-day", model -> model.open(LocalDate.of(2026, 6, 30))),
        month(desk, "month-view-plans", model -> model.open(LocalDate.of(2026, 9, 21))),
        list(desk, "obligation-list", model -> {}),
        list(desk, "obligation-list-missed", AgendaStops::missed));
  }

  private static void near(YearGridController grid, int quarter) {
    expand(grid);
    grid.model().nearer((quarter - 1) * 3 + 1);
    grid.reveal(city().unit("130300.partyCommittee").id());
  }

  private static void month(YearGridController grid) {
    near(grid, 3);
    grid.model().nearer(14);
  }

  /** What was missed, unit by unit. */
  private static void filtered(YearGridController grid) {
    grid.filter(Standing.MISSED);
    grid.model().unfoldAll();
  }

  private static void missed(ObligationListModel model) {
    model.standingProperty().set(Standing.MISSED);
    model.explain(model.rows().getFirst());
  }

  /**
   * Folded and unfolded again: the user's wish for a wide navigation, however narrow the window.
   */
  private static Parent unfolded(Parent window) {
    Button fold = (Button) window.lookup(".hz-nav-fold");
    fold.fire();
    fold.fire();
    return window;
  }

  /** Some days of a year that nobody gave, and one click too many. */
  private static void typed(WorkingYearModel model) {
    model.cycle(LocalDate.of(2027, 1, 1));
    model.cycle(LocalDate.of(2027, 2, 13));
    model.cycle(LocalDate.of(2027, 5, 3));
  }

  private static TourStop calendar(
      TourDesk desk, String name, int year, Consumer<WorkingYearModel> answers) {
    return new TourStop(
        name,
        () -> {
          Route.WorkingYear route = new Route.WorkingYear(year);
          return desk.inWindow(
              route,
              () -> {
                View<WorkingYearController> view = screens(desk).workingYear(route);
                view.controller().activate();
                answers.accept(view.controller().model());
                return view;
              });
        });
  }

  /** A file of three rows in the place of a year that is there. */
  private static Parent importing(TourDesk desk) {
    Route.WorkingYear route = new Route.WorkingYear(2026);
    StackPane whole = new StackPane();
    View<WorkingYearController> view =
        screens(desk, new DrawnDialogs(whole, desk.theme())).workingYear(route);
    whole.getChildren().add(desk.inWindow(route, () -> view));
    view.controller().activate();
    try {
      Path file = Files.createTempFile("2026", ".csv");
      Files.writeString(file, "日期,休或班\n2026-10-01,休\n2026-10-02,休\n2026-10-10,班\n");
      view.controller().model().importFile(file);
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return whole;
  }

  private static TourStop month(TourDesk desk, String name, Consumer<MonthViewModel> answers) {
    return new TourStop(
        name,
        () -> {
          Route.MonthView route = new Route.MonthView(null, null);
          View<MonthViewController> view = screens(desk).month(route);
          return desk.inWindow(
              route,
              () -> {
                view.controller().activate();
                answers.accept(view.controller().model());
                return view;
              });
        });
  }

  private static TourStop grid(TourDesk desk, String name, Consumer<YearGridController> answers) {
    return new TourStop(
        name,
        () -> {
          Route.YearGrid route = new Route.YearGrid(2026, null);
          View<YearGridController> view = screens(desk).grid(route);
          return desk.inWindow(
              route,
              () -> {
                view.controller().activate();
                answers.accept(view.controller());
                return view;
              });
        });
  }

  private static TourStop list(TourDesk desk, String name, Consumer<ObligationListModel> answers) {
    return new TourStop(
        name,
        () -> {
          Route.ObligationList route = new Route.ObligationList(2026, null, null, null);
          View<ObligationListController> view = screens(desk).list(route);
          return desk.inWindow(
              route,
              () -> {
                view.controller().activate();
                answers.accept(view.controller().model());
                return view;
              });
        });
  }

  public static AgendaScreens screens(TourDesk desk) {
    return screens(desk, new RecordingDialogs());
  }

  private static AgendaScreens screens(TourDesk desk, Dialogs dialogs) {
    Navigation ways = new Navigation();
    for (Class<? extends Route> kind :
        List.of(
            Route.YearGrid.class,
            Route.MonthView.class,
            Route.ObligationList.class,
            Route.UnitYear.class,
            Route.Activity.class,
            Route.NewActivity.class,
            Route.PrintPreview.class)) {
      ways.register(kind, r -> null);
    }
    return new AgendaScreens(
        city().desk(),
        desk.loader(),
        Background.sameThread(),
        dialogs,
        new FixedFileDialogs(),
        ways,
        (key, args) -> {});
  }

  /** City and one county, with the county government's rules. */
  static void expand(YearGridController grid) {
    for (String code : List.of("130300.partyCommittee", "130300.government", "130302.government")) {
      UUID unit = city().unit(code).id();
      grid.model().unfold(unit);
    }
  }

  private static void why(
      YearGridController grid, String rule, Standing standing, Predicate<Obligation> which) {
    expand(grid);
    Obligation found =
        city().desk().agenda().obligations(2026, huanze.agenda.ObligationFilter.ALL).stream()
            .filter(o -> o.rule().id().equals(rule) && o.standing() == standing)
            .filter(which)
            .findFirst()
            .orElseThrow(() -> new AssertionError(rule + " " + CamelCase.of(standing)));
    grid.model().unfold(found.unit());
    grid.reveal(found.unit());
    grid.model().why().show("", List.of(found));
  }

  /** The last of those offered counts for its own month. */
  private static void makeUp(YearGridController grid) {
    why(grid, "M6", Standing.MISSED, o -> o.period().number() < 6);
    WhyModel why = grid.model().why();
    why.begin(new DecisionForm.MakeUp());
    why.recordProperty().set(why.shownProperty().get().candidates().getLast());
  }

  private static void refused(YearGridController grid) {
    why(grid, "M4", Standing.MISSED, o -> true);
    grid.model().why().begin(new DecisionForm.Exempt());
    grid.model().why().byProperty().set("张主任");
    grid.model().why().save();
  }
}
