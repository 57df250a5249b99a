package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.base.SecondLane;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Posts, people, tenures and leading groups from an empty office on, by the command line alone. */
@SecondLane
class PostsCommandTest {
  private static final String TOWN = "130302101";
  private static final String HEAD = TOWN + ".government.mainLeader";
  private static final String GROUP = TOWN + ".leadingGroup";

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void office() {
    cli = new Cli(folder.resolve("ledger"));
    done("init", "--region", TOWN);
  }

  @Test
  void whoHeldWhatOnADay() {
    done("people", "add", "王𠮷", "--code", "01");
    done("people", "add", "王𠮷", "--code", "02");
    done(
        "tenures",
        "add",
        "--post",
        HEAD,
        "--person",
        "01",
        "--from",
        "2026-01-01",
        "--document",
        "海任〔2026〕1号");
    done("tenures", "end", "--post", HEAD, "--on", "2026-03-31");
    done("tenures", "add", "--post", HEAD, "--person", "02", "--from", "2026-05-01", "--acting");
    done("posts", "field", HEAD, "审计", "财政", "--from", "2026-02-01");

    assertThat(head("2026-01-31")).isEqualTo("held 王𠮷 01 [] 全面领导责任 海任〔2026〕1号");
    assertThat(head("2026-03-31")).isEqualTo("held 王𠮷 01 [审计, 财政] 全面领导责任 海任〔2026〕1号");
    assertThat(head("2026-04-30")).isEqualTo("vacant null null [审计, 财政] 全面领导责任 null");
    assertThat(head("2026-05-01")).isEqualTo("acting 王𠮷 02 [审计, 财政] 全面领导责任 null");
    String table =
        cli.run("posts", "list", "--on", "2026-04-30", "--unit", TOWN + ".government").out();
    assertThat(table.lines().filter(l -> l.contains(HEAD)).findFirst().orElseThrow())
        .contains("岗位空缺", "审计, 财政", "主要负责人");
  }

  /** Art. 20's first question in as few words as it can be asked. */
  @Test
  void optionsAloneList() {
    String town = TOWN + ".government";
    assertThat(cli.run("posts", "--on", "2026-06-30", "--unit", town, "--json").out())
        .isNotEmpty()
        .isEqualTo(cli.run("posts", "list", "--on", "2026-06-30", "--unit", town, "--json").out());
    assertThat(cli.run("units", "--json").json()).isNotEmpty();
    assertThat(cli.run("posts").out()).isEqualTo(cli.run("posts", "list").out()).isNotEmpty();
    assertThat(cli.run("posts", "--help").out()).contains("list");
  }

  /** One rule for all listings: a unit alone, and with those under it only if that is said. */
  @Test
  void aUnitIsListedAloneUnlessThoseBelowAreAskedFor() {
    Cli county = new Cli(folder.resolve("county"));
    assertThat(county.run("init", "--region", "130302").code()).isZero();
    String[] alone = {"--unit", "130302.government", "--json"};
    String[] below = {"--unit", "130302.government", "--below", "--json"};
    assertThat(size(county, alone, "posts", "list")).isEqualTo(3);
    assertThat(size(county, below, "posts", "list")).isGreaterThan(100);
    assertThat(size(county, alone, "units", "list")).isEqualTo(1);
    assertThat(size(county, below, "units", "list")).isGreaterThan(40);
    assertThat(size(county, below, "obligations", "--year", "2026"))
        .isGreaterThan(size(county, alone, "obligations", "--year", "2026"));
    assertThat(county.run("posts", "--unit", "130302.government").err())
        .contains("只列“海港区人民政府”自己", "--below");
    assertThat(county.run("posts", "list", "--below").err()).contains("--below 要和 --unit 一起写。");
  }

  private static int size(Cli cli, String[] which, String... command) {
    return cli.run(Stream.of(command, which).flatMap(Arrays::stream).toArray(String[]::new))
        .json()
        .size();
  }

