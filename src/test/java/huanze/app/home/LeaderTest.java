package huanze.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.app.Navigation;
import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.KitGallery;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.unit.Regions;
import huanze.unit.TenureDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
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

  private final List<Route> opened = new ArrayList<>();
  private final Navigation ways = new Navigation();
  private View<LeaderController> view;
  private Stage stage;

  @BeforeAll
  static void makeTownship() {
    desk =
        Wiring.create(
            folder.resolve("home"),
            "王芳",
            DeskClock.standingAt(TODAY),
            Texts.chinese(),
            TOWN,
            Regions.builtIn());
    head = desk.people().addPerson("李建国", null);
    nobody = desk.people().addPerson("赵甲", null);
    UUID post = desk.structure().post(TOWN + ".government.mainLeader").orElseThrow().id();
    DateRange days = new DateRange(LocalDate.of(2026, 8, 1), null);
    desk.people().addTenure(new TenureDraft(post, head, days, false, null));
    desk.activityService().record(trip("汤河口检查", LocalDate.of(2026, 9, 3)));
    desk.activityService().plan(meeting(LocalDate.of(2026, 9, 29)));
  }

  private static ActivityFacts trip(String title, LocalDate day) {
    return ActivityFacts.of(ActivityKind.INSPECTION)
        .forms(ActivityForm.INSPECTION)
        .title(title)
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
    // joint meetings of January to August, and the trip of August; before that nobody held the post
    assertThat(page.missed().total()).isEqualTo(9);
    assertThat(page.done().lines()).extracting(HomeLine::title).containsExactly("汤河口检查");
    assertThat(page.plans().lines()).extracting(HomeLine::title).containsExactly("党政联席会议");
    assertThat(page.decisions().total()).isZero();
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
