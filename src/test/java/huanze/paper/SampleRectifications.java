package huanze.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sheets of 整改事项 with made-up but plausible content. */
final class SampleRectifications {
  private static final String ITEM = "01890000-0000-7000-8000-000000000023";
  private static final String UNIT = "01890000-0000-7000-8000-000000000024";
  private static final String REGULATION = SamplePapers.REGULATION.replaceAll("[《》]", "");
  private static final LocalDate RAISED = LocalDate.of(2026, 3, 10);
  private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

  private SampleRectifications() {}

  /** Reported, returned, extended, reported again and closed. */
  static RectificationSheet closed() {
    return sheet(
        "已销号",
        facts("问题照片所示排口已封堵，沿线雨污分流", "查明来源，封堵混接口；\n对北环路段实施雨污分流改造。"),
        List.of(
            step(4, 2, "整改进展", "完成管网排查，查出混接口3处。", "", null),
            step(6, 20, "报告完成", "混接口全部封堵。", "", null),
            step(6, 24, "退回继续整改", "东侧1处晴天仍有污水排出。", "刘洋", null),
            step(6, 26, "延期", "需破路施工，汛期停工。", "副市长李晓明", LocalDate.of(2026, 8, 31)),
            step(8, 20, "报告完成", "改造完工，断面水质达标。", "", null),
            step(8, 28, "核查销号", "现场核查，晴天无污水排出，同意销号。", "吴𠮷", null)),
        files(3));
  }

  /** Nothing happened yet, and little was written. */
  static RectificationSheet begun() {
    return sheet("整改中", facts("", ""), List.of(), List.of());
  }

  /** So many steps and files. */
  static RectificationSheet ofLength(int steps, int files) {
    List<RectificationSheet.Step> happened = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      happened.add(step(4, 1 + i % 30, "整改进展", "第" + (i + 1) + "次检查，施工进度正常。", "", null));
    }
    return sheet("整改中", facts("排口封堵", "雨污分流"), happened, files(files));
  }

  /** Everything as long as it may be: 2,000 and 200 characters. */
  static RectificationSheet full() {
    String most = "排查整治沿河排污口并逐一建立台账，".repeat(118).substring(0, 2000);
    String name = "长".repeat(200);
    List<RectificationSheet.Step> happened = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      happened.add(
          i % 10 == 9
              ? step(5, 1 + i, "延期", most, name, DUE.plusMonths(i))
              : step(5, 1 + i, "整改进展", i % 5 == 0 ? most : "进展正常。", "", null));
    }
    List<ActivitySheet.Evidence> files =
        List.of(new ActivitySheet.Evidence(name + ".jpg", "9f86d081884c7d659a2feaa0c55ad015"));
    RectificationSheet.Facts facts =
        new RectificationSheet.Facts(
            "其他：" + name, RAISED, most, UUID.fromString(UNIT), name, name, most, most, DUE);
    return sheet("逾期 80 天", facts, happened, files);
  }

  private static RectificationSheet.Facts facts(String goal, String measures) {
    return new RectificationSheet.Facts(
        "检查发现：汤河口断面及沿线排污口带队检查",
        RAISED,
        "北环路桥东侧雨污混接，晴天有污水排出",
        UUID.fromString(UNIT),
        "海港区住房和城乡建设局",
        goal.isEmpty() ? "" : "陈静（局长）",
        goal,
        measures,
        DUE);
  }

  private static RectificationSheet sheet(
      String state,
      RectificationSheet.Facts facts,
      List<RectificationSheet.Step> steps,
      List<ActivitySheet.Evidence> files) {
    return new RectificationSheet(
        UUID.fromString(ITEM),
        "北环路桥东侧雨污混接，晴天有污水排出",
        REGULATION,
        LocalDate.of(2026, 9, 18),
        state,
        facts,
        steps,
        files);
  }

  private static RectificationSheet.Step step(
      int month, int day, String what, String words, String by, @Nullable LocalDate until) {
    return new RectificationSheet.Step(LocalDate.of(2026, month, day), what, words, by, until);
  }

  private static List<ActivitySheet.Evidence> files(int count) {
    List<ActivitySheet.Evidence> files = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      files.add(
          new ActivitySheet.Evidence(
              "整改后照片-" + i + ".jpg", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b"));
    }
    return files;
  }
}
