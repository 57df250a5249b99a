package huanze.command;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.command.Cli.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A damaged ledger at the command line: named, kept from writing, restored. */
class DamageCommandTest {
  private static final String TOWN = "130302100";

  @TempDir Path folder;
  private Cli cli;
  private Path segment;
  private String place;

  @BeforeEach
  void officeWithABackup() throws IOException {
    Path home = folder.resolve("desk");
    cli = new Cli(home);
    place = folder.resolve("stick").toString();
    assertThat(cli.run("init", "--region", TOWN).code()).isZero();
    assertThat(exempt("2025-01").code()).isZero();
    assertThat(cli.run("backup", "--to", place).code()).isZero();
    try (Stream<Path> files = Files.list(home.resolve("journal"))) {
      segment = files.findFirst().orElseThrow();
    }
  }

  private Run exempt(String month) {
    return cli.run(
        "exempt",
        "--unit",
        TOWN + ".government",
        "--rule",
        "M5",
        "--period",
        month,
        "--reason",
        "防汛",
        "--by",
        "赵建平");
  }

  private long exemptions() {
    return cli.run("journal", "list", "--json").json().findValuesAsText("what").stream()
        .filter(what -> what.contains("M5"))
        .count();
  }

  @Test
  void aFlippedByteIsNamedAndNothingIsWrittenUntilTheBackupIsBack() throws IOException {
    byte[] bytes = Files.readAllBytes(segment);
    bytes[500] ^= 1;
    Files.write(segment, bytes);
    Run verified = cli.run("journal", "verify");
    assertThat(verified.code()).isEqualTo(4);
    assertThat(verified.err()).contains("台账记录损坏").contains(segment.getFileName().toString());

    Run refused = exempt("2025-02");
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err()).contains("没有保存：核对发现台账损坏").contains("请从最近的备份恢复");
    assertThat(exemptions()).isEqualTo(1);
    Run listed = cli.run("units", "list", "--json");
    assertThat(listed.code()).isZero();
    assertThat(listed.err()).contains("台账为只读");
    assertThat(cli.run("undo", "3").code()).isEqualTo(4);
    assertThat(cli.run("backup", "--to", place).code()).isEqualTo(4);

    assertThat(cli.run("restore", place).code()).isZero();
    assertThat(exempt("2025-02").code()).isZero();
    assertThat(cli.run("journal", "verify").code()).isZero();
  }

  @Test
  void entriesThatOnlyTheBackupHoldsAreNamedAtTheNextCommand() throws IOException {
    byte[] bytes = Files.readAllBytes(segment);
    // Entries end in a digest of 64 characters and a line feed: the last entry's begins behind one.
    int start = bytes.length - 2;
    while (bytes[start - 1] != '\n' || bytes[start] != 'E') {
      start--;
    }
    Files.write(segment, java.util.Arrays.copyOf(bytes, start));
    Files.delete(folder.resolve("desk/image/huanze.mv.db"));
    Run refused = exempt("2025-02");
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err()).contains("台账记录缺失：备份“").contains("没有保存：");
    Run verified = cli.run("journal", "verify", "--json");
    assertThat(verified.code()).isEqualTo(4);
    assertThat(verified.json().get("gaps")).hasSize(1);
    assertThat(cli.run("restore", place).code()).isZero();
    assertThat(exemptions()).isEqualTo(1);
    assertThat(exempt("2025-02").code()).isZero();
  }
}
