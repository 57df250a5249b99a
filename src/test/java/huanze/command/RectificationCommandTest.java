package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.command.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code rectification}, from taking in to closing. */
class RectificationCommandTest {
  private static final String HOUSING = "130304.department.housing";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void office() {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", "130304").code()).isZero();
  }

  private JsonNode list(String... more) {
    String[] words = new String[more.length + 3];
    words[0] = "rectification";
    words[1] = "list";
    System.arraycopy(more, 0, words, 2, more.length);
    words[words.length - 1] = "--json";
    return cli.run(words).json();
  }

  private String added() {
    String[] words = {
      "rectification",
      "add",
      "--origin",
      "complaint",
      "--problem",
      "渣土车未加盖",
      "--unit",
      HOUSING,
      "--raised",
      "2026-01-05",
      "--due",
      "2026-01-20"
    };
    Run run = cli.run(words);
    assertThat(run.code()).as(run.err()).isZero();
    return list().get(0).get("id").asText();
  }

  private Run step(String item, String kind, String on, String... more) {
    String[] words = new String[9 + more.length];
    String[] first = {
      "rectification", "step", item, "--kind", kind, "--on", on, "--words", "按要求办理"
    };
    System.arraycopy(first, 0, words, 0, 9);
    System.arraycopy(more, 0, words, 9, more.length);
    return cli.run(words);
  }

  @Test
  void anItemIsWrittenExtendedReportedLateAndClosed() throws IOException {
    String item = added();
    assertThat(list().get(0).get("state").asText()).isEqualTo("open");
    assertThat(list("--overdue")).as("January is over").hasSize(1);
    Run extended = step(item, "extended", "2026-01-19", "--by", "分管副区长", "--until", "2026-02-10");
    assertThat(extended.code()).as(extended.err()).isZero();
    assertThat(list().get(0).get("dueOn").asText()).isEqualTo("2026-02-10");
    Run early = step(item, "closed", "2026-02-12", "--by", "孙丽");
    assertThat(early.code()).isEqualTo(3);
    assertThat(early.err()).contains("还没有报告完成");
    Run reported = step(item, "reported", "2026-02-11");
    assertThat(reported.code()).as(reported.err()).isZero();
    assertThat(reported.err()).contains("晚于时限 2026-02-10");
    Path photo = Files.writeString(folder.resolve("整改后.txt"), "已加盖");
    assertThat(cli.run("rectification", "attach", item, photo.toString()).code()).isZero();
    Run nobody = step(item, "closed", "2026-02-12");
    assertThat(nobody.code()).isEqualTo(3);
    Run closed = step(item, "closed", "2026-02-12", "--by", "孙丽");
    assertThat(closed.code()).as(closed.err()).isZero();
    assertThat(closed.err()).contains("已销号（逾期）");
    JsonNode line = list("--state", "closed").get(0);
    assertThat(line.get("closedOn").asText()).isEqualTo("2026-02-12");
    assertThat(line.get("files").asInt()).isEqualTo(1);
    Run shown = cli.run("rectification", "show", item, "--json");
    assertThat(shown.json().findValuesAsText("step"))
        .containsExactly("extended", "reported", "closed");
    assertThat(cli.run("rectification", "show", item).out())
        .contains("渣土车未加盖", "已销号（逾期），时限 2026-02-10", "来源：群众举报");
    assertThat(cli.run("history", item).out()).contains("销号").contains("延期");
    Run back = cli.run("rectification", "take-back", item, "--reason", "登记错了");
    assertThat(back.code()).as(back.err()).isZero();
    assertThat(list().get(0).get("state").asText()).isEqualTo("reported");
    assertThat(cli.run("rectification", "remove", item, "--reason", "重复").code()).isZero();
    assertThat(list()).isEmpty();
    assertThat(cli.run("journal", "verify").code()).isZero();
  }

  @Test
  void whatAMeetingDecidedIsTakenInOnce() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("会议.csv"),
            """
            类型,日期,形式,召集单位,名称,议题,议定事项
            会议,2026-01-08,常务会,北戴河区人民政府,区政府常务会议,研究扬尘治理,工地覆盖|北戴河区住房和城乡建设局|2026-01-31
            """);
    Run imported = cli.run("activities", "import", table.toString());
    assertThat(imported.code()).as(imported.err() + imported.out()).isZero();
    String record = cli.run("activities", "list", "--json").json().get(0).get("id").asText();
    Run none = cli.run("rectification", "take-in", record, "--number", "2");
    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err()).contains("没有第 2 项，这条记录共 1 项");
    Run taken = cli.run("rectification", "take-in", record);
    assertThat(taken.code()).as(taken.err()).isZero();
    JsonNode line = list().get(0);
    assertThat(line.get("unit").asText()).isEqualTo(HOUSING);
    assertThat(line.get("dueOn").asText()).isEqualTo("2026-01-31");
    assertThat(line.get("record").asText()).isEqualTo(record);
    Run again = cli.run("rectification", "take-in", record);
    assertThat(again.code()).isEqualTo(3);
    assertThat(again.err()).contains("没有可列入的议定事项或问题");
  }

  @Test
  void whatCannotBeIsRefusedInOneSentenceAndNothingIsStored() {
    int entries = cli.run("journal", "list", "--json").json().size();
    Run february =
        cli.run(
            "rectification", "add", "--problem", "裸土", "--unit", HOUSING, "--due", "2026-02-31");
    assertThat(february.code()).isEqualTo(3);
    Run nothing = cli.run("rectification", "add");
    assertThat(nothing.code()).isEqualTo(3);
    assertThat(nothing.err()).contains("还没有选责任单位");
    Run unknown = step("00000000-0000-0000-0000-000000000001", "progress", "2026-01-05");
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(unknown.err()).contains("整改台账里没有编号为");
    assertThat(cli.run("rectification", "list", "--state", "done").code()).isEqualTo(3);
    assertThat(cli.run("journal", "list", "--json").json()).hasSize(entries);
  }
}
