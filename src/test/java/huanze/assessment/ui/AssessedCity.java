package huanze.assessment.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.app.Wiring;
import huanze.assessment.ConditionInput;
import huanze.assessment.Finding;
import huanze.assessment.ItemInput;
import huanze.base.Background;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.FixedFileDialogs;
import huanze.fx.Navigator;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.rulepack.Condition;
import huanze.rulepack.SchemeItem;
import huanze.unit.Regions;
import huanze.unit.TenureDraft;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A real ledger on a day in spring, when the year before is assessed: one county with a year's
 * records, another that was assessed already; the screens' surroundings are fakes.
 */
final class AssessedCity implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
  static final int YEAR = 2025;

  /** 海港区: what the tests fill in. */
  static final String COUNTY = "130302.government";

  final Wiring wiring;
  final RecordingDialogs dialogs = new RecordingDialogs();
  final FixedFileDialogs files = new FixedFileDialogs();
  final List<Route> opened = new ArrayList<>();
  final List<String> notices = new ArrayList<>();
  final Texts texts = Texts.chinese();
  final AssessmentOffice office;

  private AssessedCity(Path home, String region) {
    wiring =
        Wiring.create(home, "王芳", DeskClock.standingAt(TODAY), texts, region, Regions.builtIn());
    office =
        new AssessmentOffice(
            wiring.assessments(),
            wiring.schemes(),
            wiring.structures(),
            wiring.packSettings(),
            wiring.ledger().drafts(),
            wiring.ledger().user(),
            wiring.clock(),
            texts,
            Background.sameThread(),
            dialogs,
            files,
            new Ways(),
            (key, args) -> notices.add(texts.text(key, args)));
    live();
  }

  /** 海港区 alone. */
  static AssessedCity county(Path home) {
    return new AssessedCity(home, "130302");
  }

  /** The whole city; three counties are assessed, with three grades. */
  static AssessedCity city(Path home) {
    AssessedCity city = new AssessedCity(home, "130300");
    city.assess("130303.government", "0.95", 0);
    city.assess("130304.government", "0.82", 5);
    city.assess("130306.government", "0.51", 0);
    return city;
  }

  UUID unit(String code) {
    return wiring.structure().unit(code).orElseThrow().id();
  }

  WizardModel wizard(String code) {
    WizardModel model = new WizardModel(office, unit(code), YEAR, null);
    model.load();
    return model;
  }

  private UUID appoint(String name, String post, String from, String to) {
    UUID person = wiring.people().addPerson(name, null);
    UUID of = wiring.structure().post(post).orElseThrow().id();
    DateRange days = new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    wiring.people().addTenure(new TenureDraft(of, person, days, false, null));
    return person;
  }

  /** Meetings but for March, trips but for August, the committee in three quarters. */
  private void live() {
    UUID secretary = appoint("赵建国", "130302.partyCommittee.mainLeader", "2022-05-10", null);
    UUID first = appoint("周海波", "130302.government.mainLeader", "2023-01-08", "2025-06-30");
    UUID second = appoint("吴晓燕", "130302.government.mainLeader", "2025-07-01", null);
    for (int month = 1; month <= 12; month++) {
      if (month != 3) {
        meeting(ActivityForm.EXECUTIVE, COUNTY, LocalDate.of(YEAR, month, 12));
      }
      if (month % 3 == 2 && month != 11) {
        meeting(
            ActivityForm.STANDING_COMMITTEE,
            "130302.partyCommittee",
            LocalDate.of(YEAR, month, 20));
      }
      trip(secretary, LocalDate.of(YEAR, month, 5));
      if (month != 8) {
        trip(month < 7 ? first : second, LocalDate.of(YEAR, month, 25));
      }
    }
  }

  private void meeting(ActivityForm form, String unit, LocalDate day) {
    wiring
        .activityService()
        .record(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(form)
                .title("研究生态环境保护工作")
                .heldOn(day)
                .place("第一会议室")
                .conveners(unit(unit))
                .studied(true)
                .build());
  }

  private void trip(UUID leader, LocalDate day) {
    wiring
        .activityService()
        .record(
            ActivityFacts.of(ActivityKind.INSPECTION)
                .forms(ActivityForm.INSPECTION)
                .heldOn(day)
                .title("检查戴河入海口断面")
                .place("戴河入海口断面")
                .conveners(unit(COUNTY))
                .leaders(new Leader(leader, Leader.Role.LEADING))
                .content("检查排污口整治情况")
                .build());
  }

  /** All items get this share of their points; all conditions but one are not met. */
  void assess(String code, String share, int met) {
    List<ItemInput> items = new ArrayList<>();
    for (SchemeItem item :
        wiring.schemes().scheme(YEAR, Condition.Assessed.COUNTY).scheme().items()) {
      BigDecimal score =
          item.points().multiply(new BigDecimal(share)).setScale(1, RoundingMode.HALF_UP);
      String typed = score.toPlainString();
      items.add(new ItemInput(item.number(), typed, typed, "考核组查阅资料、现场核查后评分"));
    }
    wiring.assessments().answerItems(unit(code), YEAR, items);
    List<ConditionInput> conditions = new ArrayList<>();
    for (int number = 1; number <= 12; number++) {
      if (number != 11) {
        Finding finding = number == met ? Finding.MET : Finding.NOT_MET;
        String reason = number == met ? "国家级媒体2025年8月曝光，造成严重影响" : "经核实未发生";
        conditions.add(new ConditionInput(number, finding, reason, "王芳"));
      }
    }
    wiring.assessments().answerConditions(unit(code), YEAR, conditions);
  }

  @Override
  public void close() {
    wiring.close();
  }

  private final class Ways implements Navigator {
    private final Set<Class<? extends Route>> known =
        Set.of(
            Route.UnitTree.class,
            Route.ObligationList.class,
            Route.Activity.class,
            Route.Article.class,
            Route.Assessment.class,
            Route.Scheme.class,
            Route.PrintPreview.class);

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
      return known.contains(route);
    }
  }
}
