package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.agenda.WorkingDays;
import huanze.app.practice.PracticeLedger;
import huanze.base.SecondLane;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code activities plan} in a county of the practice city, on 2026-09-18. */
@SecondLane
class PlanCommandTest {
  private static Cli cli;

  @BeforeAll
  static void county() {
    cli = new Cli(PracticeLedger.copyOf(PracticeLedger.COUNTY));
  }

  @Test
  void aWholeLevelIsPlannedInOneEntryAndUndoneInOne() {
    int entries = lastEntry();
    int before = planned();
    Cli.Run shown =
        cli.run(
            "activities",
            "plan",
            "--rule",
            "i5",
            "--rule",
            "I6",
            "--level",
            "township",
            "--wish",
            "wednesday:2",
            "--dry-run",
            "--json");
    assertThat(shown.code()).as(shown.err()).isZero();
    assertThat(lastEntry()).as("a dry run writes nothing").isEqualTo(entries);
    Cli.Run made =
        cli.run(
            "activities",
            "plan",
            "--rule",
            "I5",
            "--rule",
            "I6",
            "--level",
            "township",
            "--wish",
            "wednesday:2",
            "--json");
    assertThat(made.json()).as("what was shown is what is stored").isEqualTo(shown.json());
    int entry = lastEntry();
    List<JsonNode> dated = dated(made.json());
    assertThat(dated).isNotEmpty();
    assertThat(planned()).isEqualTo(before + dated.size());
    Set<String> days = new HashSet<>();
    for (JsonNode one : dated) {
      LocalDate day = LocalDate.parse(one.get("date").asText());
      assertThat(WorkingDays.builtIn().isWorkingDay(day)).as("%s", day).isTrue();
      assertThat(one.get("period").asText()).isEqualTo(day.toString().substring(0, 7));
      assertThat(days.add(one.get("leader").asText() + day)).as("%s", one).isTrue();
    }
    Cli.Run again =
        cli.run(
            "activities", "plan", "--rule", "I5", "--rule", "I6", "--level", "township", "--json");
    assertThat(dated(again.json())).as("what is planned is not planned again").isEmpty();
    assertThat(lastEntry()).isEqualTo(entry);
    assertThat(standingOf("I5")).as("a plan meets nothing").isEqualTo("upcoming");
    assertThat(cli.run("undo", String.valueOf(entry)).code()).isZero();
    assertThat(planned()).as("one entry held them all").isEqualTo(before);
  }

  private static String standingOf(String rule) {
    for (JsonNode one : cli.run("obligations", "--year", "2026", "--rule", rule, "--json").json()) {
      if (one.get("period").asText().equals("2026-11")) {
        return one.get("standing").asText();
      }
    }
    return "";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | activities plan --level county                                     | --rule
          3 | activities plan --rule M4                                          | 请选定一个层级
          3 | activities plan --rule M4 --level township                         | 不承担
          3 | activities plan --rule M4 --level village                          | village
          3 | activities plan --rule Z9 --level county                           | Z9
          3 | activities plan --rule R1 --level county                           | 不能批量计划
          3 | activities plan --rule M7 --level county                           | 不能批量计划
          3 | activities plan --rule M4 --unit nobody                            | nobody
          3 | activities plan --rule M4 --level county --year 2206               | 2206
          3 | activities plan --rule M4 --level county --year 2029               | 2028
          3 | activities plan --rule M4 --level county --year 2025               | 已经过去
          3 | activities plan --rule M4 --level county --months 9-3              | 起不晚于止
          3 | activities plan --rule M4 --level county --months 13               | 1 至 12
          3 | activities plan --rule M4 --level county --wish day:32             | 没有 32 日
          3 | activities plan --rule M4 --level county --wish 31-February        | 31-february
          3 | activities plan --rule M4 --region 990000                          | 990000
          """)
  void badInputIsNamedAndWritesNothing(int code, String words, String named) {
    int entries = lastEntry();
    Cli.Run run = cli.run(words.strip().split(" +"));
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(named.strip());
    assertThat(lastEntry()).isEqualTo(entries);
  }

  private static int lastEntry() {
    return cli.run("journal", "list", "--json").json().get(0).get("number").asInt();
  }

  private static int planned() {
    int count = 0;
    for (JsonNode one : cli.run("activities", "list", "--year", "2026", "--json").json()) {
      count += one.get("state").asText().equals("planned") ? 1 : 0;
    }
    return count;
  }

  private static List<JsonNode> dated(JsonNode lines) {
    List<JsonNode> dated = new ArrayList<>();
    lines.forEach(
        line -> {
          if (!line.get("date").isNull()) {
            dated.add(line);
          }
        });
    return dated;
  }
}
