package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.base.SecondLane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code units show, rename, move, merge, split, dissolve, link}: preview first, then done. */
@SecondLane
class UnitsCommandTest {
  private static final String TOWN = "130322104.government";
  private static final String OTHER = "130322106.government";
  private static final String COUNTY = "130322.government";
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void office() {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", "130322").code()).isZero();
  }

  private JsonNode show(String unit, String... more) {
    List<String> words = new ArrayList<>(List.of("units", "show", unit, "--json"));
    words.addAll(List.of(more));
    return cli.run(words.toArray(String[]::new)).json();
  }

  @Test
  void aPreviewChangesNothingAndTheRenamingKnowsItsDay() {
    String[] rename = {"units", "rename", TOWN, "--name", "泥井新镇人民政府", "--on", "2026-07-01"};
    String before = cli.run("journal", "list", "--json").out();
    Cli.Run preview = cli.run(and(rename, "--preview"));
    assertThat(preview.code()).isZero();
    assertThat(preview.out()).contains("“泥井镇人民政府”从 2026-07-01 起更名为“泥井新镇人民政府”");
    assertThat(preview.err()).contains("以上为预览，台账没有改动。");
    assertThat(cli.run("journal", "list", "--json").out()).isEqualTo(before);

    assertThat(cli.run(rename).code()).isZero();
    assertThat(show(TOWN).at("/unit/name").asText()).isEqualTo("泥井新镇人民政府");
    assertThat(show(TOWN, "--on", "2026-06-30").at("/unit/name").asText()).isEqualTo("泥井镇人民政府");
    assertThat(show(TOWN).at("/formers/0/until").asText()).isEqualTo("2026-06-30");
    JsonNode owed =
        cli.run("obligations", "--year", "2026", "--unit", TOWN, "--rule", "M5", "--json").json();
    assertThat(owed.get(5).get("unitName").asText()).isEqualTo("泥井镇人民政府");
    assertThat(owed.get(6).get("unitName").asText()).isEqualTo("泥井新镇人民政府");
    assertThat(cli.run("units", "show", TOWN).out()).contains("最后一日", "泥井镇人民政府");
  }

