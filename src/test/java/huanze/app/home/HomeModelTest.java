package huanze.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityStore;
import huanze.agenda.Standing;
import huanze.agenda.ui.AgendaWords;
import huanze.app.DeskPreferences;
import huanze.app.Wiring;
import huanze.base.Background;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.fx.Navigator;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.unit.Regions;
import huanze.unit.TenureDraft;
import huanze.unit.Unit;
import huanze.unit.UnitDraft;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The home of a township's office, on its real ledger. */
class HomeModelTest {
  private static final String TOWN = HomeStops.TOWNSHIP;

  @TempDir Path folder;
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final List<Route> opened = new ArrayList<>();
  private final DeskClock clock = this::noon;
  private LocalDate today = LocalDate.of(2026, 9, 24);
  private Wiring desk;
  private DeskPreferences preferences;
  private HomeModel model;

  @BeforeEach
  void open() {
    desk =
        Wiring.create(
            folder.resolve("home"), "王芳", clock, Texts.chinese(), TOWN, Regions.builtIn());
    preferences = new DeskPreferences(desk.ledger().home());
    model = model();
    model.load();
  }

  @AfterEach
  void close() {
    desk.close();
    assertThat(dialogs.failures).isEmpty();
  }

  private Instant noon() {
    return today.atTime(12, 0).atZone(DeskClock.ZONE).toInstant();
  }

  private HomeModel model() {
    HomePages pages =
        new HomePages(
            desk.agenda(),
            desk.activities(),
            desk.dueMatters(),
            preferences,
            clock,
            new AgendaWords(desk.texts()),
            TOWN,
            desk.ledger().begunOn());
    return new HomeModel(pages, preferences, Background.sameThread(), dialogs, new Ways());
  }

  private final class Ways implements Navigator {
    @Override
    public void open(Route route) {
      opened.add(route);
    }

    @Override
    public void replace(Route route) {
      opened.add(route);
    }

    @Override
    public void back() {}

    @Override
    public boolean knows(Class<? extends Route> route) {
      return true;
    }
  }

  private HomePage page() {
    HomePage shown = model.pageProperty().get();
    assertThat(shown).isNotNull();
    return shown;
  }

  private UUID unit(String kind) {
    return desk.structure().unit(TOWN + "." + kind).orElseThrow().id();
  }

