package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.base.SecondLane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What persons decide about a record's credit, without the window (reading rule 4). */
@SecondLane
class CreditCommandsTest {
  private static final String GOV = "130302.government";
  @TempDir Path folder;
  private Cli cli;
  private String may;

  /** A county government whose executive meeting of 2025-05-06 counts for May. */
  @BeforeEach
  void office() {
    cli = new Cli(folder.resolve("desk"));
    ok("init", "--region", "130302");
    may = meeting("2025-05-06");
    assertThat(m4("2025-05")).isEqualTo("met");
    assertThat(m4("2025-03")).isEqualTo("missed");
  }

  private Cli.Run ok(String... words) {
    Cli.Run run = cli.run(words);
    assertThat(run.code()).as(String.join(" ", words) + ": " + run.err()).isZero();
    return run;
  }

  private String meeting(String day) {
    List<String> line = new ArrayList<>(List.of("activities", "add", "--json"));
    for (String field :
        List.of("类型=会议", "形式=常务会", "标题=常务会", "日期=" + day, "召集单位=" + GOV, "议题=【环保】研究秸秆禁烧")) {
      line.addAll(List.of("--set", field));
    }
    return ok(line.toArray(String[]::new)).json().get(0).get("id").asText();
  }

  private String m4(String period) {
    return standing("M4", period);
  }

  private String standing(String rule, String period) {
    String small = rule.toLowerCase(Locale.ROOT);
    for (JsonNode one : ok("obligations", "--year", "2025", "--rule", small, "--json").json()) {
      if (one.get("period").asText().equals(period)) {
        return one.get("standing").asText();
      }
    }
    return "";
  }

  private Cli.Run about(String command, String period, String... more) {
    List<String> line = new ArrayList<>(List.of("activities", command, may));
    line.addAll(List.of("--rule", "M4", "--unit", GOV, "--period", period));
    line.addAll(List.of(more));
    return cli.run(line.toArray(String[]::new));
  }

  @Test
  void aLaterMeetingMakesUpForAMissedMonthAndIsTakenBack() {
    Cli.Run made = about("make-up", "2025年3月", "--reason", "三月防汛，五月补开", "--json");
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).contains("补办海港区人民政府2025年3月的“", "现为逾期补办", "不再计入自己的周期");
    assertThat(made.json()).hasSize(1);
    assertThat(made.json().get(0).get("standing").asText()).isEqualTo("late");
    assertThat(made.json().get(0).get("records").get(0).get("marks").get(0).asText())
        .isEqualTo("madeUp");
    assertThat(m4("2025-03")).isEqualTo("late");
    assertThat(m4("2025-05")).as("it stops counting for its own month").isEqualTo("missed");
    assertThat(ok("journal", "list").out()).contains("认定补办计入", "三月防汛，五月补开");
    JsonNode finding = ok("activities", "show", may, "--json").json().get("findings").get(0);
    assertThat(finding.get("effect").asText()).isEqualTo("madeUp");
    assertThat(finding.get("unit").asText()).isEqualTo(GOV);
    assertThat(finding.get("period").asText()).isEqualTo("2025-03");
    assertThat(ok("activities", "show", may).out()).contains("人工认定", "补办计入", "2025年3月");

