package huanze.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.activity.Leader;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.ui.RecordRoute;
import huanze.app.Navigation;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.fx.KitGallery;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.paper.LeaderSheet;
import huanze.unit.TenureDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Hyperlink;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The page of a township's head, who took up the post on 1 August 2026. */
@ExtendWith(ApplicationExtension.class)
class LeaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 24);
  private static final String TOWN = HomeStops.TOWNSHIP;

  @TempDir static Path folder;
  private static Wiring desk;
  private static UUID head;
  private static UUID nobody;
  private static UUID gone;
  private static UUID longGone;

  private final List<Route> opened = new ArrayList<>();
  private final Navigation ways = new Navigation();
  private View<LeaderController> view;
  private Stage stage;

  @BeforeAll
  static void makeTownship() {
    desk = NewOffice.desk(folder.resolve("home"), TODAY, TOWN);
    head = desk.people().addPerson("李建国", null);
    nobody = desk.people().addPerson("赵甲", null);
    UUID post = desk.structure().post(TOWN + ".government.mainLeader").orElseThrow().id();
    DateRange days = new DateRange(LocalDate.of(2026, 8, 1), null);
    desk.people().addTenure(new TenureDraft(post, head, days, false, null));
    UUID secretary = desk.structure().post(TOWN + ".partyCommittee.mainLeader").orElseThrow().id();
    longGone = held(secretary, "孙丙", LocalDate.of(2023, 3, 1), LocalDate.of(2024, 12, 31));
    gone = held(secretary, "钱乙", LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 30));
    desk.activityService().record(trip("汤河口检查", LocalDate.of(2026, 9, 3)));
    desk.activityService().plan(meeting(LocalDate.of(2026, 9, 29)));
  }

  private static UUID held(UUID post, String name, LocalDate from, LocalDate to) {
    UUID person = desk.people().addPerson(name, null);
    DateRange days = new DateRange(from, to);
    desk.people().addTenure(new TenureDraft(post, person, days, false, null));
    return person;
  }

  private static ActivityFacts trip(String title, LocalDate day) {
    return ActivityFacts.of(ActivityKind.INSPECTION)
        .forms(ActivityForm.INSPECTION)
        .title(title)
        .place("河口")
        .heldOn(day)
        .leaders(new Leader(head, Leader.Role.LEADING))
        .build();
  }

  private static ActivityFacts meeting(LocalDate day) {
    return ActivityFacts.of(ActivityKind.MEETING)
        .forms(ActivityForm.JOINT)
        .title("党政联席会议")
        .heldOn(day)
        .studied(true)
        .conveners(unit("government"), unit("partyCommittee"))
        .build();
  }

  private static UUID unit(String kind) {
    return desk.structure().unit(TOWN + "." + kind).orElseThrow().id();
  }

  @AfterAll
  static void closeTownship() {
    desk.close();
    desk = null;
  }

  @Start
  void start(Stage primary) {
    for (Class<? extends Route> kind :
        List.of(
            Route.ObligationList.class,
            Route.Activity.class,
            Route.UnitTree.class,
            Route.Person.class,
            Route.PrintPreview.class)) {
      follow(kind);
    }
    view =
        new ViewLoader(Texts.chinese())
            .load(HomeStops.leaderController(desk, new Route.LeaderPage(head), ways));
    stage = new Stage();
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
    stage.show();
    view.controller().activate();
  }

  private <R extends Route> void follow(Class<R> kind) {
    ways.register(
        kind,
        route -> {
          opened.add(route);
          return new KitGallery().view();
        });
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
  }

  @Test
  void tellsWhatThePostOwesDidAndPlans() {
    LeaderView page = view.controller().model().viewProperty().get();
    assertThat(page.posts().lines()).extracting(HomeLine::title).containsExactly("镇长");
    HomeLine meeting =
        page.owed().lines().stream()
            .filter(l -> l.detail().contains("M5"))
            .findFirst()
            .orElseThrow();
    assertThat(meeting.outlook()).isEqualTo("已计划 9月29日");
    assertThat(meeting.threatened()).isFalse();
    assertThat(page.owed().lines()).noneMatch(line -> line.detail().contains("I6"));
    // of August the joint meeting and the trip; joint meetings of January to July before the tenure
    assertThat(page.missed().total()).isEqualTo(2);
    assertThat(page.missedBefore().total()).isEqualTo(7);
    // trips of January to July: the post was vacant, and nobody's
    assertThat(page.before().count(Standing.VACANT)).isEqualTo(7);
    assertThat(page.before().total()).isEqualTo(14);
    // the trip of September is met
    assertThat(page.own().count(Standing.MET)).isEqualTo(1);
    assertThat(page.own().percent()).isEqualByComparingTo("33.3");
    assertThat(page.done().lines()).extracting(HomeLine::title).containsExactly("汤河口检查");
    assertThat(page.plans().lines()).extracting(HomeLine::title).containsExactly("党政联席会议");
    assertThat(page.decisions().total()).isZero();
  }

  /** Of the last thirty days: 25 August is the thirtieth. Screen and paper tell the same. */
  @Test
  void decisionsWhoseDayRanOutNotLongAgoAreStillAskedAfter() {
    UUID town = unit("government");
    UUID meeting =
        desk.activityService()
            .record(
                ActivityFacts.of(ActivityKind.MEETING)
                    .forms(ActivityForm.SPECIAL)
                    .title("专题会议")
                    .heldOn(LocalDate.of(2026, 8, 10))
                    .conveners(town)
                    .decisions(
                        new Decision("早已到期", town, LocalDate.of(2026, 8, 24)),
                        new Decision("清理垃圾", town, LocalDate.of(2026, 8, 25)),
                        new Decision("补设标牌", town, LocalDate.of(2026, 9, 23)),
                        new Decision("修复围挡", town, TODAY),
                        new Decision("完成验收", town, LocalDate.of(2026, 9, 28)))
                    .build())
            .activity()
            .id();
    OnFx.run(() -> view.controller().activate());
    assertThat(view.controller().model().viewProperty().get().decisions().lines())
        .extracting(line -> line.title() + " " + line.note())
        .containsExactly("清理垃圾 已过期 30 天", "补设标牌 已过期 1 天", "修复围挡 今天到期", "完成验收 还有 1 个工作日");
    assertThat(desk.papers().posts().leader(head, TODAY).matters())
        .filteredOn(matter -> matter.kind().startsWith("decision"))
        .extracting(matter -> matter.kind() + " " + matter.what())
        .containsExactly(
            "decisionOver 清理垃圾", "decisionOver 补设标牌", "decision 修复围挡", "decision 完成验收");
    desk.activityService().withdraw(meeting, "重复登记");
  }

  /** The team's own debriefing is another obligation of the same rule and unit. */
  @Test
  void aDebriefingIsRegisteredFromItsLineAndTheLineOpensThatVeryOne() {
    List<HomeLine> lines =
        view.controller().model().viewProperty().get().owed().lines().stream()
            .filter(line -> line.detail().contains("T3"))
            .toList();
    assertThat(lines).hasSize(2);
    UUID post = desk.structure().post(TOWN + ".government.mainLeader").orElseThrow().id();
    HomeLine own =
        lines.stream()
            .filter(line -> post.equals(((Route.ObligationList) line.route()).post()))
            .findFirst()
            .orElseThrow();
    assertThat(own.record())
        .isEqualTo(
            new Route.NewActivity(
                "debriefing",
                unit("government"),
                TODAY,
                new Route.Owed(null, Period.parse("2026"), true, false, List.of(head))));
  }

  /** Of a month before the tenure nobody is preset, after it whoever held the post then. */
  @ParameterizedTest
  @CsvSource({"2026-07, false", "2026-08, true", "2026-09, true"})
  void theTripsFormKnowsWhoHeldThePost(String month, boolean known) {
    Obligation trip =
        desk.agenda().year(2026).obligations(TODAY).stream()
            .filter(o -> o.rule().id().equals("I6") && o.unit().equals(unit("government")))
            .filter(o -> o.period().equals(Period.parse(month)))
            .findFirst()
            .orElseThrow();
    Route.NewActivity form =
        (Route.NewActivity) RecordRoute.of(trip, "government", TODAY).orElseThrow();
    assertThat(form.kind()).isEqualTo("inspection");
    assertThat(form.owed().persons()).isEqualTo(known ? List.of(head) : List.of());
  }

  /** One piece of code counts for screen and paper. */
  @Test
  void screenAndPaperCountTheSame() {
    LeaderView page = view.controller().model().viewProperty().get();
    LeaderSheet sheet = desk.papers().posts().leader(head, TODAY);
    assertThat(sheet.own()).isEqualTo(page.own());
    assertThat(sheet.before()).isEqualTo(page.before());
    assertThat(sheet.due()).hasSize(page.owed().total());
    assertThat(page.missed().total()).isEqualTo(page.own().count(Standing.MISSED));
    assertThat(page.missedBefore().total()).isEqualTo(page.before().count(Standing.MISSED));
  }

  @Test
  void opensWhatItTellsAndPrintsOneSheet(FxRobot robot) {
    robot.clickOn("汤河口检查");
    assertThat(opened.getLast()).isInstanceOf(Route.Activity.class);
    robot.clickOn("打印");
    assertThat(opened.getLast())
        .isEqualTo(new Route.PrintPreview(new Route.Sheet.LeaderPage(head, TODAY)));
    robot.clickOn("任职");
    assertThat(opened.getLast()).isEqualTo(new Route.Person(head));
    assertThat(view.controller().helpArticle()).hasValue(4);
  }

  @Test
  void whatIsBeyondTheFirstEightWaitsBehindALinkThatCountsIt(FxRobot robot) {
    List<UUID> more = new ArrayList<>();
    for (int i = 10; i < 20; i++) {
      more.add(
          desk.activityService()
              .record(trip("第" + i + "次检查", LocalDate.of(2026, 9, i)))
              .activity()
              .id());
    }
    OnFx.run(() -> view.controller().activate());
    assertThat(robot.lookup("11 次").tryQuery()).isPresent();
    assertThat(robot.lookup("第12次检查").tryQuery()).isPresent();
    assertThat(robot.lookup("第11次检查").tryQuery()).as("the ninth").isEmpty();
    Hyperlink rest = robot.lookup("另有 3 次").queryAs(Hyperlink.class);
    OnFx.run(rest::fire);
    assertThat(robot.lookup("第11次检查").tryQuery()).isPresent();
    assertThat(robot.lookup("汤河口检查").tryQuery()).isPresent();
    assertThat(robot.lookup("另有 3 次").tryQuery()).isEmpty();
    assertThat(robot.lookup("2026年8月1日起任职").tryQuery()).isPresent();
    more.forEach(id -> desk.activityService().withdraw(id, "重复登记"));
  }

  @Test
  void noLineEndsBetweenANumberAndItsUnit() {
    assertThat(HomeSection.unbroken("海港镇　M5、M6　另有未履行 1 项"))
        .isEqualTo("海港镇　M5、M6　另有未履行\u00a01\u00a0项");
    assertThat(HomeSection.unbroken("3 units, at risk: 2 planned"))
        .isEqualTo("3 units, at risk: 2 planned");
  }

  /** Of January to May the joint meeting and the trip each; those of June are open on that day. */
  @Test
  void whoLeftIsToldOfOnTheLastDayInThePost() {
    LeaderModel model = HomeStops.leaderModel(desk, new Route.LeaderPage(gone), ways);
    model.load();
    assertThat(model.goneProperty().get()).isFalse();
    LeaderView page = model.viewProperty().get();
    assertThat(page.day()).isEqualTo(LocalDate.of(2026, 6, 30));
    assertThat(page.left()).isTrue();
    assertThat(page.posts().total()).isEqualTo(1);
    assertThat(page.missed().total()).isEqualTo(5 + 5);
    assertThat(page.plans().total()).as("the committee's meeting of 29 September").isZero();
    model.print();
    assertThat(opened.getLast())
        .isEqualTo(new Route.PrintPreview(new Route.Sheet.LeaderPage(gone, page.day())));
    assertThat(view.controller().model().viewProperty().get().left()).isFalse();
  }

  @Test
  void whoLeftBeforeLastYearHasNoPage() {
    LeaderModel model = HomeStops.leaderModel(desk, new Route.LeaderPage(longGone), ways);
    model.load();
    assertThat(model.goneProperty().get()).isTrue();
  }

  @Test
  void whoHoldsNoPostHasNoPage() {
    LeaderModel model = HomeStops.leaderModel(desk, new Route.LeaderPage(nobody), ways);
    model.load();
    assertThat(model.goneProperty().get()).isTrue();
    LeaderModel unknown =
        HomeStops.leaderModel(desk, new Route.LeaderPage(UUID.randomUUID()), ways);
    unknown.load();
    assertThat(unknown.goneProperty().get()).isTrue();
  }
}
