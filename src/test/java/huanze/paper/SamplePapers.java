package huanze.paper;

import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSummary;
import huanze.agenda.calendar.GridAsked;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.base.DateRange;
import huanze.base.Period;
import huanze.paper.ActivitySheet.Choice;
import huanze.paper.ActivitySheet.Credit;
import huanze.paper.ActivitySheet.Decision;
import huanze.paper.ActivitySheet.Evidence;
import huanze.paper.ActivitySheet.Finding;
import huanze.paper.ActivitySheet.Inspection;
import huanze.paper.ActivitySheet.Meeting;
import huanze.paper.ActivitySheet.Withdrawal;
import huanze.paper.PerformanceSheet.Done;
import huanze.paper.PerformanceSheet.Line;
import huanze.paper.PerformanceSheet.RuleLines;
import huanze.rulepack.Frequency;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.PackReader;
import huanze.unit.Unit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Papers with made-up but plausible content. */
final class SamplePapers {
  static final String REGULATION = "《秦皇岛市生态环境保护“党政同责、一岗双责”暂行规定》";
  static final PaperIssue DRAFT =
      new PaperIssue("海港区生态环境保护工作领导小组办公室", 0, Instant.parse("2026-01-09T02:30:00Z"));
  static final PaperIssue ISSUED =
      new PaperIssue("海港区生态环境保护工作领导小组办公室", 1, Instant.parse("2026-01-09T02:30:00Z"));

  private SamplePapers() {}

  static PerformanceSheet performance() {
    return performance("海港区人民政府", 60);
  }

  /** About so many lines: monthly meetings, monthly inspections of a post, yearly reports. */
  static PerformanceSheet performance(String unit, int lines) {
    List<RuleLines> rules = new ArrayList<>();
    int left = lines;
    String[][] kinds = {
      {"M4", "10", "政府常务会议研究生态环境保护工作，每月至少一次", "常务会"},
      {"I4", "11", "主要负责人带队检查或实地调研，每月至少一次", "带队检查"},
      {"M5", "10", "党政联席会议研究生态环境保护工作，每月至少一次", "党政联席会"},
      {"R1", "17", "向上一级党委、政府书面报告生态环境保护工作", "书面报告"}
    };
    for (int k = 0; left > 0; k++) {
      String[] kind = kinds[k % kinds.length];
      List<Line> of = new ArrayList<>();
      boolean yearly = kind[0].equals("R1");
      for (int month = 1; month <= (yearly ? 1 : 12) && left > 0; month++, left--) {
        Period period = yearly ? Period.year(2025) : new Period(2025, Period.Length.MONTH, month);
        of.add(line(unit, kind, period, Standing.values()[(month + k) % 8]));
      }
      rules.add(
          new RuleLines(
              kind[0],
              Integer.parseInt(kind[1]),
              kind[2],
              k == 1,
              k == 3,
              k == 1 ? "“带队检查”含实地调研，以记录载明的带队领导为准。" : null,
              of));
    }
    return new PerformanceSheet(
        unit,
        "130302.government",
        Level.COUNTY,
        2025,
        LocalDate.of(2025, 12, 31),
        REGULATION,
        "生效日期、文号由本办确认",
        rules,
        List.of());
  }

  private static Line line(String unit, String[] kind, Period period, Standing standing) {
    boolean post = kind[0].equals("I4");
    LocalDate held = period.from().plusDays(12);
    boolean done = standing == Standing.MET || standing == Standing.LATE;
    List<Done> records =
        done ? List.of(new Done(held, kind[3], post, standing == Standing.LATE)) : List.of();
    List<String> remarks =
        switch (standing) {
          case EXEMPT -> List.of("豁免：防汛抗洪应急响应期间，经区政府同意（王建国）");
          case VACANT -> List.of("空缺");
          default -> List.of();
        };
    return new Line(
        period,
        post ? "区长" : unit,
        post ? List.of("李晓明（3月1日起）", "𠮷田（代理，至2月28日）") : List.of(),
        kind[0].equals("M5") ? "海港区某镇党委" : null,
        period.to(),
        1,
        standing == Standing.MET ? 1 : 0,
        standing,
        records,
        remarks);
  }

