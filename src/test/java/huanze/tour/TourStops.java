package huanze.tour;

import huanze.activity.ui.ActivityStops;
import huanze.agenda.ui.AgendaStops;
import huanze.app.OfficeStops;
import huanze.app.PackStops;
import huanze.app.ShellStops;
import huanze.app.guide.GuideStops;
import huanze.app.home.HomeStops;
import huanze.assessment.ui.AssessmentStops;
import huanze.duty.ui.DutyStops;
import huanze.paper.ui.ReportStops;
import huanze.rectification.ui.RectificationStops;
import huanze.unit.ui.PostStops;
import huanze.unit.ui.UnitStops;
import java.util.ArrayList;
import java.util.List;

/** Every screen there is. A feature adds a line here, with a class of its own beside its tests. */
final class TourStops {
  private TourStops() {}

  static List<TourStop> all(TourDesk desk) {
    List<TourStop> stops = new ArrayList<>();
    stops.addAll(ShellStops.of(desk));
    stops.addAll(HomeStops.of(desk));
    stops.addAll(UnitStops.of(desk));
    stops.addAll(PostStops.of(desk));
    stops.addAll(DutyStops.of(desk));
    stops.addAll(AgendaStops.of(desk));
    stops.addAll(ActivityStops.of(desk));
    stops.addAll(RectificationStops.of(desk));
    stops.addAll(ReportStops.of(desk));
    stops.addAll(AssessmentStops.of(desk));
    stops.addAll(OfficeStops.of(desk));
    stops.addAll(PackStops.of(desk));
    stops.addAll(GuideStops.of(desk));
    return stops;
  }
}
