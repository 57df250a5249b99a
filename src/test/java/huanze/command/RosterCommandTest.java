package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.base.SecondLane;
import huanze.command.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SecondLane
class RosterCommandTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void init() {
    cli = new Cli(folder.resolve("ledger"));
    assertThat(cli.run("init", "--region", "130302001").code()).isZero();
  }

  @Test
  void aRosterIsPreviewedImportedAndChangesNothingTheSecondTime() throws IOException {
    String file = file("所属,谁,干什么\n文化路街道办事处,王伟,主任\n,李娜,副主任\n");
    String[] columns = {
      "--map", "所属=单位", "--map", "B=姓名", "--map", "干什么=postName", "--heading-row", "1"
    };
    Run bad = cli.run(words("roster", "import", file, columns));
    assertThat(bad.code()).isEqualTo(3);
    assertThat(bad.err()).contains("第 3 行：请填写单位代码");

    String[] filled = words("--fill-down", "单位", columns);
    Run preview = cli.run(words("roster", "import", file, words("--preview", "--json", filled)));
    assertThat(preview.code()).isZero();
    JsonNode json = preview.json();
    assertThat(json.get("columns").get(1).get("key").asText()).isEqualTo("personName");
    assertThat(json.get("additions")).hasSize(2);
    assertThat(preview.err()).contains("B 列“谁”读作 姓名", "预览：将新增 2 项");
    assertThat(cli.run("people", "list", "--json").json()).isEmpty();

    assertThat(cli.run(words("roster", "import", file, filled)).err()).contains("新增 2 项");
    assertThat(cli.run("people", "list", "--json").json()).hasSize(2);
    assertThat(cli.run(words("roster", "import", file, filled)).err())
        .contains("新增 0 项、更改 0 项，2 项不变");
  }

  @Test
  void aNameThatIsNotClearIsAskedAboutAndAnswered() throws IOException {
    String file = file("单位,姓名,职务\n文化路街道办事处,王伟,主任\n文化路街道党工委,王伟,其他班子成员\n");
    Run asked = cli.run("roster", "import", file);
    assertThat(asked.code()).isEqualTo(3);
    assertThat(asked.err()).contains("“王伟”有同名的人", "王伟=new", "第 3 行（");
    assertThat(cli.run("people", "list", "--json").json()).isEmpty();
    Run done = cli.run("roster", "import", file, "--same-name", "2=new", "--same-name", "3=#2");
    assertThat(done.err()).contains("新增 2 项");
    assertThat(cli.run("people", "list", "--json").json()).hasSize(1);
  }

  @Test
  void emptyListingsSaySoBesideTheAnswer() {
    for (String list : new String[] {"people", "letters"}) {
      Run empty = cli.run(list, "list");
      assertThat(empty.code()).isZero();
      assertThat(empty.out()).isEmpty();
      assertThat(empty.err()).isEqualTo("没有符合条件的内容。" + System.lineSeparator());
      Run json = cli.run(list, "list", "--json");
      assertThat(json.json()).isEmpty();
      assertThat(json.err()).isEmpty();
    }
  }

  @Test
  void whoIsNotKnownIsToBeAddedFirst() {
    assertThat(
            cli.run("tenures", "add", "--post", "130302001.government.mainLeader", "--person", "张一")
                .err())
        .contains("没有人员“张一”：尚未登记的请先用 people add 新增");
  }

  @Test
  void sheetsColumnsAndFieldsThatAreNotThereAreNamed() throws IOException {
    String file = file("单位,姓名,职务\n文化路街道办事处,王伟,主任\n");
    assertThat(cli.run("roster", "import", file, "--sheet", "二月").err()).contains("没有名为“二月”的工作表");
    assertThat(cli.run("roster", "import", file, "--map", "爱好=姓名").err())
        .contains("没有标题或列号为“爱好”的列");
    assertThat(cli.run("roster", "import", file, "--map", "姓名=爱好").err())
        .contains("“爱好”不是“名册”表的栏目");
    assertThat(cli.run("roster", "import", file, "--heading-row", "9").err()).contains("第 9 行没有内容");
  }

  @Test
  void theTemplateAndTheProgramsOwnRosterImportWithoutChange() throws IOException {
    Path template = folder.resolve("模板.xlsx");
    assertThat(cli.run("template", "roster", "--out", template.toString()).code()).isZero();
    assertThat(cli.run("roster", "import", template.toString()).err()).contains("新增 0 项");
    cli.run("roster", "import", file("单位,姓名,职务\n文化路街道办事处,王伟,主任\n"));
    Path own = folder.resolve("名册.xlsx");
    assertThat(cli.run("roster", "export", "--out", own.toString()).code()).isZero();
    assertThat(cli.run("roster", "import", own.toString()).err()).contains("新增 0 项、更改 0 项，1 项不变");
  }

  private static String[] words(String first, String[] more) {
    return words(new String[] {first}, more);
  }

  private static String[] words(String first, String second, String[] more) {
    return words(new String[] {first, second}, more);
  }

  private static String[] words(String first, String second, String third, String[] more) {
    return words(new String[] {first, second, third}, more);
  }

  private static String[] words(String[] some, String[] more) {
    String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private String file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "名册", ".csv"), text).toString();
  }
}
