package huanze.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The folder a ledger lives in. */
class FolderTest {
  @TempDir Path home;

  private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
    return catchThrowableOfType(Obstacle.class, work).textKey();
  }

  /** A second program on the same folder. */
  static final class SecondProgram {
    public static void main(String[] args) {
      try (Ledger ledger = Sample.open(Path.of(args[0]))) {
        System.out.println("opened " + ledger.position());
      } catch (Obstacle e) {
        System.out.println(e.textKey());
      }
    }
  }

  private String secondProgram() throws Exception {
    Process child = Child.of(SecondProgram.class, home).start();
    try (BufferedReader out = child.inputReader()) {
      return out.readLine();
    }
  }

  @Test
  void oneProgramAtATime() throws Exception {
    try (Ledger ledger = Sample.create(home)) {
      assertThat(refusal(() -> Sample.open(home))).isEqualTo("ledger.inUse");
      assertThat(secondProgram()).isEqualTo("ledger.inUse");
      assertThat(ledger.position()).isEqualTo(1);
    }
    assertThat(secondProgram()).isEqualTo("opened 1");
  }

  @Test
  void noneAndAlreadyThere() {
    assertThat(refusal(() -> Sample.open(home))).isEqualTo("ledger.none");
    assertThat(Ledger.existsIn(home)).isFalse();
    Sample.create(home).close();
    assertThat(Ledger.existsIn(home)).isTrue();
    assertThat(refusal(() -> Sample.create(home))).isEqualTo("ledger.exists");
    assertThatThrownBy(() -> Ledger.open(home, Sample.SCHEMA, huanze.base.DeskClock.system(), "  "))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aCreationCutShortLeavesNoLedger() throws Exception {
    Files.createDirectories(home.resolve("journal.new"));
    Files.writeString(home.resolve("journal.new").resolve("2026-11.journal"), "half");
    assertThat(Ledger.existsIn(home)).isFalse();
    Sample.create(home).close();
    Sample.open(home).close();
  }

  @Test
  void withoutPermission() throws Exception {
    Assumptions.assumeFalse("root".equals(System.getProperty("user.name")), "root may write all");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
    assertThat(refusal(() -> Sample.create(home))).isEqualTo("ledger.noPermission");
  }

  @Test
  void deniedAccessIsToldAsSuch() {
    assertThat(
            LedgerHome.Trouble.folder(home, new java.nio.file.AccessDeniedException("x")).textKey())
        .isEqualTo("ledger.noPermission");
  }

  @Test
  void aFileInTheFoldersPlace() throws Exception {
    Path file = Files.writeString(home.resolve("file"), "x");
    assertThat(refusal(() -> Sample.create(file))).isEqualTo("ledger.notAFolder");
  }

  @ParameterizedTest
  @CsvSource({
    "ext4, /dev/sda1, /home/a, false, FIXED",
    "xfs, /dev/sda1, /home/a, false, FIXED",
    "overlay, overlay, /work, false, FIXED",
    "NTFS, Windows, C:\\Users\\a, false, FIXED",
    "NTFS, USB, E:\\a, true, REMOVABLE",
    "FAT32, USB, E:\\a, true, REMOVABLE",
    "exFAT, USB, E:\\a, false, REMOVABLE",
    "vfat, /dev/sdb1, /media/a, false, REMOVABLE",
    "iso9660, /dev/sr0, /media/cd, false, REMOVABLE",
    "nfs4, server:/x, /mnt/x, false, NETWORK",
    "cifs, //server/x, /mnt/x, false, NETWORK",
    "smb3, //server/x, /mnt/x, false, NETWORK",
    "fuse.sshfs, a@b:, /mnt/x, false, NETWORK",
    "9p, share, /mnt/x, false, NETWORK",
    "NTFS, Freigabe, \\\\server\\x, false, NETWORK",
  })
  void drives(String type, String name, String path, boolean removable, Drive expected) {
    assertThat(Drive.of(type, name, path, removable)).isEqualTo(expected);
    if (expected == Drive.FIXED) {
      expected.refuseForLedger(home);
    } else {
      assertThat(refusal(() -> expected.refuseForLedger(home))).endsWith("Drive");
    }
  }
}
