package huanze.paper.ui;

import huanze.app.Wiring;
import huanze.base.Background;
import huanze.fx.FixedFileDialogs;
import huanze.fx.Navigator;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import java.util.ArrayList;
import java.util.List;

/** The screen of reports on a real ledger, its surroundings as fakes. */
final class ReportOffice {
  final RecordingDialogs dialogs = new RecordingDialogs();
  final FixedFileDialogs files = new FixedFileDialogs();
  final List<Route> opened = new ArrayList<>();
  final List<String> notices = new ArrayList<>();
  final ReportDesk desk;

  ReportOffice(Wiring wiring) {
    desk =
        new ReportDesk(
            wiring.reports(),
            wiring.activityService(),
            wiring.papers().reports(),
            wiring.press(),
            wiring.structures(),
            wiring::pack,
            wiring.clock(),
            wiring.texts(),
            Background.sameThread(),
            dialogs,
            files,
            new Ways(),
            (key, args) -> notices.add(wiring.texts().text(key, args)));
  }

  private final class Ways implements Navigator {
    @Override
    public void open(Route route) {
      opened.add(route);
    }

    @Override
    public void replace(Route route) {
      opened.add(route);
    }

    @Override
    public void back() {}

    @Override
    public boolean knows(Class<? extends Route> route) {
      return true;
    }
  }
}
