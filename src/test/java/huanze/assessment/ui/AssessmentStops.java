package huanze.assessment.ui;

import huanze.assessment.Finding;
import huanze.evidence.DrawnEvidence;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.View;
import huanze.rulepack.Condition;
import huanze.tour.TourDesk;
import huanze.tour.TourLedger;
import huanze.tour.TourStop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Results, every step of the wizard from empty to complete, the scheme: on a real ledger. */
public final class AssessmentStops {
  private static final TourLedger<AssessedCity> CITY = TourLedger.of(AssessmentStops::assessed);

  private AssessmentStops() {}

  /** The ledger is made here, not on the FX thread: that takes some seconds. */
  public static List<TourStop> of(TourDesk tour) {
    city();
    return List.of(
        list(tour, "assessment-list", model -> {}),
        list(
            tour,
            "assessment-list-departments",
            model -> model.kindProperty().set(Condition.Assessed.DEPARTMENT)),
        wizard(tour, "assessment-1-subject", "130302", "subject", w -> {}),
        wizard(tour, "assessment-1-subject-basis", "130302", "subject", AssessmentStops::basis),
        wizard(tour, "assessment-2-items-empty", "130302", "items", w -> {}),
        wizard(tour, "assessment-2-items-why", "130302", "items", w -> items(w).card(2).toggle()),
        wizard(tour, "assessment-2-items-half", "130302", "items", AssessmentStops::half),
        wizard(tour, "assessment-2-items-refused", "130302", "items", AssessmentStops::refused),
        wizard(tour, "assessment-2-items-draft", "130302", "items", AssessmentStops::draft),
        wizard(tour, "assessment-2-items-typed", "130302", "items", AssessmentStops::typed),
        wizard(tour, "assessment-2-items-override", "130304", "items", w -> {}),
        wizard(tour, "assessment-3-conditions-empty", "130302", "conditions", w -> {}),
        wizard(tour, "assessment-3-conditions-half", "130302", "conditions", AssessmentStops::find),
        wizard(tour, "assessment-3-conditions-complete", "130304", "conditions", w -> {}),
        wizard(tour, "assessment-4-result-none", "130302", "result", w -> {}),
        wizard(tour, "assessment-4-result-good", "130303", "result", w -> {}),
        wizard(tour, "assessment-4-result-condition", "130304", "result", w -> {}),
        wizard(tour, "assessment-4-result-unqualified", "130306", "result", w -> {}),
        wizard(tour, "assessment-5-summary-part", "130302", "summary", w -> {}),
        wizard(tour, "assessment-5-summary-whole", "130304", "summary", w -> {}),
        wizard(tour, "assessment-6-print-draft", "130302", "print", w -> {}),
        wizard(tour, "assessment-6-print-proof-gone", "130306", "print", w -> {}),
        wizard(tour, "assessment-2-items-proofs", "130306", "items", AssessmentStops::proofs),
        wizard(tour, "assessment-3-conditions-end", "130304", "conditions", AssessmentStops::end),
        scheme(tour, "assessment-scheme", "county", model -> {}),
        scheme(tour, "assessment-scheme-default", "department", model -> {}),
        scheme(tour, "assessment-scheme-import", "department", AssessmentStops::importing));
  }

  private static AssessedCity city() {
    return CITY.get();
  }

  private static AssessedCity assessed() {
    AssessedCity city = AssessedCity.city(folder("assessed").resolve("home"));
    prove(city, folder("proofs"));
    return city;
  }

