package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.evidence.DrawnEvidence;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceCheck;
import huanze.ledger.Backup;
import huanze.ledger.BackupTier;
import huanze.unit.Regions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Files on their way into a real ledger, and what is left of those that do not arrive. */
@Isolated("measures how much memory is used")
class EvidenceFilesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  private static final String TOWN = "130302100";
  private static final long MB = 1024 * 1024;

  @TempDir Path folder;
  private Path home;
  private Wiring desk;
  private UUID id;

  @BeforeEach
  void meeting() {
    home = folder.resolve("desk");
    Texts texts = Texts.chinese();
    desk = Wiring.create(home, "王芳", DeskClock.standingAt(TODAY), texts, TOWN, Regions.builtIn());
    UUID unit = desk.structure().unit(TOWN + ".government").orElseThrow().id();
    id =
        desk.activityService()
            .record(
                ActivityFacts.of(ActivityKind.MEETING)
                    .forms(ActivityForm.JOINT)
                    .title("第9次党政联席会议")
                    .heldOn(TODAY.minusDays(3))
                    .conveners(unit)
                    .build())
            .activity()
            .id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /** Sees how far it is, and does something once. */
  private static final class Watching implements Progress {
    private final List<Long> seen = new ArrayList<>();
    private final LongConsumer first;
    private boolean stop;

    private Watching(LongConsumer first) {
      this.first = first;
    }

    @Override
    public void at(long done, long total) {
      if (seen.isEmpty()) {
        first.accept(total);
      }
      seen.add(done);
    }

    @Override
    public boolean stopped() {
      return stop;
    }
  }

  @Test
  void twoHundredMegabytesPassThroughASmallHeap() throws IOException {
    Path large = sparse("会议录像.mp4", 200 * MB);
    long before = used();
    long[] most = {0};
    Watching watching = new Watching(total -> assertThat(total).isEqualTo(200 * MB));
    var copied =
        desk.activityService()
            .copy(
                id,
                large,
                new Progress() {
                  @Override
                  public void at(long done, long total) {
                    watching.at(done, total);
                    if (done % (20 * MB) == 0) {
                      most[0] = Math.max(most[0], used());
                    }
                  }

                  @Override
                  public boolean stopped() {
                    return false;
                  }
                });
    assertThat(copied.size()).isEqualTo(200 * MB);
    assertThat(watching.seen).isSorted().hasSizeGreaterThan(1000).endsWith(200 * MB);
    assertThat(most[0] - before).isLessThan(8 * MB);
    Activity after = desk.activityService().attach(id, copied).activity();
    assertThat(after.evidence()).extracting(Evidence::size).containsExactly(200 * MB);
    assertThat(after.evidence().getFirst().enteredOn()).isEqualTo(TODAY);
    assertThat(after.heldOn()).isEqualTo(TODAY.minusDays(3));
    Files.write(sparse("多一个字节.mp4", 200 * MB), new byte[1], StandardOpenOption.APPEND);
    refused("多一个字节.mp4", Progress.NONE, "evidence.problem.fileTooLarge");
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  @Test
  void anEmptyScanIsRefusedInOneSentence() throws IOException {
    Files.createFile(folder.resolve("扫描0001.pdf"));
    InvalidInput refused = refused("扫描0001.pdf", Progress.NONE, "evidence.problem.fileEmpty");
    assertThat(Texts.chinese().text(refused.problems().getFirst()))
        .isEqualTo("文件“扫描0001.pdf”是空的（0 字节），不能作为佐证。");
  }

  @Test
  void aFileThatIsWrittenIntoWhileItIsCopied() throws IOException {
    Path file = sparse("正在扫描.pdf", 2 * MB);
    Obstacle grown = stopped(file, total -> append(file), "ledger.evidenceChanged");
    assertThat(Texts.chinese().text(grown)).contains("正在扫描.pdf").contains("关闭后重试");
    stopped(file, total -> cut(file), "ledger.evidenceChanged");
  }

  @Test
  void aFileThatVanishesWhileItIsCopied() throws IOException {
    Path file = sparse("U盘上的照片.jpg", 2 * MB);
    Watching vanishing = new Watching(total -> assertThat(file.toFile().delete()).isTrue());
    refused("U盘上的照片.jpg", vanishing, "evidence.problem.fileUnreadable");
  }

  @Test
  void aStickPulledOutGivesAReadError() {
    // Reading a folder as a file fails as a drive does that is gone: by an IOException half way.
    IOException failed =
        catchThrowableOfType(IOException.class, () -> desk.vault().store(folder, Progress.NONE));
    assertThat(failed).isNotNull();
    nothingChanged();
  }

  @Test
  void aLargeCopyCanBeStopped() throws IOException {
    Path file = sparse("大文件.zip", 50 * MB);
    Watching stopping = new Watching(total -> {});
    stopping.stop = true;
    Obstacle obstacle =
        catchThrowableOfType(Obstacle.class, () -> desk.activityService().copy(id, file, stopping));
    assertThat(obstacle.textKey()).isEqualTo("ledger.stopped");
    assertThat(stopping.seen).hasSize(1);
    nothingChanged();
  }

  @Test
  void whereNothingCanBeWrittenNothingChanges() throws IOException {
    Path scan = Files.writeString(folder.resolve("签到表.jpg"), "GIF89abytes");
    Files.delete(home.resolve("evidence"));
    Files.writeString(home.resolve("evidence"), "a file in the folder's place");
    Obstacle obstacle =
        catchThrowableOfType(Obstacle.class, () -> desk.activityService().attach(id, scan));
    assertThat(obstacle.textKey()).isEqualTo("ledger.evidenceNotKept");
    assertThat(desk.activities().find(id).orElseThrow().evidence()).isEmpty();
  }

  @Test
  void whatAPowerCutLeftHalfCopiedGoesAtTheNextStart() throws IOException {
    Path half = Files.writeString(home.resolve("evidence").resolve("x.part"), "half");
    desk.close();
    desk = Wiring.open(home, "王芳", DeskClock.standingAt(TODAY), Texts.chinese());
    assertThat(half).doesNotExist();
  }

  @Test
  void missingAndAlteredFilesAreNamedWithTheirRecordByEveryCheck() throws IOException {
    Evidence minutes = attach("会议纪要.pdf", "minutes");
    Evidence photo = attach("现场照片.jpg", "photograph");
    attach("签到表.jpg", "sign-in");
    Files.delete(desk.vault().path(minutes.digest()));
    Files.writeString(desk.vault().path(photo.digest()), "photogra?h");

    assertThat(EvidenceCheck.of(desk.ledger(), desk.vault(), Progress.NONE))
        .extracting(EvidenceCheck.Checked::state)
        .containsExactly(
            EvidenceCheck.State.MISSING, EvidenceCheck.State.ALTERED, EvidenceCheck.State.OK);
    assertThat(
            desk.evidenceRecords().of(EvidenceCheck.of(desk.ledger(), desk.vault(), Progress.NONE)))
        .containsExactly(java.util.Map.entry(id, "会议（2026-09-15）第9次党政联席会议"));

    List<String> sentences =
        desk.ledger().verify(Progress.NONE).damages().stream()
            .map(d -> Texts.chinese().text(d.kind().textKey(), d.args()))
            .toList();
    assertThat(sentences)
        .anyMatch(s -> s.startsWith("佐证材料不见了：添加佐证材料：2026-09-15 第9次党政联席会议，会议纪要.pdf"))
        .anyMatch(s -> s.startsWith("佐证材料与存入时不一致：添加佐证材料：2026-09-15 第9次党政联席会议，现场照片.jpg"));

    Backup backup = new Backup(desk.ledger(), desk.clock());
    Obstacle refused =
        catchThrowableOfType(
            Obstacle.class,
            () -> backup.to(folder.resolve("stick"), BackupTier.BY_HAND, Progress.NONE));
    assertThat(Texts.chinese().text(refused)).contains("第9次党政联席会议，会议纪要.pdf").contains("请从最近的备份恢复");
  }

  private Evidence attach(String name, String content) throws IOException {
    Path file = DrawnEvidence.begun(folder.resolve(name), content);
    return desk.activityService().attach(id, file).activity().evidence().getLast();
  }

  private Path sparse(String name, long size) throws IOException {
    Path file = DrawnEvidence.begun(folder.resolve(name), " ");
    try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(size);
    }
    return file;
  }

  private InvalidInput refused(String name, Progress progress, String key) {
    InvalidInput refused =
        catchThrowableOfType(
            InvalidInput.class,
            () -> desk.activityService().copy(id, folder.resolve(name), progress));
    assertThat(refused.problems()).extracting(p -> p.textKey()).containsExactly(key);
    if (!key.endsWith("TooLarge")) {
      nothingChanged();
    }
    return refused;
  }

  private Obstacle stopped(Path file, LongConsumer meanwhile, String key) {
    Obstacle obstacle =
        catchThrowableOfType(
            Obstacle.class, () -> desk.activityService().copy(id, file, new Watching(meanwhile)));
    assertThat(obstacle.textKey()).isEqualTo(key);
    nothingChanged();
    return obstacle;
  }

  /** No file and no half file in the vault, and no entry. */
  private void nothingChanged() {
    try (Stream<Path> all = Files.walk(home.resolve("evidence"))) {
      assertThat(all.filter(Files::isRegularFile)).isEmpty();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    assertThat(desk.activities().find(id).orElseThrow().evidence()).isEmpty();
  }

  private static void append(Path file) {
    try {
      Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void cut(Path file) {
    try (RandomAccessFile made = new RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(1000);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
