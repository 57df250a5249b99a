package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.app.practice.PracticeLedger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The morning and the forecast of a township of the practice city, on the command line. */
class AgendaCommandTest {
  private static final String TOWN = "130302101";
  private static Cli cli;

  @BeforeAll
  static void town() {
    PracticeLedger town = PracticeLedger.of(TOWN);
    var home = town.desk().ledger().home();
    town.desk().close();
    cli = new Cli(home);
  }

  @AfterAll
  static void forget() {
    cli = null;
  }

  private static Map<String, Integer> groups(String... words) {
    Map<String, Integer> groups = new TreeMap<>();
    StreamSupport.stream(cli.run(words).json().spliterator(), false)
        .forEach(line -> groups.merge(line.get("group").asText(), 1, Integer::sum));
    return groups;
  }

  @Test
  void theMorningInGroups() {
    Map<String, Integer> all = groups("agenda", "today", "--json");
    assertThat(all).containsKeys("owed", "unproven");
    int owed =
        (int)
            StreamSupport.stream(
                    cli.run("obligations", "--year", "2026", "--json").json().spliterator(), false)
                .filter(o -> o.get("standing").asText().equals("open"))
                .count();
    assertThat(all.getOrDefault("owed", 0) + all.getOrDefault("soon", 0)).isEqualTo(owed);
    assertThat(groups("agenda", "today", "--level", "city", "--json")).isEmpty();
    String table = cli.run("agenda", "today").out();
    assertThat(table).contains("待履行", "缺佐证材料", "周期", "2026年9月");
    assertThat(table + cli.run("agenda", "forecast").out())
        .contains("党委书记")
        .doesNotContain(".mainLeader", "2026-09 ");
  }

  /** What last year left is one line, as many as the list of that year has. */
  @Test
  void whatLastYearLeftIsOneLine(@TempDir Path folder) {
    assertThat(lastYear(cli)).as("the town did all of it").isEmpty();
    Cli office = new Cli(folder.resolve("desk"));
    assertThat(office.run("init", "--region", "130302").code()).isZero();
    int year = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() - 1;
    int missed =
        (int)
            lines(office.run("obligations", "--year", String.valueOf(year), "--json"))
                .filter(o -> o.get("standing").asText().equals("missed"))
                .count();
    assertThat(missed).isPositive();
    assertThat(lastYear(office))
        .singleElement()
        .satisfies(line -> assertThat(line.get("items").asInt()).isEqualTo(missed));
    assertThat(office.run("agenda", "today").out())
        .contains("上年未履行", year + " 年未履行 " + missed + " 项，尚未补办");
  }

  /** A county has hundreds of each; whoever names a unit or a level has chosen already. */
  @Test
  void unlessSomethingIsChosenEachGroupSaysItsFirstTwenty(@TempDir Path folder) {
    Cli office = new Cli(folder.resolve("desk"));
    assertThat(office.run("init", "--region", "130302").code()).isZero();
    Map<String, Long> whole =
        lines(office.run("agenda", "today", "--json"))
            .collect(Collectors.groupingBy(l -> l.get("group").asText(), Collectors.counting()));
    assertThat(whole.get("owed")).isGreaterThan(20);
    String shown = office.run("agenda", "today").out();
    assertThat(ofGroup(shown, "待履行"))
        .hasSize(21)
        .last(STRING)
        .endsWith("……另有 " + (whole.get("owed") - 20) + " 条，用 --unit 或 --level 缩小范围，或加 --all 全部列出");
    for (String[] words :
        List.of(
            new String[] {"agenda", "today", "--all"},
            new String[] {"agenda", "today", "--unit", "130302.government"})) {
      String all = office.run(words).out();
      assertThat(ofGroup(all, "待履行")).hasSize(whole.get("owed").intValue());
      assertThat(all).doesNotContain("……另有");
    }
  }

  private static List<String> ofGroup(String table, String group) {
    return table.lines().filter(line -> line.startsWith(group + " ")).toList();
  }

  /** A code that a person types again is in the JSON; the list for reading names the post. */
  @Test
  void theObligationsListNamesPosts() {
    String[] list = {"obligations", "--year", "2026", "--rule", "I5"};
    assertThat(cli.run(list).out()).contains("党委书记").doesNotContain(".mainLeader");
    assertThat(cli.run("obligations", "--year", "2026", "--rule", "I5", "--explain").out())
        .contains("党委书记");
    assertThat(
            cli.run("obligations", "--year", "2026", "--rule", "I5", "--json")
                .json()
                .get(0)
                .get("post")
                .asText())
        .isEqualTo(TOWN + ".partyCommittee.mainLeader");
  }

  private static List<JsonNode> lastYear(Cli desk) {
    return lines(desk.run("agenda", "today", "--json"))
        .filter(line -> line.get("group").asText().equals("missedLastYear"))
        .toList();
  }

  private static Stream<JsonNode> lines(Cli.Run run) {
    return StreamSupport.stream(run.json().spliterator(), false);
  }

  @Test
  void theForecastTheMostPressingFirst() {
    JsonNode near = cli.run("agenda", "forecast", "--days", "8", "--json").json();
    JsonNode far = cli.run("agenda", "forecast", "--days", "7", "--json").json();
    assertThat(near).isNotEmpty().hasSameSizeAs(far);
    // 30 September is eight working days after 18 September: the 25th is a holiday, the 20th is
    // worked
    assertThat(near.get(0).get("due").asText()).isEqualTo("2026-09-30");
    assertThat(near.get(0).get("workingDaysLeft").asInt()).isEqualTo(8);
    assertThat(near.get(0).get("prospect").asText()).isEqualTo("atRisk");
    assertThat(far.get(0).get("prospect").asText()).isEqualTo("unplanned");
    assertThat(cli.run("agenda", "forecast", "--days", "8").out()).contains("可能未履行");
  }

  @Test
  void wrongWordsAreSaid() {
    assertThat(cli.run("agenda", "forecast", "--days", "999").err()).contains("0 至 260");
    assertThat(cli.run("agenda", "forecast", "--days", "999").code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("agenda", "today", "--unit", "nowhere").code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("agenda", "today", "--level", "province").code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("agenda").code()).isEqualTo(CommandMain.USAGE);
  }
}