  private static String[] and(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void twoTownshipsMergeWithAllTheirOrgansAndAreUndoneAtOnce() {
    JsonNode preview =
        cli.run(
                "units",
                "merge",
                TOWN,
                "--into",
                OTHER,
                "--organs",
                "--on",
                "2026-06-15",
                "--preview",
                "--json")
            .json();
    assertThat(preview.get("from").asText()).isEqualTo("2026-06-15");
    assertThat(preview.get("units")).hasSize(3);
    assertThat(preview.at("/units/0/change").asText()).isEqualTo("ended");
    int fewer =
        preview.at("/obligations/before").asInt() - preview.at("/obligations/after").asInt();
    // June to December of M5, I5, I6; R1 of two organs; T3 of two teams and six posts.
    assertThat(fewer).isEqualTo(3 * 7 + 2 + 2 + 6);
    Cli.Run done =
        cli.run("units", "merge", TOWN, "--into", OTHER, "--organs", "--on", "2026-06-15");
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("“泥井镇人民政府”终止，2026-06-15 起由“新集镇人民政府”承接");
    assertThat(show(TOWN).at("/unit/to").asText()).isEqualTo("2026-06-14");
    assertThat(show("130322104.partyCommittee").at("/successors/0").asText())
        .isEqualTo("130322106.partyCommittee");
    JsonNode entry = cli.run("journal", "list", "--json").json().get(0);
    assertThat(cli.run("undo", entry.get("number").asText()).code()).isZero();
    assertThat(show(TOWN).at("/unit/to").isNull()).isTrue();
    assertThat(show("130322104.leadingGroup").at("/successors")).isEmpty();
  }

  /** Rule 8: the new township's M5 is joint with its own committee, not with an old one's. */
  @Test
  void aFoundedTownshipOwesItsJointMeetingsWithItsOwnCommittee() {
    Cli.Run merged =
        cli.run(
            "units",
            "merge",
            TOWN,
            OTHER,
            "--into",
            "130322130.government",
            "--name",
            "泥新镇人民政府",
            "--organs",
            "--on",
            "2026-06-15");
    assertThat(merged.err()).contains("已办理");
    assertThat(merged.out()).contains("新设“中共泥新镇委员会”", "新设“泥新镇生态环境保护工作领导小组”");
    assertThat(show("130322106.partyCommittee").at("/unit/to").asText()).isEqualTo("2026-06-14");
    assertThat(jointWith("130322130.government", "2026-07")).isEqualTo("130322130.partyCommittee");
    assertThat(
            cli.run(
                    "units",
                    "split",
                    "130322130.government",
                    "--part",
                    "130322131.government=泥镇人民政府",
                    "--part",
                    "130322132.government=新镇人民政府",
                    "--organs",
                    "--on",
                    "2026-10-01")
                .err())
        .contains("已办理");
    for (String part : List.of("130322131", "130322132")) {
      assertThat(jointWith(part + ".government", "2026-11")).isEqualTo(part + ".partyCommittee");
    }
  }

  private String jointWith(String unit, String period) {
    JsonNode owed =
        cli.run("obligations", "--year", "2026", "--unit", unit, "--rule", "M5", "--json").json();
    for (JsonNode one : owed) {
      if (one.get("period").asText().equals(period)) {
        return one.get("jointWith").asText();
      }
    }
    throw new AssertionError(owed);
  }

  @Test
  void movedSplitAndDissolvedUnits() {
    assertThat(cli.run("units", "move", TOWN, "--under", OTHER, "--on", "2026-10-01").code())
        .isZero();
    assertThat(show(OTHER, "--on", "2026-10-01").get("subordinates")).hasSize(1);
    assertThat(show(OTHER, "--on", "2026-09-30").get("subordinates")).isEmpty();
    Cli.Run left = cli.run("units", "dissolve", OTHER, "--on", "2027-01-01");
    assertThat(left.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(left.err()).contains("“新集镇人民政府”还有 1 个下级单位：泥井镇人民政府。请先调整它们的上级，或者一并撤销。");
    Cli.Run split =
        cli.run(
            "units",
            "split",
            OTHER,
            "--part",
            "130322121.government=东集镇人民政府",
            "--part",
            "130322122.government=西集镇人民政府",
            "--gives",
            TOWN + "=130322121.government",
            "--on",
            "2027-01-01");
    assertThat(split.err()).contains("已办理");
    assertThat(show(TOWN, "--on", "2027-01-01").at("/unit/parent").asText())
        .isEqualTo("130322121.government");
    assertThat(show(OTHER).get("successors")).hasSize(2);
    assertThat(
            cli.run("units", "dissolve", TOWN, "130322121.government", "--on", "2028-01-01").code())
        .isZero();
    assertThat(show(TOWN).at("/unit/to").asText()).isEqualTo("2027-12-31");
    assertThat(cli.run("units", "list", "--on", "2028-01-01", "--json").out())
        .doesNotContain("\"" + TOWN + "\"");
    assertThat(cli.run("units", "move", TOWN, "--on", "2027-03-01").err())
        .contains("请写 --under 指定新的上级，或写 --top 表示不再有上级，二者选一。");
  }

  @Test
  void anUnknownUnitIsNamedWithTheOptionItStandsIn() {
    Cli.Run part = cli.run("units", "split", TOWN, "--part", "130322999.x", "--on", "2027-01-01");
    assertThat(part.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(part.err()).startsWith("--part 没有代码或系统编号为“130322999.x”的单位；新设单位请写成“代码=名称”");
    assertThat(cli.run("units", "move", TOWN, "--under", "x", "--on", "2027-01-01").err())
        .startsWith("--under 没有代码");
    assertThat(cli.run("units", "dissolve", "x", "--on", "2027-01-01").err())
        .startsWith("没有代码或系统编号为“x”的单位");
  }

  /** A name founds a unit: with the code of one that is there the clerk is told both ways out. */
  @Test
  void aNameAndTheCodeOfAUnitThatIsThereAreRefusedTogether() {
    String before = cli.run("journal", "list", "--json").out();
    String id = show(OTHER).at("/unit/id").asText();
    for (String into : List.of(OTHER, id)) {
      Cli.Run merge =
          cli.run(
              "units", "merge", TOWN, "--into", into, "--name", "泥新镇人民政府", "--on", "2026-06-15");
      assertThat(merge.code()).isEqualTo(CommandMain.INVALID_INPUT);
      assertThat(merge.err().strip())
          .isEqualTo(
              "--into "
                  + into
                  + " 是已有单位“新集镇人民政府”，写了 --name 就要另设“泥新镇人民政府”。由“新集镇人民政府”承接的，请不写"
                  + " --name，要改名再用 units rename；另设的，请给 --into 写一个没有用过的代码。");
    }
    Cli.Run split =
        cli.run(
            "units",
            "split",
            TOWN,
            "--part",
            OTHER + "=泥新镇人民政府",
            "--goes-on",
            "--on",
            "2026-06-15",
            "--preview");
    assertThat(split.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(split.err()).contains("“新集镇人民政府”", "另设“泥新镇人民政府”", "只写代码");
    assertThat(cli.run("journal", "list", "--json").out()).isEqualTo(before);
  }

  @Test
  void whoTookOverAnotherIsNotDissolvedBeforeThatDay() {
    assertThat(cli.run("units", "merge", TOWN, "--into", OTHER, "--on", "2026-06-15").code())
        .isZero();
    Cli.Run early = cli.run("units", "dissolve", OTHER, "--on", "2026-06-01");
    assertThat(early.code()).isEqualTo(CommandMain.INVALID_INPUT);
    assertThat(early.err().strip())
        .isEqualTo("“新集镇人民政府”从 2026-06-15 起承接“泥井镇人民政府”，最后一日不能早于 2026-06-15，请改用更晚的日期。");
    assertThat(show(OTHER).at("/unit/to").isNull()).isTrue();
    assertThat(cli.run("units", "dissolve", OTHER, "--on", "2026-06-16").code()).isZero();
  }

  @Test
  void linksAreRecordedEndedAndRemoved() {
    Cli.Run linked = cli.run("units", "link", TOWN, "--managed-by", OTHER, "--from", "2026-01-01");
    assertThat(linked.code()).isZero();
    String id = linked.out().strip();
    assertThat(show(TOWN, "--on", "2026-05-01").at("/managedBy/0").asText()).isEqualTo(OTHER);
    assertThat(cli.run("units", "show", TOWN, "--on", "2026-05-01").out())
        .contains("管理上属于：" + OTHER + " 新集镇人民政府");
    assertThat(cli.run("units", "link", TOWN, "--managed-by", COUNTY).err())
        .contains("已由“新集镇人民政府”管理", "本来就是");
    assertThat(cli.run("units", "unlink", id, "--to", "2026-09-30").code()).isZero();
    assertThat(show(TOWN, "--on", "2026-10-01").get("managedBy")).isEmpty();
    assertThat(cli.run("units", "link", "130322.department.ecology", "--guides", TOWN).code())
        .isZero();
    assertThat(cli.run("units", "unlink", id).code()).isZero();
    assertThat(show(TOWN).get("links")).hasSize(1);
  }
}
