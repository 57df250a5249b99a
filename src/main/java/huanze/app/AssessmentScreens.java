package huanze.app;

import huanze.assessment.ui.AssessmentListController;
import huanze.assessment.ui.AssessmentListModel;
import huanze.assessment.ui.AssessmentOffice;
import huanze.assessment.ui.SchemeController;
import huanze.assessment.ui.SchemeModel;
import huanze.assessment.ui.WizardController;
import huanze.assessment.ui.WizardModel;
import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.ListOutput;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.fx.ViewLoader;

/** Puts the screens of the assessment together. */
public final class AssessmentScreens {
  private final ViewLoader loader;
  private final AssessmentOffice office;
  private final ListOutput output;

  public AssessmentScreens(
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
        new AssessmentOffice(
            desk.assessments(),
            desk.schemes(),
            desk.structures(),
            desk.packSettings(),
            desk.ledger().drafts(),
            desk.ledger().user(),
            desk.clock(),
            desk.texts(),
            background,
            dialogs,
            files,
            navigator,
            notices);
  }

  /** Results of a year. */
  public View<AssessmentListController> list(Route.AssessmentList route) {
    AssessmentListModel model = new AssessmentListModel(office, route.year());
    return loader.load(new AssessmentListController(model, output));
  }

  /** One assessment, step by step. */
  public View<WizardController> wizard(Route.Assessment route) {
    WizardModel model = new WizardModel(office, route.unit(), route.year(), route.step());
    return loader.load(new WizardController(model, loader));
  }

  /** 考核方案. */
  public View<SchemeController> scheme(Route.Scheme route) {
    return loader.load(
        new SchemeController(new SchemeModel(office, route.year(), route.kind()), output));
  }
}