  static ActivitySheet meeting(String topic, @Nullable Withdrawal withdrawal) {
    return new ActivitySheet(
        UUID.fromString("01890000-0000-7000-8000-000000000001"),
        "海港区人民政府2025年第8次常务会议",
        List.of("海港区人民政府"),
        List.of(
            new Choice("常委会", false),
            new Choice("常务会", true),
            new Choice("党政联席会", false),
            new Choice("部门决策会", false),
            new Choice("分析调度会", false),
            new Choice("专题研究", true)),
        new Meeting(
            LocalDateTime.of(2025, 4, 18, 9, 0),
            LocalDateTime.of(2025, 4, 18, 11, 20),
            "区政府第一会议室",
            "李晓明（区长）",
            List.of("张伟（常务副区长）", "王芳（副区长）", "刘洋（生态环境局局长）", "陈静（水务局局长）"),
            List.of("赵磊（副区长，外出开会）"),
            List.of("周杰（区人大常委会副主任）"),
            "孙丽",
            List.of(topic, "研究入海河流断面水质达标方案"),
            "生态环境局汇报一季度空气质量和水环境质量情况。\n与会人员就扬尘管控、散煤治理和排污口整治进行了讨论。",
            List.of(
                new Decision("5月底前完成建成区工地扬尘在线监测全覆盖", "区住房和城乡建设局", LocalDate.of(2025, 5, 31)),
                new Decision("制定汤河口断面水质提升方案并报区政府", "区水务局、区生态环境局", null))),
        List.of(
            new Evidence("会议纪要（2025）8号.pdf", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"),
            new Evidence("签到表扫描件.jpg", "60303ae22b998861bce3b28f33eec1be758a213c")),
        withdrawal != null
            ? List.of()
            : List.of(
                new Credit(
                    "M4",
                    10,
                    "政府常务会议研究生态环境保护工作",
                    "海港区人民政府",
                    new Period(2025, Period.Length.MONTH, 4),
                    false,
                    false)),
        LocalDate.of(2025, 4, 21),
        false,
        withdrawal,
        "meeting");
  }

  static ActivitySheet training() {
    return new ActivitySheet(
        UUID.fromString("01890000-0000-7000-8000-000000000003"),
        "秸秆禁烧和综合利用业务培训",
        List.of("海港区生态环境局"),
        List.of(),
        new Meeting(
            LocalDateTime.of(2025, 9, 12, 9, 0),
            LocalDateTime.of(2025, 9, 12, 11, 30),
            "局机关三楼会议室",
            "刘洋（生态环境局局长）",
            List.of("吴𠮷（乡长）", "陈静（镇长）"),
            List.of(),
            List.of(),
            "孙丽",
            List.of("秸秆禁烧和综合利用"),
            "讲解禁烧区划定和巡查要求，答疑一小时。",
            List.of()),
        List.of(),
        List.of(),
        LocalDate.of(2025, 9, 12),
        false,
        null,
        "training");
  }

  static ActivitySheet inspection() {
    return new ActivitySheet(
        UUID.fromString("01890000-0000-7000-8000-000000000002"),
        "汤河口断面及沿线排污口带队检查",
        List.of("海港区人民政府", "中共海港区委"),
        List.of(
            new Choice("带队检查", true),
            new Choice("实地调研", false),
            new Choice("日常", false),
            new Choice("专项", true),
            new Choice("投诉", false),
            new Choice("转办交办", false)),
        new Inspection(
            LocalDate.of(2025, 5, 6),
            "汤河口断面、北环路桥",
            List.of("李晓明（区长）"),
            List.of("刘洋（生态环境局局长）", "陈静（水务局局长）", "吴𠮷（乡长）"),
            "孙丽",
            "检查断面水质自动站运行情况；\n检查沿线3处排污口整治进度。",
            List.of(
                new Finding(
                    "北环路桥东侧雨污混接，晴天有污水排出",
                    "查明来源，封堵并完成雨污分流改造",
                    "区住房和城乡建设局",
                    LocalDate.of(2025, 6, 30)),
                new Finding("自动站周边有垃圾堆放", "立即清理，落实日常保洁", "文化路街道办事处", null))),
        List.of(),
        List.of(
            new Credit(
                "I4",
                11,
                "主要负责人带队检查或实地调研",
                "海港区人民政府区长",
                new Period(2025, Period.Length.MONTH, 5),
                true,
                false)),
        LocalDate.of(2025, 6, 3),
        true,
        null,
        "inspection");
  }

  /** A city's summary, or that of one that owes nothing. */
  static SummarySheet summary(boolean empty) {
    LocalDate asOf = LocalDate.of(2025, 9, 18);
    StandingSummary none =
        new StandingSummary(2025, asOf, List.of(), Rate.of(List.of()), List.of(), List.of());
    Rate city = rate(312, 4, 9, 2, 45, 60, 1);
    Rate county = rate(1820, 31, 77, 12, 214, 400, 0);
    Rate township = rate(2411, 52, 243, 38, 252, 610, 3);
    List<StandingSummary.OfUnit> missed = new ArrayList<>();
    for (int i = 0; i < StandingSummary.MOST; i++) {
      String name = i == 2 ? "秦皇岛经济技术开发区榆关街道办事处" : "海港区第" + (i + 1) + "镇人民政府";
      missed.add(
          new StandingSummary.OfUnit(
              unit(name, i < 7 ? Level.TOWNSHIP : Level.COUNTY),
              rate(20 - i, i % 3, 12 - i, 0, 3, 9, 0)));
    }
    List<StandingSummary.DueTogether> due = new ArrayList<>();
    for (ObligationRule rule : PackReader.builtIn().rules()) {
      if (rule.frequency() == Frequency.MONTH || rule.frequency() == Frequency.QUARTER) {
        due.add(new StandingSummary.DueTogether(rule, LocalDate.of(2025, 9, 30), 84, 37));
      }
    }
    StandingSummary full =
        new StandingSummary(
            2025,
            asOf,
            List.of(
                new StandingSummary.OfLevel(Level.CITY, 38, city),
                new StandingSummary.OfLevel(Level.COUNTY, 297, county),
                new StandingSummary.OfLevel(Level.TOWNSHIP, 190, township)),
            rate(4543, 87, 329, 52, 511, 1070, 4),
            missed,
            due);
    return new SummarySheet("秦皇岛市", "130300", REGULATION, "生效日期、文号由本办确认", empty ? none : full);
  }

  private static Rate rate(
      int met, int late, int missed, int vacant, int open, int upcoming, int exempt) {
    return new Rate(
        Map.of(
            Standing.MET, met,
            Standing.LATE, late,
            Standing.MISSED, missed,
            Standing.VACANT, vacant,
            Standing.OPEN, open,
            Standing.UPCOMING, upcoming,
            Standing.EXEMPT, exempt));
  }

  private static Unit unit(String name, Level level) {
    return new Unit(
        UUID.fromString("01890000-0000-7000-8000-000000000009"),
        "130302.government",
        name,
        "government",
        level,
        null,
        "130302",
        null,
        DateRange.ALWAYS,
        null);
  }

  static GridSheet grid(int units) {
    return grid(units, GridSpan.year(2025), PaperSize.A4);
  }

  /** A region that sums up its units, each with rules of all lengths. */
  static GridSheet grid(int units, GridSpan span, PaperSize size) {
    List<GridSheet.Row> rows = new ArrayList<>();
    int columns = span.columns().size();
    if (units > 0) {
      rows.add(row(GridRow.Sort.REGION, 0, "海港区", "", units + " 个单位", sums(columns, 1, 138)));
    }
    for (int u = 0; u < units; u++) {
      String name = u == 0 ? "海港区人民政府" : "第" + u + "街道办事处";
      rows.add(row(GridRow.Sort.UNIT, 1, name, "", "", sums(columns, u, 2)));
      rows.add(owed("M4", "政府常务会议研究生态环境保护工作", columns, 1, u));
      rows.add(owed("I3", "区长：主要负责人带队检查或调研", columns, 3, u + 1));
      rows.add(owed("R2", "半年书面报告", columns, 6, u + 2));
      rows.add(owed("R1", "年度书面报告", columns, 12, u + 3));
    }
    boolean year = span.zoom() == GridSpan.Zoom.YEAR;
    return new GridSheet(
        new GridAsked(span, GridFilter.ALL, GridAsked.Rows.RULES, Set.of()),
        size,
        "海港区",
        "130302",
        2025,
        LocalDate.of(2025, 12, 31),
        REGULATION,
        year ? "" : span.zoom() == GridSpan.Zoom.QUARTER ? "第二季度" : "6月",
        year ? List.of() : List.of("县级", "只看问题"),
        span.columns().stream()
            .map(
                at ->
                    new GridSheet.Column(
                        at.from(),
                        at.to(),
                        at.from().equals(at.to()) && at.from().getDayOfWeek().getValue() > 5))
            .toList(),
        rows,
        Map.of(Standing.MET, 120, Standing.MISSED, 3),
        units,
        List.of());
  }

  private static GridSheet.Row row(
      GridRow.Sort sort,
      int depth,
      String name,
      String rule,
      String note,
      List<GridSheet.Cell> cells) {
    return new GridSheet.Row(
        sort, depth, name, rule, note, !cells.isEmpty(), cells, new BigDecimal("97.6"));
  }

  private static List<GridSheet.Cell> sums(int columns, int seed, int most) {
    List<GridSheet.Cell> cells = new ArrayList<>();
    for (int column = 1; column <= columns; column++) {
      List<GridSheet.Count> counts =
          List.of(
              new GridSheet.Count(Standing.MISSED, 1 + (column + seed) % 12),
              new GridSheet.Count(Standing.OPEN, 1),
              new GridSheet.Count(Standing.MET, most));
      cells.add(new GridSheet.Cell(column, 1, counts, column % 5 == 0 ? 1 : 0, ""));
    }
    return cells;
  }

  private static GridSheet.Row owed(String rule, String title, int columns, int span, int seed) {
    List<GridSheet.Cell> cells = new ArrayList<>();
    for (int column = 1; column + span - 1 <= columns; column += span) {
      Standing standing = Standing.values()[(column / span + seed) % 8];
      String label = span == 1 ? "" : "3月" + column + "日";
      List<GridSheet.Count> counts = List.of(new GridSheet.Count(standing, 1));
      cells.add(new GridSheet.Cell(column, span, counts, 0, label));
    }
    return row(GridRow.Sort.RULE, 2, title, rule, "", cells);
  }

  /** Eight columns, and a cell that is longer than a page is wide. */
  static ListSheet list(int rows) {
    List<ListSheet.Column> columns =
        List.of(
            new ListSheet.Column("状态", 110, false),
            new ListSheet.Column("事项", 76, false),
            new ListSheet.Column("名称", 250, false),
            new ListSheet.Column("责任单位", 210, false),
            new ListSheet.Column("岗位", 100, false),
            new ListSheet.Column("周期", 110, false),
            new ListSheet.Column("截止日", 100, false),
            new ListSheet.Column("已办/应办", 60, true));
    List<List<String>> cells = new java.util.ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      String name = i == 3 ? "主要负责人带队检查或实地调研".repeat(12) : "政府常务会议研究生态环境保护工作";
      cells.add(
          List.of("× 未履行", "M4", name, "青龙满族自治县人民政府", "", "2026年" + i + "月", "2026-01-31", "0/1"));
    }
    return new ListSheet("应履行事项", "2026年、县级", "130300", LocalDate.of(2026, 9, 18), columns, cells);
  }
}
