package huanze.rectification.ui;

import huanze.app.Wiring;
import huanze.base.Background;
import huanze.fx.FixedFileDialogs;
import huanze.fx.Navigator;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.unit.UnitOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The 整改台账 on a real ledger, its surroundings as fakes. */
final class RectificationOffice {
  final RecordingDialogs dialogs = new RecordingDialogs();
  final FixedFileDialogs files = new FixedFileDialogs();
  final List<Route> opened = new ArrayList<>();
  final List<Path> outside = new ArrayList<>();
  final List<String> notices = new ArrayList<>();
  final RectificationDesk desk;

  RectificationOffice(Wiring wiring) {
    desk =
        new RectificationDesk(
            wiring.rectification(),
            wiring.rectificationItems(),
            wiring.activities(),
            wiring.structures(),
            new UnitOrder(wiring.pack()),
            wiring.vault(),
            outside::add,
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
