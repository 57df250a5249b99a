package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.practice.PracticeLedger;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A practice township's year as a phone would read it, on 2026-09-18. */
class IcsCommandTest {
  private static final String TOWN = "130302100";
  private static final String UNIT = TOWN + ".government";

  @TempDir private Path folder;

  private Map<String, VEvent> read(Path file) throws Exception {
    Map<String, VEvent> events = new HashMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      List<VEvent> all = new CalendarBuilder().build(in).getComponents(Component.VEVENT);
      for (VEvent one : all) {
        assertThat(events.put(value(one, "UID"), one)).as("each UID once").isNull();
      }
    }
    return events;
  }

  private static String value(VEvent event, String name) {
    return event.<Property>getProperty(name).orElseThrow().getValue();
  }

  private VEvent month(Map<String, VEvent> events, String rule, String period) {
    return events.entrySet().stream()
        .filter(e -> e.getKey().startsWith(rule + "-") && e.getKey().contains("-" + period + "@"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void deadlinesAlarmsAndActivitiesAreThereAndASecondFileUpdatesTheFirst() throws Exception {
    Cli cli = new Cli(PracticeLedger.copyOf(TOWN));
    Path first = folder.resolve("first.ics");
    Cli.Run run = cli.run("ics", "--unit", UNIT, "--out", first.toString());
    assertThat(run.code()).as(run.err()).isZero();
    Map<String, VEvent> events = read(first);
    for (int month = 1; month <= 12; month++) {
      month(events, "M5", "2026-%02d".formatted(month));
    }
    VEvent december = month(events, "M5", "2026-12");
    assertThat(value(december, "STATUS")).isEqualTo("CONFIRMED");
    assertThat(value(december, "SUMMARY")).contains("截止", "M5");
    assertThat(value(december, "DESCRIPTION")).contains("第10条", "2026年12月");
    assertThat(december.getAlarms()).hasSize(1);
    assertThat(month(events, "M5", "2026-03").getAlarms()).as("past").isEmpty();
    assertThat(events.values().stream().anyMatch(e -> value(e, "SUMMARY").contains("【已履行】")))
        .isTrue();
    assertThat(events.keySet().stream().anyMatch(uid -> uid.matches("[0-9a-f-]{36}@huanze")))
        .as("activities too")
        .isTrue();

    cli.run(
        "exempt",
        "--unit",
        UNIT,
        "--rule",
        "M5",
        "--period",
        "2026-12",
        "--reason",
        "洪水",
        "--by",
        "李主任");
    Path second = folder.resolve("second.ics");
    assertThat(cli.run("ics", "--unit", UNIT, "--year", "2026", "--out", second.toString()).code())
        .isZero();
    Map<String, VEvent> later = read(second);
    assertThat(later.keySet()).isEqualTo(events.keySet());
    VEvent exempt = month(later, "M5", "2026-12");
    assertThat(value(exempt, "STATUS")).isEqualTo("CANCELLED");
    assertThat(exempt.getAlarms()).isEmpty();
    assertThat(value(exempt, "DESCRIPTION")).contains("已豁免，理由：洪水（决定人：李主任）");
    assertThat(
            later.values().stream()
                .filter(e -> value(e, "SUMMARY").contains("【已履行】"))
                .map(e -> value(e, "DESCRIPTION")))
        .allSatisfy(d -> assertThat(d).containsPattern("计入的记录：2026-\\d\\d-\\d\\d"));
    assertThat(Long.parseLong(value(exempt, "SEQUENCE")))
        .isGreaterThan(Long.parseLong(value(december, "SEQUENCE")));
  }

  /** The file of 2026 as it is now. */
  private Map<String, VEvent> file(Cli cli) throws Exception {
    Path file = folder.resolve("year.ics");
    Cli.Run run = cli.run("ics", "--unit", UNIT, "--year", "2026", "--out", file.toString());
    assertThat(run.code()).as(run.err()).isZero();
    return read(file);
  }

  private static String plan(Cli cli, String title, String day) {
    Cli.Run added =
        cli.run(
            "activities",
            "add",
            "--json",
            "--set",
            "类型=会议",
            "--set",
            "形式=党政联席会议",
            "--set",
            "标题=" + title,
            "--set",
            "日期=" + day,
            "--set",
            "召集单位=" + UNIT);
    assertThat(added.code()).as(added.err()).isZero();
    return added.json().get(0).get("id").asText();
  }

  private static String undo(Cli cli) {
    String last = cli.run("journal", "list", "--json").json().get(0).get("number").asText();
    Cli.Run undone = cli.run("undo", last);
    assertThat(undone.code()).as(undone.err()).isZero();
    return last;
  }

  @Test
  void aPlanMovedIntoTheNextYearMovesOnThePhoneToo() throws Exception {
    Cli cli = new Cli(PracticeLedger.copyOf(TOWN));
    String uid = plan(cli, "岁末调度会", "2026-12-03") + "@huanze";
    VEvent before = file(cli).get(uid);
    assertThat(value(before, "DTSTART")).isEqualTo("20261203");
    assertThat(
            cli.run("activities", "correct", uid.replace("@huanze", ""), "--set", "日期=2027-01-06")
                .code())
        .isZero();
    Map<String, VEvent> later = file(cli);
    assertThat(value(later.get(uid), "DTSTART")).isEqualTo("20270106");
    assertThat(value(later.get(uid), "STATUS")).isEqualTo("TENTATIVE");
    assertThat(Long.parseLong(value(later.get(uid), "SEQUENCE")))
        .isGreaterThan(Long.parseLong(value(before, "SEQUENCE")));
    assertThat(later.keySet()).as("no deadlines of that year").noneMatch(u -> u.contains("-2027-"));
  }

  @Test
  void aPlanThatWasUndoneIsCancelledUntilItComesBack() throws Exception {
    Cli cli = new Cli(PracticeLedger.copyOf(TOWN));
    String uid = plan(cli, "岁末调度会", "2026-12-03") + "@huanze";
    VEvent before = file(cli).get(uid);
    undo(cli);
    VEvent gone = file(cli).get(uid);
    assertThat(value(gone, "STATUS")).isEqualTo("CANCELLED");
    assertThat(value(gone, "DTSTART")).isEqualTo("20261203");
    assertThat(value(gone, "SUMMARY")).isEqualTo("岁末调度会");
    assertThat(gone.getAlarms()).isEmpty();
    assertThat(Long.parseLong(value(gone, "SEQUENCE")))
        .isGreaterThan(Long.parseLong(value(before, "SEQUENCE")));
    Path other = folder.resolve("other.ics");
    assertThat(cli.run("ics", "--unit", UNIT, "--year", "2025", "--out", other.toString()).code())
        .isZero();
    assertThat(read(other)).as("2025 and 2026").containsKey(uid);
    assertThat(cli.run("ics", "--unit", UNIT, "--year", "2024", "--out", other.toString()).code())
        .isZero();
    assertThat(read(other)).as("2024 and 2025").doesNotContainKey(uid);
    undo(cli);
    assertThat(value(file(cli).get(uid), "STATUS")).as("undone again").isEqualTo("TENTATIVE");
  }

  @Test
  void badInputIsSaidInOneSentence() {
    Cli cli = new Cli(PracticeLedger.copyOf(TOWN));
    String out = folder.resolve("a.ics").toString();
    assertThat(cli.run("ics", "--unit", "nobody", "--out", out).code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("ics", "--unit", UNIT, "--year", "26", "--out", out).code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("ics", "--unit", UNIT, "--out", folder.resolve("a.txt").toString()).code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(
            cli.run("ics", "--unit", UNIT, "--out", folder.resolve("没有/a.ics").toString()).code())
        .isEqualTo(CommandMain.OBSTACLE);
    assertThat(Files.exists(folder.resolve("a.ics"))).isFalse();
  }

  @Test
  void theCommandLineExplainsDeadlines() {
    Cli cli = new Cli(PracticeLedger.copyOf(TOWN));
    Cli.Run json = cli.run("obligations", "--year", "2026", "--rule", "M5", "--explain", "--json");
    assertThat(json.code()).isZero();
    assertThat(json.json().get(0).get("deadline").get("source").asText()).isEqualTo("shipped");
    assertThat(json.json().get(0).get("deadline").get("named").asText()).isEqualTo("2026-01-31");
    assertThat(json.json().get(0).get("obligation").get("rule").asText()).isEqualTo("M5");
    Cli.Run text = cli.run("obligations", "--year", "2026", "--rule", "M5", "--explain");
    assertThat(text.out()).contains("依据 M5（第10条）", "本周期为2026年1月", "不因节假日移动");
  }
}
