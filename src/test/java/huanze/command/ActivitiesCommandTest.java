package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.base.SecondLane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of a county typed, corrected, copied and taken in without the window. */
@SecondLane
class ActivitiesCommandTest {
  private static final String GOV = "130302.government";
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void office() {
    cli = new Cli(folder.resolve("desk"));
    ok("init", "--region", "130302");
  }

  private Cli.Run ok(String... words) {
    Cli.Run run = cli.run(words);
    assertThat(run.code()).as(String.join(" ", words) + ": " + run.err()).isZero();
    return run;
  }

  /**
   * @param more fields besides
   */
  private JsonNode meeting(String... more) {
    List<String> line = new ArrayList<>(List.of("activities", "add", "--json"));
    Stream.concat(
            Stream.of("类型=会议", "形式=常务会", "标题=第3次常务会", "日期=2026-03-05", "召集单位=" + GOV),
            Stream.of(more))
        .forEach(field -> line.addAll(List.of("--set", field)));
    return ok(line.toArray(String[]::new)).json().get(0);
  }

  private int entries() {
    return ok("activities", "list", "--json").json().size();
  }

  @Test
  void oneIsTypedCorrectedCopiedAndWithdrawn() {
    JsonNode added = meeting();
    String id = added.get("id").asText();
    assertThat(added.get("date").asText()).isEqualTo("2026-03-05");
    JsonNode corrected =
        ok("activities", "correct", id, "--set", "地点=第一会议室", "--json").json().get(0);
    assertThat(corrected.get("id").asText()).isEqualTo(id);
    assertThat(corrected.get("place").asText()).isEqualTo("第一会议室");
    assertThat(corrected.get("title").asText()).isEqualTo("第3次常务会");
    JsonNode copy = ok("activities", "copy", id, "--on", "2026-04-07", "--json").json().get(0);
    assertThat(copy.get("id").asText()).isNotEqualTo(id);
    assertThat(copy.get("place").asText()).isEqualTo("第一会议室");
    JsonNode gone = ok("activities", "withdraw", id, "--reason", "重复登记", "--json").json().get(0);
    assertThat(gone.get("state").asText()).isEqualTo("withdrawn");
    assertThat(entries()).isEqualTo(2);
    JsonNode back = ok("activities", "restore", id, "--json").json().get(0);
    assertThat(back.get("state").asText()).isEqualTo("held");
  }

