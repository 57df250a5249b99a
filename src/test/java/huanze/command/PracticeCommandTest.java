package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.app.practice.PracticeLedger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice city on the command line: its own folder, its own day. */
class PracticeCommandTest {
  private static final String TOWN = "130302100";

  @TempDir private Path folder;

  @Test
  void itsDayStandsOnTheCommandLineToo() {
    Cli cli = new Cli(PracticeLedger.copyOf(TOWN));
    Cli.Run run = cli.run("obligations", "--year", "2026", "--rule", "M5", "--json");
    assertThat(run.err()).contains("练习市 · 今天按 2026-09-18 计算 · 数据均为虚构");
    assertThat(standing(run.json(), "2026-08")).isIn("met", "missed", "late");
    assertThat(standing(run.json(), "2026-10")).isEqualTo("upcoming");
  }

  @Test
  void itGoesIntoAnEmptyFolderOnly() throws IOException {
    Path file = Files.writeString(folder.resolve("名单.csv"), "姓名");
    Cli.Run run = new Cli(folder).run("init", "--practice");
    assertThat(run.code()).isEqualTo(CommandMain.OBSTACLE);
    assertThat(run.err()).contains("不是空的");
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void officeOrPracticeMustBeSaid() {
    Cli cli = new Cli(folder.resolve("desk"));
    for (String[] words : new String[][] {{"init"}, {"init", "--practice", "--region", TOWN}}) {
      Cli.Run run = cli.run(words);
      assertThat(run.code()).isEqualTo(CommandMain.USAGE);
      assertThat(run.err()).contains("请写明 --region 或 --practice");
    }
    assertThat(folder.resolve("desk")).doesNotExist();
  }

  private static String standing(JsonNode all, String period) {
    return StreamSupport.stream(all.spliterator(), false)
        .filter(o -> o.get("period").asText().equals(period))
        .map(o -> o.get("standing").asText())
        .findFirst()
        .orElseThrow();
  }
}