  @Test
  void twoOfOneNameAreAskedAbout() {
    done("people", "add", "王芳", "--code", "01");
    done("people", "add", "王芳", "--code", "02");
    Cli.Run run = cli.run("people", "show", "王芳");
    assertThat(run.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(run.err()).contains("有 2 位“王芳”，请用编号指明：01 02。");
    done("tenures", "add", "--post", HEAD, "--person", "02", "--from", "2020-01-01");
    done("people", "edit", "02", "--name", "王方");
    assertThat(cli.run("people", "show", "王方", "--json").json())
        .hasSize(1)
        .allSatisfy(post -> assertThat(post.get("state").asText()).isEqualTo("present"));
    assertThat(cli.run("people", "edit", "02").err()).contains("请写明要改什么");
  }

  @Test
  void aPostIsAddedChangedAndEnded() {
    String unit = TOWN + ".government";
    done("posts", "add", "--unit", unit, "--name", "武装部长", "--rank", "member");
    String post = unit + ".post4";
    done("posts", "edit", post, "--name", "人武部长", "--from", "2026-01-01");
    done("posts", "end", post, "--on", "2026-06-30");
    assertThat(names("2026-06-30")).contains("人武部长");
    assertThat(names("2026-07-01")).doesNotContain("人武部长");
    assertThat(names("2025-12-31")).doesNotContain("人武部长");
    assertThat(cli.run("posts", "end", post, "--on", "2025-06-30").err())
        .contains("起始日期 2026-01-01 晚于终止日期 2025-06-30。");
    assertThat(cli.run("posts", "add", "--unit", unit, "--name", "x", "--rank", "boss").err())
        .contains("“boss”的写法不对");
    assertThat(cli.run("posts", "field", HEAD).err()).contains("或用 --none");
    assertThat(cli.run("posts", "edit", "130302101.nowhere", "--name", "x").err())
        .contains("没有代码或系统编号为“130302101.nowhere”的岗位");
  }

  @Test
  void aLeadingGroupIsMadeOfPosts() {
    assertThat(states()).containsExactly("noData", "noData", "noData", "notApplicable");
    assertThat(cli.run("groups", "show", GROUP).err()).contains("还没有确定成员");
    done("groups", "set", GROUP, "--proposed", "--from", "2026-01-01");
    assertThat(states()).containsExactly("met", "met", "met", "notApplicable");
    done("people", "add", "李明");
    done("tenures", "add", "--post", HEAD, "--person", "李明", "--from", "2020-01-01");
    JsonNode seats = cli.run("groups", "show", GROUP, "--json").json();
    assertThat(seats).hasSize(5);
    assertThat(seats.get(0).get("personName").asText()).isEqualTo("李明");
    done("groups", "set", GROUP, "--head", TOWN + ".government.member", "--from", "2026-02-01");
    assertThat(states()).containsExactly("met", "notMet", "noData", "notApplicable");
    assertThat(cli.run("groups", "check", GROUP, "--on", "2026-01-31").out())
        .contains("符合")
        .doesNotContain("不符合");
    assertThat(cli.run("groups", "set", GROUP).err()).contains("--proposed");
    assertThat(cli.run("groups", "show", TOWN + ".government").err()).contains("不是领导小组");
  }

  private List<String> states() {
    return StreamSupport.stream(
            cli.run("groups", "check", GROUP, "--json").json().spliterator(), false)
        .map(line -> line.get("state").asText())
        .toList();
  }

  private List<String> names(String day) {
    return StreamSupport.stream(rows(day).spliterator(), false)
        .map(row -> row.get("postName").asText())
        .toList();
  }

  private String head(String day) {
    for (JsonNode row : rows(day)) {
      if (row.get("post").asText().equals(HEAD)) {
        List<String> fields =
            StreamSupport.stream(row.get("fields").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        return String.join(
            " ",
            row.get("state").asText(),
            row.get("personName").asText(),
            row.get("personCode").asText(),
            fields.toString(),
            row.get("responsibility").asText(),
            row.get("document").asText());
      }
    }
    throw new AssertionError("no row of " + HEAD);
  }

  private JsonNode rows(String day) {
    return cli.run("posts", "list", "--on", day, "--json").json();
  }

  private void done(String... words) {
    Cli.Run run = cli.run(words);
    assertThat(run.code()).as(run.err()).isZero();
  }
}
