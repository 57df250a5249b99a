package huanze.tour;

import huanze.agenda.ui.AgendaStops;
import huanze.app.ShellStops;
import java.util.ArrayList;
import java.util.List;

/** Every screen there is. A feature adds a line here, with a class of its own beside its tests. */
final class TourStops {
  private TourStops() {}

  static List<TourStop> all(TourDesk desk) {
    List<TourStop> stops = new ArrayList<>();
    stops.addAll(ShellStops.of(desk));
    stops.addAll(AgendaStops.of(desk));
    return stops;
  }
}
