package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.command.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of Art. 17 marked as sent without the window. */
class ReportsCommandTest {
  private static final String GOV = "130304.government";
  private static final String[] ABOUT = {"--rule", "r1", "--period", "2025"};

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void office() {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", "130304").code()).isZero();
  }

  private Run sent(String... more) {
    return about("reports sent", GOV, more);
  }

  private Run about(String command, String unit, String... more) {
    Stream<String> words =
        Stream.of(command.split(" "), new String[] {"--unit", unit}, ABOUT, more)
            .flatMap(Stream::of);
    return cli.run(words.toArray(String[]::new));
  }

  private JsonNode line(String unit, String rule, String year) {
    for (JsonNode each :
        cli.run("reports", "list", "--year", year, "--unit", unit, "--json").json()) {
      if (each.get("rule").asText().equals(rule)) {
        return each;
      }
    }
    throw new AssertionError(rule);
  }

  @Test
  void theSignedFileIsAttachedAndTheDayOfSendingMeetsIt() throws IOException {
    assertThat(line(GOV, "R1", "2025").get("state").asText()).isEqualTo("notDrafted");
    Path signed = Files.writeString(folder.resolve("年度报告（签发）.pdf"), "%PDF-signed");
    int entries = cli.run("journal", "list", "--json").json().size();
    Run run =
        sent(
            "--on",
            "2025-12-20",
            "--number",
            "北政〔2025〕9号",
            "--attach",
            signed.toString(),
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).doesNotContain("定稿");
    JsonNode line = run.json().get(0);
    assertThat(line.get("state").asText()).isEqualTo("sent");
    assertThat(line.get("standing").asText()).isEqualTo("met");
    assertThat(line.get("sentOn").asText()).isEqualTo("2025-12-20");
    assertThat(line.get("number").asText()).isEqualTo("北政〔2025〕9号");
    assertThat(line.get("files").asInt()).isEqualTo(1);
    assertThat(line(GOV, "R1", "2025")).isEqualTo(line);
    assertThat(cli.run("journal", "list", "--json").json()).hasSize(entries + 1);
    assertThat(cli.run("evidence", "list", line.get("id").asText(), "--json").json()).hasSize(1);
    assertThat(sent("--on", "2025-12-21", "--number", "9号").err()).contains("已经标记为已报送");
  }

  @Test
  void sentAfterItsDeadlineItIsLateAndWithoutANumberAWarningSaysSo() {
    Run run = sent("--on", "2026-01-05");
    assertThat(run.code()).isZero();
    assertThat(run.err()).contains("按逾期计").contains("没有填写文号").contains("逾期补办");
    assertThat(line(GOV, "R1", "2025").get("standing").asText()).isEqualTo("late");
  }

  @Test
  void whatIsNotFinishedIsMarkedWithAWarning() {
    Run bare = sent("--on", "2025-12-20", "--number", "9号");
    assertThat(bare.code()).isZero();
    String id = line(GOV, "R1", "2025").get("id").asText();
    assertThat(bare.err()).contains("还没有附上定稿或扫描件", "evidence add " + id);

    String committee = "130304.partyCommittee";
    Path draft = folder.resolve("草稿.docx");
    assertThat(about("print report", committee, "--out", draft.toString()).code()).isZero();
    Run drafted =
        about("reports sent", committee, "--on", "2025-12-20", "--attach", draft.toString());
    assertThat(drafted.code()).as(drafted.err()).isZero();
    assertThat(drafted.err()).contains("附上的“草稿.docx”还有", "处“由撰稿人填写”没有写");
    assertThat(line(committee, "R1", "2025").get("state").asText()).isEqualTo("sent");
  }

  @Test
  void aPeriodIsShownAsOnTheScreensAndMayBeTypedSo() {
    String ecology = "130304.department.ecology";
    String listed = cli.run("reports", "list", "--year", "2025", "--unit", ecology).out();
    assertThat(listed).contains("2025年上半年", "2025年下半年").doesNotContain("halfYear", "2025-H1");
    Run run =
        cli.run(
            "reports",
            "sent",
            "--unit",
            ecology,
            "--rule",
            "R2",
            "--period",
            "2025年上半年",
            "--on",
            "2025-06-20",
            "--json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json().get(0).get("period").asText()).isEqualTo("2025-H1");
    assertThat(line(ecology, "R2", "2025").get("period").asText()).isEqualTo("2025-H1");
  }

  @Test
  void oneJointReportMeetsBoth() {
    Run joint = sent("--on", "2025-12-20", "--number", "1号", "--joint", "--json");
    assertThat(joint.code()).as(joint.err()).isZero();
    assertThat(joint.json().findValuesAsText("unit")).containsExactly(GOV, "130304.partyCommittee");
    assertThat(joint.json().findValuesAsText("standing")).containsExactly("met", "met");
    assertThat(joint.err().lines().filter(line -> line.contains("的报告已登记为 2025-12-20 报送，已履行")))
        .as("each organ is named")
        .hasSize(2);
    assertThat(line("130304.partyCommittee", "R1", "2025").get("standing").asText())
        .isEqualTo("met");
  }

  @Test
  void whatIsWrongIsRefusedAndNothingIsStored() throws IOException {
    Path empty = Files.createFile(folder.resolve("空.pdf"));
    refused("还没有到", "--on", "2999-01-01");
    refused("是空的（0 字节）", "--on", "2025-12-20", "--attach", empty.toString());
    refused("找不到文件", "--on", "2025-12-20", "--attach", folder.resolve("无.pdf").toString());
    refused("2025-13-01", "--on", "2025-13-01");
    refused("不是", "--on", "2025-12-20", "--to", "130304.department.ecology");
    assertThat(
            cli.run(
                    "reports",
                    "sent",
                    "--unit",
                    "130304.department.ecology",
                    "--rule",
                    "R2",
                    "--period",
                    "2025-H1",
                    "--on",
                    "2025-06-20",
                    "--joint")
                .code())
        .isEqualTo(3);
    assertThat(
            cli.run(
                    "reports",
                    "sent",
                    "--unit",
                    GOV,
                    "--rule",
                    "R2",
                    "--period",
                    "2025-H1",
                    "--on",
                    "2025-06-20")
                .code())
        .isEqualTo(3);
    assertThat(cli.run("reports", "sent", "--unit", GOV).code()).isEqualTo(2);
    assertThat(line(GOV, "R1", "2025").get("state").asText()).isEqualTo("notDrafted");
    assertThat(cli.run("activities", "list", "--json").json()).isEmpty();
  }

  private void refused(String sentence, String... more) {
    Run run = sent(more);
    assertThat(run.code()).as(run.err()).isEqualTo(3);
    assertThat(run.err()).contains(sentence);
  }
}
