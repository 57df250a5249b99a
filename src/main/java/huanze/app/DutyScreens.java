package huanze.app;

import huanze.base.Background;
import huanze.duty.ui.BulkController;
import huanze.duty.ui.BulkModel;
import huanze.duty.ui.CatalogueController;
import huanze.duty.ui.CatalogueModel;
import huanze.duty.ui.CoverageController;
import huanze.duty.ui.CoverageModel;
import huanze.duty.ui.DutyDesk;
import huanze.duty.ui.DutyListController;
import huanze.duty.ui.DutyListModel;
import huanze.duty.ui.LetterController;
import huanze.duty.ui.LetterListController;
import huanze.duty.ui.LetterListModel;
import huanze.duty.ui.LetterModel;
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
            new LedgerVault(desk.ledger()),
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
        .register(Route.DutyCoverage.class, this::coverage)
        .register(Route.DutyCatalogue.class, this::catalogue)
        .register(Route.DutyBulk.class, this::bulk)
        .register(Route.Letters.class, this::letters)
        .register(Route.Letter.class, this::letter);
  }

  /** 覆盖情况. */
  public View<CoverageController> coverage(Route.DutyCoverage route) {
    return loader.load(new CoverageController(new CoverageModel(office, route)));
  }

  /** 职责目录. */
  public View<CatalogueController> catalogue(Route.DutyCatalogue route) {
    return loader.load(new CatalogueController(new CatalogueModel(office), loader, output));
  }

  /** 批量分配. */
  public View<BulkController> bulk(Route.DutyBulk route) {
    return loader.load(new BulkController(new BulkModel(office), output));
  }

  /** 目标责任书 of a year. */
  public View<LetterListController> letters(Route.Letters route) {
    return loader.load(
        new LetterListController(new LetterListModel(office, route), loader, output));
  }

  /** One 目标责任书. */
  public View<LetterController> letter(Route.Letter route) {
    return loader.load(new LetterController(new LetterModel(office, route), loader, output));
  }

  /** 责任清单. */
  public View<DutyListController> list(Route.Duties route) {
    return loader.load(new DutyListController(new DutyListModel(office, route), loader, output));
  }
}
