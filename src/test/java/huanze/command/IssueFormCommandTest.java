package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.app.Wiring;
import huanze.assessment.ConditionInput;
import huanze.assessment.Finding;
import huanze.assessment.ItemInput;
import huanze.assessment.UnitAssessment;
import huanze.base.DeskClock;
import huanze.base.SecondLane;
import huanze.base.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** From what is not confirmed to the issued assessment form, without the window. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SecondLane
class IssueFormCommandTest {
  private static final String COUNTY = "130302";
  private static final String GOVERNMENT = COUNTY + ".government";
  private static final String[] OF_2025 = {"--unit", GOVERNMENT, "--year", "2025"};

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void assessedOffice() {
    Path home = folder.resolve("desk");
    cli = new Cli(home);
    ok("init", "--region", COUNTY);
    try (Wiring desk = Wiring.open(home, "王芳", DeskClock.system(), Texts.chinese())) {
      UUID unit = desk.structure().unit(GOVERNMENT).orElseThrow().id();
      UnitAssessment begun = desk.assessments().year(2025).assessment(unit);
      desk.assessments()
          .answerItems(
              unit,
              2025,
              begun.scheme().items().stream()
                  .map(i -> new ItemInput(i.number(), i.points().toPlainString(), null, "经核查"))
                  .toList());
      desk.assessments()
          .answerConditions(
              unit,
              2025,
              begun.openConditions().stream()
                  .map(
                      c ->
                          new ConditionInput(c.condition().number(), Finding.NOT_MET, "查阅记录", "王芳"))
                  .toList());
    }
  }

  private static Cli.Run ok(String... words) {
    Cli.Run run = cli.run(words);
    assertThat(run.code()).as(String.join(" ", words) + ": " + run.err()).isZero();
    return run;
  }

  /** Such words about the unit and year. */
  private static String[] about(String... words) {
    return Stream.of(words, OF_2025).flatMap(Stream::of).toArray(String[]::new);
  }

  private static String[] answer(String... more) {
    return Stream.of(about("assess", "answer"), more).flatMap(Stream::of).toArray(String[]::new);
  }

  private static List<String> column(JsonNode rows, String name) {
    return StreamSupport.stream(rows.spliterator(), false).map(r -> r.get(name).asText()).toList();
  }

  private static List<String> unconfirmed() {
    return column(ok(about("pack", "unconfirmed", "--json")).json(), "id");
  }