    Cli.Run back = about("take-back", "2025-03");
    assertThat(back.code()).as(back.err()).isZero();
    assertThat(back.err()).contains("已撤回认定（补办计入）", "现为未履行");
    assertThat(m4("2025-03")).isEqualTo("missed");
    assertThat(m4("2025-05")).isEqualTo("met");
  }

  @Test
  void whatCountsIsDecidedNotToAndTheOtherWayRound() {
    Cli.Run not = about("decide", "2025-05", "--counts-not", "--reason", "议题与环保无关");
    assertThat(not.code()).as(not.err()).isZero();
    assertThat(not.err()).contains("已认定这条活动不计入海港区人民政府2025年5月的“", "现为未履行");
    assertThat(not.out()).contains("未履行");
    assertThat(m4("2025-05")).isEqualTo("missed");
    Cli.Run april = about("decide", "2025-04", "--counts", "--reason", "四月的会推迟到五月六日");
    assertThat(april.code()).as(april.err()).isZero();
    assertThat(m4("2025-04")).as("held after the deadline").isEqualTo("late");
    assertThat(ok("activities", "show", may, "--json").json().get("findings")).hasSize(2);
    assertThat(about("take-back", "2025-05").code()).isZero();
    assertThat(about("take-back", "2025-04").code()).isZero();
    assertThat(m4("2025-05")).isEqualTo("met");
    assertThat(m4("2025-04")).isEqualTo("missed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3 | make-up MAY --rule M4 --unit GOV --period 2025-06 --reason r             | 须晚于
          3 | make-up MAY --rule M4 --unit GOV --period 2025-Q1 --reason r             | 2025-Q1
          3 | make-up MAY --rule M4 --unit GOV --period 2025-13 --reason r             | 2025-13
          3 | make-up MAY --rule R1 --unit GOV --period 2024 --reason r                | 要求的是报告
          3 | make-up MAY --rule Z9 --unit GOV --period 2025-03 --reason r             | Z9
          3 | make-up MAY --rule M4 --unit nobody --period 2025-03 --reason r          | nobody
          3 | make-up MAY --rule M4 --unit 130302.committee --period 2025-03 --reason r | 130302.committee
          3 | make-up x --rule M4 --unit GOV --period 2025-03 --reason r               | 没有这条履职活动（x）
          3 | make-up 00000000-0000-0000-0000-000000000000 --rule M4 --unit GOV --period 2025-03 --reason r | 没有这条活动记录
          3 | decide MAY --rule M4 --unit GOV --period 2025-04 --counts --reason r     | 该活动已计入2025年5月
          3 | make-up MAY --rule m4 --unit GOV --period 2025-06 --reason r             | 须晚于
          3 | make-up MAY --rule m44 --unit GOV --period 2025-06 --reason r            | m44
          3 | take-back MAY --rule M4 --unit GOV --period 2025-03                      | 没有人工认定可以撤回
          2 | decide MAY --rule M4 --unit GOV --period 2025-05 --reason r              | --counts-not（不计入）中写一个
          2 | decide MAY --rule M4 --unit GOV --period 2025-05 --counts --counts-not --reason r | 中写一个
          2 | make-up MAY --rule M4 --unit GOV --period 2025-03                        | --reason
          2 | take-back MAY --rule M4 --unit GOV                                       | --period
          """)
  void badInputIsOneSentenceAndWritesNothing(int code, String words, String named) {
    int entries = ok("journal", "list", "--json").json().size();
    Cli.Run run =
        cli.run(
            ("activities " + words.strip().replace("MAY", may).replace("GOV", GOV)).split(" +"));
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).contains(named.strip());
    if (code == 3) {
      assertThat(run.err().lines()).hasSize(1);
    }
    assertThat(ok("journal", "list", "--json").json()).hasSize(entries);
  }

  /** Typed small it is the same rule. */
  @Test
  void whatIsMetIsNotExempted() {
    int entries = ok("journal", "list", "--json").json().size();
    String line = "exempt --unit " + GOV + " --rule m4 --period 2025-05 --reason r --by b";
    Cli.Run run = cli.run(line.split(" "));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().strip()).startsWith("海港区人民政府在2025年5月的“").endsWith("”已履行，无需豁免。");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(ok("journal", "list", "--json").json()).hasSize(entries);
  }

  /** One record makes up for one period: the second is refused, in words. */
  @Test
  void oneRecordMakesUpForOnePeriod() {
    assertThat(about("make-up", "2025-03", "--reason", "补开").code()).isZero();
    Cli.Run second = about("make-up", "2025-02", "--reason", "补开");
    assertThat(second.code()).isEqualTo(3);
    assertThat(second.err()).contains("已作为2025年3月的补办");
    assertThat(m4("2025-02")).isEqualTo("missed");
  }
}
