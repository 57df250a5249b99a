package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import huanze.activity.Activity;
import huanze.activity.ActivityStore;
import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.ledger.AsOf;
import huanze.ledger.Backup;
import huanze.ledger.BackupTier;
import huanze.ledger.Change;
import huanze.ledger.Entry;
import huanze.ledger.Reading;
import huanze.ledger.Restore;
import huanze.ledger.RestorePreview;
import huanze.ledger.RowVersion;
import huanze.ledger.StartReport;
import huanze.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ledger of a township kept under version 1, opened by the present program. */
class DeskMigrationTest {
  private static final Path VERSION_1 = CorpusDesk.CORPUS.resolve("v1");
  private static final long ENTRIES = 21;
  private static final String SIGNED = "会议纪要（签字）.pdf";

  /** What {@link CorpusDesk} left behind: title or place of the record → its files in order. */
  private static final Map<String, List<String>> AT_THE_END =
      Map.of(
          "秸秆禁烧专题会", List.of(SIGNED, "签到表.jpg"),
          "镇污水处理站", List.of("现场照片.jpg", "整改通知.docx"),
          "秋季污染防治会", List.of("通知.txt"));

  @TempDir Path folder;
  private Path home;

  @BeforeEach
  void copyOfTheCorpus() throws IOException {
    home = folder.resolve("ledger");
    CorpusDesk.copy(VERSION_1.resolve("ledger"), home);
  }

  private static DeskClock clock() {
    return DeskClock.standingAt(LocalDate.of(2026, 11, 26));
  }

  private Wiring open() {
    return Wiring.open(home, "王芳", clock(), Texts.chinese());
  }

  private static List<String> notes(Wiring desk) {
    return desk.ledger().startReport().notes().stream().map(StartReport.Note::textKey).toList();
  }

  /** Title or place of each record → names of its files. */
  private static Map<String, List<String>> files(Reading reading) {
    Map<String, List<String>> files = new TreeMap<>();
    for (Activity activity : all(reading)) {
      String title = activity.facts().title();
      files.put(
          title == null ? activity.facts().place() : title,
          activity.evidence().stream().map(Evidence::fileName).toList());
    }
    return files;
  }

  private static List<Activity> all(Reading reading) {
    List<UUID> ids =
        reading.read(h -> h.createQuery("SELECT id FROM activity").mapTo(UUID.class).list());
    return new ActivityStore(reading).findAll(ids);
  }

  private static Activity titled(Wiring desk, String title) {
    return all(desk.ledger()).stream()
        .filter(a -> title.equals(a.facts().title()))
        .findFirst()
        .orElseThrow();
  }

  private static Verification verified(Wiring desk) {
    Verification found = desk.ledger().verify(Progress.NONE);
    assertThat(found.sound()).as(found.toString()).isTrue();
    return found;
  }

  private static String government(Reading reading) {
    return reading.read(
        h ->
            h.createQuery("SELECT name FROM unit WHERE code = :code")
                .bind("code", CorpusDesk.TOWN + ".government")
                .mapTo(String.class)
                .one());
  }

  @Test
  void isMigratedAndNothingDiffers() {
    try (Wiring desk = open()) {
      assertThat(notes(desk)).containsExactly("ledger.start.migrated");
      assertThat(desk.ledger().position()).isEqualTo(ENTRIES);
      assertThat(files(desk.ledger())).isEqualTo(AT_THE_END);
      assertThat(titled(desk, "秋季污染防治会").withdrawn()).isEqualTo("重复录入");
      assertThat(government(desk.ledger())).isEqualTo("东港镇政府");
      assertThat(desk.agenda().exemptions(desk.ledger())).hasSize(1);
      Verification found = verified(desk);
      assertThat(found.entries()).isEqualTo(ENTRIES);
      // Minutes before and after the signature, sign-in sheet, photograph, order, notice.
      assertThat(found.evidence()).isEqualTo(6);
      for (Activity each : all(desk.ledger())) {
        for (Evidence file : each.evidence()) {
          assertThat(desk.ledger().evidence().file(file.digest())).hasSize(file.size());
        }
      }
    }
    assertThat(evidenceSetAside()).isEqualTo(5);
    try (Wiring desk = open()) {
      assertThat(notes(desk)).isEmpty();
      assertThat(files(desk.ledger())).isEqualTo(AT_THE_END);
    }
  }

  /** How many rows the table of version 1 has in the image that was set aside. */
  private int evidenceSetAside() {
    Path aside = home.resolve("image/huanze-aside");
    return Jdbi.create("jdbc:h2:file:" + aside.toAbsolutePath(), "sa", "")
        .withHandle(
            h -> h.createQuery("SELECT COUNT(*) FROM activity_evidence").mapTo(int.class).one());
  }

  @Test
  void oldRowsAreShownInTheirPresentShape() {
    try (Wiring desk = open()) {
      Activity meeting = titled(desk, "秸秆禁烧专题会");
      List<RowVersion> history = desk.ledger().history(meeting.evidence().getLast().id());
      assertThat(history)
          .extracting(v -> v.entry().deed().textKey(), v -> v.change().after() == null)
          .containsExactly(
              tuple("ledger.deed.undone", false),
              tuple("activity.deed.detached", true),
              tuple("activity.deed.attached", false));
      assertThat(history).extracting(v -> v.change().table()).containsOnly("evidence");
      assertThat(history.getLast().change().after().values())
          .containsEntry("subject_id", meeting.id())
          .containsEntry("file_name", "签到表.jpg")
          .doesNotContainKey("activity_id");
      long replaced = CorpusDesk.entry(desk, "activity.deed.replaced");
      List<Change> changes = desk.ledger().changes(replaced);
      assertThat(changes)
          .extracting(
              Change::table, c -> c.before().text("file_name"), c -> c.after().text("file_name"))
          .containsExactly(tuple("evidence", "会议纪要.pdf", SIGNED));
    }
  }

