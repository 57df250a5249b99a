package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.base.SecondLane;
import huanze.command.Cli.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** An office takes in the second pack, then a new version of the main one, and goes back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SecondLane
class PacksCommandTest {
  private static final String MAIN = "qinhuangdao-provisional";
  private static final String SECOND = "cadre-responsibility-2025";
  private static final String TOWN = "130302100";

  @TempDir static Path folder;
  private static Cli cli;
  private static String shipped;

  @BeforeAll
  static void office() throws IOException {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", TOWN).code()).isZero();
    try (InputStream in = huanze.rulepack.PackReader.class.getResourceAsStream(MAIN + ".yaml")) {
      shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  @Order(1)
  void oneIsActiveAndOneIsShipped() {
    JsonNode packs = cli.run("packs", "list", "--json").json();
    assertThat(packs).hasSize(2);
    assertThat(fields(packs.get(0)))
        .containsExactly(
            "id",
            "title",
            "version",
            "active",
            "main",
            "complete",
            "file",
            "from",
            "to",
            "unconfirmed");
    assertThat(packs.get(0).get("id").asText()).isEqualTo(MAIN);
    assertThat(packs.get(1).get("active").asBoolean()).isFalse();
    assertThat(packs.get(1).get("complete").asBoolean()).isFalse();
    assertThat(cli.run("packs", "diff", MAIN, SECOND).out())
        .contains(
            "编号：" + MAIN + " → " + SECOND, "领导小组办公室 → （无）", "只在前者有　第 1 条　目的和依据", "只在后者有　职责 1.1　")
        .contains("    名称：秦皇岛市")
        .doesNotContain("删除　", "增加　", "标题：");
    Run table = cli.run("packs", "list");
    assertThat(table.out()).contains("编号", "版本", "待确认", MAIN);
  }

  @Test
  @Order(2)
  void previewChangesNothing() {
    Run preview = cli.run("packs", "apply", SECOND, "--preview");
    assertThat(preview.code()).isZero();
    assertThat(preview.out()).contains("增加 11 项职责", "不产生应履行事项");
    assertThat(preview.err()).contains("没有启用");
    assertThat(cli.run("packs", "list", "--json").json().get(1).get("active").asBoolean())
        .isFalse();
  }

  @Test
  @Order(3)
  void theSecondPackIsTakenInAndItsDutiesAreConfirmed() {
    assertThat(cli.run("packs", "apply", SECOND).err()).contains("已启用");
    assertThat(cli.run("packs", "apply", SECOND).err()).contains("已经启用");
    JsonNode shown = cli.run("packs", "show", SECOND, "--json").json();
    assertThat(shown.get("duties")).hasSize(11);
    assertThat(shown.get("complete").asBoolean()).isFalse();
    assertThat(cli.run("packs", "show", SECOND).out())
        .contains("内容不完整", "党委主要负责人职责", "主要负责人", "地方党政领导干部生态环境保护责任制规定");
    int open = cli.run("pack", "unconfirmed", "--pack", SECOND, "--json").json().size();
    assertThat(open).isEqualTo(14);
    assertThat(cli.run("pack", "confirm", "duty.1.1", "--pack", SECOND, "--by", "王芳").code())
        .isZero();
    assertThat(cli.run("pack", "unconfirmed", "--pack", SECOND, "--json").json()).hasSize(13);
    assertThat(cli.run("packs", "show", MAIN).out()).contains("中华人民共和国环境保护法");
  }

  /** M5 asks 12 times a year of one town; every quarter it would be 4. */
  @Test
  @Order(4)
  void aNewVersionSaysWhatItDoesToTheYearsObligations() throws IOException {
    String text =
        shipped
            .replaceFirst("version: 1", "version: 2")
            .replaceFirst("(?s)(- id: M5\n.*?frequency: )month", "$1quarter");
    Path file = Files.writeString(folder.resolve("v2.yaml"), text);
    assertThat(cli.run("packs", "check", file.toString()).err()).contains("第 2 版");
    Run diff = cli.run("packs", "diff", MAIN, file.toString());
    assertThat(diff.out()).contains("应履行事项规则（1 处）", "周期：每月 → 每季度", "版本：1 → 2");
    JsonNode json = cli.run("packs", "diff", MAIN, file.toString(), "--json").json();
    assertThat(json).hasSize(2);
    assertThat(json.get(1).get("group").asText()).isEqualTo("rules");
    assertThat(json.get(1).get("id").asText()).isEqualTo("M5");
    Run preview = cli.run("packs", "apply", file.toString(), "--preview");
    assertThat(preview.out()).contains("增加 4 项，减少 12 项");
    int before = owed();
    assertThat(cli.run("packs", "apply", file.toString()).code()).isZero();
    assertThat(owed()).isEqualTo(4);
    assertThat(before).isEqualTo(12);
    assertThat(cli.run("packs", "diff", MAIN + "@1", MAIN + "@2").out()).contains("每月 → 每季度");
    assertThat(cli.run("packs", "diff", MAIN + "@2", MAIN).err()).contains("没有区别");
  }

  @Test
  @Order(5)
  void whatIsRefusedChangesNothing() throws IOException {
    Path older = Files.writeString(folder.resolve("v1.yaml"), shipped);
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "pack: [");
    Path newer =
        Files.writeString(
            folder.resolve("newer.yaml"), shipped.replaceFirst("format: 1", "format: 9"));
    assertRefused("比现有的第 2 版旧", "packs", "apply", older.toString());
    assertRefused("第 1 行", "packs", "apply", broken.toString());
    assertRefused("请先升级本程序", "packs", "apply", newer.toString());
    assertRefused("不能停用", "packs", "drop", MAIN);
    assertRefused("没有法规包", "packs", "drop", "nothing");
    assertRefused("没有法规包", "packs", "show", "nothing");
    assertThat(owed()).isEqualTo(4);
  }

  @Test
  @Order(6)
  void undoBringsBackTheVersionBeforeAndDroppingGivesUpTheSecond() {
    JsonNode entries = cli.run("journal", "list", "--json").json();
    String entry = "";
    for (JsonNode one : entries) {
      if (one.toString().contains("第 2 版")) {
        entry = one.get("number").asText();
      }
    }
    assertThat(cli.run("undo", entry).code()).isZero();
    assertThat(owed()).isEqualTo(12);
    assertThat(cli.run("packs", "drop", SECOND, "--preview").err()).contains("没有停用");
    assertThat(cli.run("packs", "drop", SECOND).err()).contains("已停用", "11 项职责");
    assertThat(cli.run("packs", "list", "--json").json().get(1).get("active").asBoolean())
        .isFalse();
  }

  @Test
  @Order(7)
  void legalDocumentsAreListedCorrectedAndTakenBack() {
    JsonNode before = document("2026-08-14");
    assertThat(before.get("ended").asBoolean()).isFalse();
    JsonNode after = document("2026-08-15");
    assertThat(after.get("ended").asBoolean()).isTrue();
    assertThat(after.get("replacedBy").asText()).isEqualTo("code-2026");
    assertThat(after.get("unconfirmed").asBoolean()).isTrue();
    assertThat(
            cli.run(
                    "documents",
                    "edit",
                    "水污染防治法",
                    "--to",
                    "2026-12-31",
                    "--number",
                    "主席令",
                    "--checked")
                .code())
        .isZero();
    assertThat(document("2026-08-15").get("to").asText()).isEqualTo("2026-12-31");
    assertThat(document("2026-08-15").get("unconfirmed").asBoolean()).isFalse();
    assertThat(cli.run("documents", "take-back", "water-pollution-law").err()).contains("已撤回");
    assertThat(cli.run("documents", "take-back", "water-pollution-law").err()).contains("没有变化");
    assertThat(document("2026-08-15").get("to").asText()).isEqualTo("2026-08-14");
    assertThat(cli.run("documents", "add", "市直部门责任清单", "--from", "2024-05-01").err())
        .contains("已保存", "own:");
    assertRefused("请写明编号", "documents", "edit", "污染防治法", "--to", "2026-01-01");
    assertRefused("没有法律文件", "documents", "edit", "nothing");
    assertRefused("绕了一圈", "documents", "edit", "code-2026", "--replaced-by", "water-pollution-law");
    assertRefused("早于施行日期", "documents", "edit", "code-2026", "--to", "2020-01-01");
    assertThat(cli.run("documents", "list").out()).contains("中华人民共和国生态环境法典", "市直部门责任清单");
  }

  private static JsonNode document(String on) {
    for (JsonNode one : cli.run("documents", "list", "--on", on, "--json").json()) {
      if (one.get("id").asText().equals("water-pollution-law")) {
        return one;
      }
    }
    throw new AssertionError("no such document");
  }

  private static void assertRefused(String sentence, String... words) {
    Run run = cli.run(words);
    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains(sentence);
  }

  private static int owed() {
    return cli.run("obligations", "--year", "2025", "--rule", "M5", "--json").json().size();
  }

  private static List<String> fields(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
