package huanze.rectification;

import static huanze.rectification.TownOffice.TODAY;
import static huanze.rectification.TownOffice.asItSays;
import static huanze.rectification.TownOffice.day;
import static huanze.rectification.TownOffice.source;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import huanze.base.Ids;
import huanze.rectification.RectificationService.Listing;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 列入: items of what meetings decided and inspections found, and items written by themselves. */
class RectificationListingTest {
  private static final LocalDate HELD = day(11, 5);
  private static final LocalDate DUE = day(11, 30);

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

  private Decision decision(String words) {
    return new Decision(words, office.party, DUE);
  }

  @Test
  void aDecisionBecomesAnItemAsTheMinutesSayIt() {
    Activity meeting = office.record(office.meeting(HELD, decision("拆除岸线违建")));
    RectificationItem item = office.list(meeting, 0);
    assertThat(item.facts())
        .isEqualTo(
            new RectificationFacts(
                Origin.MEETING, "镇长办公会", HELD, "拆除岸线违建", null, null, office.party, null, DUE));
    assertThat(item.source()).isEqualTo(source(meeting, 0));
    assertThat(item.steps()).isEmpty();
    assertThat(item.state()).isEqualTo(RectificationState.OPEN);
    assertThat(office.store().find(item.id())).contains(item);
    assertThat(office.store().ofActivity(meeting.id())).containsExactly(item);
  }

  @Test
  void aProblemFoundBecomesAnItemAndItsRequirementIsTheGoal() {
    FoundProblem heap = new FoundProblem(null, "垃圾堆放", "立即清理", office.party, DUE);
    Activity inspection = office.record(office.inspection(HELD, heap));
    assertThat(office.list(inspection, 0).facts())
        .isEqualTo(
            new RectificationFacts(
                Origin.INSPECTION, "检查海滨污水站", HELD, "垃圾堆放", "立即清理", null, office.party, null, DUE));
  }

  @Test
  void whatTheRecordSaysIsNotAskedForAgain() {
    Activity meeting = office.record(office.meeting(HELD, decision("拆除岸线违建")));
    RectificationItem item =
        office
            .service()
            .list(List.of(new Listing(source(meeting, 0), office.government, day(12, 31))))
            .getFirst();
    assertThat(item.unit()).isEqualTo(office.party);
    assertThat(item.deadline()).isEqualTo(DUE);
  }

  @Test
  void whatTheRecordLeavesOpenIsAskedFor() {
    Activity meeting =
        office.record(
            office.meeting(
                HELD,
                new Decision("绿化", null, null),
                new Decision("清淤", null, DUE),
                new Decision("截污", office.party, null)));
    office.refused(
        () ->
            office
                .service()
                .list(List.of(asItSays(meeting, 0), asItSays(meeting, 1), asItSays(meeting, 2))),
        "items[0].dueOn: dayMissing",
        "items[0].unit: unitMissing",
        "items[1].unit: unitMissing",
        "items[2].dueOn: dayMissing");
    LocalDate asked = day(12, 20);
    assertThat(
            office
                .service()
                .list(
                    List.of(
                        new Listing(source(meeting, 0), office.government, asked),
                        new Listing(source(meeting, 1), office.government, asked),
                        new Listing(source(meeting, 2), office.government, asked))))
        .extracting(i -> i.problem() + " " + i.unit().equals(office.party) + " " + i.deadline())
        .containsExactly("绿化 false 2026-12-20", "清淤 false 2026-11-30", "截污 true 2026-12-20");
  }

  @Test
  void aPlanIsNoSourceUntilItWasHeld() {
    LocalDate planned = day(12, 1);
    ActivityFacts facts =
        office.meeting(planned, new Decision("拆除岸线违建", office.party, day(12, 31)));
    Activity plan = office.record(facts);
    assertThat(office.candidates(plan.id())).isEmpty();
    office.refused(() -> office.service().list(List.of(asItSays(plan, 0))), "items[0]: noSource");

    // Its day is over, but nobody has said yet that it took place.
    office.today(day(12, 3));
    assertThat(office.candidates(plan.id())).isEmpty();
    office.refused(() -> office.service().list(List.of(asItSays(plan, 0))), "items[0]: noSource");

    office.desk.activityService().confirm(plan.id(), day(12, 2));
    assertThat(office.candidates(plan.id())).hasSize(1);
    assertThat(office.list(plan, 0).raisedOn()).isEqualTo(day(12, 2));
  }

  @Test
  void aWithdrawnRecordIsNoSourceUntilItIsRestored() {
    Activity meeting = office.record(office.meeting(HELD, decision("拆除岸线违建")));
    office.desk.activityService().withdraw(meeting.id(), "登记重复");
    assertThat(office.candidates(meeting.id())).isEmpty();
    office.refused(
        () -> office.service().list(List.of(asItSays(meeting, 0))), "items[0]: noSource");
    office.desk.activityService().restore(meeting.id());
    assertThat(office.list(meeting, 0).problem()).isEqualTo("拆除岸线违建");
  }