  private static String text(Path file) throws IOException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  @Test
  @Order(1)
  void whatRestsOnNothingConfirmedIsConfirmedByNameInOneEntry() {
    List<String> open = unconfirmed();
    assertThat(open).contains("scheme.county").doesNotContain("scheme.department");
    assertThat(column(ok("pack", "unconfirmed", "--json").json(), "id"))
        .containsAll(open)
        .contains("scheme.department");
    assertThat(column(ok("pack", "unconfirmed", "--json").json(), "value"))
        .as("nobody confirms what he does not see")
        .noneMatch(String::isBlank)
        .anyMatch(value -> value.startsWith("满分 100 分"));
    assertThat(cli.run("pack", "unconfirmed", "--unit", GOVERNMENT).err()).contains("请一并写明");
    assertThat(cli.run(about("issue", "assessment-form")).code())
        .isEqualTo(CommandMain.INVALID_INPUT);

    assertThat(cli.run("pack", "confirm", "scheme.county").err()).contains("--by");
    Cli.Run wrong = cli.run("pack", "confirm", "scheme.county", "nothing", "--by", "王芳");
    assertThat(wrong.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(wrong.err()).contains("“nothing”不是待本办确认的事项");
    assertThat(cli.run("pack", "confirm", "scheme.county", "--by", " ").err()).contains("确认人的姓名");
    assertThat(unconfirmed()).as("nothing is confirmed by halves").isEqualTo(open);

    int before = ok("journal", "list", "--json").json().size();
    List<String> words = new ArrayList<>(List.of("pack", "confirm"));
    words.addAll(open);
    words.addAll(List.of("--by", "李主任"));
    Cli.Run confirmed = ok(words.toArray(String[]::new));
    assertThat(confirmed.err()).contains("已确认 " + open.size() + " 项");
    assertThat(unconfirmed()).isEmpty();
    assertThat(ok(words.toArray(String[]::new)).err()).contains("没有变化");
    JsonNode entries = ok("journal", "list", "--json").json();
    assertThat(entries).hasSize(before + 1);
    assertThat(entries.get(0).toString()).contains("县（区）生态环境保护工作考核评分方案", "确认人：李主任");
  }

  @Test
  @Order(2)
  void theFormIsIssuedReprintedToTheByteAndWithdrawn() throws IOException {
    Path original = folder.resolve("original.pdf");
    Cli.Run issued = ok(about("issue", "assessment-form", "--out", "" + original));
    assertThat(issued.err()).contains("已印发", "第 1 次");
    assertThat(text(original)).contains("第 1 次印发", "考核评分表").doesNotContain("草稿");
    JsonNode line = ok("issue", "list", "--json").json().get(0);
    assertThat(line.get("form").asText()).isEqualTo("assessment-form");
    assertThat(ok("issue", "list").out())
        .contains("生态环境保护工作考核评分表")
        .doesNotContain("assessment-form");
    assertThat(line.get("number").asInt()).isEqualTo(1);
    assertThat(line.get("withdrawn").isNull()).isTrue();
    assertThat(ok("assess", "--year", "2025", "--json").json().get(0).get("state").asText())
        .isEqualTo("issued");
    assertThat(cli.run(about("issue", "assessment-form")).err()).contains("内容相同");

    ok(answer("--item", "9", "--score", "6", "--reason", "复核后更正"));
    String paper = line.get("id").asText();
    Path again = folder.resolve("again.pdf");
    Cli.Run reprint = ok("issue", "reprint", paper, "--out", "" + again);
    assertThat(again).hasSameBinaryContentAs(original);
    assertThat(reprint.err()).contains("有 3 处不同", "总分：100 → 98", "8 → 6", "理由");

    ok("issue", "withdraw", paper, "--reason", "第 9 项更正");
    assertThat(ok("issue", "list", "--json").json().get(0).get("withdrawn").asText())
        .isEqualTo("第 9 项更正");
    assertThat(ok("assess", "--year", "2025", "--json").json().get(0).get("state").asText())
        .isEqualTo("complete");
    assertThat(ok(about("issue", "assessment-form")).err()).contains("第 2 次");
  }

  @Test
  @Order(3)
  void aSchemeWithWhichAFormWasIssuedIsNotChanged() throws IOException {
    Path sheet = folder.resolve("scheme.csv");
    ok("scheme", "export", "--year", "2025", "--kind", "county", "--out", "" + sheet);
    Files.writeString(sheet, Files.readString(sheet).replace(",90,60", ",85,60"));
    Cli.Run run = cli.run("scheme", "import", "--year", "2025", "--kind", "county", "" + sheet);
    assertThat(run.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains("不能更改");
  }

  @Test
  @Order(4)
  void aProofThatVanishedIsSaidWhereverTheResultIsRead() throws IOException {
    Path kept = Files.writeString(folder.resolve("责任清单.pdf"), "%PDF-list");
    Path lost = Files.writeString(folder.resolve("印发通知.pdf"), "%PDF-letter");
    ok(answer("--item", "19", "--attach", "" + kept));
    ok(answer("--item", "19", "--attach", "" + lost));
    assertThat(kinds()).containsExactly("evidence", "evidence");
    String said = "第 19 项的佐证材料“印发通知.pdf”在台账中已找不到，请从备份恢复，或重新添加。";
    assertThat(ok(about("assess")).err()).doesNotContain("佐证材料");

    Files.delete(stored("%PDF-letter"));
    assertThat(kinds()).containsExactly("evidence", "missingEvidence");
    assertThat(ok(about("assess")).err()).contains("海港区人民政府：" + said);
    assertThat(ok("assess", "--year", "2025").err()).contains("海港区人民政府：" + said);
    JsonNode item = ok(about("assess", "--json")).json().get("items").get(18);
    assertThat(item.get("score").decimalValue()).as("the answer stands").isEqualByComparingTo("3");
    Path form = folder.resolve("form.pdf");
    ok(about("print", "assessment-form", "--out", "" + form));
    assertThat(text(form).replaceAll("\\s", "")).contains("责任清单.pdf、印发通知.pdf（台账中已找不到原件）");
  }

  @Test
  @Order(5)
  void oneProofIsTakenAwayByNameOrDigest() throws IOException {
    assertRefused("没有名为“无.pdf”的佐证材料，现有：责任清单.pdf、印发通知.pdf。", "--item", "19", "--detach", "无.pdf");
    assertRefused("请分两次办理", "--item", "19", "--detach", "印发通知.pdf", "--reason", "x");
    assertRefused("没有附佐证材料", "--item", "9", "--detach", "印发通知.pdf");
    assertRefused("没有附佐证材料", "--condition", "3", "--detach", "印发通知.pdf");
    assertThat(ok(answer("--item", "19", "--detach", "印发通知.pdf")).err())
        .contains("已移除佐证材料“印发通知.pdf”");
    assertThat(kinds()).containsExactly("evidence");

    Path namesake = Files.createDirectory(folder.resolve("又")).resolve("责任清单.pdf");
    Files.writeString(namesake, "%PDF-second list");
    ok(answer("--item", "19", "--attach", "" + namesake));
    assertRefused("有 2 份佐证材料都符合“责任清单.pdf”", "--item", "19", "--detach", "责任清单.pdf");
    String digest = stored("%PDF-second list").getFileName().toString();
    ok(answer("--item", "19", "--detach", digest.substring(0, 8)));
    assertThat(kinds()).containsExactly("evidence");

    ok(
        answer(
            "--condition",
            "3",
            "--finding",
            "notMet",
            "--by",
            "王芳",
            "--reason",
            "函复",
            "--attach",
            "" + namesake));
    ok(answer("--condition", "3", "--detach", "责任清单.pdf"));
    JsonNode third = ok(about("assess", "--json")).json().get("conditions").get(2);
    assertThat(third.get("records")).isEmpty();
    assertThat(third.get("finding").asText()).isEqualTo("notMet");
  }

  private static void assertRefused(String said, String... words) {
    Cli.Run run = cli.run(answer(words));
    assertThat(run.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains(said);
  }

  /** Kinds of the files at item 19. */
  private static List<String> kinds() {
    JsonNode item = ok(about("assess", "--json")).json().get("items").get(18);
    return column(item.get("records"), "kind").stream()
        .filter(kind -> kind.toLowerCase().contains("evidence"))
        .toList();
  }

  /** Where a file with such bytes lies in the ledger's folder. */
  private static Path stored(String content) throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("desk").resolve("evidence"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        if (Files.size(file) == content.length() && Files.readString(file).equals(content)) {
          return file;
        }
      }
    }
    throw new AssertionError("not stored: " + content);
  }
}
