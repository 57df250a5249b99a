package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.app.practice.PracticeLedger;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
    assertThat(cli.run("agenda", "today").out()).contains("待履行", "缺佐证材料");
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
