package huanze.paper;

import huanze.agenda.Prospect;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.base.Period;
import huanze.paper.HandoverSheet.Holder;
import huanze.paper.HandoverSheet.Matter;
import huanze.paper.HandoverSheet.Open;
import huanze.paper.HandoverSheet.Share;
import huanze.paper.HandoverSheet.Split;
import huanze.paper.WallChart.Leader;
import huanze.paper.WallChart.Organ;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Papers about who answers for what, with made-up but plausible content. */
final class SamplePosts {
  static final LocalDate ON = LocalDate.of(2026, 11, 26);
  private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000077");
  private static final String NATIONAL = "《地方党政领导干部生态环境保护责任制规定（试行）》";

  private SamplePosts() {}

  static DutyListSheet ofUnit() {
    return list(
        DutyListSheet.Scope.ofUnit(ID, "130302.government"),
        "海港区人民政府",
        List.of(part("海港区人民政府", 4, true)));
  }

  static DutyListSheet ofPerson() {
    return list(
        DutyListSheet.Scope.ofPerson(ID),
        "吴𠮷〔0032〕",
        List.of(part("海港区人民政府", 1, false), part("海港区生态环境保护工作领导小组", 1, false)));
  }

  static DutyListSheet ofLevel(int units) {
    List<DutyListSheet.OfUnit> parts = new ArrayList<>();
    for (int i = 1; i <= units; i++) {
      parts.add(part("海港区第" + i + "镇人民政府", 2, i % 3 == 0));
    }
    return list(DutyListSheet.Scope.ofLevel(Level.TOWNSHIP), "乡级单位", parts);
  }

  static DutyListSheet withoutPosts() {
    return list(
        DutyListSheet.Scope.ofUnit(ID, "130302.leadingGroupOffice"),
        "海港区生态环境保护工作领导小组办公室",
        List.of(new DutyListSheet.OfUnit("办公室", false, "missing", "", List.of())));
  }

  private static DutyListSheet list(
      DutyListSheet.Scope scope, String name, List<DutyListSheet.OfUnit> units) {
    return new DutyListSheet(
        scope, name, ON, List.of(SamplePapers.REGULATION, NATIONAL), units, List.of());
  }