  @Test
  void oldEntriesCanBeUndone() {
    try (Wiring desk = open()) {
      long undone =
          desk.ledger().undo(CorpusDesk.entry(desk, "activity.deed.replaced")).orElseThrow();
      assertThat(files(desk.ledger()).get("秸秆禁烧专题会")).containsExactly("会议纪要.pdf", "签到表.jpg");
      desk.ledger().undo(undone);
      assertThat(files(desk.ledger())).isEqualTo(AT_THE_END);
      desk.ledger().undo(CorpusDesk.entry(desk, "activity.deed.withdrawn"));
      assertThat(titled(desk, "秋季污染防治会").withdrawn()).isNull();
      verified(desk);
    }
  }

  @Test
  void undoLeavesNoEvidenceOfARecordThatIsGone() {
    try (Wiring desk = open()) {
      long inspected = CorpusDesk.entry(desk, "activity.deed.recorded.inspection");
      Obstacle refused = catchThrowableOfType(Obstacle.class, () -> desk.ledger().undo(inspected));
      assertThat(refused.textKey()).isEqualTo("ledger.undoBlocked");
      assertThat(desk.ledger().undoPlan(inspected).later())
          .extracting(Entry::number, e -> e.deed().textKey())
          .containsExactly(
              tuple(ENTRIES, "activity.deed.attached"),
              tuple(inspected + 1, "activity.deed.attached"));
      assertThat(files(desk.ledger())).isEqualTo(AT_THE_END);

      long together = desk.ledger().undoTogether(inspected).orElseThrow();
      assertThat(files(desk.ledger())).containsOnlyKeys("秸秆禁烧专题会", "秋季污染防治会");
      assertThat(evidenceOfNothing(desk)).isZero();
      desk.ledger().undo(together);
      assertThat(files(desk.ledger())).isEqualTo(AT_THE_END);
      verified(desk);
    }
  }

  /** Files cannot come back to a record that is gone: the undoing of a detachment. */
  @Test
  void undoBringsNoEvidenceBackToARecordThatIsGone() throws IOException {
    try (Wiring desk = open()) {
      Activity other = desk.activityService().record(titled(desk, "秋季污染防治会").facts()).activity();
      long recorded = desk.ledger().position();
      Path file = Files.writeString(folder.resolve("附件.txt"), "annex");
      Evidence annex =
          desk.activityService().attach(other.id(), file).activity().evidence().getFirst();
      desk.activityService().detach(other.id(), annex.id(), "误传");
      long detached = desk.ledger().position();
      desk.ledger().undo(recorded);
      Obstacle refused = catchThrowableOfType(Obstacle.class, () -> desk.ledger().undo(detached));
      assertThat(refused.textKey()).isEqualTo("ledger.undoBlocked");
      assertThat(evidenceOfNothing(desk)).isZero();
    }
  }

  private static long evidenceOfNothing(Wiring desk) {
    return desk.ledger()
        .read(
            h ->
                h.createQuery(
                        """
                        SELECT COUNT(*) FROM evidence
                        WHERE subject_id NOT IN (SELECT id FROM activity)
                        """)
                    .mapTo(Long.class)
                    .one());
  }

  @Test
  void isReadAsItStoodOnADay() {
    try (Wiring desk = open()) {
      try (AsOf august = desk.ledger().asOf(LocalDate.of(2026, 8, 31), Progress.NONE)) {
        assertThat(files(august))
            .isEqualTo(
                Map.of("秸秆禁烧专题会", List.of(SIGNED, "签到表.jpg"), "镇污水处理站", List.of("现场照片.jpg")));
        assertThat(government(august)).isEqualTo("东港镇人民政府");
      }
      try (AsOf september = desk.ledger().asOf(LocalDate.of(2026, 9, 3), Progress.NONE)) {
        assertThat(files(september).get("秸秆禁烧专题会")).containsExactly(SIGNED);
        assertThat(desk.agenda().exemptions(september)).isEmpty();
      }
    }
  }

  @Test
  void isBackedUpAndRestored() {
    Path place = folder.resolve("place");
    try (Wiring desk = open()) {
      new Backup(desk.ledger(), clock()).to(place, BackupTier.BY_HAND, Progress.NONE);
      desk.ledger().undo(ENTRIES);
    }
    Path kept = restore().run(place, Progress.NONE);
    assertThat(kept.resolve("journal")).isDirectory();
    try (Wiring desk = open()) {
      assertThat(desk.ledger().position()).isEqualTo(ENTRIES);
      assertThat(files(desk.ledger())).isEqualTo(AT_THE_END);
      verified(desk);
    }
  }

  @Test
  void aBackupOfVersionOneIsRestored() {
    home = folder.resolve("elsewhere");
    Path zip = VERSION_1.resolve("backup.zip");
    RestorePreview preview = restore().preview(zip);
    assertThat(preview.here()).isNull();
    assertThat(preview.backup().entries()).isEqualTo(ENTRIES);
    assertThat(preview.backup().evidence()).isEqualTo(6);
    restore().run(zip, Progress.NONE);
    try (Wiring desk = open()) {
      assertThat(files(desk.ledger())).isEqualTo(AT_THE_END);
      assertThat(verified(desk).entries()).isEqualTo(ENTRIES);
    }
  }

  private Restore restore() {
    return new Restore(home, DeskSchema.present(), clock());
  }
}
