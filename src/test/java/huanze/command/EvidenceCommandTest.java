package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import huanze.command.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code evidence} at the command line. */
class EvidenceCommandTest {
  private static final String TOWN = "130302100";

  @TempDir Path folder;
  private Cli cli;
  private String activity;

  @BeforeEach
  void officeWithAMeeting() throws IOException {
    cli = new Cli(folder.resolve("desk"));
    assertThat(cli.run("init", "--region", TOWN).code()).isZero();
    Path table = folder.resolve("a.csv");
    Files.writeString(
        table, "类型,形式,日期,召集单位,标题\n会议,党政联席会议,2026-03-04," + TOWN + ".government,三月联席会\n");
    Run imported = cli.run("activities", "import", table.toString());
    assertThat(imported.code()).as(imported.err()).isZero();
    activity = cli.run("activities", "list", "--json").json().get(0).get("id").asText();
  }

  @Test
  void filesAreAddedListedAndVerified() throws IOException {
    Path minutes = Files.writeString(folder.resolve("纪要.pdf"), "%PDF-minutes");
    Path photo = Files.writeString(folder.resolve("照片.jpg"), "GIF89aphoto");
    Run added = cli.run("evidence", "add", activity, minutes.toString(), photo.toString());
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.err()).contains("已把“纪要.pdf”添加到会议（2026-03-04）三月联席会");

    Run listed = cli.run("evidence", "list", activity, "--json");
    assertThat(listed.json().findValuesAsText("file")).containsExactly("纪要.pdf", "照片.jpg");
    Run sound = cli.run("evidence", "verify");
    assertThat(sound.code()).isZero();
    assertThat(sound.err()).contains("佐证材料完好：共 2 个文件");

