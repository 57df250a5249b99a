package huanze.paper.ui;

import huanze.agenda.ui.AgendaStops;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.View;
import huanze.tour.TourDesk;
import huanze.tour.TourStop;
import java.util.List;

/** The screen of reports, of the practice city. */
public final class ReportStops {
  private ReportStops() {}

  /** The ledger is made here, not on the FX thread: that takes some seconds. */
  public static List<TourStop> of(TourDesk tour) {
    AgendaStops.city();
    Route.Reports route = new Route.Reports(null);
    return List.of(
        new TourStop("reports", () -> tour.inWindow(route, () -> list(tour, false))),
        new TourStop("reports-sent", () -> tour.inWindow(route, () -> list(tour, true))));
  }

  private static View<? extends Screen> list(TourDesk tour, boolean form) {
    ReportOffice office = new ReportOffice(AgendaStops.city().desk());
    ReportsModel model = new ReportsModel(office.desk, new Route.Reports(null));
    View<ReportsController> view =
        tour.loader().load(new ReportsController(model, tour.loader(), new RecordingListOutput()));
    model.load();
    if (form) {
      model.markSent(model.lines().getFirst());
    }
    return view;
  }
}
