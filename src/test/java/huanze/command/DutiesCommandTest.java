package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.base.SecondLane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A county's duties from the empty list to the signed letter, without the window. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SecondLane
class DutiesCommandTest {
  private static final String GOV = "130302.government";
  private static final String TOWN = "130302100.government";
  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void office() throws IOException {
    cli = new Cli(folder.resolve("desk"));
    ok("init", "--region", "130302");
    Files.writeString(folder.resolve("people.csv"), "编号,姓名\nA1,孙区长\nA2,李镇长\n");
    Files.writeString(
        folder.resolve("tenures.csv"),
        "岗位代码,姓名,起\n%s.mainLeader,孙区长,2025-01-01\n%s.mainLeader,李镇长,2025-01-01\n"
            .formatted(GOV, TOWN));
    ok("people", "import", folder.resolve("people.csv").toString());
    ok("tenures", "import", folder.resolve("tenures.csv").toString());
  }

  private static Cli.Run ok(String... words) {
    Cli.Run run = cli.run(words);
    assertThat(run.code()).as(String.join(" ", words) + ": " + run.err()).isZero();
    return run;
  }

  private static List<String> column(JsonNode rows, String name) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.get(name).asText())
        .toList();
  }

  private static JsonNode json(String... words) {
    return ok(words).json();
  }

  @Test
  @Order(1)
  void theCatalogueSaysWhatEachDutyRestsOn() {
    JsonNode catalogue = json("duties", "catalogue", "--on", "2026-09-01", "--json");
    assertThat(catalogue).hasSize(22);
    JsonNode first = catalogue.get(6);
    assertThat(first.get("cite").asText()).isEqualTo("第六条第（一）项");
    assertThat(first.get("ended")).hasSize(1);
    assertThat(json("duties", "catalogue", "--on", "2026-08-14", "--json").get(6).get("ended"))
        .isEmpty();
    assertThat(first.get("source").asText()).isEqualTo("qinhuangdao-provisional");
    List<String> table = ok("duties", "catalogue", "--on", "2026-09-01").out().lines().toList();
    assertThat(table).noneMatch(line -> line.contains("qinhuangdao-provisional"));
    assertThat(table.stream().filter(line -> line.startsWith("8.4 ")).findFirst())
        .hasValueSatisfying(line -> assertThat(line).contains("生态环境主管部门").doesNotContain("企业"));
  }

  @Test
  @Order(2)
  void aProposalIsShownThenAdopted() {
    Cli.Run shown = ok("duties", "propose", "--unit", GOV, "--from", "2026-01-01");
    assertThat(shown.err()).contains("可新增 25 项；已有 0 项，手工移除过的 0 项");
    assertThat(shown.out()).contains("拟新增").contains("全面领导责任").contains("第六条第（十二）项");
    assertThat(shown.out()).contains("暂行规定").doesNotContain("qinhuangdao-provisional");
    assertThat(json("duties", "list", "--unit", GOV, "--on", "2026-05-01", "--json")).isEmpty();
    ok("duties", "propose", "--unit", GOV, "--from", "2026-01-01", "--apply");
    ok("duties", "propose", "--level", "county", "--from", "2026-01-01", "--apply");
    Cli.Run again = ok("duties", "propose", "--level", "county", "--from", "2026-01-01", "--apply");
    assertThat(again.err()).contains("已新增 0 项");
    JsonNode list = json("duties", "list", "--unit", GOV, "--on", "2026-05-01", "--json");
    assertThat(list).hasSize(25);
    assertThat(column(list, "holders")).isNotEmpty();
  }

  @Test
  @Order(3)
  void byHand() {
    JsonNode list = json("duties", "list", "--unit", GOV, "--on", "2026-05-01", "--json");
    String id = list.get(0).get("id").asText();
    ok("duties", "change", id, "--responsibility", "overall", "--note", "分工调整");
    ok("duties", "end", id, "--on", "2026-06-30");
    Cli.Run twice = cli.run("duties", "assign", "--post", GOV + ".mainLeader", "--duty", "6.4");
    assertThat(twice.code()).isEqualTo(3);
    assertThat(twice.err()).contains("同一岗位不能重复承担同一职责");
    Cli.Run added =
        ok("duties", "assign", "--post", GOV + ".member", "--duty", "6.9", "--from", "2026-03-01");
    String given = added.err().replaceAll("(?s).*系统编号 ([0-9a-f-]{36}).*", "$1");
    ok("duties", "remove", given);
    assertThat(cli.run("duties", "remove", given).err()).contains("没有系统编号为");
  }

  @ParameterizedTest
  @Order(4)
  @CsvSource(
      delimiter = '|',
      value = {
        "duties propose --from 2026-01-01|请用 --unit 指明单位，或用 --level 指明层级。",
        "duties propose --below --level city --from 2026-01-01|--below 要和 --unit 一起写。",
        "duties assign --post 130302.government.mainLeader --duty 9.9|职责目录中没有“9.9”，请用 duties"
            + " catalogue 查看。",
        "duties assign --post 130302.government.mainLeader --duty 6.1 --from 2027-01-01"
            + " --responsibility foo|没有责任类型“foo”，可用：overall",
        "duties assign --post 130302.government.mainLeader --duty 5.1|不是“海港区人民政府”这类单位的职责。",
        "duties approve --unit 130302100.government --year 2026 --by 甲|还没有职责清单",
        "duties reopen --unit 130302.government --year 2026 --reason 乙|没有审定，不需要退回。",
        "duties own add --text 丙 --basis 丁|请选择这项职责适用于哪类单位，或指定一个单位。",
        "letters sign --unit 130302100.government --year 2026 --on 2026-03-18|请先用 letters set 起草。",
        "letters target --unit 130302100.government --year 2026|请用 --text 写明目标内容",
      })
  void whatDoesNotFitIsRefusedInOneSentence(String words, String sentence) {
    Cli.Run run = cli.run(words.split(" "));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().strip()).contains(sentence).doesNotContain("\n");
  }

  @Test
  @Order(5)
  void listsAreApprovedAndFallBackByThemselves() {
    JsonNode before = json("duties", "list", "--year", "2026", "--on", "2026-05-01", "--json");
    assertThat(row(before, GOV).get("state").asText()).isEqualTo("toBeReviewed");
    ok(
        "duties",
        "approve",
        "--level",
        "county",
        "--year",
        "2026",
        "--on",
        "2026-03-01",
        "--by",
        "区委书记",
        "--document",
        "区委〔2026〕3号");
    JsonNode after = json("duties", "list", "--year", "2026", "--on", "2026-05-01", "--json");
    assertThat(row(after, GOV).get("state").asText()).isEqualTo("approved");
    ok("duties", "assign", "--post", GOV + ".member", "--duty", "6.6", "--from", "2026-04-01");
    JsonNode changed = json("duties", "list", "--year", "2026", "--on", "2026-05-01", "--json");
    assertThat(row(changed, GOV).get("state").asText()).isEqualTo("toBeReviewed");
    assertThat(row(changed, GOV).get("changed").get(0).asText()).isEqualTo("assignments");
    ok("duties", "reopen", "--unit", GOV, "--year", "2026", "--reason", "重新研究");
    String table = ok("duties", "list", "--year", "2026").out();
    assertThat(table).contains("待审定").contains("已审定").contains("区委〔2026〕3号");
  }

  private static JsonNode row(JsonNode rows, String unit) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(r -> r.get("unit").asText().equals(unit))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(6)
  void coverageNamesHolesAndCounts() {
    Cli.Run run = ok("duties", "coverage", "--unit", TOWN, "--on", "2026-05-01");
    assertThat(run.out()).contains("无人承担").contains("岗位没有职责");
    assertThat(run.err()).contains("2026-05-01：1 个单位。无人承担 12，重复承担 0");
    JsonNode found =
        json("duties", "coverage", "--level", "county", "--on", "2026-05-01", "--json");
    assertThat(column(found, "finding")).doesNotContain("hole").contains("vacant");
  }

  @Test
  @Order(7)
  void ownDutiesWithTheirBasis() {
    Cli.Run added =
        ok(
            "duties",
            "own",
            "add",
            "--text",
            "组织秋冬季大气污染防治攻坚。",
            "--basis",
            "攻坚方案（2024—2025年）|第二部分|2024-01-01|2025-12-31",
            "--kind",
            "government",
            "--level",
            "county");
    String id = added.err().replaceAll("(?s).*编号 (own:[0-9a-f-]{36}).*", "$1");
    ok("duties", "assign", "--post", GOV + ".mainLeader", "--duty", id, "--from", "2026-01-01");
    JsonNode found = json("duties", "coverage", "--unit", GOV, "--on", "2026-05-01", "--json");
    assertThat(column(found, "finding")).contains("endedBasis");
    assertThat(cli.run("duties", "own", "remove", id).err()).contains("已有 1 条分工记录");
    ok("duties", "own", "end", id, "--on", "2026-12-31");
  }

  @Test
  @Order(8)
  void aLetterFromDraftToWithdrawal() throws IOException {
    String[] letter = {"--unit", TOWN, "--year", "2026"};
    ok(
        "letters",
        "set",
        letter[0],
        letter[1],
        letter[2],
        letter[3],
        "--giver",
        GOV + ".mainLeader",
        "--receiver",
        TOWN + ".mainLeader");
    ok(
        "letters",
        "target",
        letter[0],
        letter[1],
        letter[2],
        letter[3],
        "--text",
        "火点数控制在目标以内",
        "--measure",
        "火点数",
        "--bound",
        "atMost",
        "--figure",
        "3",
        "--figure-unit",
        "个",
        "--due",
        "2026-12-31");
    ok("letters", "target", letter[0], letter[1], letter[2], letter[3], "--text", "多写的一项");
    ok(
        "letters",
        "target",
        letter[0],
        letter[1],
        letter[2],
        letter[3],
        "--number",
        "2",
        "--remove");
    Path scan = Files.writeString(folder.resolve("责任书.pdf"), "%PDF-signed");
    ok(
        "letters",
        "sign",
        letter[0],
        letter[1],
        letter[2],
        letter[3],
        "--on",
        "2026-03-18",
        "--attach",
        scan.toString());
    JsonNode signed = json("letters", "list", "--year", "2026", "--json").get(0);
    assertThat(signed.get("state").asText()).isEqualTo("signed");
    assertThat(signed.get("giver").asText()).isEqualTo("海港区人民政府 区长 孙区长");
    assertThat(signed.get("scans").asInt()).isEqualTo(1);
    String targets = ok("letters", "list", letter[0], letter[1], letter[2], letter[3]).out();
    assertThat(targets).contains("火点数").contains("不高于").contains("2026-12-31");
    Cli.Run refused =
        cli.run("letters", "target", letter[0], letter[1], letter[2], letter[3], "--text", "再加");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("不能修改；确需修改的，请先撤回并写明理由。");
    ok("letters", "withdraw", letter[0], letter[1], letter[2], letter[3], "--reason", "目标值印错");
  }

  @Test
  @Order(9)
  void aYearIsCopied() {
    Cli.Run copied =
        ok(
            "duties",
            "copy",
            "--unit",
            GOV,
            "--on",
            "2026-06-30",
            "--from",
            "2027-01-01",
            "--to",
            "2027-12-31");
    assertThat(copied.err()).contains("可新增 1 项");
    assertThat(copied.out()).contains("已有");
  }

  /** The bureau's deputy goes at the end of 2027; what was given for 2028 is left without a day. */
  @Test
  @Order(10)
  void whatAPostCannotCarryAnyMoreIsFoundAndMarked() {
    String deputy = "130302.department.water.deputy";
    ok("duties", "assign", "--post", deputy, "--duty", "8.4", "--from", "2028-01-01");
    ok("posts", "end", deputy, "--on", "2027-12-31");
    String[] unit = {"--unit", "130302.department.water", "--on", "2028-06-01"};
    assertThat(ok("duties", "coverage", unit[0], unit[1], unit[2], unit[3]).err())
        .contains("超出岗位存续期 1");
    JsonNode all = json("duties", "coverage", "--level", "county", unit[2], unit[3], "--json");
    assertThat(column(all, "finding")).containsOnlyOnce("outsideLife");
    JsonNode list = json("duties", "list", unit[0], unit[1], unit[2], unit[3], "--json");
    assertThat(column(list, "outsideLife")).containsOnlyOnce("true");
    assertThat(ok("duties", "list", unit[0], unit[1], unit[2], unit[3]).out())
        .contains("超出岗位存续期", "8.4");
  }

  /** The national pack has a 1.1 of its own; what both had would have to be written in full. */
  @Test
  @Order(11)
  void aNumberOfSeveralPacksIsWrittenInFull() throws IOException {
    String text =
        Files.readString(
            Path.of("src/main/resources/huanze/rulepack/cadre-responsibility-2025.yaml"));
    Path file =
        Files.writeString(
            folder.resolve("other.yaml"),
            text.replaceFirst("id: \"1\\.1\"", "id: \"6.1\"")
                .replaceFirst("version: 1", "version: 2"));
    ok("packs", "apply", file.toString());
    Cli.Run run = cli.run("duties", "assign", "--post", GOV + ".mainLeader", "--duty", "6.1");
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err().strip())
        .endsWith(
            "几个法规包都有编号“6.1”，请写全："
                + "《秦皇岛市生态环境保护“党政同责、一岗双责”暂行规定》（qinhuangdao-provisional:6.1）、"
                + "《地方党政领导干部生态环境保护责任制规定（试行）》（cadre-responsibility-2025:6.1）。");
  }
}
