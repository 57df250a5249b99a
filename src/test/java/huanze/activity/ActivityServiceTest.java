package huanze.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import huanze.access.Right;
import huanze.agenda.CountedRecord;
import huanze.agenda.calendar.DueMatter;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Period;
import huanze.base.Problem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityServiceTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 5);

  @TempDir Path folder;

  private Desk desk() {
    return new Desk(TODAY, folder);
  }

  @Test
  void everyFactComesBackFromTheLedger() {
    Desk desk = desk();
    ActivityFacts facts =
        Desk.meeting(DAY)
            .forms(ActivityForm.DISPATCH, ActivityForm.EXECUTIVE)
            .number("秦政常〔2026〕3号")
            .code("HY-7")
            .startsAt(LocalTime.of(9, 0))
            .endsAt(LocalTime.of(11, 30))
            .place("第一会议室")
            .about(Period.parse("2026-10"))
            .target(Town.COUNTY)
            .recorder("记录人")
            .content("内容\n第二行")
            .findings("问题")
            .requirements("要求")
            .conveners(Town.COMMITTEE, Town.GOVERNMENT)
            .participants(
                new Participant(Town.SECRETARY, null, Participant.Presence.PRESENT, null),
                new Participant(null, "赵𠀀", Participant.Presence.ABSENT, "出差"),
                new Participant(null, "赵𠀀", Participant.Presence.ATTENDING, null))
            .topics(new Topic("大气", true, "各县区发言"), new Topic("人事", false))
            .decisions(new Decision("整改到位", Town.COUNTY, DAY.plusDays(30)))
            .minutes(
                new Minutes(
                    "第3次",
                    DAY,
                    "李四",
                    DAY.plusDays(1),
                    "张三",
                    DAY.plusDays(2),
                    DAY.plusDays(3),
                    "各县区"))
            .build();
    Activity saved = desk.service.record(facts).activity();
    assertThat(desk.store.find(saved.id())).contains(saved);
    assertThat(saved.facts()).isEqualTo(facts);
    assertThat(desk.counted(2026))
        .containsExactly(
            new CountedRecord(
                saved.id(),
                "meeting",
                Set.of("dispatch", "executive"),
                DAY,
                TODAY,
                true,
                true,
                Set.of(Town.COMMITTEE, Town.GOVERNMENT),
                Set.of(Town.MAYOR),
                null,
                Period.parse("2026-10"),
                Town.COUNTY))
        .isEqualTo(ActivityRecords.of(saved));
  }

  @Test
  void whatAnInspectionFoundComesBackAndKeepsItsRows() {
    Desk desk = desk();
    FoundProblem heap = new FoundProblem(null, "垃圾堆放", "立即清理", Town.COUNTY, DAY.plusDays(5));
    FoundProblem dust = new FoundProblem(null, "扬尘", null, null, null);
    ActivityFacts facts =
        Desk.inspection(DAY)
            .visit(new Visit(Set.of(Visit.Source.ASSIGNED, Visit.Source.PATROL), "东港\n西港"))
            .problems(heap, dust)
            .build();
    Activity saved = desk.service.record(facts).activity();
    assertThat(desk.store.find(saved.id())).contains(saved);
    assertThat(saved.facts()).isEqualTo(facts);
    UUID first = saved.facts().problems().get(0).id();
    UUID second = saved.facts().problems().get(1).id();
    assertThat(first).isNotNull().isNotEqualTo(second).isNotNull();

    // The first is taken away, the second reworded and a new one added before it.
    FoundProblem reworded = new FoundProblem(second, "工地扬尘", "覆盖", Town.COUNTY, null);
    FoundProblem added = new FoundProblem(null, "异味", null, null, null);
    desk.service.correct(saved.id(), facts.change().problems(added, reworded).build());
    List<FoundProblem> now = desk.store.find(saved.id()).orElseThrow().facts().problems();
    assertThat(now).containsExactly(added, reworded);
    assertThat(now.get(1).id()).isEqualTo(second);
    assertThat(now.get(0).id()).isNotIn(first, second);

    // A copy has rows of its own, whatever ids it brings along.
    Activity copy =
        desk.service
            .record(facts.change().heldOn(DAY.plusDays(1)).problems(now).build())
            .activity();
    assertThat(copy.facts().problems())
        .extracting(FoundProblem::id)
        .doesNotContainAnyElementsOf(now.stream().map(FoundProblem::id).toList());
    assertThat(desk.store.find(saved.id()).orElseThrow().facts().problems()).hasSize(2);
    // Due from then on, of the unit: the copy's heap was reworded away, only what has a day is due.
    assertThat(desk.store.decisionsDue(Town.COUNTY, DAY.plusDays(2))).isEmpty();
    desk.service.record(facts.change().place("另一处").build());
    assertThat(desk.store.decisionsDue(Town.COUNTY, DAY.plusDays(2)))
        .extracting(DueMatter::words)
        .containsExactly("立即清理");
  }

  @Test
  void planIsConfirmedOnTheDayItTookPlace() {
    Desk desk = desk();
    LocalDate planned = TODAY.plusDays(10);
    UUID id = desk.service.record(Desk.meeting(planned).build()).activity().id();
    assertThat(state(desk, id)).isEqualTo(ActivityState.PLANNED);
    assertThat(desk.store.toConfirm(TODAY)).isEmpty();
    assertThat(desk.counted(2026)).extracting(CountedRecord::confirmed).containsExactly(false);
    refused(() -> desk.service.confirm(id, planned), "heldOn", "activity.problem.confirmAhead");

    desk.today(planned);
    assertThat(state(desk, id)).isEqualTo(ActivityState.TO_CONFIRM);
    assertThat(desk.store.toConfirm(planned)).extracting(Activity::id).containsExactly(id);

    desk.today(planned.plusDays(3));
    desk.service.confirm(id, planned.plusDays(1));
    assertThat(state(desk, id)).isEqualTo(ActivityState.HELD);
    assertThat(desk.store.toConfirm(desk.today())).isEmpty();
    assertThat(desk.counted(2026))
        .extracting(CountedRecord::day, CountedRecord::confirmed, CountedRecord::enteredOn)
        .containsExactly(tuple(planned.plusDays(1), true, planned.plusDays(3)));
    refused(() -> desk.service.confirm(id, planned), "", "activity.problem.alreadyConfirmed");
  }

  @Test
  void planForTodayCountsOnlyOnceConfirmed() {
    Desk desk = desk();
    UUID id = desk.service.plan(Desk.meeting(TODAY).build()).activity().id();
    assertThat(state(desk, id)).isEqualTo(ActivityState.TO_CONFIRM);
    desk.service.confirm(id, TODAY);
    assertThat(state(desk, id)).isEqualTo(ActivityState.HELD);
    refused(
        () -> desk.service.plan(Desk.meeting(TODAY.minusDays(1)).build()),
        "heldOn",
        "activity.problem.planInPast");
  }

  @Test
  void correctionChangesTheCountedRecord() {
    Desk desk = desk();
    Activity saved = desk.service.record(Desk.meeting(DAY).build()).activity();
    desk.today(TODAY.plusDays(1));
    ActivityFacts better =
        saved
            .facts()
            .change()
            .heldOn(DAY.minusMonths(1))
            .conveners(Town.COUNTY)
            .topics(new Topic("研究人事事项", false))
            .studied(false)
            .build();
    desk.service.correct(saved.id(), better);
    assertThat(desk.counted(2026))
        .extracting(
            CountedRecord::day,
            CountedRecord::organs,
            CountedRecord::studied,
            CountedRecord::enteredOn)
        .containsExactly(tuple(DAY.minusMonths(1), Set.of(Town.COUNTY), false, TODAY));
    assertThat(rows(desk, "activity_topic")).isEqualTo(1);
    long position = desk.ledger.position();
    desk.service.correct(saved.id(), better);
    assertThat(desk.ledger.position()).isEqualTo(position);
  }

  @Test
  void correctedIntoTheFutureIsAPlanAgainAndAPlanStaysOne() {
    Desk desk = desk();
    Activity saved = desk.service.record(Desk.meeting(DAY).build()).activity();
    ActivityFacts later = saved.facts().change().heldOn(TODAY.plusDays(5)).build();
    desk.service.correct(saved.id(), later);
    assertThat(state(desk, saved.id())).isEqualTo(ActivityState.PLANNED);
    desk.service.correct(saved.id(), saved.facts());
    assertThat(state(desk, saved.id())).isEqualTo(ActivityState.TO_CONFIRM);
    refused(
        () -> desk.service.correct(saved.id(), Desk.inspection(DAY).build()),
        "kind",
        "activity.problem.kindChanged");
  }

  @Test
  void withdrawnVanishesFromTheCountAndCanBeRestored() {
    Desk desk = desk();
    Activity saved = desk.service.record(Desk.meeting(DAY).build()).activity();
    refused(
        () -> desk.service.withdraw(saved.id(), " "), "reason", "activity.problem.reasonMissing");
    desk.service.withdraw(saved.id(), "重复登记");
    assertThat(state(desk, saved.id())).isEqualTo(ActivityState.WITHDRAWN);
    assertThat(desk.counted(2026)).isEmpty();
    refused(
        () -> desk.service.correct(saved.id(), saved.facts()), "", "activity.problem.isWithdrawn");
    refused(() -> desk.service.withdraw(saved.id(), "再次"), "", "activity.problem.isWithdrawn");
    desk.service.restore(saved.id());
    assertThat(desk.store.find(saved.id())).contains(saved);
    assertThat(desk.counted(2026)).hasSize(1);
    refused(() -> desk.service.restore(saved.id()), "", "activity.problem.notWithdrawn");
  }

  @Test
  void bulletinCountsOncePerOutlet() {
    Desk desk = desk();
    ActivityFacts facts =
        Desk.air(
                new Outlet(Channel.NEWSPAPER, LocalDate.of(2026, 11, 8)),
                new Outlet(Channel.TELEVISION, TODAY.plusDays(7)))
            .build();
    assertThat(facts.heldOn()).isEqualTo(LocalDate.of(2026, 11, 8));
    UUID id = desk.service.record(facts).activity().id();
    assertThat(state(desk, id)).isEqualTo(ActivityState.PLANNED);
    assertThat(desk.counted(2026))
        .extracting(CountedRecord::channel, CountedRecord::day, CountedRecord::confirmed)
        .containsExactlyInAnyOrder(
            tuple("newspaper", LocalDate.of(2026, 11, 8), true),
            tuple("television", TODAY.plusDays(7), false));
    refused(() -> desk.service.confirm(id, TODAY), "outlets", "activity.problem.confirmOutlets");
    desk.today(TODAY.plusDays(8));
    assertThat(desk.store.toConfirm(desk.today())).hasSize(1);
    Activity confirmed =
        desk.service.confirmOutlet(id, Channel.TELEVISION, TODAY.plusDays(7)).activity();
    assertThat(state(desk, id)).isEqualTo(ActivityState.HELD);
    assertThat(desk.counted(2026))
        .extracting(CountedRecord::channel, CountedRecord::confirmed, CountedRecord::enteredOn)
        .containsExactlyInAnyOrder(
            tuple("newspaper", true, TODAY), tuple("television", true, TODAY.plusDays(8)));
    assertThat(desk.counted(2026))
        .containsExactlyInAnyOrderElementsOf(ActivityRecords.of(confirmed));
    refused(
        () -> desk.service.confirmOutlet(id, Channel.NEWSPAPER, TODAY),
        "outlets",
        "activity.problem.alreadyConfirmed");
  }

  @Test
  void outletAddedLaterWasTypedLater() {
    Desk desk = desk();
    Activity first =
        desk.service.record(Desk.air(new Outlet(Channel.NEWSPAPER, DAY)).build()).activity();
    desk.today(TODAY.plusDays(30));
    desk.service.correct(
        first.id(),
        first
            .facts()
            .change()
            .outlets(
                new Outlet(Channel.NEWSPAPER, DAY), new Outlet(Channel.TELEVISION, DAY.plusDays(1)))
            .build());
    assertThat(desk.counted(2026))
        .extracting(CountedRecord::channel, CountedRecord::enteredOn)
        .containsExactlyInAnyOrder(
            tuple("newspaper", TODAY), tuple("television", TODAY.plusDays(30)));
  }

  @Test
  void windowTouchesDayOutletAndPeriodAbout() {
    Desk desk = desk();
    desk.today(LocalDate.of(2027, 3, 1));
    UUID report =
        desk.service
            .record(
                ActivityFacts.of(ActivityKind.REPORT)
                    .forms(ActivityForm.HALF_YEAR)
                    .title("下半年报告")
                    .conveners(Town.COUNTY)
                    .about(Period.parse("2026-H2"))
                    .heldOn(LocalDate.of(2027, 1, 5))
                    .build())
            .activity()
            .id();
    UUID bulletin =
        desk.service
            .record(
                Desk.air(
                        new Outlet(Channel.NEWSPAPER, LocalDate.of(2026, 12, 31)),
                        new Outlet(Channel.TELEVISION, LocalDate.of(2027, 1, 2)))
                    .about(Period.parse("2026-11"))
                    .build())
            .activity()
            .id();
    assertThat(desk.counted(2025)).isEmpty();
    assertThat(desk.counted(2026))
        .extracting(CountedRecord::id)
        .containsExactlyInAnyOrder(report, bulletin, bulletin);
    assertThat(desk.counted(2027))
        .extracting(CountedRecord::id)
        .containsExactlyInAnyOrder(report, bulletin, bulletin);
    assertThat(window(desk, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 1)))
        .containsExactly(report);
    assertThat(window(desk, LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 2)))
        .containsExactly(bulletin);
    assertThat(window(desk, LocalDate.of(2027, 1, 6), LocalDate.of(2027, 12, 31))).isEmpty();
  }

  @Test
  void asksTheGateForEveryConvener() {
    List<UUID> asked = new ArrayList<>();
    Desk desk =
        new Desk(
            TODAY,
            folder,
            (right, unit) -> {
              assertThat(right).isEqualTo(Right.EDIT_RECORDS);
              asked.add(unit);
              if (Town.COUNTY.equals(unit)) {
                throw Obstacle.of("access.refused");
              }
            });
    Activity saved =
        desk.service
            .record(Desk.meeting(DAY).conveners(Town.COMMITTEE, Town.GOVERNMENT).build())
            .activity();
    desk.service.record(Desk.inspection(DAY).build());
    assertThat(asked).containsExactly(Town.COMMITTEE, Town.GOVERNMENT, null);
    assertThatThrownBy(
            () ->
                desk.service.correct(
                    saved.id(), saved.facts().change().conveners(Town.COUNTY).build()))
        .isInstanceOf(Obstacle.class);
    assertThat(desk.store.find(saved.id())).contains(saved);
  }

  @Test
  void invalidFactsChangeNothingAndDoublesAreWarnedOf() {
    Desk desk = desk();
    long before = desk.ledger.position();
    refused(
        () -> desk.service.record(Desk.meeting(DAY).title(null).build()),
        "title",
        "activity.problem.empty");
    assertThat(desk.ledger.position()).isEqualTo(before);
    Activity saved = desk.service.record(Desk.meeting(DAY).build()).activity();
    assertThat(desk.service.check(saved.facts()).warnings())
        .extracting(Problem::textKey)
        .containsExactly("activity.warning.sameMeeting");
    assertThat(desk.service.check(saved.facts(), saved.id()).warnings()).isEmpty();
    assertThat(desk.service.check(saved.facts().copiedTo(DAY.minusDays(3))).warnings())
        .extracting(p -> huanze.base.Texts.chinese().text(p))
        .containsExactly(DAY + " 已有一场同为第 3 次的同形式会议“市政府第3次常务会议”，请核对次数，或是否重复登记。");
    Activity other =
        desk.service
            .record(Desk.meeting(DAY).title("市政府全体会议").topics(new Topic("听取财政汇报", false)).build())
            .activity();
    assertThat(desk.service.check(other.facts(), other.id()).warnings())
        .extracting(Problem::textKey)
        .containsExactly("activity.warning.alike");
    refused(() -> desk.service.withdraw(Town.MAYOR, "x"), "id", "activity.problem.noSuchActivity");
  }

  @Test
  void listIsFilteredAndPaged() {
    Desk desk = desk();
    List<UUID> meetings = new ArrayList<>();
    for (int i = 1; i <= 25; i++) {
      meetings.add(
          desk.service
              .record(Desk.meeting(LocalDate.of(2026, 1, 1).plusDays(i % 5)).build())
              .activity()
              .id());
    }
    UUID inspection = desk.service.record(Desk.inspection(DAY).build()).activity().id();
    UUID other =
        desk.service
            .record(
                Desk.meeting(LocalDate.of(2025, 5, 5))
                    .title("100%_达标!会议")
                    .conveners(Town.COMMITTEE)
                    .target(Town.COUNTY)
                    .topics(new Topic("Soil 土壤", true))
                    .build())
            .activity()
            .id();
    desk.service.withdraw(meetings.getFirst(), "重复");

    List<UUID> paged = new ArrayList<>();
    ActivityStore.Cursor after = null;
    List<Activity> page;
    do {
      page = desk.store.page(ActivityFilter.year(2026), TODAY, after, 10);
      page.forEach(a -> paged.add(a.id()));
      after =
          page.isEmpty()
              ? null
              : new ActivityStore.Cursor(page.getLast().heldOn(), page.getLast().id());
    } while (after != null);
    assertThat(paged).hasSize(26).doesNotHaveDuplicates().startsWith(inspection);
    assertThat(paged).containsAll(meetings);

    ActivityFilter all = ActivityFilter.ALL;
    assertThat(found(desk, all.unit(Town.COUNTY))).containsExactly(other);
    assertThat(found(desk, all.unit(Town.COMMITTEE))).containsExactly(other);
    assertThat(found(desk, all.text("100%_"))).containsExactly(other);
    assertThat(found(desk, all.text("0%达"))).isEmpty();
    assertThat(found(desk, all.text("达标!"))).containsExactly(other);
    assertThat(found(desk, all.text("soil"))).containsExactly(other);
    assertThat(found(desk, all.text("dbhy"))).containsExactly(other);
    assertThat(found(desk, all.kind(ActivityKind.INSPECTION))).containsExactly(inspection);
    assertThat(found(desk, all.form(ActivityForm.INSPECTION))).containsExactly(inspection);
    assertThat(found(desk, all.state(ActivityState.WITHDRAWN)))
        .containsExactly(meetings.getFirst());
    assertThat(desk.store.count(all.leader(Town.MAYOR), TODAY)).isEqualTo(27);
    assertThat(desk.store.count(all.leader(Town.SECRETARY), TODAY)).isZero();
    assertThat(desk.store.count(all.state(ActivityState.HELD), TODAY)).isEqualTo(26);
    assertThat(desk.store.count(all.between(null, LocalDate.of(2025, 12, 31)), TODAY)).isEqualTo(1);
  }

  @Test
  void viewIsReadyForTheCommandLine() {
    Desk desk = desk();
    Activity plan =
        desk.service
            .record(
                Desk.meeting(TODAY.plusDays(1))
                    .forms(ActivityForm.DISPATCH, ActivityForm.EXECUTIVE)
                    .about(Period.parse("2026-10"))
                    .place("第一会议室")
                    .build())
            .activity();
    assertThat(ActivityView.of(plan, desk.town, TODAY))
        .isEqualTo(
            new ActivityView(
                plan.id(),
                "meeting",
                List.of("executive", "dispatch"),
                TODAY.plusDays(1),
                "市政府第3次常务会议",
                "第一会议室",
                List.of("130300.government"),
                List.of("张三"),
                true,
                "2026-10",
                "planned",
                TODAY));
    assertThat(ActivityView.of(plan, desk.town, TODAY.plusDays(1)).state()).isEqualTo("toConfirm");
  }

  private static List<UUID> found(Desk desk, ActivityFilter filter) {
    return desk.store.page(filter, TODAY, null, 100).stream().map(Activity::id).toList();
  }

  private static List<UUID> window(Desk desk, LocalDate from, LocalDate to) {
    return new ActivityRecords()
        .between(desk.ledger, from, to).stream().map(CountedRecord::id).distinct().toList();
  }

  private static ActivityState state(Desk desk, UUID id) {
    return desk.store.find(id).orElseThrow().state(desk.today());
  }

  private static long rows(Desk desk, String table) {
    return desk.ledger.read(
        h -> h.createQuery("SELECT COUNT(*) FROM " + table).mapTo(Long.class).one());
  }

  static void refused(ThrowingCallable work, String field, String key) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            InvalidInput.class,
            e ->
                assertThat(e.problems())
                    .extracting(Problem::field, Problem::textKey)
                    .containsExactly(tuple(field, key)));
  }
}
