package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.app.Wiring;
import huanze.assessment.ItemAnswer;
import huanze.base.DeskClock;
import huanze.base.SecondLane;
import huanze.base.Texts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** A county's assessment from the scheme to the grade, without the window. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SecondLane
class AssessCommandTest {
  private static final String COUNTY = "130302";
  private static final String GOV = COUNTY + ".government";
  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void office() throws IOException {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", COUNTY).code()).isZero();
    Path tenures = folder.resolve("tenures.csv");
    Files.writeString(
        tenures,
        "岗位代码,姓名,起,止\n"
            + GOV
            + ".mainLeader,李四,2025-03-01,\n"
            + COUNTY
            + ".partyCommittee.mainLeader,张三,2024-01-01,2025-12-31\n");
    Files.writeString(folder.resolve("people.csv"), "编号,姓名\nA1,张三\nA2,李四\n");
    ok("people", "import", folder.resolve("people.csv").toString());
    ok("tenures", "import", tenures.toString());
    StringBuilder meetings = new StringBuilder("编号,类型,形式,日期,名称,召集单位,是否研究环保\n");
    for (int month = 1; month <= 6; month++) {
      meetings.append(
          "H%d,会议,常务会,2025-%02d-10,第%d次常务会议,%s,是%n".formatted(month, month, month, GOV));
    }
    Files.writeString(folder.resolve("meetings.csv"), meetings);
    ok("activities", "import", folder.resolve("meetings.csv").toString());
  }

  private static Cli.Run ok(String... words) {
    Cli.Run run = cli.run(words);
    assertThat(run.code()).as(String.join(" ", words) + ": " + run.err()).isZero();
    return run;
  }

  private static Cli.Run answer(String... more) {
    List<String> words =
        new ArrayList<>(List.of("assess", "answer", "--unit", GOV, "--year", "2025"));
    words.addAll(List.of(more));
    return cli.run(words.toArray(String[]::new));
  }

