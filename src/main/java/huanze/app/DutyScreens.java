package huanze.app;

import huanze.base.Background;
import huanze.duty.ui.CoverageController;
import huanze.duty.ui.CoverageModel;
import huanze.duty.ui.DutyDesk;
import huanze.duty.ui.DutyListController;
import huanze.duty.ui.DutyListModel;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.ListOutput;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.fx.ViewLoader;

/** Puts the screens of 职责分工 together. */
public final class DutyScreens {
  private final ViewLoader loader;
  private final DutyDesk office;
  private final ListOutput output;

  public DutyScreens(
      Wiring desk,
      ViewLoader loader,
      Background background,
      Dialogs dialogs,
      FileDialogs files,
      Navigator navigator,
      Notices notices) {
    this.loader = loader;
    this.output = new DeskListOutput(background, dialogs, files, navigator, notices, desk.texts());
    this.office =
        new DutyDesk(
            desk.structures(),
            desk.dutyBooks(),
            desk.duties(),
            desk.ownDuties(),
            desk.letters(),
            new LedgerVault(desk.ledger().evidence()),
            desk.ledger().user(),
            desk.clock(),
            desk.texts(),
            background,
            dialogs,
            files,
            navigator,
            notices);
  }

  public void register(Navigation navigation) {
    navigation
        .register(Route.Duties.class, this::list)
        .register(Route.DutyCoverage.class, this::coverage);
  }

  /** 覆盖情况. */
  public View<CoverageController> coverage(Route.DutyCoverage route) {
    return loader.load(new CoverageController(new CoverageModel(office, route)));
  }

  /** 责任清单. */
  public View<DutyListController> list(Route.Duties route) {
    return loader.load(new DutyListController(new DutyListModel(office, route), loader, output));
  }
}