  private ActivityFacts jointMeeting(LocalDate day) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.JOINT)
        .title("党政联席会议")
        .heldOn(day)
        .studied(true)
        .conveners(unit("government"), unit("partyCommittee"))
        .build();
  }

  @Test
  void openOnesComeByDayWithTheWorkingDaysLeft() {
    // 25 to 27 September are the Mid-Autumn holiday: 28, 29 and 30 are left
    HomeLine first = page().owed().lines().getFirst();
    assertThat(first.standing()).isEqualTo(Standing.OPEN);
    assertThat(first.title()).isEqualTo("乡镇（街道）党政联席会议研究生态环境保护工作");
    assertThat(first.day()).isEqualTo("9月30日");
    assertThat(first.note()).isEqualTo("还有 3 个工作日");
    assertThat(first.pressing()).isTrue();
    assertThat(page().soon()).as("joint meeting, secretary's and head's trips").isEqualTo(3);
    assertThat(first.route())
        .isEqualTo(
            new Route.ObligationList(
                2026,
                unit("government"),
                "M5",
                "open",
                null,
                null,
                LocalDate.of(2026, 9, 30),
                LocalDate.of(2026, 9, 30)));
    assertThat(first.record())
        .isEqualTo(new Route.NewActivity("meeting", unit("government"), today, joint()));
    assertThat(page().owed().all()).isEqualTo(new Route.ObligationList(2026, null, null, "open"));
  }

  @Test
  void theReminderIsASettingOfTheDesk() {
    preferences.rememberRemindDays(2);
    model.load();
    assertThat(page().soon()).isZero();
    assertThat(page().owed().lines().getFirst().pressing()).isFalse();
    preferences.rememberRemindDays(3);
    model.load();
    assertThat(page().soon()).isEqualTo(3);
  }

  @Test
  void missedOnesStandEachByItselfTheLatestFirst() {
    // joint meetings of January to August; the posts are vacant
    assertThat(page().missed().total()).isEqualTo(8);
    assertThat(page().missed().lines())
        .extracting(HomeLine::day)
        .containsExactly("8月31日", "7月31日", "6月30日", "5月31日", "4月30日", "3月31日", "2月28日", "1月31日");
    assertThat(page().summary().total().count(Standing.VACANT)).isEqualTo(16);
    assertThat(page().summary().mostMissed()).as("joint: both organs'").hasSize(2);
  }

  @Test
  void moreThanEightAreToldTogether() {
    today = LocalDate.of(2026, 10, 8);
    model.load();
    assertThat(page().missed().total()).isEqualTo(9);
    assertThat(page().missed().lines()).hasSize(1);
    assertThat(page().missed().lines().getFirst().day()).isEqualTo("9 项");
    assertThat(page().missed().lines().getFirst().detail()).isEqualTo("1 个单位，最近一次9月30日到期　M5");
    model.groupBy(HomeScope.Grouping.UNIT);
    assertThat(page().missed().lines().getFirst().title()).isEqualTo("海港镇人民政府");
    assertThat(page().missed().lines())
        .extracting(line -> line.title() + " " + line.day())
        .containsExactly("海港镇人民政府 9 项", "中共海港镇委员会 9 项");
    assertThat(page().summary().mostMissed())
        .as("the panel: joint ones under both organs, in the sum once")
        .extracting(one -> one.unit().name() + " " + one.rate().count(Standing.MISSED) + " 项")
        .containsExactly("海港镇人民政府 9 项", "中共海港镇委员会 9 项");
    assertThat(page().summary().total().count(Standing.MISSED)).isEqualTo(9);
    assertThat(page().missed().lines().getFirst().route())
        .isEqualTo(new Route.ObligationList(2026, unit("government"), null, "missed"));
  }

  @Test
  void byPostEachTellsWhatItAnswersFor() {
    model.groupBy(HomeScope.Grouping.POST);
    HomeLine secretary =
        page().owed().lines().stream()
            .filter(line -> line.detail().contains("委员会"))
            .findFirst()
            .orElseThrow();
    // the joint meeting, the trip, the yearly report, the team's and the leader's debriefing
    assertThat(secretary.note()).isEqualTo("5 项");
    assertThat(secretary.detail()).endsWith("另有未履行 8 项");
    UUID post = desk.structure().post(TOWN + ".partyCommittee.mainLeader").orElseThrow().id();
    assertThat(secretary.route()).isEqualTo(Route.ObligationList.ofPost(2026, "open", post));
    assertThat(secretary.record()).as("nobody holds it").isNull();
  }

  @Test
  void theNumbersOnTopNarrowTheList() {
    // the posts are vacant, so that only the joint meeting is at risk
    assertThat(page().threatened()).isEqualTo(1);
    assertThat(page().nextThreatened()).isEqualTo(3);
    model.narrow(HomeScope.Narrowed.THREATENED);
    assertThat(page().owed().lines()).extracting(HomeLine::outlook).containsExactly("可能未履行：尚无计划");
    model.narrow(HomeScope.Narrowed.SOON);
    assertThat(page().owed().lines()).hasSize(3);
    model.narrow(HomeScope.Narrowed.SOON);
    assertThat(page().owed().lines()).hasSizeGreaterThan(3);
    desk.activityService().plan(jointMeeting(LocalDate.of(2026, 9, 29)));
    model.load();
    assertThat(page().threatened()).isZero();
    assertThat(page().nextThreatened()).isNegative();
    assertThat(page().owed().lines().getFirst().outlook()).isEqualTo("已计划 9月29日");
  }

  @Test
  void recordsWithoutEvidenceAreToldAndOthersAreNotWaitedFor() {
    desk.activityService().record(jointMeeting(LocalDate.of(2026, 9, 10)));
    desk.activityService().record(jointMeeting(LocalDate.of(2026, 3, 10)));
    model.load();
    HomeRest rest = model.restProperty().get();
    assertThat(rest).isNotNull();
    assertThat(rest.unproven().total()).as("not that of March").isEqualTo(1);
    assertThat(page().waiting().total()).as("all of a township is its own").isZero();
  }

  @Test
  void whatIsDoneIsOwedNoMoreAndStandsAmongTheLatest() {
    desk.activityService().record(jointMeeting(LocalDate.of(2026, 3, 3)));
    today = LocalDate.of(2026, 9, 28);
    UUID last =
        desk.activityService().record(jointMeeting(LocalDate.of(2026, 9, 10))).activity().id();
    model.load();
    assertThat(page().owed().lines()).extracting(HomeLine::detail).noneMatch(d -> d.contains("M5"));
    assertThat(page().missed().total()).isEqualTo(7);
    assertThat(page().recent().lines()).hasSize(2);
    assertThat(page().recent().lines().getFirst().route()).isEqualTo(new Route.Activity(last));
    assertThat(page().recent().lines().getFirst().note()).isEqualTo("9月28日登记");
  }

  @Test
  void plansAreToBeConfirmedOnTheirDay() {
    UUID plan =
        desk.activityService().plan(jointMeeting(LocalDate.of(2026, 9, 29))).activity().id();
    model.load();
    assertThat(page().planned().lines())
        .extracting(HomeLine::route)
        .containsExactly(new Route.Activity(plan));
    assertThat(page().toConfirm().total()).isZero();
    today = LocalDate.of(2026, 9, 29);
    model.load();
    assertThat(page().planned().total()).isZero();
    assertThat(page().toConfirm().lines().getFirst().note()).isEqualTo("待确认");
    assertThat(page().toConfirm().all()).isEqualTo(new Route.ActivityList(null, "toConfirm"));
    assertThat(new ActivityStore(desk.ledger()).pending().getFirst().conveners())
        .containsExactlyInAnyOrder(unit("government"), unit("partyCommittee"));
  }

  private static Route.Owed joint() {
    return new Route.Owed("joint", Period.parse("2026-09"), false, true);
  }

  @Test
  void aNewcomerIsLedUntilAllIsDone() {
    assertThat(model.newcomerProperty().get()).isTrue();
    assertThat(page().newcomer())
        .isEqualTo(
            new Newcomer(
                false,
                false,
                false,
                new Route.NewActivity("meeting", unit("government"), today, joint())));
    UUID person = desk.people().addPerson("李建国", null);
    UUID post = desk.structure().post(TOWN + ".government.mainLeader").orElseThrow().id();
    desk.people()
        .addTenure(
            new TenureDraft(
                post, person, new DateRange(LocalDate.of(2026, 1, 8), null), false, null));
    desk.activityService().record(jointMeeting(LocalDate.of(2026, 9, 10)));
    model.load();
    assertThat(page().newcomer().people()).isTrue();
    assertThat(page().newcomer().record()).isTrue();
    assertThat(model.newcomerProperty().get()).isTrue();
    preferences.rememberGridSeen();
    model.load();
    assertThat(model.newcomerProperty().get()).isFalse();
  }

  @Test
  void aNewcomerMayDoWithout() {
    model.dismissNewcomer();
    assertThat(model.newcomerProperty().get()).isFalse();
    HomeModel later = model();
    later.load();
    assertThat(later.newcomerProperty().get()).isFalse();
  }

  @Test
  void lastYearsMissesAreOnTheTableAllYear() {
    for (LocalDate day : List.of(LocalDate.of(2027, 1, 5), LocalDate.of(2027, 11, 27))) {
      today = day;
      model.load();
      // twelve joint meetings, two yearly reports, two teams' debriefings; the posts are vacant
      assertThat(model.missedLastYearProperty().get()).as("%s", day).isEqualTo(16);
    }
    assertThat(model.lastYearsMissed())
        .isEqualTo(new Route.ObligationList(2026, null, null, "missed"));
    today = LocalDate.of(2027, 1, 6);
    desk.activityService().record(jointMeeting(LocalDate.of(2026, 12, 30)));
    model.load();
    assertThat(page().recent().lines()).extracting(HomeLine::day).containsExactly("2026年12月30日");
    assertThat(model.missedLastYearProperty().get()).isEqualTo(15);
  }

  @Test
  void aYearWithoutItsHolidaysSaysSo() {
    assertThat(page().warning()).isEmpty();
    today = LocalDate.of(2031, 3, 3);
    model.load();
    assertThat(page().warning()).map(desk.texts()::text).get().asString().contains("2031 年");
  }

  /** Reading rule 2: with neither set, what was due before the office began is missed too. */
  @Test
  void aNewOfficeIsToldThatNothingSaysFromWhenOnItOwes() {
    assertThat(page().noBeginning()).isTrue();
    desk.packSettings().set("effectiveFrom", "2026-09-01");
    model.load();
    assertThat(page().missed().total()).isZero();
    assertThat(page().noBeginning()).isFalse();
  }

  @Test
  void aRecordingStartOfAUnitIsABeginningToo() {
    Unit government = desk.structure().unit(TOWN + ".government").orElseThrow();
    desk.units().edit(government.id(), recordingFrom(government, LocalDate.of(2026, 1, 1)));
    model.load();
    assertThat(page().missed().total()).isPositive();
    assertThat(page().noBeginning()).isFalse();
  }

  private static UnitDraft recordingFrom(Unit unit, LocalDate day) {
    return new UnitDraft(
        unit.code(),
        unit.name(),
        unit.kind(),
        unit.level(),
        unit.treatedAs(),
        unit.region(),
        unit.parent(),
        unit.existence(),
        day);
  }

  /** In the second year all that is owed could be recorded. */
  @Test
  void whatIsMissedSinceTheOfficeBeganNeedsNoBeginning() {
    today = LocalDate.of(2027, 3, 1);
    model.load();
    assertThat(page().missed().total()).isPositive();
    assertThat(page().noBeginning()).isFalse();
  }

  /** From 1 November on the next year's is missed, and the warning leads to its page. */
  @Test
  void theCalendarThatIsMissingIsOpenedFromTheWarning() {
    today = LocalDate.of(2026, 10, 31);
    model.load();
    assertThat(page().warning()).isEmpty();
    today = LocalDate.of(2026, 11, 1);
    model.load();
    assertThat(page().warning()).map(desk.texts()::text).get().asString().contains("2027 年");
    model.openMissingCalendar();
    assertThat(opened).last().isEqualTo(new Route.WorkingYear(2027));
  }

  @Test
  void printsTheYearOfTheWholeOffice() {
    model.print();
    assertThat(opened)
        .containsExactly(new Route.PrintPreview(new Route.Sheet.StandingSummary(2026, null)));
  }
}
