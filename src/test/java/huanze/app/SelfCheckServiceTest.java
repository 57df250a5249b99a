package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.SelfCheckKind;
import huanze.activity.SelfCheckLine;
import huanze.activity.Topic;
import huanze.base.DeskClock;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.fx.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The self-check on a real ledger: who entered what, answers, and what makes a hint come back. */
class SelfCheckServiceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  private static final String TOWN = "130302100";
  private static final String WORDS = "会议传达学习了省市生态环境保护工作会议精神，研究了散煤治理和秸秆禁烧工作，要求各村压实责任、加密巡查、及时上报。";

  @TempDir Path folder;
  private Path home;
  private Wiring desk;
  private UUID unit;

  @BeforeEach
  void office() {
    home = folder.resolve("desk");
    desk = NewOffice.desk(home, TODAY, TOWN);
    unit = desk.structure().unit(TOWN + ".government").orElseThrow().id();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void sitsHere(String name) {
    desk.close();
    desk = Wiring.open(home, name, DeskClock.standingAt(TODAY), Texts.chinese());
  }

  private ActivityFactsBuilder meeting(LocalDate day) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.JOINT)
        .title(day.getMonthValue() + "月党政联席会议")
        .heldOn(day)
        .recorder("王芳")
        .conveners(unit);
  }

  private UUID record(ActivityFactsBuilder facts) {
    return desk.activityService().record(facts.build()).activity().id();
  }

  private List<SelfCheckLine> check() {
    return desk.selfCheck().check(2026, null, Progress.NONE);
  }

  private List<SelfCheckLine> check(SelfCheckKind kind) {
    return check().stream().filter(l -> l.hint().kind() == kind).toList();
  }

  @Test
  void copiedMinutesAreNamedWithTheEarlierOnesUntilAnsweredOrChanged() {
    UUID last = record(meeting(LocalDate.of(2025, 12, 10)).content(WORDS));
    UUID copy = record(meeting(LocalDate.of(2026, 9, 9)).content("9月9日，" + WORDS));
    SelfCheckLine line = check(SelfCheckKind.COPIED).getFirst();
    assertThat(line.hint().record()).isEqualTo(copy);
    assertThat(line.hint().other()).isEqualTo(last);
    assertThat(line.args()).containsExactly("100", "2025-12-10 12月党政联席会议");
    assertThat(Texts.chinese().text("activity.selfCheck.why.copied", line.args().toArray()))
        .isEqualTo("内容与“2025-12-10 12月党政联席会议”有 100% 相同（不计数字和日期）");

    assertThatThrownBy(() -> desk.selfCheck().answer(line.hint(), " "))
        .isInstanceOf(InvalidInput.class);
    desk.selfCheck().answer(line.hint(), "例行部署，原件核对过");
    SelfCheckLine answered = check(SelfCheckKind.COPIED).getFirst();
    assertThat(answered.answer()).isNotNull();
    assertThat(answered.answer().reason()).isEqualTo("例行部署，原件核对过");
    assertThat(answered.answer().by()).isEqualTo("王芳");
    assertThat(answered.answer().on()).isEqualTo(TODAY);

    desk.activityService()
        .correct(last, meeting(LocalDate.of(2025, 12, 10)).content(WORDS + "又及。").build());
    assertThat(check(SelfCheckKind.COPIED).getFirst().answer()).isNull();
    desk.activityService()
        .correct(copy, meeting(LocalDate.of(2026, 9, 9)).content("研究了扬尘治理。").build());
    assertThat(check(SelfCheckKind.COPIED)).isEmpty();
  }

  @Test
  void anAnswerIsAnEntryAndCanBeUndone() {
    record(meeting(LocalDate.of(2026, 9, 9)));
    SelfCheckLine line = check(SelfCheckKind.NO_EVIDENCE).getFirst();
    desk.selfCheck().answer(line.hint(), "原件在档案室");
    var entry = desk.ledger().lastOwnEntry().orElseThrow();
    assertThat(desk.deedWords().of(entry.deed())).isEqualTo("核对自查提示：2026-09-09 9月党政联席会议");
    assertThat(entry.deed().reason()).isEqualTo("原件在档案室");
    desk.ledger().undo(entry.number());
    assertThat(check(SelfCheckKind.NO_EVIDENCE).getFirst().answer()).isNull();
  }

  @Test
  void theSamePhotoOnTwoRecords() throws IOException {
    UUID first = record(meeting(LocalDate.of(2026, 8, 5)));
    UUID second = record(meeting(LocalDate.of(2026, 9, 9)));
    Path photo = Files.writeString(folder.resolve("现场.jpg"), "GIF89aphoto");
    Path again = Files.writeString(folder.resolve("现场照片.jpg"), "GIF89aphoto");
    desk.activityService().attach(first, photo);
    desk.activityService().attach(second, again);
    SelfCheckLine line = check(SelfCheckKind.SAME_FILE).getFirst();
    assertThat(check(SelfCheckKind.SAME_FILE)).hasSize(1);
    assertThat(line.hint().record()).isEqualTo(second);
    assertThat(line.args()).containsExactly("现场照片.jpg", "2026-08-05 8月党政联席会议");
    assertThat(check(SelfCheckKind.NO_EVIDENCE)).isEmpty();
  }

  @Test
  void mineComeFirstAndOthersByTheirName() {
    record(meeting(LocalDate.of(2026, 9, 9)));
    sitsHere("李强");
    record(meeting(LocalDate.of(2026, 9, 10)).recorder("李强"));
    assertThat(check(SelfCheckKind.NO_EVIDENCE))
        .extracting(SelfCheckLine::clerk)
        .containsExactly("李强", "王芳");
    sitsHere("王芳");
    assertThat(check(SelfCheckKind.NO_EVIDENCE))
        .extracting(SelfCheckLine::clerk)
        .containsExactly("王芳", "李强");
  }

  @Test
  void typedAfterTheDeadlineAndOnADayOff() {
    // 7月4日 is a Saturday; the joint meeting of July was due on the 31st and is typed in September.
    UUID party = desk.structure().unit(TOWN + ".partyCommittee").orElseThrow().id();
    UUID july =
        record(
            meeting(LocalDate.of(2026, 7, 4))
                .conveners(party, unit)
                .topics(new Topic("研究秸秆禁烧", true)));
    assertThat(check(SelfCheckKind.ENTERED_LATE))
        .extracting(l -> l.hint().record(), l -> l.hint().args())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(july, List.of("2026-09-18", "2026-07-31")));
    assertThat(check(SelfCheckKind.REST_DAY)).hasSize(1);
  }

  @Test
  void oneUnitAloneAnotherYearAndStopping() {
    record(meeting(LocalDate.of(2026, 9, 9)));
    UUID party = desk.structure().unit(TOWN + ".partyCommittee").orElseThrow().id();
    assertThat(desk.selfCheck().check(2026, Set.of(party), Progress.NONE)).isEmpty();
    assertThat(desk.selfCheck().check(2026, Set.of(unit), Progress.NONE)).isNotEmpty();
    assertThat(desk.selfCheck().check(2025, null, Progress.NONE)).isEmpty();
    Work stopped = new Work("activity.selfCheck.working");
    stopped.stop();
    assertThatThrownBy(() -> desk.selfCheck().check(2026, null, stopped))
        .isInstanceOf(Obstacle.class);
  }
}
