package huanze.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.AfterWork;
import huanze.app.DeskPreferences;
import huanze.app.SampleDesk;
import huanze.base.Background;
import huanze.base.Progress;
import huanze.fx.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore as 设置 does them, on a real ledger. */
class BackupModelTest {
  private static final String COUNTY = "130324";

  @TempDir Path temp;
  private SampleDesk sample;

  @BeforeEach
  void open() {
    sample = SampleDesk.of(temp, COUNTY);
  }

  @AfterEach
  void close() {
    sample.close();
  }

  private BackupModel model() {
    return new BackupModel(
        sample.desk().ledger(),
        sample.clock,
        sample.preferences,
        sample::reopen,
        Background.sameThread(),
        sample.dialogs,
        sample::say,
        sample.texts);
  }

  private Path place() throws IOException {
    return Files.createDirectories(temp.resolve("stick"));
  }

  @Test
  void backupAndRestoreRoundTrip() throws IOException {
    BackupModel model = model();
    model.choosePlace(place());
    model.backUp();
    assertThat(sample.dialogs.failures).isEmpty();
    assertThat(model.workProperty().get()).isNull();
    assertThat(model.backups()).hasSize(1);
    assertThat(new DeskPreferences(sample.desk().ledger().home()).backups()).contains(place());
    long kept = sample.desk().ledger().position();
    assertThat(model.backups().getFirst().entries()).isEqualTo(kept);

    sample.desk().people().addPerson("李建国", null);
    model.look(model.backups().getFirst().folder());
    RestoreChoice choice = model.choiceProperty().get();
    assertThat(choice.sameLedger()).isTrue();
    assertThat(choice.here().entries()).isEqualTo(String.valueOf(kept + 1));
    assertThat(choice.backup().entries()).isEqualTo(String.valueOf(kept));
    sample.dialogs.yes = false;
    model.restoreChosen();
    assertThat(sample.reopened).isEmpty();

    sample.dialogs.yes = true;
    model.restoreChosen();
    assertThat(sample.desk().ledger().position()).isEqualTo(kept);
    assertThat(sample.desk().structure().peopleNamed("李建国")).isEmpty();
    assertThat(sample.reopened).hasSize(1);
    assertThat(sample.reopened.getFirst().file().resolve("journal")).isDirectory();
  }

  @Test
  void aZipIsRestoredToo() {
    Path zip = temp.resolve("backup.zip");
    BackupModel model = model();
    model.backUpToZip(zip);
    assertThat(zip).isRegularFile();
    model.look(zip);
    assertThat(model.choiceProperty().get().sameLedger()).isTrue();
    model.look(temp.resolve("nothing.zip"));
    assertThat(model.choiceProperty().get()).isNull();
    assertThat(sample.dialogs.failures).hasSize(1);
  }

  @Test
  void noBackupInsideTheLedgersOwnFolder() {
    BackupModel model = model();
    model.choosePlace(sample.desk().ledger().home().resolve("backups"));
    assertThat(model.placeProperty().get()).isNull();
    assertThat(sample.dialogs.shown).hasSize(1);
  }

  @Test
  void afterWorkOnlyOnceADayAndOnlyWhereThereIsAPlace() throws IOException {
    AfterWork afterWork = new AfterWork(sample.desk().ledger(), sample.clock, sample.preferences);
    assertThat(afterWork.isWanted()).isFalse();
    sample.preferences.rememberBackups(temp.resolve("unplugged"));
    assertThat(afterWork.due()).isEqualTo(AfterWork.Due.PLACE_MISSING);
    sample.preferences.rememberBackups(place());
    assertThat(afterWork.due()).isEqualTo(AfterWork.Due.BACKUP);
    assertThat(afterWork.run(Progress.NONE)).isPresent();
    assertThat(afterWork.due()).isEqualTo(AfterWork.Due.NOTHING);
    sample.desk().people().addPerson("李建国", null);
    assertThat(afterWork.due()).isEqualTo(AfterWork.Due.NOTHING);
  }

  @Test
  void preferencesOutlastTheProgramAndBadFiles() throws IOException {
    sample.preferences.rememberShade(Theme.Shade.DARK);
    DeskPreferences again = new DeskPreferences(sample.desk().ledger().home());
    assertThat(again.shade()).isEqualTo(Theme.Shade.DARK);
    assertThat(again.clerk()).contains("王芳");
    Files.writeString(sample.desk().ledger().home().resolve("desk.properties"), "clerk=\\u12");
    assertThat(again.clerk()).isEmpty();
    assertThat(again.shade()).isEqualTo(Theme.Shade.LIGHT);
  }

  @Test
  void checkAndRebuildInPlainWords() throws IOException {
    LedgerCheckModel check =
        new LedgerCheckModel(
            sample.checks(),
            sample.desk().damageWords(),
            Background.sameThread(),
            sample.dialogs,
            sample::say,
            sample.texts);
    check.verify();
    assertThat(check.resultProperty().get().sound()).isTrue();
    assertThat(check.resultProperty().get().lines()).singleElement().asString().startsWith("核对无误");
    Path left = sample.desk().ledger().home().resolve("evidence/ab").resolve("ab".repeat(32));
    Files.createDirectories(left.getParent());
    Files.write(left, new byte[1]);
    check.verify();
    assertThat(check.resultProperty().get().sound()).isTrue();
    assertThat(check.resultProperty().get().lines().getLast())
        .startsWith("另有 1 个佐证材料文件（约 1 MB）没有记录引用");
    check.rebuild();
    assertThat(check.resultProperty().get().lines()).containsExactly("查询库已重新生成，与原来的内容一致。");
  }

  @Test
  void theClerksNameIsCheckedAndKept() {
    OfficeModel office =
        new OfficeModel(
            sample.desk().ledger(),
            huanze.unit.Regions.builtIn(),
            sample.preferences,
            sample.dialogs,
            sample::say);
    office.clerkProperty().set("  ");
    office.saveClerk();
    assertThat(office.problems()).hasSize(1);
    office.clerkProperty().set("赵敏");
    office.saveClerk();
    assertThat(office.problems()).isEmpty();
    assertThat(sample.preferences.clerk()).contains("赵敏");
  }
}
