package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.SecondLane;
import huanze.command.Cli.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not there is wrong input (3), what is there and cannot be is an obstacle (4). */
@SecondLane
class ExitCodeTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void office() {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", "130302100").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "units import FILE",
        "people import FILE",
        "tenures import FILE",
        "links import FILE",
        "roster import FILE",
        "duties import FILE",
        "activities import FILE",
        "calendar import FILE",
        "packs apply FILE",
        "packs check FILE",
        "pack check FILE",
        "regulation import FILE",
        "scheme import FILE --year 2026 --kind county",
        "restore FILE",
        "restore FILE --dry-run"
      })
  void aFileThatIsNotThere(String words) {
    Path missing = folder.resolve("没有.xlsx");
    String[] line = words.split(" ");
    for (int i = 0; i < line.length; i++) {
      line[i] = line[i].equals("FILE") ? missing.toString() : line[i];
    }
    int before = entries();
    Run run = cli.run(line);
    assertThat(run.code()).as(words + ": " + run.err()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err().strip()).doesNotContain("Exception");
    assertThat(entries()).isEqualTo(before);
  }

  private int entries() {
    return cli.run("journal", "list", "--json").json().size();
  }

  @Test
  void aFileThatIsThereAndCannotBeReadIsAnObstacle() {
    assertThat(cli.run("units", "import", folder.toString()).code())
        .isEqualTo(CommandMain.OBSTACLE);
  }

  @Test
  void whatIsWrittenMayBeNew() throws Exception {
    Path out = folder.resolve("单位.csv");
    assertThat(cli.run("units", "export", "--out", out.toString()).code()).isZero();
    assertThat(Files.exists(out)).isTrue();
    assertThat(cli.run("units", "export", "--out", folder.resolve("没有/单位.csv").toString()).code())
        .isEqualTo(CommandMain.OBSTACLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"99", "0", "abc", "-1x"})
  void anEntryThatIsNotThere(String entry) {
    Run run = cli.run("undo", "--", entry);
    assertThat(run.code()).as(run.err()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains("journal list");
  }

  @Test
  void theEntryThatMadeTheOfficeIsUndoneOnlyIfOneSaysSo() {
    int units = cli.run("units", "list", "--json").json().size();
    assertThat(units).isPositive();
    Run asked = cli.run("undo", "2");
    assertThat(asked.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(asked.err()).contains("全部单位和岗位", "--yes");
    assertThat(cli.run("units", "list", "--json").json()).hasSize(units);
    assertThat(cli.run("undo", "2", "--yes").code()).isZero();
    assertThat(cli.run("units", "list", "--json").json()).isEmpty();
  }

  @Test
  void aFieldThatTheFormDoesNotHaveIsWrongUsage() {
    Run run = cli.run("activities", "add", "--set", "不存在=1");
    assertThat(run.code()).as(run.err()).isEqualTo(CommandMain.USAGE);
    assertThat(run.err()).startsWith("没有“不存在”这个栏目").contains("activities add --help");
    assertThat(cli.run("print", "duty-list", "--out", folder.resolve("a.pdf") + "").code())
        .isEqualTo(CommandMain.USAGE);
  }

  @Test
  void aNumberThatIsNoneIsToldItsRange() {
    Run run = cli.run("agenda", "forecast", "--days", "abc");
    assertThat(run.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err().strip()).isEqualTo("--days 应为 0 至 260 的整数。");
  }

  @Test
  void theSchemesOfThisYearNeedNoYear() {
    Run run = cli.run("scheme", "list", "--json");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.json()).isNotEmpty();
  }
}
