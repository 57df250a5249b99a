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
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A township's year on the command line, from the empty folder to the printed sheet. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SecondLane
class CommandLineTest {
  private static final String TOWN = "130302100";
  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void office() {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", TOWN).code()).isZero();
  }

  @Test
  @Order(1)
  void unitsAreListedWithTheKeysOfTheContract() {
    JsonNode units = cli.run("units", "list", "--json").json();
    assertThat(names(units.get(0)))
        .containsExactly(
            "id",
            "code",
            "name",
            "kind",
            "level",
            "treatedAs",
            "region",
            "parent",
            "supervising",
            "from",
            "to");
    assertThat(column(units, "code"))
        .contains(TOWN + ".partyCommittee", TOWN + ".government")
        .doesNotContain("130302.government");
  }

  @Test
  @Order(2)
  void jointMeetingsAreOwedOnceAMonth() {
    JsonNode owed =
        cli.run("obligations", "--year", "2025", "--rule", "M5", "--as-of", "2025-03-15", "--json")
            .json();
    assertThat(names(owed.get(0)))
        .containsExactly(
            "rule",
            "article",
            "unit",
            "unitName",
            "jointWith",
            "post",
            "period",
            "from",
            "to",
            "due",
            "required",
            "counted",
            "standing",
            "records",
            "holders",
            "exemption");
    assertThat(owed).hasSize(12);
    assertThat(column(owed, "standing"))
        .startsWith("missed", "missed", "open", "upcoming")
        .endsWith("upcoming");
    assertThat(column(owed, "jointWith")).containsOnly(TOWN + ".partyCommittee");
  }

  @Test
  @Order(3)
  void recordsFromASheetMeetWhatTheyCountFor() throws IOException {
    write("people.csv", "编号,姓名\nA1,张三\n");
    write("tenures.csv", "岗位代码,姓名,起,止\n" + TOWN + ".government.mainLeader,张三,2025-01-01,\n");
    write(
        "activities.csv",
        "编号,类型,形式,日期,名称,召集单位,带队领导,是否研究环保\n"
            + "H1,会议,党政联席会议,2025-01-20,第一次联席会,"
            + TOWN
            + ".government,,是\n"
            + "H2,会议,党政联席会议,2025-02-20,第二次联席会,"
            + TOWN
            + ".partyCommittee,,否\n"
            + "J1,带队检查,带队检查,2025-02-11,检查河道,,张三,\n");
    for (String[] step :
        new String[][] {
          {"people", "people.csv"}, {"tenures", "tenures.csv"}, {"activities", "activities.csv"}
        }) {
      Cli.Run run = cli.run(step[0], "import", folder.resolve(step[1]).toString());
      assertThat(run.code()).as(step[0] + " " + run.err()).isZero();
    }
    assertThat(cli.run("people", "list").out().lines().findFirst().orElseThrow().strip())
        .matches("系统编号 +姓名 +人员编号");
    JsonNode joint =
        cli.run("obligations", "--year", "2025", "--rule", "M5", "--as-of", "2025-03-15", "--json")
            .json();
    assertThat(column(joint, "standing")).startsWith("met", "missed", "open");
    JsonNode trips =
        cli.run("obligations", "--year", "2025", "--rule", "I6", "--as-of", "2025-03-15", "--json")
            .json();
    assertThat(column(trips, "post")).containsOnly(TOWN + ".government.mainLeader");
    assertThat(column(trips, "standing")).startsWith("missed", "met", "open");
    assertThat(trips.get(1).get("records").get(0).get("date").asText()).isEqualTo("2025-02-11");
    assertThat(trips.get(1).get("records").get(0).get("marks").get(0).asText())
        .as("dated in its period and typed later (reading rule 3)")
        .isEqualTo("enteredLate");
    assertThat(trips.get(1).get("records").get(0).get("enteredOn").asText()).isNotEmpty();
    assertThat(trips.get(0).get("holders").get(0).get("name").asText())
        .as("who held the post in the month that was missed (reading rule 9)")
        .isEqualTo("张三");
    JsonNode secretary =
        cli.run("obligations", "--year", "2025", "--rule", "I5", "--as-of", "2025-03-15", "--json")
            .json();
    assertThat(column(secretary, "standing")).startsWith("vacant", "vacant", "open");
  }

  @Test
  @Order(4)
  void importingTheSameSheetAgainChangesNothing() {
    int before = cli.run("journal", "list", "--json").json().size();
    for (String kind : List.of("people", "tenures", "activities")) {
      assertThat(cli.run(kind, "import", folder.resolve(kind + ".csv").toString()).code()).isZero();
    }
    assertThat(cli.run("journal", "list", "--json").json()).hasSize(before);
  }

  @Test
  @Order(5)
  void anExemptionIsShownAndCanBeUndone() {
    Cli.Run exempt =
        cli.run(
            "exempt",
            "--unit",
            TOWN + ".government",
            "--rule",
            "M5",
            "--period",
            "2025-02",
            "--reason",
            "防汛",
            "--by",
            "李主任");
    assertThat(exempt.code()).as(exempt.err()).isZero();
    assertThat(exempt.err()).contains("2025年2月").doesNotContain("2025-02");
    assertThat(standing("M5", "2025-02")).isEqualTo("exempt");
    String why = "obligations --year 2025 --rule M5 --as-of 2025-03-15";
    assertThat(cli.run(why.split(" ")).out())
        .as("reason and name are visible (reading rule 13)")
        .contains("防汛 李主任");
    assertThat(cli.run((why + " --explain").split(" ")).out()).contains("豁免：防汛（认定人：李主任）");
    int last = cli.run("journal", "list", "--json").json().get(0).get("number").asInt();
    assertThat(cli.run("undo", String.valueOf(last)).code()).isZero();
    assertThat(standing("M5", "2025-02")).isEqualTo("missed");
  }