  @Test
  void thatNothingWasFoundIsNoProblem() {
    Activity inspection =
        office.record(
            office.inspection(
                HELD,
                new FoundProblem(null, "未发现问题", null, office.party, DUE),
                new FoundProblem(null, "扬尘", null, office.party, DUE)));
    assertThat(office.candidates(inspection.id()))
        .extracting(Candidate::problem)
        .containsExactly("扬尘");
  }

  @Test
  void eachIsListedOnce() {
    Activity meeting = office.record(office.meeting(HELD, decision("甲"), decision("乙")));
    office.refused(
        () ->
            office
                .service()
                .list(List.of(asItSays(meeting, 0), asItSays(meeting, 1), asItSays(meeting, 0))),
        "items[2]: listedAlready");
    RectificationItem first = office.list(meeting, 0);
    office.refused(() -> office.list(meeting, 0), "items[0]: listedAlready");
    office.refused(
        () -> office.service().list(List.of(asItSays(meeting, 1), asItSays(meeting, 0))),
        "items[1]: listedAlready");
    // Closed is listed still.
    office.reported(first.id(), day(11, 10));
    office.closed(first.id(), day(11, 11));
    office.refused(() -> office.list(meeting, 0), "items[0]: listedAlready");
    // Only what was taken out can be taken in once more.
    office.service().remove(first.id(), "列错了");
    assertThat(office.list(meeting, 0).steps()).isEmpty();
    assertThat(office.list(meeting, 1).problem()).isEqualTo("乙");
  }

  @Test
  void ofSeveralAllAreMadeInOneEntryOrNone() {
    Activity meeting =
        office.record(
            office.meeting(HELD, decision("甲"), new Decision("乙", null, DUE), decision("丙")));
    Activity inspection =
        office.record(
            office.inspection(HELD, new FoundProblem(null, "丁", null, office.party, null)));
    office.list(meeting, 2);
    UUID nowhere = Ids.named("no unit");
    office.refused(
        () ->
            office
                .service()
                .list(
                    List.of(
                        asItSays(meeting, 0),
                        new Listing(source(meeting, 1), nowhere, null),
                        new Listing(source(inspection, 0), null, day(11, 4)),
                        asItSays(meeting, 2),
                        new Listing(
                            new RectificationItem.Source(meeting.id(), nowhere), null, null),
                        new Listing(
                            new RectificationItem.Source(nowhere, nowhere), office.party, DUE))),
        "items[1].unit: unitUnknown",
        "items[2].dueOn: dueBeforeRaised",
        "items[3]: listedAlready",
        "items[4]: noSource",
        "items[5]: noSource");

    long entries = office.desk.ledger().position();
    List<RectificationItem> made =
        office
            .service()
            .list(
                List.of(
                    asItSays(meeting, 0),
                    new Listing(source(meeting, 1), office.government, null),
                    new Listing(source(inspection, 0), null, HELD)));
    assertThat(made).extracting(RectificationItem::problem).containsExactly("甲", "乙", "丁");
    assertThat(office.desk.ledger().position()).isEqualTo(entries + 1);
    assertThat(office.rowCounts()).isEqualTo("4/0/0");
    office.desk.ledger().undo(entries + 1);
    assertThat(office.rowCounts()).isEqualTo("1/0/0");
  }

  @Test
  void aRowOfAnotherRecordIsNoSource() {
    Activity meeting = office.record(office.meeting(HELD, decision("甲")));
    Activity other = office.record(office.meeting(day(11, 6), decision("乙")));
    RectificationItem.Source mixed =
        new RectificationItem.Source(meeting.id(), source(other, 0).row());
    office.refused(
        () -> office.service().list(List.of(new Listing(mixed, office.party, DUE))),
        "items[0]: noSource");
  }

  @Test
  void nothingChosenIsNothingListed() {
    office.refused(() -> office.service().list(List.of()), ": noneChosen");
  }

  @Test
  void whatComesFromElsewhereIsWrittenByItself() {
    List<RectificationItem> written = new ArrayList<>();
    for (Origin origin : Origin.values()) {
      RectificationFacts facts =
          new RectificationFacts(
              origin,
              "省督察反馈意见第12项",
              HELD,
              "入海口水质超标",
              "达到Ⅲ类",
              "截污、清淤",
              office.government,
              "镇长张伟",
              DUE);
      RectificationItem item = office.service().add(facts);
      assertThat(item.source()).isNull();
      assertThat(item.facts()).isEqualTo(facts);
      written.add(item);
    }
    assertThat(office.store().all()).containsExactlyInAnyOrderElementsOf(written);
    assertThat(office.store().ofUnits(List.of(office.government))).hasSize(8);
    assertThat(office.store().ofUnits(List.of(office.party))).isEmpty();
  }

  @Test
  void theSameProblemMayBeWrittenTwiceWhenItCameFromElsewhere() {
    office.add(HELD, "异味", office.party, DUE);
    office.add(HELD, "异味", office.party, DUE);
    assertThat(office.store().all()).hasSize(2);
    assertThat(office.today()).isEqualTo(TODAY);
  }
}