  private static DutyListSheet.OfUnit part(String name, int posts, boolean approved) {
    List<PostDuties> all = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      all.add(post(i));
    }
    return new DutyListSheet.OfUnit(
        name,
        name.endsWith("小组"),
        approved ? "approved" : "toBeReviewed",
        approved ? "已审定（2026-03-01，王芳）" : "",
        all);
  }

  static PostDuties post(int number) {
    return switch (number) {
      case 0 ->
          new PostDuties(
              "130302.government.mainLeader",
              "区长",
              List.of("李晓明", "𠮷田（代理）"),
              List.of(),
              "全面领导责任",
              lines(12));
      case 1 ->
          new PostDuties(
              "130302.government.leaderInCharge",
              "分管副区长",
              List.of("吴𠮷"),
              List.of("生态环境", "城乡建设"),
              "分管领导责任",
              lines(3));
      case 2 ->
          new PostDuties(
              "130302.government.member", "副区长", List.of(), List.of("农业农村"), "分管领导责任", List.of());
      default ->
          new PostDuties(
              "130302.government.member" + number,
              "副区长",
              List.of("赵磊"),
              List.of("工".repeat(200)),
              "分管领导责任",
              List.of(
                  new DutyLine(
                      "own:1",
                      "长".repeat(200),
                      "分管领导责任",
                      "2026年3月1日起",
                      "",
                      List.of(new DutyLine.Basis("《秦皇岛市机动车排气污染防治办法》第三条", "")),
                      "本办自定职责",
                      false,
                      false)));
    };
  }

  private static List<DutyLine> lines(int count) {
    List<DutyLine> lines = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      boolean ended = i == 3;
      boolean national = i == 2;
      lines.add(
          new DutyLine(
              "qinhuangdao-provisional:6." + i,
              "组织实施第" + i + "项生态环境保护规划和年度计划，加大财政投入，解决突出生态环境问题",
              i % 2 == 0 ? "分管领导责任" : "全面领导责任",
              i == 4 ? "2026年6月1日起" : "",
              national ? "政府主要负责人职责" : "第六条第（" + i + "）项",
              ended
                  ? List.of(
                      new DutyLine.Basis("《中华人民共和国大气污染防治法》第三条", "2026年8月15日起失效，由“《生态环境法典》”替代"))
                  : List.of(),
              national ? NATIONAL : SamplePapers.REGULATION,
              ended,
              national));
    }
    return lines;
  }

  static LetterSheet letter(int targets, boolean signed) {
    List<LetterSheet.Target> list = new ArrayList<>();
    for (int i = 1; i <= targets; i++) {
      list.add(
          new LetterSheet.Target(
              i,
              i == 2 ? "完成入河排污口整治，确保国省考断面水质达标。".repeat(8) : "持续改善环境空气质量",
              i % 3 == 0 ? "" : "PM2.5年均浓度 不高于 38 µg/m³",
              i % 2 == 0 ? LocalDate.of(2026, 6, 30) : null));
    }
    return new LetterSheet(
        ID,
        "卢龙县人民政府",
        "130324.government",
        2026,
        SamplePapers.REGULATION.substring(1, SamplePapers.REGULATION.length() - 1),
        new LetterSheet.Party("秦皇岛市人民政府", "市长", signed ? "丁建国" : ""),
        signed
            ? new LetterSheet.Party("卢龙县人民政府", "县长", "吴𠮷")
            : new LetterSheet.Party("卢龙县人民政府", "", ""),
        signed ? LocalDate.of(2026, 3, 6) : null,
        signed ? "半年未达序时进度的，由下达单位约谈。" : null,
        list);
  }

  /** A unit of so many posts. */
  static CoverageSheet coverage(int posts) {
    List<CoverageSheet.Column> columns = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      columns.add(
          new CoverageSheet.Column(i == 0 ? "区长" : "副区长", i == 2 ? List.of() : List.of("吴𠮷")));
    }
    List<CoverageSheet.Row> rows = new ArrayList<>();
    List<String> findings = List.of("hole", "double", "endedBasis", "notInForce");
    for (int row = 0; row < 12; row++) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < posts; i++) {
        cells.add(row == 0 ? "" : i == 0 ? "全面领导责任" : i % 3 == row % 3 ? "分管领导责任" : "");
      }
      rows.add(
          new CoverageSheet.Row(
              "组织实施第" + row + "项生态环境保护规划和年度计划，加大财政投入",
              "第六条第（" + (row + 1) + "）项",
              cells,
              row < 4 ? List.of(findings.get(row)) : List.of()));
    }
    return new CoverageSheet(
        ID,
        "130302.government",
        null,
        "海港区人民政府",
        ON,
        SamplePapers.REGULATION,
        columns,
        rows,
        List.of("岗位“副区长”：岗位空缺"),
        List.of(),
        0);
  }

  static CoverageSheet coverageOfMany(int units) {
    List<CoverageSheet.OfUnit> lines = new ArrayList<>();
    for (int i = 1; i <= units; i++) {
      lines.add(
          new CoverageSheet.OfUnit(
              "海港区第" + i + "镇人民政府", 4, 12, 10, Map.of("hole", 2, "vacant", i)));
    }
    return new CoverageSheet(
        null,
        "130302 township",
        Level.TOWNSHIP,
        "乡级单位",
        ON,
        SamplePapers.REGULATION,
        List.of(),
        List.of(),
        List.of(),
        lines,
        20);
  }

  static RosterSheet roster(int members) {
    List<RosterSheet.Seat> seats = new ArrayList<>();
    seats.add(new RosterSheet.Seat("组长", "海港区人民政府", "区长", List.of("李晓明")));
    seats.add(new RosterSheet.Seat("副组长", "海港区人民政府", "分管副区长", List.of("吴𠮷（代理）")));
    for (int i = 1; i <= members; i++) {
      List<String> who = i == 2 ? List.of() : List.of("陈静");
      seats.add(new RosterSheet.Seat("成员", "海港区第" + i + "局", "局长", who));
    }
    return new RosterSheet(
        ID,
        "海港区生态环境保护工作领导小组",
        "130302.leadingGroup",
        ON,
        SamplePapers.REGULATION,
        "秦皇岛市生态环境局海港区分局",
        members == 0 ? List.of() : seats,
        List.of(
            new RosterSheet.Check("组长来自本级党委或政府", "met", "组长“区长”来自海港区人民政府。"),
            new RosterSheet.Check("组长为主要负责人", "met", "组长“区长”是主要负责人。"),
            new RosterSheet.Check("副组长为环保分管负责人", "notMet", "没有环保分管负责人担任副组长。"),
            new RosterSheet.Check("办公室设在生态环境部门", "noData", "没有登记办公室设在哪个单位。")));
  }

  static HandoverSheet handover(boolean empty) {
    Period quarter = new Period(2026, Period.Length.QUARTER, 4);
    Period october = new Period(2026, Period.Length.MONTH, 10);
    List<Split> split =
        List.of(
            new Split(
                "I4",
                11,
                "县级政府主要负责人带队检查或实地调研，每月至少一次",
                october,
                october.to(),
                1,
                1,
                Standing.MET,
                List.of(
                    new Share("李晓明", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 11), 11),
                    new Share("吴𠮷", LocalDate.of(2026, 10, 15), LocalDate.of(2026, 10, 31), 17)),
                3,
                List.of("2026年10月9日")),
            new Split(
                "I2",
                11,
                "季度带队检查",
                quarter,
                quarter.to(),
                1,
                0,
                Standing.OPEN,
                List.of(
                    new Share("李晓明", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 11), 11)),
                0,
                List.of()));
    List<Open> open = new ArrayList<>();
    for (int month = 1; month <= 9; month++) {
      Period period = new Period(2026, Period.Length.MONTH, month);
      open.add(
          new Open(
              "M4",
              10,
              "政府常务会议研究生态环境保护工作，每月至少一次",
              "海港区人民政府",
              period,
              period.to(),
              1,
              0,
              month < 9 ? Standing.MISSED : Standing.OPEN,
              List.of(),
              0));
    }
    Period september = new Period(2026, Period.Length.MONTH, 9);
    open.add(
        new Open(
            "I4",
            11,
            "县级政府主要负责人带队检查或实地调研，每月至少一次",
            "区长",
            september,
            september.to(),
            1,
            0,
            Standing.MISSED,
            List.of(
                new Share("欧阳志强〔0012〕", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 14), 14),
                new Share("李晓明", LocalDate.of(2026, 9, 21), LocalDate.of(2026, 9, 30), 10)),
            6));
    List<Matter> matters =
        List.of(
            new Matter("toConfirm", LocalDate.of(2026, 10, 9), "汤河口断面带队检查", "检查"),
            new Matter("planned", LocalDate.of(2026, 10, 20), "区政府2026年第18次常务会议", "会议"),
            new Matter(
                "decision",
                LocalDate.of(2026, 12, 31),
                "完成建成区工地扬尘在线监测全覆盖".repeat(6),
                "区政府2026年第16次常务会议（2026年9月2日）"));
    return new HandoverSheet(
        ID,
        ID,
        "130302.government.mainLeader",
        "区长",
        "海港区人民政府",
        LocalDate.of(2026, 10, 15),
        LocalDate.of(2026, 10, 15),
        LocalDate.of(2025, 1, 1),
        SamplePapers.REGULATION,
        empty
            ? List.of()
            : List.of(new Holder("李晓明", null, LocalDate.of(2026, 10, 11), "秦政任〔2022〕3号")),
        empty ? "never" : null,
        List.of(new Holder("吴𠮷（代理）", LocalDate.of(2026, 10, 15), null, null)),
        null,
        empty ? 0 : 3,
        empty ? List.of() : open,
        empty ? List.of() : split,
        empty ? List.of() : matters,
        post(empty ? 2 : 1),
        List.of());
  }

  static LeaderSheet leader(boolean empty) {
    Period november = new Period(2026, Period.Length.MONTH, 11);
    Period whole = new Period(2026, Period.Length.YEAR, 1);
    String meeting = "县区政府常务会议（管委会主任办公会议）研究生态环境保护工作";
    List<LeaderSheet.Held> posts =
        List.of(
            new LeaderSheet.Held("海港区人民政府", "代区长", LocalDate.of(2026, 5, 20), "全面领导责任", List.of()),
            new LeaderSheet.Held("海港区生态环境保护工作领导小组", "组长", null, null, List.of("生态环境", "审计")));
    return new LeaderSheet(
        ID,
        "欧阳志强〔0012〕",
        ON,
        SamplePapers.REGULATION,
        posts,
        empty
            ? List.of()
            : List.of(
                new LeaderSheet.Due(
                    "M4",
                    10,
                    meeting,
                    "海港区人民政府",
                    november,
                    november.to(),
                    2,
                    1,
                    0,
                    Prospect.PLANNED,
                    LocalDate.of(2026, 11, 27)),
                new LeaderSheet.Due(
                    "I4",
                    11,
                    "县区政府主要负责人调研或带队检查",
                    "区长",
                    november,
                    november.to(),
                    2,
                    1,
                    0,
                    Prospect.PLANNED_LATE,
                    LocalDate.of(2026, 12, 3)),
                new LeaderSheet.Due(
                    "R1",
                    17,
                    "年终书面报告生态环境保护工作",
                    "海港区人民政府",
                    whole,
                    whole.to(),
                    25,
                    1,
                    0,
                    Prospect.UNPLANNED,
                    null)),
        empty
            ? new Rate(Map.of())
            : new Rate(
                Map.of(
                    Standing.MET, 3,
                    Standing.LATE, 1,
                    Standing.MISSED, 1,
                    Standing.EXEMPT, 1,
                    Standing.OPEN, 2,
                    Standing.UPCOMING, 1)),
        empty ? new Rate(Map.of()) : new Rate(Map.of(Standing.MET, 3, Standing.MISSED, 1)),
        empty ? List.of() : yearOfLeader(meeting),
        empty
            ? List.of()
            : List.of(
                new Matter("planned", LocalDate.of(2026, 11, 27), "区政府第21次常务会议", "会议"),
                new Matter("letter", null, "2026 年目标责任书尚未签订", "海港区人民政府")));
  }

  /** Of one who holds many posts. */
  static LeaderSheet leaderOfMany() {
    LeaderSheet one = leader(false);
    return new LeaderSheet(
        one.person(),
        one.name(),
        one.on(),
        one.regulation(),
        repeated(one.posts(), 3),
        repeated(one.due(), 4),
        one.own(),
        one.before(),
        repeated(one.rules(), 3),
        one.matters());
  }

  private static <T> List<T> repeated(List<T> some, int times) {
    return Collections.nCopies(times, some).stream().flatMap(List::stream).toList();
  }

  /** January to April were the predecessor's. */
  private static List<LeaderSheet.OfYear> yearOfLeader(String meeting) {
    List<LeaderSheet.Told> told = new ArrayList<>();
    told(told, 1, Standing.MET, true);
    told(told, 2, Standing.MISSED, true);
    told(told, 3, Standing.MET, true);
    told(told, 4, Standing.MET, true);
    told(told, 5, Standing.MISSED, false);
    told(told, 7, Standing.EXEMPT, false);
    told(told, 9, Standing.LATE, false);
    return List.of(
        new LeaderSheet.OfYear(
            "M4",
            10,
            meeting,
            "海港区人民政府",
            new Rate(
                Map.of(
                    Standing.MET, 3,
                    Standing.LATE, 1,
                    Standing.MISSED, 1,
                    Standing.EXEMPT, 1,
                    Standing.OPEN, 1,
                    Standing.UPCOMING, 1)),
            new Rate(Map.of(Standing.MET, 3, Standing.MISSED, 1)),
            List.of(
                LocalDate.of(2026, 6, 12),
                LocalDate.of(2026, 8, 7),
                LocalDate.of(2026, 8, 28),
                LocalDate.of(2026, 10, 16),
                LocalDate.of(2026, 10, 30)),
            told),
        new LeaderSheet.OfYear(
            "R1",
            17,
            "年终书面报告生态环境保护工作",
            "海港区人民政府",
            new Rate(Map.of(Standing.OPEN, 1)),
            new Rate(Map.of()),
            List.of(),
            List.of()));
  }

  private static void told(
      List<LeaderSheet.Told> told, int month, Standing standing, boolean before) {
    told.add(new LeaderSheet.Told(new Period(2026, Period.Length.MONTH, month), standing, before));
  }

  static WallChart chart(int departments) {
    List<Organ> organs =
        List.of(
            new Organ(
                "中共海港区委",
                false,
                List.of(
                    new Leader("书记", List.of("周建军"), "全面领导责任", List.of()),
                    new Leader("常委、组织部部长", List.of("孙丽"), "分管领导责任", List.of("干部工作")))),
            new Organ(
                "海港区人民政府",
                false,
                List.of(
                    new Leader("区长", List.of("李晓明"), "全面领导责任", List.of()),
                    new Leader("分管副区长", List.of("吴𠮷"), "分管领导责任", List.of("生态环境", "城乡建设", "自然资源")),
                    new Leader("副区长", List.of(), "分管领导责任", List.of("农业农村")),
                    new Leader("副区长", List.of("赵磊"), "分管领导责任", List.of("工业和信息化")),
                    new Leader("副区长", List.of("王小红"), "分管领导责任", List.of("交通运输")),
                    new Leader("副区长", List.of("钱大伟"), "分管领导责任", List.of("卫生健康")),
                    new Leader("副区长", List.of("郑强（代理）"), "分管领导责任", List.of("公安")))));
    List<Organ> offices = new ArrayList<>();
    for (int i = 1; i <= departments; i++) {
      offices.add(
          new Organ(
              "海港区第" + i + "局",
              i == 4,
              List.of(
                  new Leader("局长", List.of("陈静"), "主要领导责任", List.of()),
                  new Leader("副局长", List.of("刘洋"), "直接领导责任", List.of("大气污染防治")))));
    }
    List<Organ> below = new ArrayList<>();
    for (int i = 1; i <= departments; i++) {
      below.add(
          new Organ(
              "海港区第" + i + "镇人民政府",
              false,
              List.of(new Leader("镇长", List.of("何文"), "全面领导责任", List.of()))));
    }
    return new WallChart(
        ID, "130302.government", "海港区", ON, SamplePapers.REGULATION, organs, offices, below);
  }
}
