package huanze.paper;

import huanze.agenda.Standing;
import huanze.assessment.AssessmentState;
import huanze.assessment.Finding;
import huanze.assessment.Grade;
import huanze.assessment.ItemScores;
import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Period;
import huanze.paper.AssessmentForm.Group;
import huanze.paper.AssessmentForm.Item;
import huanze.paper.AssessmentForm.Miss;
import huanze.paper.AssessmentForm.Outcome;
import huanze.paper.AssessmentForm.Rests;
import huanze.paper.AssessmentForm.SchemeHead;
import huanze.rulepack.Condition;
import huanze.rulepack.Condition.Assessed;
import huanze.rulepack.ItemRule;
import huanze.rulepack.PackReader;
import huanze.rulepack.RulePack;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeGroup;
import huanze.rulepack.SchemeItem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The papers of Art. 18 with the pack's own schemes and made-up results. */
final class SampleAssessments {
  private static final RulePack PACK = PackReader.builtIn();
  private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
  private static final DateRange YEAR =
      new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31));

  private SampleAssessments() {}

  static AssessmentForm county() {
    return form(Assessed.COUNTY, false);
  }

  /** The county's form under another name. */
  static AssessmentForm county(String name) {
    AssessmentForm form = county();
    AssessedOnPaper unit = form.unit();
    return new AssessmentForm(
        new AssessedOnPaper(
            unit.id(), name, unit.code(), unit.kind(), unit.byAnalogy(), unit.covered()),
        form.year(),
        form.asOf(),
        form.blank(),
        form.regulation(),
        form.scheme(),
        form.groups(),
        form.outcome(),
        form.unconfirmed());
  }

  static AssessmentForm department() {
    return form(Assessed.DEPARTMENT, false);
  }

  static AssessmentForm blank(Assessed kind) {
    return form(kind, true);
  }

  /** Some items, each with a reason of so many characters. */
  static AssessmentForm many(int items, int characters) {
    AssessmentForm county = county();
    List<Item> all = new ArrayList<>();
    for (int i = 1; i <= items; i++) {
      all.add(
          item(
              i,
              "指标" + i,
              "内容",
              "标准",
              "2",
              ItemRule.Kind.TYPED,
              "1",
              null,
              reason(i, characters),
              true));
    }
    return new AssessmentForm(
        county.unit(),
        2025,
        AS_OF,
        false,
        county.regulation(),
        county.scheme(),
        List.of(new Group("全部指标", new BigDecimal(2 * items), all)),
        county.outcome(),
        List.of());
  }

  /** A reason whose every part can be told apart. */
  static String reason(int item, int characters) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; text.length() < characters; n++) {
      text.append("第").append(item).append("项说明").append(n).append("；");
    }
    return text.substring(0, characters);
  }

  private static AssessmentForm form(Assessed kind, boolean blank) {
    boolean county = kind == Assessed.COUNTY;
    Scheme scheme =
        PACK.assessment().schemes().stream()
            .filter(s -> s.assessed() == kind)
            .findFirst()
            .orElseThrow();
    List<Group> groups = new ArrayList<>();
    BigDecimal score = BigDecimal.ZERO;
    for (SchemeGroup group : scheme.groups()) {
      List<Item> items = group.items().stream().map(i -> item(i, county, blank)).toList();
      for (Item item : items) {
        BigDecimal one = item.score();
        score = one == null ? score : score.add(one);
      }
      groups.add(new Group(group.name(), group.points(), items));
    }
    List<EffectLine> effects = county ? effects() : List.of();
    return new AssessmentForm(
        county ? unit() : bureau(),
        2025,
        AS_OF,
        blank,
        PACK.title(),
        new SchemeHead(
            scheme.title(),
            scheme.maximum(),
            scheme.excellentFrom(),
            scheme.qualifiedFrom(),
            scheme.note()),
        groups,
        new Outcome(
            score,
            true,
            Grade.of(score, scheme),
            county ? List.of(4) : List.of(),
            List.of(),
            effects),
        county ? List.of("默认考核方案“" + scheme.title() + "”", "部门设置（县、区）") : List.of());
  }

  static AssessedOnPaper unit() {
    return new AssessedOnPaper(
        Ids.named("130324"),
        "卢龙县人民政府",
        "130324.government",
        Assessed.COUNTY,
        false,
        List.of(
            new AssessedOnPaper.Covered("卢龙县人民政府", YEAR, false),
            new AssessedOnPaper.Covered("中共卢龙县委员会", YEAR, false)));
  }

  private static AssessedOnPaper bureau() {
    return new AssessedOnPaper(
        Ids.named("130300.housing"),
        "秦皇岛市住房和城乡建设局",
        "130300.housing",
        Assessed.DEPARTMENT,
        false,
        List.of(new AssessedOnPaper.Covered("秦皇岛市住房和城乡建设局", YEAR, false)));
  }

  /** Some typed items are short of points; the second one is overridden. */
  private static Item item(SchemeItem item, boolean county, boolean blank) {
    ItemRule.Kind kind = item.rule().kind();
    boolean counted = kind == ItemRule.Kind.SHARE || kind == ItemRule.Kind.DEDUCTION;
    boolean typed = kind == ItemRule.Kind.TYPED || item.number() == 2;
    boolean less = kind == ItemRule.Kind.TYPED && item.number() % 4 == 1;
    Rests rests = counted ? rests(item.number(), county) : Rests.NOTHING;
    BigDecimal computed =
        ItemScores.computed(
            item.rule(), item.points(), rests.met(), rests.late(), rests.missed(), true);
    BigDecimal given = less ? item.points().subtract(new BigDecimal("0.5")) : item.points();
    String reason =
        less
            ? "年均浓度 39 微克/立方米，目标 38 微克/立方米，略高于目标；较上年下降 2.5%。"
            : counted ? "3 月常务会议记录遗失，经核对会议签到表和议题清单，予以认可。" : "经核查，全部完成。";
    return new Item(
        item.number(),
        item.name(),
        item.content(),
        item.standard(),
        item.points(),
        item.article(),
        kind,
        blank ? null : typed ? given : computed,
        blank ? null : computed,
        blank || item.number() % 3 == 0 ? null : item.points(),
        typed && !blank,
        typed && !blank ? reason : null,
        blank || kind != ItemRule.Kind.DOCUMENT
            ? List.of()
            : List.of("卢环领〔2025〕" + item.number() + "号.pdf"),
        blank ? Rests.NOTHING : rests);
  }

  private static Rests rests(int number, boolean county) {
    if (number == 2 && county) {
      return new Rests(
          9,
          1,
          2,
          List.of(
              miss(Standing.MISSED, "", 3),
              miss(Standing.MISSED, "", 7),
              miss(Standing.LATE, "", 5)));
    }
    if (number == 3 && county) {
      return new Rests(
          7,
          0,
          3,
          List.of(
              miss(Standing.MISSED, "", 6),
              miss(Standing.MISSED, "", 7),
              miss(Standing.MISSED, "", 8),
              miss(Standing.VACANT, "", 1),
              miss(Standing.VACANT, "", 2)));
    }
    if (number == 8 || number == 5) {
      Period year = Period.year(2025);
      return new Rests(3, 0, 1, List.of(new Miss(Standing.MISSED, "中共卢龙县委员会", "", year, 1, 0)));
    }
    return new Rests(12, 0, 0, List.of());
  }

  private static Miss miss(Standing standing, String subject, int month) {
    Period period = new Period(2025, Period.Length.MONTH, month);
    return new Miss(standing, subject, "", period, 1, 0);
  }

  private static Item item(
      int number,
      String name,
      String content,
      String standard,
      String points,
      ItemRule.Kind kind,
      String score,
      @Nullable String computed,
      String reason,
      boolean typed) {
    return new Item(
        number,
        name,
        content,
        standard,
        new BigDecimal(points),
        10,
        kind,
        new BigDecimal(score),
        computed == null ? null : new BigDecimal(computed),
        null,
        typed,
        reason,
        List.of(),
        Rests.NOTHING);
  }

  static List<EffectLine> effects() {
    List<EffectLine.Leader> leaders =
        List.of(
            new EffectLine.Leader(
                "中共卢龙县委员会",
                "县委书记",
                "赵明远",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                false),
            new EffectLine.Leader(
                "卢龙县人民政府", "县长", "钱立新", LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 18), false),
            new EffectLine.Leader(
                "卢龙县人民政府",
                "县长",
                "孙国强",
                LocalDate.of(2025, 6, 19),
                LocalDate.of(2025, 12, 31),
                true));
    return PACK.assessment().effects().stream()
        .map(
            e ->
                new EffectLine(
                    e.title(),
                    e.text(),
                    false,
                    List.of(4),
                    e.namesLeaders() ? leaders : List.of(),
                    e.namesLeaders() ? List.of("卢龙县人民政府", "中共卢龙县委员会") : List.of()))
        .toList();
  }

  static ConditionSheet conditions(Assessed kind, boolean blank) {
    Finding[] found = {
      Finding.NOT_MET,
      Finding.NO_DATA,
      Finding.NOT_MET,
      Finding.MET,
      Finding.NOT_MET,
      Finding.SET_ASIDE,
      Finding.NOT_MET,
      Finding.TO_CONFIRM,
      Finding.NOT_MET,
      Finding.NOT_MET,
      Finding.OFF,
      Finding.NOT_MET
    };
    List<ConditionSheet.Line> lines = new ArrayList<>();
    for (Condition c : PACK.assessment().conditions()) {
      Finding finding = found[c.number() - 1];
      finding = blank && finding != Finding.OFF ? Finding.NO_DATA : finding;
      finding = c.appliesTo().contains(kind) ? finding : Finding.NOT_APPLICABLE;
      boolean answered = finding.isAnswer();
      lines.add(
          new ConditionSheet.Line(
              c.number(),
              c.title(),
              c.basis(),
              finding,
              answered ? reason(c.number(), finding) : null,
              answered ? (c.number() % 2 == 0 ? "王芳" : "欧阳建国") : null,
              finding == Finding.MET ? List.of("约谈通知书（秦政约〔2025〕3号）.pdf") : List.of(),
              c.note()));
    }
    boolean county = kind == Assessed.COUNTY;
    return new ConditionSheet(
        county ? unit() : bureau(),
        2025,
        AS_OF,
        blank,
        PACK.title(),
        lines,
        county ? effects() : List.of(),
        List.of());
  }

  private static String reason(int number, Finding finding) {
    return switch (finding) {
      case MET -> "2025 年 4 月和 9 月被市政府约谈两次（秦政约〔2025〕3 号、11 号）。";
      case SET_ASIDE -> "8 月 12 日槽车侧翻泄漏，属外省过境车辆，经市局认定非本县责任（秦环函〔2025〕88 号）。";
      case TO_CONFIRM -> "氨氮减排量待省厅核定，核定结果预计 2 月下达。";
      default -> number % 2 == 0 ? "经与市局核对，没有此类情况。" : "查阅通报、信访和媒体监测记录，没有发现。";
    };
  }

  /** Counties and departments in all states. */
  static AssessmentSummary summary(int departments) {
    List<AssessmentSummary.Row> counties = new ArrayList<>();
    String[] names = {"海港区", "北戴河区", "山海关区", "抚宁区", "昌黎县", "卢龙县", "青龙满族自治县"};
    for (int i = 0; i < names.length; i++) {
      counties.add(
          row(
              "13030" + i,
              names[i] + "人民政府",
              i,
              i == 5 ? null : i + 1,
              i == 4 ? effects() : List.of()));
    }
    counties.add(
        new AssessmentSummary.Row(
            "1303A",
            "秦皇岛经济技术开发区管理委员会",
            true,
            null,
            BigDecimal.ZERO,
            new BigDecimal(100),
            false,
            null,
            List.of(),
            List.of(),
            AssessmentState.NOT_STARTED));
    List<AssessmentSummary.Row> bureaus = new ArrayList<>();
    for (int i = 0; i < departments; i++) {
      bureaus.add(row("1303.d" + i, "秦皇岛市第" + (i + 1) + "局", i, i + 1, List.of()));
    }
    return new AssessmentSummary(
        "130300",
        2025,
        AS_OF,
        PACK.title(),
        List.of(
            new AssessmentSummary.Group(null, AssessmentSummary.ranked(counties)),
            new AssessmentSummary.Group("秦皇岛市", bureaus)),
        List.of("默认考核方案“县（区）生态环境保护工作考核评分方案”"));
  }

  private static AssessmentSummary.Row row(
      String code, String name, int i, @Nullable Integer rank, List<EffectLine> effects) {
    BigDecimal score =
        new BigDecimal("96.5").subtract(BigDecimal.valueOf(i).multiply(new BigDecimal("1.75")));
    boolean complete = rank != null;
    return new AssessmentSummary.Row(
        code,
        name,
        false,
        rank,
        score,
        new BigDecimal(100),
        complete,
        complete ? (i < 4 ? Grade.EXCELLENT : Grade.QUALIFIED) : null,
        effects.isEmpty() ? List.of() : List.of(4),
        effects,
        complete
            ? (i % 3 == 0 ? AssessmentState.ISSUED : AssessmentState.COMPLETE)
            : AssessmentState.IN_PROGRESS);
  }
}