  private static JsonNode assessment(String... more) {
    List<String> words =
        new ArrayList<>(List.of("assess", "--unit", GOV, "--year", "2025", "--json"));
    words.addAll(List.of(more));
    return ok(words.toArray(String[]::new)).json();
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> column(JsonNode rows, String name) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row -> row.get(name).asText())
        .toList();
  }

  @Test
  @Order(1)
  void aYearWithoutAnyRecordIsSaidToBeOne() {
    String said = "年的台账里没有任何履职记录";
    assertThat(ok("assess", "--unit", GOV, "--year", "2024", "--json").err())
        .containsOnlyOnce("2024 " + said);
    assertThat(ok("assess", "--unit", GOV, "--year", "2025", "--json").err()).doesNotContain(said);
  }

  @Test
  @Order(1)
  void keysAreThoseOfTheContract() {
    JsonNode one = assessment();
    assertThat(names(one))
        .containsExactly(
            "unit",
            "year",
            "complete",
            "score",
            "maximum",
            "items",
            "conditions",
            "grade",
            "effects",
            "pack");
    assertThat(names(one.get("items").get(0)))
        .containsExactly("number", "name", "points", "score", "computed", "reason", "records");
    assertThat(names(one.get("conditions").get(0)))
        .containsExactly("number", "finding", "records", "reason", "by");
    assertThat(one.get("unit").asText()).isEqualTo(GOV);
    assertThat(one.get("pack").asText()).isEqualTo("qinhuangdao-provisional");
    assertThat(one.get("grade").isNull()).isTrue();
    assertThat(one.get("complete").asBoolean()).isFalse();
    JsonNode meetings = one.get("items").get(1);
    assertThat(meetings.get("computed").decimalValue()).isEqualByComparingTo("3");
    assertThat(meetings.get("records")).hasSize(6);
    assertThat(column(one.get("conditions"), "finding"))
        .containsExactly(
            "noData", "noData", "noData", "noData", "noData", "noData", "noData", "noData",
            "noData", "noData", "off", "noData");
  }

  @Test
  @Order(2)
  void standingOnAnEarlierDay() {
    JsonNode june = assessment("--as-of", "2025-06-30");
    assertThat(june.get("items").get(1).get("score").decimalValue()).isEqualByComparingTo("6");
  }

  @Test
  @Order(3)
  void theSchemeIsListedExportedChangedAndImported() throws IOException {
    JsonNode before = ok("scheme", "list", "--year", "2025", "--json").json();
    assertThat(column(before, "assessed")).containsExactly("county", "department");
    assertThat(column(before, "source")).containsOnly("pack");
    assertThat(column(before, "unconfirmed")).containsOnly("true");
    Path sheet = folder.resolve("scheme.csv");
    ok("scheme", "export", "--year", "2025", "--kind", "county", "--out", sheet.toString());
    String changed = Files.readString(sheet).replace(",90,60", ",85,60");
    Path own = Files.writeString(folder.resolve("own.csv"), changed);
    assertThat(ok("scheme", "check", "--year", "2025", "--kind", "county", own.toString()).err())
        .contains("可以导入", "85");
    assertThat(column(ok("scheme", "list", "--year", "2025", "--json").json(), "source"))
        .containsOnly("pack");
    ok("scheme", "import", "--year", "2025", "--kind", "county", own.toString());
    JsonNode after = ok("scheme", "list", "--year", "2025", "--json").json();
    assertThat(column(after, "source")).containsExactly("office", "pack");
    assertThat(column(after, "excellentFrom")).containsExactly("85", "90");
    assertThat(column(after, "frozen")).containsOnly("false");
  }

  @ParameterizedTest
  @Order(4)
  @CsvSource(
      delimiter = '|',
      value = {
        "--item 9 --score 8.5 --reason x|超出范围",
        "--item 9 --score 1.234 --reason x|小数过多",
        "--item 9 --score 5|请说明评分理由",
        "--item 2 --score 5|人工评分须说明理由",
        "--item 99 --score 5 --reason x|没有第 99 项",
        "--item 9 --reason x|--score",
        "--item 9 --score 5 --reason x --attach nowhere.pdf|nowhere.pdf",
        "--condition 3 --finding notMet --reason x|认定人",
        "--condition 3 --finding notMet --by 王芳|认定理由",
        "--condition 3 --reason x --by 王芳|--finding",
        "--condition 3 --finding perhaps --reason x --by 王芳|perhaps",
        "--condition 11 --finding met --reason x --by 王芳|尚未启用",
        "--item 9 --condition 3 --score 5 --reason x|二者写一个",
        "--score 5 --reason x|二者写一个",
        "--item 9 --score 5 --reason x --by 王芳|--score 和 --reason"
      })
  void whatCannotBeIsOneSentence(String words, String said) {
    Cli.Run run = answer(words.split(" "));
    assertThat(run.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains(said).doesNotContain("{").doesNotContain("at huanze");
    assertThat(run.out()).isEmpty();
    assertThat(column(ok("scheme", "list", "--year", "2025", "--json").json(), "frozen"))
        .containsOnly("false");
  }

  @Test
  @Order(5)
  void aWholeAssessment() throws IOException {
    Path proof = Files.writeString(folder.resolve("责任清单.pdf"), "%PDF-list");
    assertThat(answer("--item", "19", "--attach", proof.toString()).code()).isZero();
    for (JsonNode item : assessment().get("items")) {
      if (item.get("score").isNull() || item.get("number").asInt() < 9) {
        String number = item.get("number").asText();
        assertThat(
                answer(
                        "--item",
                        number,
                        "--score",
                        item.get("points").asText(),
                        "--self",
                        item.get("points").asText(),
                        "--reason",
                        "资料齐全")
                    .code())
            .isZero();
      }
    }
    for (int number = 1; number <= 12; number++) {
      if (number != 11) {
        assertThat(
                answer(
                        "--condition",
                        String.valueOf(number),
                        "--finding",
                        number == 9 ? "met" : "notMet",
                        "--reason",
                        "经查阅资料",
                        "--by",
                        "王芳")
                    .code())
            .isZero();
      }
    }
    JsonNode one = assessment();
    assertThat(one.get("complete").asBoolean()).isTrue();
    assertThat(one.get("score").decimalValue()).isEqualByComparingTo("100");
    assertThat(one.get("grade").asText()).isEqualTo("excellent");
    JsonNode meetings = one.get("items").get(1);
    assertThat(meetings.get("score").decimalValue()).isEqualByComparingTo("6");
    assertThat(meetings.get("computed").decimalValue()).isEqualByComparingTo("3");
    assertThat(one.get("items").get(18).get("records").get(0).get("kind").asText())
        .isEqualTo("evidence");
    assertThat(column(one.get("effects"), "effect"))
        .containsExactly("awardsCancelled", "ratingLowered");
    JsonNode leaders = one.get("effects").get(1).get("leaders");
    assertThat(column(leaders, "personName")).containsExactlyInAnyOrder("李四", "张三");
    assertThat(column(leaders, "from")).containsExactlyInAnyOrder("2025-03-01", "2025-01-01");
    JsonNode results = ok("assess", "--year", "2025", "--json").json();
    assertThat(names(results.get(0)))
        .containsExactly(
            "unit", "unitName", "score", "maximum", "grade", "effects", "rank", "state");
    assertThat(results.get(0).get("rank").asInt()).isEqualTo(1);
    assertThat(results.get(0).get("state").asText()).isEqualTo("complete");
    assertThat(ok("assess", "--year", "2025").out())
        .contains("优秀", "取消评先评优资格", "降低环保工作考评档次", "已完成")
        .doesNotContain("excellent", "awardsCancelled", "ratingLowered", "complete");
    assertThat(ok("assess", "--unit", GOV, "--year", "2025").out())
        .contains("优秀", "取消评先评优资格", "降低环保工作考评档次");
  }

  @Test
  @Order(6)
  void theSchemeIsFrozenNow() throws IOException {
    Path other =
        Files.writeString(
            folder.resolve("other.csv"),
            Files.readString(folder.resolve("own.csv")).replace(",85,60", ",80,60"));
    Cli.Run run =
        cli.run("scheme", "import", "--year", "2025", "--kind", "county", other.toString());
    assertThat(run.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains("不能更改", "海港区人民政府");
  }

  @Test
  @Order(7)
  void anAnswerIsTakenBack() {
    ok("assess", "clear", "--unit", GOV, "--year", "2025", "--item", "2");
    ok("assess", "clear", "--unit", GOV, "--year", "2025", "--condition", "9");
    JsonNode one = assessment();
    assertThat(one.get("items").get(1).get("score").decimalValue()).isEqualByComparingTo("3");
    assertThat(one.get("complete").asBoolean()).isFalse();
    assertThat(one.get("effects")).isEmpty();
    Cli.Run again = cli.run("assess", "clear", "--unit", GOV, "--year", "2025", "--item", "2");
    assertThat(again.code()).isEqualTo(CommandMain.INVALID_INPUT);
  }

  @ParameterizedTest
  @Order(8)
  @CsvSource(
      delimiter = '|',
      value = {
        "--score 7 --self 8 --reason 测试; --self 7.5|7 7.5 测试",
        "--self 8; --score 6 --reason 补考|6 8 补考",
        "--score 7 --self 8 --reason 测试; --score 6 --reason 复核|6 8 复核",
        "--score 7 --self 8 --reason 测试; --score 6|6 8 测试",
        "--score 7 --self 8 --reason 测试; --reason 复核|7 8 复核",
        "--self 8; --score 6|null 8 null",
        "--score 7 --self 8 --reason 测试; --self 99|7 8 测试",
        "--score 7 --self 8 --reason 测试; --self=|7 8 测试",
        "--self 8; --self 7; --self 6; --self 5; --score 5 --reason 一致|5 5 一致"
      })
  void whatIsNotNamedOfAnItemStays(String sequence, String stands) {
    cli.run("assess", "clear", "--unit", GOV, "--year", "2025", "--item", "9");
    for (String words : sequence.split("; ")) {
      answer(("--item 9 " + words).split(" "));
    }
    try (Wiring desk =
        Wiring.open(folder.resolve("desk"), "王芳", DeskClock.system(), Texts.chinese())) {
      ItemAnswer now =
          desk.assessments()
              .year(2025)
              .itemAnswers(desk.structure().findUnit(GOV).orElseThrow().id())
              .get(9);
      assertThat(plain(now.score()) + " " + plain(now.self()) + " " + now.reason())
          .isEqualTo(stands);
    }
  }

  private static String plain(BigDecimal points) {
    return points == null ? "null" : points.stripTrailingZeros().toPlainString();
  }

  @ParameterizedTest
  @Order(8)
  @CsvSource(
      delimiter = '|',
      value = {
        "--finding met --reason 通报 --by 王芳; --finding notMet|notMet 通报 王芳",
        "--finding met --reason 通报 --by 王芳; --by 赵六|met 通报 赵六",
        "--finding met --reason 通报 --by 王芳; --reason 复核|met 复核 王芳",
        "--finding met --reason 通报 --by 王芳; --finding setAside --reason 已申诉|setAside 已申诉 王芳",
        "--finding met --reason 通报 --by 王芳; --finding perhaps|met 通报 王芳",
        "--finding met --reason 通报 --by 王芳; --by=|met 通报 王芳",
        "--finding met; --by 王芳|noData null null"
      })
  void whatIsNotNamedOfAConditionStays(String sequence, String stands) {
    cli.run("assess", "clear", "--unit", GOV, "--year", "2025", "--condition", "3");
    for (String words : sequence.split("; ")) {
      answer(("--condition 3 " + words).split(" "));
    }
    JsonNode now = assessment().get("conditions").get(2);
    assertThat(
            now.get("finding").asText()
                + " "
                + now.get("reason").asText()
                + " "
                + now.get("by").asText())
        .isEqualTo(stands);
  }

  @Test
  @Order(8)
  void aFileAloneLeavesTheAnswerAsItIs() throws IOException {
    Path proof = Files.writeString(folder.resolve("通报.pdf"), "%PDF-notice");
    assertThat(
            answer("--condition", "3", "--finding", "met", "--reason", "通报", "--by", "王芳").code())
        .isZero();
    assertThat(answer("--condition", "3", "--attach", proof.toString()).code()).isZero();
    JsonNode now = assessment().get("conditions").get(2);
    assertThat(now.get("finding").asText()).isEqualTo("met");
    assertThat(column(now.get("records"), "kind")).containsExactly("evidence");
  }

  @Test
  @Order(9)
  void wrongUsage() {
    assertThat(cli.run("assess", "--unit", GOV).code()).isEqualTo(CommandMain.USAGE);
    assertThat(cli.run("assess", "--unit", GOV).err()).contains("--year");
    assertThat(cli.run("scheme").code()).isEqualTo(CommandMain.USAGE);
    assertThat(cli.run("assess", "--unit", "nobody", "--year", "2025").code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("assess", "--unit", COUNTY + ".partyCommittee", "--year", "2025").err())
        .contains("不单独考核");
    assertThat(
            cli.run("scheme", "export", "--year", "2025", "--kind", "village", "--out", "x.csv")
                .err())
        .contains("village");
  }
}
