package huanze.command;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.app.practice.PracticeLedger;
import huanze.base.SecondLane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice city on the command line: its own folder, its own day. */
@SecondLane
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

  /** A whole cell, or one of several in it; codes of units and posts have digits and dots. */
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,}(-[a-z]+)*");

  @Test
  void tablesSpeakTheWordsOfTheScreens() {
    Cli cli = new Cli(PracticeLedger.copyOf(PracticeLedger.COUNTY));
    String unit = PracticeLedger.COUNTY + ".government";
    Map<String, List<String>> listings =
        Map.ofEntries(
            entry("units list", List.of("政府（办事处）", "县级", "乡级")),
            entry("people list", List.of("姓名")),
            entry("tenures list", List.of("岗位")),
            entry("posts list --on 2026-04-01", List.of("主要负责人", "全面领导责任", "分管领域")),
            entry("people show 周立新", List.of("岗位名称", "现任")),
            entry("groups list", List.of("县级", "符合", "没有数据", "不适用")),
            entry("groups show " + PracticeLedger.COUNTY + ".leadingGroup", List.of("组长")),
            entry("groups check", List.of("组长职务层次", "符合")),
            entry("activities list --year 2026", List.of("会议", "带队检查", "已开展", "常务会")),
            entry("obligations --year 2026", List.of("已履行", "逾期补办", "未履行", "待履行", "未开始")),
            entry("assess --year 2025", List.of("优秀", "已完成")),
            entry("assess --year 2026", List.of("未开始")),
            entry("assess --unit " + unit + " --year 2025", List.of("不具有")),
            entry("scheme list --year 2026", List.of("县区", "部门", "法规包默认")),
            entry("pack show", List.of("每季度")),
            entry("pack unconfirmed", List.of("发文机关", "发文字号", "法规包信息")),
            entry("journal list", List.of("办理", "台账")),
            entry("history " + unit, List.of("新增", "类别：政府（办事处）", "层级：县级")));
    List<String> wrong = new ArrayList<>();
    listings.forEach(
        (words, expected) -> {
          Cli.Run run = cli.run(words.split(" "));
          assertThat(run.code()).as(words + ": " + run.err()).isZero();
          expected.stream()
              .filter(word -> !run.out().contains(word))
              .forEach(word -> wrong.add(words + " lacks " + word));
          Stream.of(run.out().split("[\\s,，；：{}=（）]+"))
              .distinct()
              .filter(word -> ENGLISH.matcher(word).matches())
              .forEach(word -> wrong.add(words + " says " + word));
        });
    assertThat(wrong).isEmpty();
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
