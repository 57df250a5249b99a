package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calendar of working days without the window. The days of 2027 are made up. */
class CalendarCommandTest {
  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void office() {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", "130302").code()).isZero();
  }

  private static String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aShippedYearIsShown() {
    Cli.Run shown = cli.run("calendar", "show", "2026", "--json");
    assertThat(shown.code()).isZero();
    assertThat(shown.json().get("source").asText()).isEqualTo("shipped");
    assertThat(shown.json().get("days").toString())
        .contains("{\"date\":\"2026-10-10\",\"weekday\":\"星期六\",\"dayKind\":\"shifted\"}");
    Cli.Run read = cli.run("calendar", "show", "2026");
    assertThat(read.out()).contains("2026-10-10", "星期六", "调休上班");
    assertThat(read.err()).contains("随程序提供");
  }

  @Test
  void aYearIsPreviewedImportedShownAndUndone() throws IOException {
    String file = file("2027.csv", "日期,休或班\n2027-01-01,休\n2027-02-14,班\n");
    Cli.Run preview = cli.run("calendar", "import", file, "--dry-run");
    assertThat(preview.err()).contains("将导入 2027 年", "2027-02-14：休息日 → 调休上班");
    assertThat(cli.run("calendar", "show", "2027", "--json").json().get("source").asText())
        .isEqualTo("missing");
    Cli.Run asked = cli.run("calendar", "import", file);
    assertThat(asked.code()).as("two days are no year").isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(asked.err()).contains("11 至 13 天", "2027 年的节假日可能没有写全，没有导入", "--yes");
    assertThat(source(2027)).as("November still warns").isEqualTo("missing");
    assertThat(cli.run("calendar", "import", file, "--yes").err()).contains("已导入 2027 年");
    assertThat(cli.run("calendar", "show", "2027", "--json").json().get("source").asText())
        .isEqualTo("office");
    // 261 weekdays, one of them off, a Sunday worked.
    assertThat(cli.run("calendar", "show", "2027", "--json").json().get("workingDays").asInt())
        .isEqualTo(261);
    Cli.Run journal = cli.run("journal", "list", "--json");
    assertThat(journal.code()).isZero();
    long entry = 0;
    for (var line : journal.json()) {
      entry = Math.max(entry, line.get("number").asLong());
    }
    assertThat(cli.run("undo", String.valueOf(entry)).code()).isZero();
    assertThat(cli.run("calendar", "show", "2027", "--json").json().get("source").asText())
        .isEqualTo("missing");
  }

  @Test
  void daysThatStandAreReplacedOnlyWithYes() throws IOException {
    String file = file("国庆.csv", "日期,休或班\n2026-10-01,休\n2026-10-10,班\n");
    String takes = "节假日取消 32 天、增加 0 天、不变 1 天；调休上班取消 5 天、增加 0 天、不变 1 天";
    assertThat(cli.run("calendar", "import", file, "--dry-run").err()).contains(takes, "将导入");
    Cli.Run refused = cli.run("calendar", "import", file);
    assertThat(refused.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(refused.err()).contains(takes, "11 至 13 天", "32 天节假日、5 天调休上班", "--yes");
    assertThat(source(2026)).isEqualTo("shipped");
    Cli.Run replaced = cli.run("calendar", "import", file, "--yes");
    assertThat(replaced.code()).as(replaced.err()).isZero();
    assertThat(replaced.err()).contains(takes, "已导入 2026 年");
    assertThat(source(2026)).isEqualTo("office");
    String entry = cli.run("journal", "list", "--json").json().get(0).get("number").asText();
    assertThat(cli.run("undo", entry).code()).isZero();
    assertThat(source(2026)).isEqualTo("shipped");
  }

  private static String source(int year) {
    return cli.run("calendar", "show", String.valueOf(year), "--json")
        .json()
        .get("source")
        .asText();
  }

  @Test
  void theSameFileAgainChangesNothing() throws IOException {
    String file = file("又一次.csv", "日期,休或班\n2028-01-03,休\n").toString();
    assertThat(cli.run("calendar", "import", file, "--yes").code()).isZero();
    int entries = cli.run("journal", "list", "--json").json().size();
    Cli.Run again = cli.run("calendar", "import", file, "--yes");
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("2028 年的安排与现有的完全相同，没有改动。");
    assertThat(cli.run("journal", "list", "--json").json()).hasSize(entries);
  }

  @Test
  void theEmptyFormIsWrittenAndItsExampleIsNoDay() {
    String form = folder.resolve("模板.xlsx").toString();
    assertThat(cli.run("template", "calendar", "--out", form).code()).isZero();
    assertThat(cli.run("calendar", "import", form).err()).contains("没有可导入的内容");
    assertThat(cli.run("template", "--help").out()).contains("calendar");
    assertThat(cli.run("template", "calender", "--out", form).err()).contains("calendar");
  }

  @Test
  void badInputIsNamedWithExitCodeThree() throws IOException {
    Cli.Run bad =
        cli.run("calendar", "import", file("坏.csv", "日期,休或班\n2027-01-01,休\n2027-03-02,班\n"));
    assertThat(bad.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(bad.err()).contains("第 3 行", "2027-03-02");
    assertThat(cli.run("calendar", "show", "27").code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("calendar", "import", folder.resolve("无.csv").toString()).code())
        .isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(cli.run("calendar").code()).isEqualTo(CommandMain.USAGE);
  }
}