  @Test
  void aDeadlineThatIsNoDayIsCalledSo() throws IOException {
    for (String day : new String[] {"2026-02-31", "2026年13月1日", "２０２６．６．３１", "20260631"}) {
      Cli.Run run =
          cli.run(
              "activities",
              "add",
              "--set",
              "类型=会议",
              "--set",
              "形式=常务会",
              "--set",
              "日期=2026-03-05",
              "--set",
              "召集单位=" + GOV,
              "--set",
              "议定事项=整改散煤|海港区人民政府|" + day);
      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).contains("期限“", "不是有效日期").doesNotContain("单位");
    }
    Path rows =
        Files.writeString(
            folder.resolve("会议.csv"),
            "类型,形式,标题,日期,召集单位,议定事项\n会议,常务会,研究,2026-03-05," + GOV + ",整改散煤|海港区人民政府|2026-02-31\n");
    assertThat(cli.run("activities", "import", "" + rows).err()).contains("期限“2026-02-31”不是有效日期");
    assertThat(entries()).isZero();
  }

  /** The mayor left at the end of 2025: named alone or with unit and title, one is told so. */
  @Test
  void whoIsNamedWithUnitAndTitleIsJudgedAsWhoIsNamedAlone() {
    ok("people", "add", "周建国", "--code", "01");
    ok(
        "tenures",
        "add",
        "--post",
        GOV + ".mainLeader",
        "--person",
        "01",
        "--from",
        "2024-01-01",
        "--to",
        "2025-12-31");
    for (String named :
        new String[] {"周建国", "区长周建国", "海港区人民政府区长周建国", "海港区人民政府 区长 周建国", "海港区人民政府周建国"}) {
      assertThat(attended(named)).as(named).contains("周建国的任职到 2025-12-31 为止");
    }
    for (String other : new String[] {"李四", "专家周建国", "中共海港区委员会区长周建国", "小周建国"}) {
      assertThat(attended(other)).as(other).doesNotContain("任职到");
    }
  }

  /** Reading rule 7: what names no unit is of the unit whose post its leader held that day. */
  @Test
  void anInspectionIsListedWithItsLeadersUnit() {
    ok("people", "add", "周建国", "--code", "01");
    ok("tenures", "add", "--post", GOV + ".mainLeader", "--person", "01", "--from", "2024-01-01");
    List<String> line = new ArrayList<>(List.of("activities", "add"));
    for (String field :
        List.of("类型=检查", "形式=带队检查", "标题=入海口检查", "地点=入海口", "日期=2026-03-05", "带队领导=周建国")) {
      line.addAll(List.of("--set", field));
    }
    ok(line.toArray(String[]::new));
    assertThat(listed(GOV)).extracting(one -> one.get("title").asText()).containsExactly("入海口检查");
    assertThat(listed("130302.partyCommittee")).isEmpty();
  }

  private JsonNode listed(String unit) {
    return ok("activities", "list", "--unit", unit, "--year", "2026", "--json").json();
  }

  private String attended(String named) {
    return ok(
            "activities",
            "add",
            "--set",
            "类型=会议",
            "--set",
            "形式=常务会",
            "--set",
            "标题=" + named,
            "--set",
            "日期=2026-03-05",
            "--set",
            "召集单位=" + GOV,
            "--set",
            "参加人员=" + named)
        .err();
  }

  @Test
  void tablesNameTheUnitThatConvenes() {
    Cli.Run added =
        ok(
            "activities",
            "add",
            "--set",
            "类型=会议",
            "--set",
            "形式=常务会",
            "--set",
            "标题=研究散煤",
            "--set",
            "日期=2026-03-05",
            "--set",
            "召集单位=" + GOV,
            "--set",
            "所属周期=2026年3月");
    assertThat(added.out()).contains("海港区人民政府", "2026年3月").doesNotContain(GOV, "2026-03 ");
  }

  @Test
  void whatIsWrongIsSaidAndNothingIsRecorded() {
    meeting();
    for (String wrong : new String[] {"日期=2026-02-31", "日期=2206-01-01", "主持人=无此人"}) {
      Cli.Run run =
          cli.run(
              "activities",
              "add",
              "--set",
              "类型=会议",
              "--set",
              "形式=常务会",
              "--set",
              "标题=第4次",
              "--set",
              "召集单位=" + GOV,
              "--set",
              wrong);
      assertThat(run.code()).as(wrong).isEqualTo(CommandMain.INVALID_INPUT);
      assertThat(run.err()).as(wrong).isNotBlank().doesNotContain("Exception");
    }
    assertThat(
            cli.run(
                    "activities",
                    "withdraw",
                    "00000000-0000-0000-0000-000000000001",
                    "--reason",
                    "错")
                .code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(entries()).isEqualTo(1);
  }

  /** A standing committee's meeting in March meets M3's half-year of the county's government. */
  @Test
  void oneIsShownWithAllThatIsKnown() throws IOException {
    String id =
        meeting("议题=【环保】研究大气治理", "议定事项=清理散煤|" + GOV + "|2026-04-30", "出席人员=张三").get("id").asText();
    Path minutes = Files.writeString(folder.resolve("纪要.pdf"), "%PDF-1.4");
    ok("evidence", "add", id, minutes.toString());
    JsonNode shown = ok("activities", "show", id, "--json").json();
    assertThat(shown.get("state").asText()).isEqualTo("held");
    assertThat(shown.get("fields").get("name").asText()).isEqualTo("第3次常务会");
    assertThat(shown.get("topics").get(0).get("topic").asText()).isEqualTo("研究大气治理");
    assertThat(shown.get("topics").get(0).get("environmental").asBoolean()).isTrue();
    assertThat(shown.get("decisions").get(0).get("due").asText()).isEqualTo("2026-04-30");
    assertThat(shown.get("people").get(0).get("presence").asText()).isEqualTo("present");
    assertThat(shown.get("evidence").get(0).get("file").asText()).isEqualTo("纪要.pdf");
    boolean counts = !shown.get("counts").isEmpty();
    assertThat(shown.get("whyNot").isNull()).isEqualTo(counts);
    String told = ok("activities", "show", id).out();
    assertThat(told)
        .contains("第3次常务会", "研究大气治理", "清理散煤", "2026-04-30", "张三", "出席", "纪要.pdf")
        .contains(shown.get("credit").asText())
        .doesNotContain("null");
    ok("activities", "withdraw", id, "--reason", "重复登记");
    assertThat(ok("activities", "show", id).out()).contains("已撤回", "重复登记");
    assertThat(cli.run("activities", "show", "x").code()).isEqualTo(CommandMain.INVALID_INPUT);
  }

  @Test
  void aForeignTableIsReadByItsMapping() throws IOException {
    Path file = folder.resolve("foreign.csv");
    Files.writeString(file, "种类,会型,何时,单位名,说法\n会议,常务会,2026-5-8,%s,五月常务会\n".formatted(GOV));
    String[] words = {
      "activities",
      "import",
      file.toString(),
      "--map",
      "种类=类型",
      "--map",
      "会型=形式",
      "--map",
      "何时=日期",
      "--map",
      "单位名=召集单位",
      "--map",
      "说法=标题"
    };
    assertThat(cli.run("activities", "import", file.toString()).code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    ok(words);
    ok(words);
    assertThat(ok("activities", "list", "--json").json())
        .singleElement()
        .satisfies(one -> assertThat(one.get("title").asText()).isEqualTo("五月常务会"));
    assertThat(cli.run("activities", "import", file.toString(), "--sheet", "没有").code())
        .isEqualTo(CommandMain.INVALID_INPUT);
  }

  /**
   * 25 meetings whose topics nobody marked, imported; and 25 days that are none, every one named.
   */
  @Test
  void hintsOfOneKindAreShortenedButEveryBadRowIsNamed() throws IOException {
    StringBuilder rows = new StringBuilder("类型,形式,标题,日期,召集单位,议题\n");
    for (int i = 1; i <= 25; i++) {
      rows.append("会议,常务会,研究第%d批,2026-03-%02d,%s,研究散煤\n".formatted(i, i, GOV));
    }
    Path file = folder.resolve("会议.csv");
    Files.writeString(file, rows.toString().replace("2026-03-", "2026-02-30 "));
    Cli.Run refused = cli.run("activities", "import", file.toString());
    assertThat(refused.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(refused.err().lines().filter(line -> line.contains("不是有效日期"))).hasSize(25);

    String err = ok("activities", "import", Files.writeString(file, rows).toString()).err();
    assertThat(err.lines().filter(line -> line.contains("没有标明是否研究"))).hasSize(20);
    assertThat(err).contains("另有 5 行有同样的提示：第 22–26 行。");
  }

  /** The county's report of last year is planned for today and confirmed. */
  @Test
  void confirmingSaysWhatItCountsForAndThatAReportIsSent() {
    String today = huanze.base.DeskClock.system().today().toString();
    int last = Integer.parseInt(today.substring(0, 4)) - 1;
    String id =
        ok(
                "activities",
                "add",
                "--set",
                "类型=报告",
                "--set",
                "形式=年度报告",
                "--set",
                "标题=年度报告",
                "--set",
                "所属周期=" + last,
                "--set",
                "日期=" + java.time.LocalDate.parse(today).plusDays(30),
                "--set",
                "召集单位=" + GOV,
                "--json")
            .json()
            .get(0)
            .get("id")
            .asText();
    Cli.Run early = cli.run("activities", "confirm", id);
    assertThat(early.code()).isEqualTo(3);
    Cli.Run run = ok("activities", "confirm", id, "--on", today);
    assertThat(run.err()).contains("这份报告即视为已于 " + today + " 报送").contains("计入：R1").contains("逾期补办");
  }
}
