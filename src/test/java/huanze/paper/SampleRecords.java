package huanze.paper;

import huanze.activity.ActivityForm;
import huanze.base.Period;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Papers for meetings and inspections with made-up but plausible content. */
final class SampleRecords {
  private static final UUID MEETING = UUID.fromString("01890000-0000-7000-8000-000000000001");
  private static final UUID INSPECTION = UUID.fromString("01890000-0000-7000-8000-000000000002");
  private static final LocalDate DAY = LocalDate.of(2026, 9, 24);
  private static final LocalDateTime START = DAY.atTime(14, 30);

  private static final List<Attendee> CHAIR = List.of(new Attendee("秦皇岛市人民政府", "副市长", "李晓明", ""));

  private SampleRecords() {}

  /** So many people of some units, the fourth with a name of Extension B. */
  static List<Attendee> people(int count) {
    String[] units = {"秦皇岛市生态环境局", "秦皇岛市水务局", "海港区人民政府", "北戴河新区管理委员会", "秦皇岛市住房和城乡建设局"};
    String[] posts = {"党组书记、局长", "局长", "区长", "主任", "总工程师"};
    String[] names = {"刘洋", "陈静", "王建国", "吴𠮷", "欧阳春华"};
    List<Attendee> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      people.add(new Attendee(units[i % 5], posts[i % 5], names[i % 5], ""));
    }
    return people;
  }

  static MeetingNotice notice(String name, int people, int topics) {
    return new MeetingNotice(
        MEETING,
        name,
        List.of("秦皇岛市人民政府"),
        DAY,
        START,
        "市政府第三会议室",
        CHAIR,
        people(people),
        people < 3 ? List.of() : List.of(new Attendee("", "", "市人大常委会城建环资工委负责同志", "")),
        topics(topics),
        "孙丽",
        people(people).stream()
            .map(Attendee::unit)
            .filter(unit -> !unit.equals("秦皇岛市人民政府"))
            .distinct()
            .toList());
  }

  /** Nothing is known yet but the day. */
  static MeetingNotice bareNotice() {
    return new MeetingNotice(
        MEETING,
        "专题会议",
        List.of("中共秦皇岛市委"),
        DAY,
        null,
        "",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of());
  }

  private static List<String> topics(int count) {
    List<String> all =
        List.of("通报8月全市空气和水环境质量情况", "听取石河、汤河断面水质不达标原因分析和整改措施汇报，研究秋冬季大气污染综合治理攻坚行动安排", "部署下一步重点工作");
    return all.subList(0, count);
  }

  static SignInSheet signIn(int people) {
    return new SignInSheet(
        MEETING, "2026年9月全市空气和水环境质量分析调度会", DAY, START, "市政府第三会议室", 2026, people(people));
  }

  static SignInSheet blankSignIn() {
    return new SignInSheet(null, "空白", null, null, "", 2026, List.of());
  }

  static MinutesSheet minutes(String name, int decisions) {
    List<ActivitySheet.Decision> decided = new ArrayList<>();
    for (int i = 0; i < decisions; i++) {
      decided.add(
          new ActivitySheet.Decision(
              "由责任单位牵头开展建成区道路扬尘集中整治，落实洒水抑尘、渣土密闭运输和工地六个百分之百要求",
              i % 3 == 2 ? "" : "秦皇岛市住房和城乡建设局",
              i % 2 == 0 ? LocalDate.of(2026, 10, 31) : null));
    }
    return new MinutesSheet(
        MEETING,
        name,
        decisions == 0 ? "" : "秦政纪要〔2026〕18号",
        List.of("秦皇岛市人民政府"),
        DAY,
        START,
        "市政府第三会议室",
        CHAIR,
        people(9),
        List.of(new Attendee("秦皇岛市财政局", "局长", "赵磊", "外出学习")),
        List.of(),
        "孙丽",
        topics(decisions == 0 ? 0 : 3),
        decisions == 0 ? "" : "市生态环境局通报了8月空气和水环境质量情况。\n各县区就指标变差的原因作了说明。",
        decided,
        decisions == 0 ? "" : "贺红梅",
        decisions == 0 ? "" : "各县区政府，开发区、北戴河新区管委会，市有关部门",
        decisions == 0 ? null : DAY.plusDays(2));
  }

  private static List<ActivitySheet.Choice> sources(boolean any) {
    return List.of(
        new ActivitySheet.Choice("日常", false),
        new ActivitySheet.Choice("专项", any),
        new ActivitySheet.Choice("投诉", false),
        new ActivitySheet.Choice("转办交办", any),
        new ActivitySheet.Choice("巡查", false));
  }

  static InspectionPlan plan(boolean full) {
    return new InspectionPlan(
        INSPECTION,
        "汤河口断面及沿线排污口带队检查",
        SamplePapers.REGULATION.replaceAll("[《》]", ""),
        full ? List.of("秦皇岛市人民政府") : List.of(),
        DAY,
        full ? DAY.atTime(9, 0) : null,
        full ? "汤河口断面、北环路桥" : "",
        full ? "海港区人民政府" : "",
        CHAIR,
        full ? people(5) : List.of(),
        full ? "检查断面水质自动站运行情况；\n检查沿线3处排污口整治进度。" : "");
  }

  static OnSiteForm onSite(int findings, int photos, boolean held) {
    List<ActivitySheet.Finding> found = new ArrayList<>();
    for (int i = 0; i < findings; i++) {
      found.add(
          new ActivitySheet.Finding(
              "北环路桥东侧雨污混接，晴天有污水排出",
              "查明来源，封堵并完成雨污分流改造",
              "海港区住房和城乡建设局",
              i % 2 == 0 ? LocalDate.of(2026, 10, 31) : null));
    }
    List<String> pictures = new ArrayList<>();
    for (int i = 1; i <= photos; i++) {
      pictures.add("汤河口现场-" + i + ".jpg");
    }
    return new OnSiteForm(
        INSPECTION,
        "汤河口断面及沿线排污口带队检查",
        DAY,
        2026,
        "汤河口断面、北环路桥",
        "海港区人民政府",
        CHAIR,
        people(4),
        "孙丽",
        sources(true),
        "检查断面水质自动站运行情况；\n检查沿线3处排污口整治进度。",
        held,
        found,
        pictures);
  }

  /** Draft of a county's yearly report, with so many lines in each table. */
  static ReportDraft report(ActivityForm form, int lines) {
    List<ReportDraft.Meeting> meetings = new ArrayList<>();
    List<ReportDraft.Inspection> inspections = new ArrayList<>();
    List<ReportDraft.Decided> decisions = new ArrayList<>();
    List<ReportDraft.Missed> missed = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      LocalDate day = LocalDate.of(2026, 1 + (i - 1) % 12, 5);
      meetings.add(
          new ReportDraft.Meeting(day, "区政府第" + i + "次常务会议", List.of("研究散煤治理", "听取石河流域综合整治情况汇报")));
      inspections.add(new ReportDraft.Inspection(day, List.of("吴𠮷"), "海港区工业园区", "检查企业错峰生产落实情况"));
      decisions.add(
          new ReportDraft.Decided(
              "开展建成区道路扬尘集中整治",
              "海港区住房和城乡建设局",
              i % 2 == 0 ? day.plusDays(30) : null,
              i % 3 == 0 ? "整改中" : ""));
      missed.add(
          new ReportDraft.Missed(
              "海港镇人民政府", "乡镇（街道）党政联席会议研究生态环境保护工作", Period.parse("2026-0" + (1 + i % 9))));
    }
    boolean any = lines > 0;
    ReportDraft.Numbers numbers = new ReportDraft.Numbers(9, 1, 1, 1);
    return new ReportDraft(
        MEETING,
        "海港区人民政府",
        "130302.government",
        "关于2026年度生态环境保护工作情况的报告",
        List.of("海港区人民政府"),
        "中共秦皇岛市委员会、秦皇岛市人民政府",
        SamplePapers.REGULATION.replaceAll("[《》]", ""),
        "R1",
        17,
        form,
        Period.parse("2026"),
        DAY,
        any ? List.of(new ReportDraft.Count("常务会", lines)) : List.of(),
        meetings,
        any ? List.of(new ReportDraft.Count("吴𠮷", lines)) : List.of(),
        inspections,
        decisions,
        any
            ? List.of(
                new ReportDraft.Decided(
                    "北环路桥东侧雨污混接", "海港区住房和城乡建设局", LocalDate.of(2026, 10, 31), "已销号（10月20日）"))
            : List.of(),
        any ? new ReportDraft.Items(9, 2, 3, 1) : new ReportDraft.Items(0, 0, 0, 0),
        any
            ? List.of(
                new ReportDraft.Decided(
                    "餐饮油烟扰民", "海港区城市管理综合行政执法局", LocalDate.of(2026, 6, 30), "逾期 80 天"))
            : List.of(),
        any ? List.of(new ReportDraft.Standings("政府常务会议研究生态环境保护工作", numbers)) : List.of(),
        any ? List.of(new ReportDraft.Below(Level.TOWNSHIP, 20, numbers)) : List.of(),
        missed,
        any ? 7 : 0,
        any
            ? List.of(
                new ReportDraft.Excused(
                    "海港区人民政府", "政府常务会议研究生态环境保护工作", Period.parse("2026-07"), "防汛应急响应"))
            : List.of());
  }

  static OnSiteForm blankOnSite() {
    return new OnSiteForm(
        null,
        "空白",
        null,
        2026,
        "",
        "",
        List.of(),
        List.of(),
        "",
        sources(false),
        "",
        false,
        List.of(),
        List.of());
  }
}