  @Test
  @Order(6)
  void whatWasNotYetKnownIsNotCounted() {
    JsonNode then =
        cli.run(
                "obligations",
                "--year",
                "2025",
                "--rule",
                "M5",
                "--as-of",
                "2025-03-15",
                "--known-at",
                "2020-01-01",
                "--json")
            .json();
    assertThat(then).isEmpty();
    Cli.Run ofUnit =
        cli.run(
            "obligations",
            "--year",
            "2025",
            "--unit",
            TOWN + ".government",
            "--known-at",
            "2020-01-01",
            "--json");
    assertThat(ofUnit.code()).isZero();
    assertThat(ofUnit.json()).isEmpty();
    assertThat(ofUnit.err().strip()).isEqualTo("2020-01-01 当天结束时台账里还没有记录，所以没有内容可列。");
  }

  @Test
  @Order(7)
  void theSheetIsPrintedAndTheJournalIsSound() throws IOException {
    Path pdf = folder.resolve("sheet.pdf");
    Cli.Run printed =
        cli.run(
            "print",
            "performance-sheet",
            "--unit",
            TOWN + ".government",
            "--year",
            "2025",
            "--out",
            pdf.toString());
    assertThat(printed.code()).as(printed.err()).isZero();
    assertThat(pdf).isNotEmptyFile();
    Path summary = folder.resolve("summary.pdf");
    Cli.Run ofTown =
        cli.run(
            "print",
            "standing-summary",
            "--unit",
            TOWN + ".government",
            "--year",
            "2025",
            "--as-of",
            "2025-09-18",
            "--out",
            summary.toString());
    assertThat(ofTown.code()).as(ofTown.err()).isZero();
    assertThat(summary).isNotEmptyFile();
    Path document = folder.resolve("summary.docx");
    Cli.Run copied = cli.run("print", "standing-summary", "--year", "2025", "--out", document + "");
    assertThat(copied.code()).as(copied.err()).isZero();
    assertThat(copied.err()).contains("summary.docx", "草稿");
    try (XWPFDocument read = new XWPFDocument(Files.newInputStream(document))) {
      assertThat(read.getParagraphs().get(0).getText()).isEqualTo("生态环境保护履行情况汇总表");
    }
    assertThat(cli.run("print", "standing-summary", "--year", "2025", "--out", summary + "").code())
        .isZero();
    assertThat(cli.run("journal", "verify").code()).isZero();
    assertThat(cli.run("journal", "rebuild").code()).isZero();
  }

  @Test
  @Order(8)
  void aBackupRestoresElsewhereAndNothingDiffers() {
    Path place = folder.resolve("backup");
    assertThat(cli.run("backup", "--to", place.toString()).code()).isZero();
    Cli other = new Cli(folder.resolve("other"));
    Cli.Run restored = other.run("restore", place.toString());
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(other.run("units", "list", "--json").out())
        .isEqualTo(cli.run("units", "list", "--json").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | obligations
          2 | units
          2 | nonsense
          3 | obligations --year 25
          3 | obligations --year 2025 --unit nobody
          3 | obligations --year 2025 --rule Z9
          3 | obligations --year 2025 --as-of 2025-02-31
          3 | exempt --unit 130302100.government --rule M5 --period 2025-Q1 --reason r --by b
          3 | regulation show 23
          2 | print standing-summary --out x.pdf
          3 | print standing-summary --year 2025 --unit nobody --out x.pdf
          3 | print standing-summary --year 2025 --out x.txt
          3 | undo x
          3 | history nobody
          3 | init --region 999999 --user
          4 | backup --to /proc/nowhere
          3 | undo 999999
          4 | print performance-sheet --unit 130302100.government --year 2025 --out /nowhere/x.pdf
          """)
  void badInputHasItsExitCodeAndChangesNothing(int code, String words) {
    String before = cli.run("journal", "list", "--json").out();
    List<String> all = new ArrayList<>(List.of(words.strip().split(" ")));
    if (all.remove("--user")) {
      Cli.Run run = new Cli(folder.resolve("nothing")).run(all.toArray(String[]::new));
      assertThat(run.code()).as(run.err()).isEqualTo(code);
      assertThat(folder.resolve("nothing/journal")).doesNotExist();
      return;
    }
    Cli.Run run = cli.run(all.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isEqualTo(code);
    assertThat(run.err()).isNotBlank();
    assertThat(run.out()).isEmpty();
    assertThat(cli.run("journal", "list", "--json").out()).isEqualTo(before);
  }

  @Test
  void everyCommandHasHelp() {
    assertThat(cli.run("--help").out()).contains("obligations", "环责台");
    assertThat(cli.run("print", "performance-sheet", "--help").code()).isZero();
  }

  private static String standing(String rule, String period) {
    JsonNode all =
        cli.run("obligations", "--year", "2025", "--rule", rule, "--as-of", "2025-03-15", "--json")
            .json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(o -> o.get("period").asText().equals(period))
        .map(o -> o.get("standing").asText())
        .findFirst()
        .orElseThrow();
  }

  private static void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> column(JsonNode rows, String name) {
    Stream<JsonNode> each = StreamSupport.stream(rows.spliterator(), false);
    return each.map(r -> r.get(name).asText()).toList();
  }
}
