package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.KitGallery;
import huanze.fx.OnFx;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.rulepack.PackReader;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class MainWindowTest {
  private final Texts texts = Texts.chinese();
  private final Navigation navigation = new Navigation();
  private final AtomicInteger undone = new AtomicInteger();
  private final DeskClock clock = DeskClock.standingAt(LocalDate.of(2026, 3, 18));
  private final StatusModel status = new StatusModel(texts, clock);
  private Stage stage;
  private Theme theme;
  private View<MainWindowController> view;

  @Start
  void start(Stage primary) {
    theme = new Theme(Theme.Shade.LIGHT);
    ViewLoader loader = new ViewLoader(texts);
    navigation
        .register(Route.ActivityList.class, r -> new KitGallery().view())
        .register(
            Route.About.class,
            r -> loader.load(new AboutController(new AboutModel(), () -> {}, texts)));
    MainWindowModel model = new MainWindowModel(Sections.knownTo(navigation), status);
    OpenAnythingModel anything =
        new OpenAnythingModel(
            List.of(new SectionFinder(model.sections(), texts)),
            Background.sameThread(),
            new RecordingDialogs());
    view =
        loader.load(
            new MainWindowController(
                model,
                navigation,
                theme,
                loader,
                anything,
                new ScreenHelpModel(texts, PackReader.builtIn()),
                undone::incrementAndGet));
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    new DeskWindow(stage, theme, texts).show(view.root(), view.controller(), navigation::mayLeave);
    navigation.open(new Route.ActivityList(null));
    stage.requestFocus();
  }

  @Test
  void aScreenThatIsTooWideLeavesNavigationAndButtonsInSight() {
    OnFx.run(() -> stage.setWidth(960));
    navigation.register(
        Route.ObligationList.class,
        r -> {
          View<? extends Screen> wide = new KitGallery().view();
          ((Region) wide.root()).setMinWidth(2000);
          return wide;
        });
    OnFx.run(() -> navigation.open(new Route.ObligationList(2026, null, null, null)));
    WaitForAsyncUtils.waitForFxEvents(3);
    for (String id : List.of("#nav", "#about")) {
      javafx.scene.Node node = view.root().lookup(id);
      javafx.geometry.Bounds at = OnFx.get(() -> node.localToScene(node.getLayoutBounds()));
      assertThat(at.getMinX()).as(id).isNotNegative();
      assertThat(at.getMaxX()).as(id).isLessThanOrEqualTo(960);
    }
  }

  @org.junit.jupiter.api.AfterEach
  void close() {
    OnFx.run(stage::close);
  }

  @Test
  void navigationLeadsToItsScreensAndBack(FxRobot robot) {
    assertThat(robot.lookup(".hz-nav-item").queryAll()).hasSize(2);
    robot.clickOn("帮助");
    assertThat(title(robot)).isEqualTo("帮助与关于");
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(title(robot)).isEqualTo("会议与检查");
  }

  /** The box took the keyboard with it when it closed: Tab led nowhere until somebody clicked. */
  @Test
  void whatCtrlKOpensHasTheKeyboard(FxRobot robot) {
    OnFx.run(() -> view.controller().openAnything());
    WaitForAsyncUtils.waitForFxEvents();
    OnFx.run(() -> robot.lookup("#words").queryTextInputControl().setText("帮助"));
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(title(robot)).isEqualTo("帮助与关于");
    javafx.scene.Node owner = OnFx.get(() -> stage.getScene().getFocusOwner());
    assertThat(OnFx.get(() -> isWithin(view.root().lookup("#content"), owner)))
        .as("the new screen, not %s", owner)
        .isTrue();
  }

  private static boolean isWithin(javafx.scene.Node outer, javafx.scene.Node node) {
    for (javafx.scene.Node at = node; at != null; at = at.getParent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  /** What the screen has open goes first, even if the cursor was lost when something closed. */
  @Test
  void escapeClosesWhatTheScreenHasOpenBeforeItGoesBack(FxRobot robot) {
    AtomicInteger open = new AtomicInteger(1);
    navigation.register(Route.Settings.class, r -> new View<>(new Pane(), new WithPanel(open)));
    OnFx.run(() -> navigation.open(new Route.Settings()));
    OnFx.run(() -> robot.lookup(".hz-nav-item").query().requestFocus());
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(open).hasValue(0);
    assertThat(title(robot)).isEqualTo("with a panel");
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(title(robot)).isEqualTo("会议与检查");
  }

  private record WithPanel(AtomicInteger open) implements Screen {
    @Override
    public ObservableValue<String> title() {
      return new ReadOnlyStringWrapper("with a panel");
    }

    @Override
    public boolean leave() {
      return open.getAndSet(0) > 0;
    }
  }

  /** Opened by Ctrl+K from anywhere, a screen marks the line it belongs to. */
  @Test
  void aScreenWithoutALineMarksTheOneItBelongsTo(FxRobot robot) {
    navigation.register(
        Route.SelfCheck.class, r -> new View<>(new Pane(), new WithPanel(new AtomicInteger())));
    robot.clickOn("帮助");
    assertThat(marked(robot)).containsExactly("帮助");
    OnFx.run(() -> navigation.open(new Route.SelfCheck()));
    assertThat(marked(robot)).containsExactly("会议与检查");
  }

  /** However one came there, a page about people, units or assessments is in its own line. */
  @Test
  void everyPageMarksTheLineItBelongsTo() {
    UUID id = new UUID(0, 1);
    assertThat(Sections.lineOf(new Route.Person(id))).isEqualTo(Route.UnitTree.class);
    assertThat(Sections.lineOf(new Route.LeadingGroup(id, null))).isEqualTo(Route.UnitTree.class);
    assertThat(Sections.lineOf(new Route.LeaderPage(id))).isEqualTo(Route.Home.class);
    assertThat(Sections.lineOf(new Route.UnitYear(id, 2026))).isEqualTo(Route.YearGrid.class);
    assertThat(Sections.lineOf(new Route.Assessment(id, 2026, null)))
        .isEqualTo(Route.AssessmentList.class);
    assertThat(Sections.lineOf(new Route.Letter(id, 2026))).isEqualTo(Route.Duties.class);
  }

  @Test
  void whatWasSaidGoesWithTheScreenAndWarningsStay(FxRobot robot) {
    OnFx.run(() -> status.say("paper.preview.stopped"));
    OnFx.run(() -> status.warn("app.check.stopped"));
    assertThat(text(robot, "#notice")).isEqualTo(texts.text("paper.preview.stopped"));
    robot.clickOn("帮助");
    assertThat(text(robot, "#notice")).isEmpty();
    assertThat(text(robot, "#warning")).isEqualTo(texts.text("app.check.stopped"));
    OnFx.run(() -> status.say("paper.preview.stopped"));
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, "#notice")).as("back again").isEmpty();
  }

  private static List<String> marked(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(".hz-nav-item").queryAllAs(javafx.scene.control.Button.class).stream()
        .filter(
            item ->
                item.getPseudoClassStates().stream()
                    .anyMatch(s -> s.getPseudoClassName().equals("current")))
        .map(javafx.scene.control.Button::getText)
        .toList();
  }

  @Test
  void altAndTheArrowsGoBackAndForth(FxRobot robot) {
    robot.clickOn("帮助");
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(title(robot)).isEqualTo("会议与检查");
    robot.clickOn("#gallery-name");
    robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(title(robot)).isEqualTo("帮助与关于");
  }

  @Test
  void helpSaysWhatTheScreenIsForAndLeavesItAsItWas(FxRobot robot) {
    robot.clickOn("#gallery-name");
    robot.type(KeyCode.F1);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(text(robot, ".hz-screen-help .hz-heading")).isEqualTo("关于“会议与检查”");
    assertThat(robot.lookup(texts.text("app.screenHelp.activityList")).tryQuery()).isPresent();
    assertThat(robot.lookup("第 10 条　工作例会").tryQuery()).isPresent();
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".hz-screen-help").query().getParent().isVisible()).isFalse();
    assertThat(title(robot)).isEqualTo("会议与检查");
    assertThat(robot.lookup("#gallery-name").query().isFocused()).isTrue();
    robot.type(KeyCode.F1);
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("#toAbout");
    assertThat(title(robot)).isEqualTo("帮助与关于");
  }

  @Test
  void anythingIsOpenedByName(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    robot.write("帮");
    WaitForAsyncUtils.waitForFxEvents();
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(title(robot)).isEqualTo("帮助与关于");
  }

  @Test
  void undoInATextFieldIsTheFields(FxRobot robot) {
    robot.clickOn("#gallery-name");
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(undone).hasValue(0);
    robot.clickOn("#back");
    OnFx.run(() -> robot.lookup(".hz-nav-item").query().requestFocus());
    robot.press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(undone).hasValue(1);
  }

  @Test
  void statusSaysWhenSomethingWasSaved(FxRobot robot) {
    assertThat(text(robot, "#lastSaved")).isEqualTo("尚未保存");
    OnFx.run(() -> status.saved(clock.now()));
    assertThat(text(robot, "#lastSaved")).isEqualTo("上次保存：12:00");
    OnFx.run(() -> status.saved(clock.now().minusSeconds(86400)));
    assertThat(text(robot, "#lastSaved")).isEqualTo("上次保存：2026-03-17 12:00");
    assertThat(robot.lookup("本软件不得处理国家秘密").tryQuery()).isPresent();
  }

  @Test
  void foldsInASmallWindowAndByWish(FxRobot robot) {
    double folded = robot.lookup(".hz-nav").queryAs(Region.class).getWidth();
    robot.clickOn("#fold");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".hz-nav").queryAs(Region.class).getWidth()).isGreaterThan(folded);
  }

  @Test
  void lightAndDark(FxRobot robot) {
    robot.clickOn("#shade");
    assertThat(theme.shadeProperty().get()).isEqualTo(Theme.Shade.DARK);
    robot.clickOn("#shade");
    assertThat(theme.shadeProperty().get()).isEqualTo(Theme.Shade.LIGHT);
  }

  private static String title(FxRobot robot) {
    return text(robot, "#title");
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }
}
