package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.evidence.DrawnEvidence;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking at a record's files, handing them out and replacing them. */
class EvidenceViewModelTest {
  @TempDir Path folder;
  private ActivityOffice office;
  private UUID id;
  private ActivityRecordModel record;
  private EvidenceViewModel viewer;

  @BeforeEach
  void meeting() {
    office = new ActivityOffice(folder.resolve("home"));
    office.appoint("赵建国", "130304100.partyCommittee.mainLeader");
    office.appoint("李秀英", "130304100.government.mainLeader");
    office.appoint("孙志强", "130304100.government.leaderInCharge");
    id =
        office
            .wiring
            .activityService()
            .record(office.meeting(LocalDate.of(2026, 8, 12)).build())
            .activity()
            .id();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Evidence attach(Path file) {
    office.wiring.activityService().attach(id, file);
    record = ActivityRecordModel.of(office.desk, id);
    viewer = record.viewer();
    viewer.room(800, 600);
    return files().getLast();
  }

  private java.util.List<Evidence> files() {
    Activity shown = record.activityProperty().get();
    return shown == null ? java.util.List.of() : shown.evidence();
  }

  @Test
  void aScanIsReadPageByPage() {
    Evidence scan = attach(DrawnEvidence.paper(folder.resolve("会议纪要.pdf"), 3));
    viewer.open(scan);
    assertThat(viewer.pagesProperty().get()).isEqualTo(3);
    assertThat(viewer.sentenceProperty().get()).isEmpty();
    assertThat(viewer.about(scan)).contains("2026-09-18 由王芳加入");
    var first = viewer.pictureProperty().get();
    // 600 dots high, as A4 stands.
    assertThat(first.getHeight()).isBetween(599, 600);
    viewer.turnTo(1);
    assertThat(viewer.pageProperty().get()).isEqualTo(1);
    assertThat(viewer.pictureProperty().get()).isNotSameAs(first);
    viewer.turnTo(3);
    viewer.turnTo(-1);
    assertThat(viewer.pageProperty().get()).isEqualTo(1);
    viewer.zoomIn();
    assertThat(viewer.pictureProperty().get().getHeight()).isBetween(749, 750);
    viewer.zoomOut();
    viewer.zoomOut();
    assertThat(viewer.zoomProperty().get()).isEqualTo(1);
    viewer.close();
    assertThat(viewer.fileProperty().get()).isNull();
    assertThat(viewer.pictureProperty().get()).isNull();
    assertThat(office.dialogs.failures).isEmpty();
  }

  @Test
  void otherKindsSayWhatToDo() throws IOException {
    Evidence word = attach(Files.writeString(folder.resolve("报告.docx"), "no picture"));
    viewer.open(word);
    assertThat(viewer.pictureProperty().get()).isNull();
    assertThat(viewer.sentenceProperty().get()).startsWith("这类文件不能在程序内查看");
  }

  @Test
  void missingAndAlteredFilesAreOneSentence() throws IOException {
    Evidence photo = attach(DrawnEvidence.photo(folder.resolve("现场.jpg"), 40, 30));
    Path kept = office.desk.vault().path(photo.digest());
    Files.writeString(kept, "altered");
    viewer.open(photo);
    assertThat(viewer.sentenceProperty().get()).startsWith("文件“现场.jpg”与存入时不一致");
    Files.delete(kept);
    viewer.open(photo);
    assertThat(viewer.sentenceProperty().get()).startsWith("台账中找不到文件“现场.jpg”");
    viewer.openOutside();
    assertThat(office.openedOutside).isEmpty();
    assertThat(office.dialogs.failures).hasSize(1);
  }

  @Test
  void anotherProgramGetsACopyThatMayBeSpoilt() throws IOException {
    Evidence photo = attach(DrawnEvidence.photo(folder.resolve("现场.jpg"), 40, 30));
    viewer.open(photo);
    viewer.openOutside();
    Path copy = office.openedOutside.getFirst();
    assertThat(copy).hasFileName("现场.jpg");
    assertThat(Files.mismatch(copy, office.desk.vault().path(photo.digest()))).isEqualTo(-1);
    Files.writeString(copy, "changed by the other program");
    assertThat(office.desk.vault().sound(photo.digest())).isTrue();
    assertThat(office.notices).last().asString().contains("副本");
  }

  @Test
  void programsAreNotStarted() throws IOException {
    Evidence kept = attach(DrawnEvidence.photo(folder.resolve("报表工具.jpg"), 4, 3));
    // As one may lie in a ledger of before: programs are refused today.
    Evidence program =
        new Evidence(
            kept.id(), "报表工具.exe", kept.digest(), kept.size(), kept.mediaType(), kept.enteredOn());
    viewer.open(program);
    viewer.openOutside();
    assertThat(office.openedOutside).isEmpty();
    InvalidInput refused = (InvalidInput) office.dialogs.failures.getFirst();
    assertThat(Texts.chinese().text(refused.problems().getFirst())).contains("为安全起见");
  }

  @Test
  void aCopyIsSavedWhereTheUserWantsIt() throws IOException {
    Path photo = DrawnEvidence.photo(folder.resolve("现场.jpg"), 40, 30);
    Evidence kept = attach(photo);
    viewer.open(kept);
    Path target = folder.resolve("报送.jpg");
    office.files.chosen = Optional.of(target);
    viewer.saveAs();
    assertThat(Files.mismatch(photo, target)).isEqualTo(-1);
    office.files.chosen = Optional.of(folder.resolve("没有").resolve("报送.jpg"));
    viewer.saveAs();
    assertThat(office.dialogs.failures).hasSize(1);
  }

  @Test
  void aReplacedFileStaysToBeSeenWithItsReason() {
    Evidence first = attach(DrawnEvidence.paper(folder.resolve("纪要未签.pdf"), 1));
    office.files.chosen = Optional.of(DrawnEvidence.paper(folder.resolve("纪要已签.pdf"), 2));
    office.dialogs.reason = Optional.of("补传签字页");
    record.actions().replace(first);
    assertThat(office.dialogs.failures).isEmpty();
    Evidence now = files().getFirst();
    assertThat(now.fileName()).isEqualTo("纪要已签.pdf");
    assertThat(files()).hasSize(1);
    viewer.open(now);
    assertThat(viewer.versions())
        .extracting(v -> v.file().fileName(), EvidenceVersion::by, EvidenceVersion::reason)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("纪要已签.pdf", "王芳", "补传签字页"),
            org.assertj.core.groups.Tuple.tuple("纪要未签.pdf", "王芳", null));
    assertThat(viewer.about(now)).endsWith("2026-09-18 由王芳加入");
    viewer.open(viewer.versions().getLast().file());
    assertThat(viewer.pagesProperty().get()).isEqualTo(1);
    assertThat(viewer.about(first)).endsWith("由王芳加入 · 已被替换");
    assertThat(viewer.sentenceProperty().get()).isEmpty();
  }

  @Test
  void nothingIsReplacedWithoutAReasonOrByTheSame() {
    Evidence first = attach(DrawnEvidence.paper(folder.resolve("纪要.pdf"), 1));
    office.files.chosen = Optional.of(DrawnEvidence.paper(folder.resolve("别的.pdf"), 2));
    record.actions().replace(first);
    assertThat(files()).containsExactly(first);
    office.files.chosen = Optional.of(folder.resolve("纪要.pdf"));
    office.dialogs.reason = Optional.of("重新扫描");
    record.actions().replace(first);
    assertThat(files()).containsExactly(first);
    assertThat(office.dialogs.failures).hasSize(1);
  }
}