  /** Two files at one item; the second is gone from the disk. */
  private static void prove(AssessedCity of, Path folder) {
    try {
      UUID unit = of.unit("130306.government");
      for (String name : List.of("抚宁区生态环境保护责任清单.pdf", "责任清单印发通知.pdf")) {
        Path file = DrawnEvidence.begun(folder.resolve(name), name);
        of.office.service().proofs().attachToItem(unit, AssessedCity.YEAR, 19, file);
      }
      of.wizard("130306.government").items().forms().get(18).result().proofs().stream()
          .skip(1)
          .map(file -> of.wiring.ledger().evidence().file(file.digest()))
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder(String name) {
    try {
      return Files.createTempDirectory("huanze-tour-" + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TourStop stop(
      TourDesk tour, String name, Route route, Supplier<View<? extends Screen>> screen) {
    return new TourStop(name, () -> tour.inWindow(route, screen));
  }

  private static TourStop list(TourDesk tour, String name, Consumer<AssessmentListModel> answers) {
    return stop(
        tour,
        name,
        new Route.AssessmentList(null),
        () -> {
          AssessmentListModel model = new AssessmentListModel(city().office, null);
          View<AssessmentListController> view =
              tour.loader().load(new AssessmentListController(model, new RecordingListOutput()));
          answers.accept(model);
          return view;
        });
  }

  private static TourStop wizard(
      TourDesk tour, String name, String region, String step, Consumer<WizardController> answers) {
    Route.Assessment route =
        new Route.Assessment(city().unit(region + ".government"), AssessedCity.YEAR, step);
    return stop(
        tour,
        name,
        route,
        () -> {
          city().wiring.ledger().drafts().names().forEach(city().wiring.ledger().drafts()::discard);
          WizardModel model = new WizardModel(city().office, route.unit(), route.year(), step);
          View<WizardController> view =
              tour.loader().load(new WizardController(model, tour.loader()));
          model.load();
          answers.accept(view.controller());
          return view;
        });
  }

  private static TourStop scheme(
      TourDesk tour, String name, String kind, Consumer<SchemeModel> answers) {
    Route.Scheme route = new Route.Scheme(AssessedCity.YEAR, kind);
    return stop(
        tour,
        name,
        route,
        () -> {
          SchemeModel model = new SchemeModel(city().office, route.year(), kind);
          View<SchemeController> view =
              tour.loader().load(new SchemeController(model, new RecordingListOutput()));
          model.load();
          answers.accept(model);
          return view;
        });
  }

  private static ItemsStepController items(WizardController wizard) {
    return wizard.page(WizardStep.ITEMS, ItemsStepController.class);
  }

  private static ItemForm form(WizardController wizard, int number) {
    return wizard.model().items().forms().get(number - 1);
  }

  /** A clerk in the middle of the items. */
  private static void half(WizardController wizard) {
    form(wizard, 1).self.set("4");
    form(wizard, 2).self.set("6");
    form(wizard, 2).score.set("5");
    form(wizard, 2).reason.set("3月未召开，另有一次会议纪要没有载明研究生态环境保护的议题");
    form(wizard, 9).self.set("8");
    form(wizard, 9).score.set("7.5");
  }

  private static void refused(WizardController wizard) {
    form(wizard, 1).score.set("4.5");
    form(wizard, 2).score.set("5.125");
    form(wizard, 2).reason.set("会议纪要不完整");
    form(wizard, 3).score.set("4");
    wizard.model().items().valid();
  }

  /** Left half-typed, and opened again. */
  private static void draft(WizardController wizard) {
    half(wizard);
    wizard.model().items().paused();
    wizard.model().items().forms().forEach(ItemForm::reset);
    wizard.model().items().lookForDraft();
  }

  /** The items that nothing is computed for. */
  private static void typed(WizardController wizard) {
    half(wizard);
    later(() -> items(wizard).reveal(9));
  }

  /** As soon as the window has been laid out. */
  private static void later(Runnable work) {
    PauseTransition pause = new PauseTransition(Duration.millis(1));
    pause.setOnFinished(e -> work.run());
    pause.play();
  }

  private static void basis(WizardController wizard) {
    later(() -> wizard.page(WizardStep.SUBJECT, SubjectStepController.class).revealBasis());
  }

  private static void proofs(WizardController wizard) {
    later(() -> items(wizard).reveal(19));
  }

  private static void end(WizardController wizard) {
    later(() -> wizard.page(WizardStep.CONDITIONS, ConditionsStepController.class).reveal(10));
  }

  private static void find(WizardController wizard) {
    List<ConditionForm> forms = wizard.model().conditions().forms();
    forms.get(0).find(Finding.NOT_MET, "王芳");
    forms
        .get(0)
        .reason
        .set(
            "PM2.5、PM10、二氧化硫年均浓度均比上年下降，二氧化氮持平，臭氧第90百分位浓度比上年上升，但未超过年度目标；以上数据来自市生态环境局2026年1月通报，原件已存档，另附各站点月均值表，供考核组核对时查阅");
    forms.get(1).find(Finding.TO_CONFIRM, "王芳");
    forms.get(1).reason.set("省里12月排名通报还没有收到");
    forms.get(2).find(Finding.NOT_MET, "李秀英");
    wizard.model().conditions().left(3);
  }

  private static void importing(SchemeModel model) {
    Path file = folder("scheme").resolve("部门考核方案.csv");
    try {
      Files.writeString(
          file,
          """
          考核类别,序号,考核指标,分值,计分方式,依据事项,满分
          责任落实,1,集体研究生态环境保护工作,60,按比例,M6,100
          责任落实,2,半年书面报告,30,按比例,R9,
          行业监管,2,行业突出环境问题整改,20,评分,,
          """,
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    model.preview(file);
  }
}