    String digest = listed.json().get(0).get("digest").asText();
    Files.writeString(kept(digest), "minutes?");
    Run verified = cli.run("evidence", "verify", "--json");
    assertThat(verified.code()).isEqualTo(4);
    assertThat(verified.json().findValuesAsText("state")).containsExactly("altered", "ok");
    assertThat(verified.json().get(0).get("record").asText()).isEqualTo("会议（2026-03-04）三月联席会");
    assertThat(cli.run("evidence", "verify").out()).contains("被改动").contains("三月联席会");
    assertThat(cli.run("journal", "verify").err()).contains("三月联席会，纪要.pdf");
  }

  @Test
  void theHistoryOfARecordTellsOfItsEvidence() throws IOException {
    Path minutes = Files.writeString(folder.resolve("纪要.pdf"), "%PDF-minutes");
    assertThat(cli.run("evidence", "add", activity, minutes.toString()).code()).isZero();
    Run told = cli.run("history", activity);
    assertThat(told.out().lines().filter(line -> line.contains("新增")))
        .as("the meeting and its file; not the two organs it was made with")
        .hasSize(2)
        .first()
        .asString()
        .contains("添加佐证材料：2026-03-04 三月联席会，纪要.pdf", "新增佐证材料：纪要.pdf")
        .doesNotContain(activity);
    Run whole = cli.run("history", activity, "--json");
    assertThat(whole.json().findValuesAsText("table"))
        .containsExactlyInAnyOrder(
            "evidence", "activity", "activity_convener", "activity_convener");
  }

  @Test
  void ofSeveralEveryBadOneIsNamedAndNoneIsAdded() throws IOException {
    Path good = Files.writeString(folder.resolve("纪要.pdf"), "%PDF-minutes");
    Path empty = Files.createFile(folder.resolve("空.pdf"));
    Path gone = folder.resolve("没有.jpg");
    int before = entries();
    Run refused = cli.run("evidence", "add", activity, "" + good, "" + empty, "" + gone);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err().lines())
        .containsExactly(
            "文件“空.pdf”是空的（0 字节），不能作为佐证。",
            "找不到文件“没有.jpg”。请检查文件是否已被移动或删除。",
            "共 3 个文件，其中 2 个有问题，所以全部没有存入。请改正或去掉有问题的文件，然后重试。");
    assertThat(entries()).isEqualTo(before);
    Path photo = Files.writeString(folder.resolve("照片.jpg"), "GIF89aphoto");
    assertThat(cli.run("evidence", "add", activity, "" + good, "" + photo).code()).isZero();
    assertThat(entries()).as("one entry for both").isEqualTo(before + 1);
  }

  @Test
  void aFileThatCannotBeReadIsAnObstacleUnlessAnotherIsNoGood() throws IOException {
    // There and of some size, but reading it fails, as on a broken stick.
    Path failing = Path.of("/sys/class/net/lo/speed");
    assumeTrue(Files.exists(failing));
    Path scan = Files.createSymbolicLink(folder.resolve("现场.zip"), failing);
    Run unreadable = cli.run("evidence", "add", activity, "" + scan);
    assertThat(unreadable.code()).as(unreadable.err()).isEqualTo(CommandMain.OBSTACLE);
    assertThat(unreadable.err()).startsWith("文件“现场.zip”在复制时读不出来。");
    Path good = Files.writeString(folder.resolve("纪要.pdf"), "%PDF-minutes");
    assertThat(cli.run("evidence", "add", activity, "" + good, "" + scan).code())
        .isEqualTo(CommandMain.OBSTACLE);
    Path empty = Files.createFile(folder.resolve("空.pdf"));
    assertThat(cli.run("evidence", "add", activity, "" + empty, "" + scan).code())
        .isEqualTo(CommandMain.INVALID_INPUT);
  }

  @Test
  void aRefusedIntakeLeavesNothingThatACheckWouldName() throws IOException {
    Path good = Files.writeString(folder.resolve("good1.pdf"), "%PDF-good");
    Path same = Files.writeString(folder.resolve("good2.pdf"), "%PDF-good");
    Run refused = cli.run("evidence", "add", activity, "" + good, "" + same);
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).startsWith("本次所选的“good1.pdf”和“good2.pdf”内容相同").doesNotContain("补回");
    assertThat(folder.resolve("desk/evidence"))
        .satisfiesAnyOf(
            none -> assertThat(none).doesNotExist(), kept -> assertThat(kept).isEmptyDirectory());

    Path left = Files.createDirectories(kept("ab".repeat(32)).getParent());
    Files.writeString(left.resolve("ab".repeat(32)), "of no record");
    assertThat(cli.run("journal", "verify").code()).isZero();
    assertThat(cli.run("evidence", "verify").code()).isZero();
  }

  private int entries() {
    return cli.run("journal", "list", "--json").json().size();
  }

  @Test
  void aMissingFileIsNamedWithEveryRecordThatHasIt() throws IOException {
    Path table = folder.resolve("b.csv");
    Files.writeString(
        table, "类型,形式,日期,召集单位,标题\n会议,党政联席会议,2026-04-02," + TOWN + ".government,四月联席会\n");
    assertThat(cli.run("activities", "import", table.toString()).code()).isZero();
    Path minutes = Files.writeString(folder.resolve("纪要.pdf"), "%PDF-minutes");
    Path copy = Files.writeString(folder.resolve("副本.pdf"), "%PDF-minutes");
    Path photo = Files.writeString(folder.resolve("照片.jpg"), "GIF89aphoto");
    JsonNode all = cli.run("activities", "list", "--json").json();
    assertThat(all).hasSize(2);
    for (JsonNode each : all) {
      boolean march = each.get("id").asText().equals(activity);
      Path same = march ? minutes : copy;
      assertThat(cli.run("evidence", "add", each.get("id").asText(), "" + same, "" + photo).code())
          .isZero();
    }
    JsonNode listed = cli.run("evidence", "list", activity, "--json").json();
    Files.delete(kept(listed.get(0).get("digest").asText()));
    Files.writeString(kept(listed.get(1).get("digest").asText()), "ph0to");
    Run verified = cli.run("journal", "verify");
    assertThat(verified.code()).isEqualTo(4);
    String april = "会议（2026-04-02）四月联席会，";
    String march = "会议（2026-03-04）三月联席会，";
    assertThat(verified.err().lines().toList())
        .satisfiesExactly(
            gone ->
                assertThat(gone)
                    .startsWith("佐证材料不见了：")
                    .contains(march + "纪要.pdf", april + "副本.pdf")
                    .doesNotContain("照片"),
            altered ->
                assertThat(altered)
                    .startsWith("佐证材料与存入时不一致：")
                    .contains(march + "照片.jpg", april + "照片.jpg"));

    Run document = cli.run("journal", "verify", "--json");
    assertThat(document.code()).isEqualTo(4);
    JsonNode gone = document.json().get("damages").get(0);
    assertThat(gone.get("kind").asText()).isEqualTo("evidenceMissing");
    assertThat(gone.get("deed").isObject()).isTrue();
    assertThat(gone.get("records").valueStream().map(JsonNode::asText))
        .containsExactlyInAnyOrder(march + "纪要.pdf", april + "副本.pdf");
    Run refused = cli.run("backup", "--to", folder.resolve("backups").toString());
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err().lines()).containsAll(verified.err().lines().toList());

    assertThat(cli.run("activities", "list").err()).contains("此前核对发现佐证材料损坏");
    int entries = entries();
    Path found = Files.writeString(folder.resolve("找到的.pdf"), "%PDF-minutes");
    Path photoToo = Files.writeString(folder.resolve("新.jpg"), "GIF89anew");
    Run again = cli.run("evidence", "add", activity, "" + found, "" + photoToo);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.err())
        .contains("已用“找到的.pdf”补回会议（2026-03-04）三月联席会原有的佐证材料“纪要.pdf”，没有重复添加。", "已把“新.jpg”添加到");
    assertThat(entries()).as("for the new one").isEqualTo(entries + 1);
    assertThat(cli.run("journal", "verify").err()).doesNotContain("不见了").contains("佐证材料与存入时不一致");

    Run photoBack = cli.run("evidence", "add", activity, "" + photo);
    assertThat(photoBack.code()).as(photoBack.err()).isZero();
    assertThat(entries()).as("nothing was added").isEqualTo(entries + 1);
    assertThat(cli.run("activities", "list").err()).as("nothing is damaged").isEmpty();
    Run twice = cli.run("evidence", "add", activity, "" + photo);
    assertThat(twice.code()).isEqualTo(3);
    assertThat(twice.err()).contains("不需要再次添加“照片.jpg”").doesNotContain("补回");
    assertThat(cli.run("journal", "verify").code()).isZero();
  }

  /** A file may also come back by hand, as from a copy of the folder. */
  @Test
  void aCheckOfTheFilesThatFindsAllWellForgetsTheDamage() throws IOException {
    Path minutes = Files.writeString(folder.resolve("纪要.pdf"), "%PDF-minutes");
    assertThat(cli.run("evidence", "add", activity, "" + minutes).code()).isZero();
    String digest =
        cli.run("evidence", "list", activity, "--json").json().get(0).get("digest").asText();
    Files.writeString(kept(digest), "altered");
    assertThat(cli.run("journal", "verify").code()).isEqualTo(4);
    assertThat(cli.run("evidence", "verify").code()).isEqualTo(4);
    assertThat(cli.run("activities", "list").err()).contains("此前核对发现佐证材料损坏");
    Files.copy(minutes, kept(digest), StandardCopyOption.REPLACE_EXISTING);
    assertThat(cli.run("evidence", "verify").code()).isZero();
    assertThat(cli.run("activities", "list").err()).isEmpty();
    assertThat(folder.resolve("desk/damage.json")).doesNotExist();
  }

  @Test
  void filesThatNoEntryNamesAreCountedAndAreNoDamage() throws IOException {
    Path left = kept("ab".repeat(32));
    Files.createDirectories(left.getParent());
    Files.write(left, new byte[1024 * 1024 + 1]);
    Run verified = cli.run("journal", "verify");
    assertThat(verified.code()).isZero();
    assertThat(verified.err()).contains("核对无误", "另有 1 个佐证材料文件（约 2 MB）没有记录引用");
    JsonNode unnamed = cli.run("journal", "verify", "--json").json().get("unnamed");
    assertThat(unnamed.get("files").asInt()).isEqualTo(1);
    assertThat(unnamed.get("bytes").asLong()).isEqualTo(1024 * 1024 + 1);
  }

  private Path kept(String digest) {
    return folder.resolve("desk/evidence").resolve(digest.substring(0, 2)).resolve(digest);
  }

  @Test
  void badInputIsOneSentenceAndChangesNothing() throws IOException {
    Path empty = Files.createFile(folder.resolve("空.pdf"));
    Run refused = cli.run("evidence", "add", activity, empty.toString());
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("是空的（0 字节）");
    assertThat(cli.run("evidence", "list", activity).err()).doesNotContain("空.pdf");
    assertThat(cli.run("evidence", "list", "x").code()).isEqualTo(3);
    assertThat(cli.run("evidence", "list", "x").err()).contains("没有编号为“x”的履职活动");
    assertThat(cli.run("evidence", "add", activity).code()).isEqualTo(2);
  }
}
