package huanze.rectification;

import static huanze.agenda.calendar.DueMatter.Stage.DECIDED;
import static huanze.agenda.calendar.DueMatter.Stage.LISTED;
import static huanze.agenda.calendar.DueMatter.Stage.REPORTED;
import static huanze.rectification.TownOffice.TODAY;
import static huanze.rectification.TownOffice.day;
import static huanze.rectification.TownOffice.source;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import huanze.agenda.calendar.DueMatter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a morning, a month and a page of one unit remind of. Today is the 23rd of November. */
class DueMattersTest {
  private static final LocalDate HELD = day(9, 1);

  @TempDir Path folder;
  private TownOffice office;

  @BeforeEach
  void open() {
    office = new TownOffice(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Activity decided(LocalDate held, LocalDate... due) {
    Decision[] decisions = new Decision[due.length];
    for (int i = 0; i < due.length; i++) {
      decisions[i] = new Decision("议定" + i, office.party, due[i]);
    }
    return office.record(office.meeting(held, decisions));
  }

  private static List<String> told(List<DueMatter> matters) {
    return matters.stream().map(m -> m.stage() + " " + m.words() + " " + m.dueOn()).toList();
  }

  /** As the home page asks: today, with ten days ahead. */
  private List<String> near() {
    return told(office.desk.dueMatters().near(office.today(), office.today().plusDays(10)));
  }

  private List<String> due(LocalDate day) {
    return told(office.desk.dueMatters().due(office.party, day));
  }

  private List<String> asked(LocalDate day) {
    return told(office.desk.dueMatters().askedAfter(office.party, day));
  }

  private List<String> between(LocalDate from, LocalDate to) {
    return told(office.desk.dueMatters().between(from, to));
  }

  @Test
  void decisionsThatNobodyListedKeepTheirThirtyDays() {
    // The 24th of October is 30 days before today, the 3rd of December ten days after.
    decided(HELD, day(10, 23), day(10, 24), TODAY, day(12, 3), day(12, 4));
    assertThat(near())
        .containsExactly(
            "DECIDED 议定1 2026-10-24", "DECIDED 议定2 2026-11-23", "DECIDED 议定3 2026-12-03");
    assertThat(asked(TODAY))
        .containsExactly(
            "DECIDED 议定1 2026-10-24",
            "DECIDED 议定2 2026-11-23",
            "DECIDED 议定3 2026-12-03",
            "DECIDED 议定4 2026-12-04");
    assertThat(due(TODAY))
        .containsExactly(
            "DECIDED 议定2 2026-11-23", "DECIDED 议定3 2026-12-03", "DECIDED 议定4 2026-12-04");
    assertThat(between(day(10, 1), day(10, 31)))
        .containsExactly("DECIDED 议定0 2026-10-23", "DECIDED 议定1 2026-10-24");
  }

  @Test
  void whatBecameAnItemIsToldAsThatHoweverLongItIsOver() {
    Activity meeting = decided(HELD, day(10, 23), day(10, 24), TODAY, day(12, 3), day(12, 4));
    office.list(meeting, 0);
    office.list(meeting, 2);
    office.list(meeting, 4);
    assertThat(near())
        .containsExactly(
            "LISTED 议定0 2026-10-23",
            "DECIDED 议定1 2026-10-24",
            "LISTED 议定2 2026-11-23",
            "DECIDED 议定3 2026-12-03");
    assertThat(asked(TODAY))
        .containsExactly(
            "LISTED 议定0 2026-10-23",
            "DECIDED 议定1 2026-10-24",
            "LISTED 议定2 2026-11-23",
            "DECIDED 议定3 2026-12-03",
            "LISTED 议定4 2026-12-04");
    assertThat(due(TODAY))
        .containsExactly(
            "LISTED 议定0 2026-10-23",
            "LISTED 议定2 2026-11-23",
            "DECIDED 议定3 2026-12-03",
            "LISTED 议定4 2026-12-04");
    office.today(LocalDate.of(2028, 1, 1));
    assertThat(near())
        .containsExactly("LISTED 议定0 2026-10-23", "LISTED 议定2 2026-11-23", "LISTED 议定4 2026-12-04");
  }

  @Test
  void theWholeMatterIsToldWithItsRecordAndItsUnit() {
    FoundProblem heap = new FoundProblem(null, "垃圾堆放", "立即清理", office.party, day(11, 25));
    Activity inspection = office.record(office.inspection(HELD, heap));
    DueMatter before = office.desk.dueMatters().near(TODAY, day(12, 3)).getFirst();
    assertThat(before)
        .isEqualTo(
            new DueMatter(
                source(inspection, 0).row(),
                DECIDED,
                inspection.id(),
                office.party,
                "检查海滨污水站",
                HELD,
                "立即清理",
                day(11, 25)));
    RectificationItem item = office.list(inspection, 0);
    assertThat(office.desk.dueMatters().near(TODAY, day(12, 3)))
        .containsExactly(
            new DueMatter(
                item.id(),
                LISTED,
                inspection.id(),
                office.party,
                "检查海滨污水站",
                HELD,
                "垃圾堆放",
                day(11, 25)));
  }

  @Test
  void anItemIsToldByItsOwnLastDayAnExtensionCounts() {
    Activity meeting = decided(HELD, day(11, 20));
    UUID id = office.list(meeting, 0).id();
    assertThat(near()).containsExactly("LISTED 议定0 2026-11-20");
    office.extended(id, day(11, 18), day(12, 4));
    assertThat(near()).isEmpty();
    assertThat(between(day(11, 1), day(11, 30))).isEmpty();
    assertThat(between(day(12, 1), day(12, 31))).containsExactly("LISTED 议定0 2026-12-04");
    office.today(day(11, 24));
    assertThat(near()).containsExactly("LISTED 议定0 2026-12-04");
  }

  @Test
  void whatIsReportedWaitsForTheCheckAndWhatIsClosedIsSilent() {
    UUID far = office.add(HELD, "清淤", office.party, day(12, 31)).id();
    UUID over = office.add(HELD, "截污", office.party, day(10, 1)).id();
    office.reported(far, day(11, 20));
    office.reported(over, day(11, 21));
    // For the office to check, whatever the last day; of the unit it is not closed.
    for (List<String> told : List.of(near(), due(TODAY), asked(TODAY))) {
      assertThat(told).containsExactly("REPORTED 截污 2026-10-01", "REPORTED 清淤 2026-12-31");
    }
    assertThat(between(day(1, 1), day(12, 31))).isEmpty();
    assertThat(office.desk.dueMatters().near(TODAY, TODAY))
        .allSatisfy(m -> assertThat(m.isOver(TODAY)).isFalse())
        .extracting(DueMatter::stage)
        .containsExactly(REPORTED, REPORTED);

    office.closed(far, TODAY);
    office.returned(over, TODAY);
    assertThat(near()).containsExactly("LISTED 截污 2026-10-01");
    assertThat(due(TODAY)).containsExactly("LISTED 截污 2026-10-01");
    assertThat(between(day(10, 1), day(10, 1))).containsExactly("LISTED 截污 2026-10-01");

    office.reopened(far, TODAY, day(12, 31));
    assertThat(due(TODAY)).containsExactly("LISTED 截污 2026-10-01", "LISTED 清淤 2026-12-31");
  }

  @Test
  void aClosedItemDoesNotWakeItsDecisionAgain() {
    Activity meeting = decided(HELD, day(11, 25));
    UUID id = office.list(meeting, 0).id();
    office.reported(id, day(11, 20));
    assertThat(due(TODAY)).containsExactly("REPORTED 议定0 2026-11-25");
    office.closed(id, day(11, 21));
    assertThat(near()).isEmpty();
    assertThat(due(TODAY)).isEmpty();
    assertThat(asked(TODAY)).isEmpty();
    assertThat(between(day(11, 1), day(11, 30))).isEmpty();
    // Taken out of the ledger it is a decision again.
    office.service().remove(id, "列错了");
    assertThat(near()).containsExactly("DECIDED 议定0 2026-11-25");
    assertThat(due(TODAY)).containsExactly("DECIDED 议定0 2026-11-25");
  }

  @Test
  void ofAUnitAsThingsStoodOnADay() {
    UUID id = office.add(day(9, 10), "清淤", office.party, day(9, 30)).id();
    office.extended(id, day(9, 28), day(10, 20));
    office.reported(id, day(10, 18));
    office.returned(id, day(10, 25));
    office.reported(id, day(11, 2));
    office.closed(id, day(11, 5));
    for (LocalDate before : List.of(day(9, 9), day(1, 1))) {
      assertThat(due(before)).as("%s", before).isEmpty();
      assertThat(asked(before)).as("%s", before).isEmpty();
    }
    for (LocalDate first : List.of(day(9, 11), day(9, 27))) {
      assertThat(due(first)).as("%s", first).containsExactly("LISTED 清淤 2026-09-30");
      assertThat(asked(first)).as("%s", first).containsExactly("LISTED 清淤 2026-09-30");
    }
    for (LocalDate then : List.of(day(9, 28), day(10, 17), day(10, 25), day(11, 1))) {
      assertThat(due(then)).as("%s", then).containsExactly("LISTED 清淤 2026-10-20");
      assertThat(asked(then)).as("%s", then).containsExactly("LISTED 清淤 2026-10-20");
    }
    for (LocalDate checked : List.of(day(10, 18), day(10, 24), day(11, 2), day(11, 4))) {
      assertThat(due(checked)).as("%s", checked).containsExactly("REPORTED 清淤 2026-10-20");
      assertThat(asked(checked)).as("%s", checked).containsExactly("REPORTED 清淤 2026-10-20");
    }
    for (LocalDate done : List.of(day(11, 5), TODAY)) {
      assertThat(due(done)).as("%s", done).isEmpty();
      assertThat(asked(done)).as("%s", done).isEmpty();
    }
    assertThat(office.desk.dueMatters().due(office.government, day(9, 11))).isEmpty();
  }

  @Test
  void theDecisionOfAnItemThatAnotherUnitTookOverIsNotToldOfTheFirst() {
    Activity meeting = decided(HELD, day(12, 1));
    RectificationItem item = office.list(meeting, 0);
    office
        .service()
        .change(
            item.id(),
            new RectificationFacts(
                Origin.MEETING,
                item.facts().from(),
                HELD,
                item.problem(),
                null,
                null,
                office.government,
                null,
                day(12, 1)));
    assertThat(due(TODAY)).isEmpty();
    assertThat(told(office.desk.dueMatters().due(office.government, TODAY)))
        .containsExactly("LISTED 议定0 2026-12-01");
  }

  @Test
  void aDecisionThatLeftUnitAndDayOpenIsToldOnceItIsAnItem() {
    Activity meeting = office.record(office.meeting(HELD, new Decision("绿化", null, null)));
    assertThat(near()).isEmpty();
    office
        .service()
        .list(
            List.of(
                new RectificationService.Listing(source(meeting, 0), office.party, day(11, 30))));
    assertThat(near()).containsExactly("LISTED 绿化 2026-11-30");
    assertThat(between(day(11, 30), day(11, 30))).containsExactly("LISTED 绿化 2026-11-30");
  }

  @Test
  void aCorrectionOfTheRecordDoesNotDetachTheItem() {
    Activity meeting = decided(HELD, day(11, 25), day(11, 26));
    office.list(meeting, 0);
    UUID first = source(meeting, 0).row();
    UUID second = source(meeting, 1).row();
    // Reworded, with another day, behind the other, on another day of the meeting.
    office
        .desk
        .activityService()
        .correct(
            meeting.id(),
            office.meeting(
                day(9, 2),
                new Decision(second, "议定1", office.party, day(11, 26)),
                new Decision(first, "全部拆除", office.party, day(11, 28))));
    assertThat(near()).containsExactly("LISTED 议定0 2026-11-25", "DECIDED 议定1 2026-11-26");
    assertThat(office.store().taken(List.of(first, second))).containsExactly(first);
    office.refused(() -> office.service().list(List.of(listing(meeting, first))), already());
  }

  private static String already() {
    return "items[0]: listedAlready";
  }

  private static RectificationService.Listing listing(Activity record, UUID row) {
    return new RectificationService.Listing(
        new RectificationItem.Source(record.id(), row), null, null);
  }

  @Test
  void anItemOutlivesItsRecordAndItsDecision() {
    Activity withdrawn = decided(HELD, day(11, 25));
    Activity emptied = decided(day(9, 2), day(11, 26));
    office.list(withdrawn, 0);
    office.list(emptied, 0);
    office.desk.activityService().withdraw(withdrawn.id(), "登记重复");
    office.desk.activityService().correct(emptied.id(), office.meeting(day(9, 2)));
    assertThat(near()).containsExactly("LISTED 议定0 2026-11-25", "LISTED 议定0 2026-11-26");
    assertThat(due(TODAY)).hasSize(2);
  }

  @Test
  void anotherDecisionWrittenLaterIsNotTheOneThatWasDeleted() {
    Activity meeting = decided(HELD, day(11, 25));
    office.list(meeting, 0);
    office.desk.activityService().correct(meeting.id(), office.meeting(HELD));
    office
        .desk
        .activityService()
        .correct(meeting.id(), office.meeting(HELD, new Decision("种树", office.party, day(11, 27))));
    assertThat(near()).containsExactly("LISTED 议定0 2026-11-25", "DECIDED 种树 2026-11-27");
  }
}
