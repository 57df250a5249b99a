package huanze.rectification.ui;

import huanze.agenda.ui.AgendaStops;
import huanze.app.Wiring;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.View;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationState;
import huanze.rectification.StepKind;
import huanze.tour.TourDesk;
import huanze.tour.TourStop;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The 整改台账 of the practice city. */
public final class RectificationStops {
  private RectificationStops() {}

  /** The ledger is made here, not on the FX thread: that takes some seconds. */
  public static List<TourStop> of(TourDesk tour) {
    AgendaStops.city();
    Route.Rectification route = new Route.Rectification(null);
    return List.of(
        new TourStop("rectification", () -> tour.inWindow(route, () -> list(tour, m -> {}))),
        new TourStop(
            "rectification-item",
            () -> tour.inWindow(route, () -> chosen(tour, i -> i.steps().size() > 3, m -> {}))),
        new TourStop(
            "rectification-close",
            () ->
                tour.inWindow(
                    route,
                    () ->
                        chosen(
                            tour,
                            i -> i.state() == RectificationState.REPORTED,
                            m -> m.step(StepKind.CLOSED)))),
        new TourStop(
            "rectification-take-in",
            () -> tour.inWindow(route, () -> list(tour, RectificationModel::takeIn))));
  }

  private static View<? extends Screen> list(TourDesk tour, Consumer<RectificationModel> then) {
    return view(tour, new Route.Rectification(null), then);
  }

  private static View<? extends Screen> chosen(
      TourDesk tour, Predicate<RectificationItem> which, Consumer<RectificationModel> then) {
    RectificationItem item =
        AgendaStops.city().desk().rectificationItems().all().stream()
            .filter(which)
            .findFirst()
            .orElseThrow();
    return view(tour, new Route.Rectification(item.id()), then);
  }

  private static View<? extends Screen> view(
      TourDesk tour, Route.Rectification route, Consumer<RectificationModel> then) {
    Wiring city = AgendaStops.city().desk();
    RectificationModel model = new RectificationModel(new RectificationOffice(city).desk, route);
    View<RectificationController> view =
        tour.loader()
            .load(new RectificationController(model, tour.loader(), new RecordingListOutput()));
    model.load();
    then.accept(model);
    return view;
  }
}
