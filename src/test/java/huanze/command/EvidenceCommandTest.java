package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.command.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Path minutes = Files.writeString(folder.resolve("纪要.pdf"), "minutes");
    Path photo = Files.writeString(folder.resolve("照片.jpg"), "photo");
    Run added = cli.run("evidence", "add", activity, minutes.toString(), photo.toString());
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.err()).contains("已把“纪要.pdf”添加到会议（2026-03-04）三月联席会");

    Run listed = cli.run("evidence", "list", activity, "--json");
    assertThat(listed.json().findValuesAsText("file")).containsExactly("纪要.pdf", "照片.jpg");
    Run sound = cli.run("evidence", "verify");
    assertThat(sound.code()).isZero();
    assertThat(sound.err()).contains("佐证材料完好：共 2 个文件");

    String digest = listed.json().get(0).get("digest").asText();
    Path kept = folder.resolve("desk/evidence").resolve(digest.substring(0, 2)).resolve(digest);
    Files.writeString(kept, "minutes?");
    Run verified = cli.run("evidence", "verify", "--json");
    assertThat(verified.code()).isEqualTo(4);
    assertThat(verified.json().findValuesAsText("state")).containsExactly("altered", "ok");
    assertThat(verified.json().get(0).get("record").asText()).isEqualTo("会议（2026-03-04）三月联席会");
    assertThat(cli.run("evidence", "verify").out()).contains("被改动").contains("三月联席会");
    assertThat(cli.run("journal", "verify").err()).contains("三月联席会，纪要.pdf");
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
