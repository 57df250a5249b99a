package huanze.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.Navigation;
import huanze.app.practice.PracticeLedger;
import huanze.base.Texts;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.matcher.control.LabeledMatchers;
import org.testfx.util.WaitForAsyncUtils;

/** 等待他人 on a county's home: the first few of whom to ask, and the way to all of them. */
@ExtendWith(ApplicationExtension.class)
class HomeWaitingTest {
  private static final Pattern ITEMS = Pattern.compile("(\\d+) 项");

  private static PracticeLedger county;
  private View<HomeController> view;
  private Stage stage;

  @BeforeAll
  static void makeCounty() {
    county = PracticeLedger.of(PracticeLedger.COUNTY);
  }

  @AfterAll
  static void closeCounty() {
    county.close();
    county = null;
  }

  @Start
  void start(Stage primary) {
    view =
        new ViewLoader(Texts.chinese()).load(HomeStops.controller(county.desk(), new Navigation()));
    stage = new Stage();
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 868, 700));
    stage.show();
    view.controller().activate();
    WaitForAsyncUtils.waitForFxEvents();
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
  }

  private HomePage page() {
    return view.controller().model().pageProperty().get();
  }

  private HomeSection section(FxRobot robot) {
    return robot.lookup(".hz-home-section").queryAllAs(HomeSection.class).stream()
        .filter(one -> says(one, "等待他人"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean says(HomeSection section, String heading) {
    return section.lookupAll(".hz-heading").stream()
        .anyMatch(node -> node instanceof Label label && label.getText().equals(heading));
  }

  /** How much the lines tell of, those of decisions left out. */
  private static List<Integer> counted(FxRobot robot, HomeSection section) {
    return robot.from(section).lookup(".hz-home-end .label").queryAllAs(Label.class).stream()
        .map(label -> ITEMS.matcher(label.getText()))
        .filter(Matcher::matches)
        .map(said -> Integer.parseInt(said.group(1)))
        .toList();
  }

  @Test
  void theLinkOpensAsManyAsItSays(FxRobot robot) {
    HomeSection section = section(robot);
    int total = page().waiting().total();
    assertThat(counted(robot, section)).hasSize(5);
    Hyperlink all =
        robot.from(section).lookup(LabeledMatchers.hasText("全部 " + total + " 项")).query();
    OnFx.run(all::fire);
    assertThat(counted(robot, section)).hasSize(page().waiting().lines().size());
    assertThat(counted(robot, section).stream().mapToInt(n -> n).sum()).isEqualTo(total);
    assertThat(all.getScene()).as("it has been followed").isNull();
  }

  @Test
  void theTileLeadsToAllThatItCounts(FxRobot robot) {
    HomeRow tile =
        robot.lookup(".hz-home-tile").queryAllAs(HomeRow.class).stream()
            .filter(one -> one.getAccessibleText().startsWith("等待他人"))
            .findFirst()
            .orElseThrow();
    robot.clickOn(tile);
    WaitForAsyncUtils.waitForFxEvents();
    HomeSection section = section(robot);
    assertThat(tile.getAccessibleText()).contains(" " + page().waiting().total() + " 项");
    assertThat(counted(robot, section).stream().mapToInt(n -> n).sum())
        .isEqualTo(page().waiting().total());
  }

  /** Decisions are counted and unfolded by themselves. */
  @Test
  void decisionsBeyondTheFirstThreeCanBeReached(FxRobot robot) {
    HomeSection section = section(robot);
    int decisions = view.controller().model().restProperty().get().decisions().total();
    assertThat(decisions).isGreaterThan(3);
    int before = rows(robot, section).size();
    Hyperlink more =
        robot
            .from(section)
            .lookup(LabeledMatchers.hasText("另有议定、整改事项 " + (decisions - 3) + " 项"))
            .query();
    OnFx.run(more::fire);
    assertThat(rows(robot, section)).hasSize(before + decisions - 3);
    List<HomeLine> lines = view.controller().model().restProperty().get().decisions().lines();
    List<String> shown =
        rows(robot, section).stream().limit(decisions).map(Node::getAccessibleText).toList();
    for (int i = 0; i < decisions; i++) {
      assertThat(shown.get(i)).startsWith(lines.get(i).title());
    }
  }

  private static List<Node> rows(FxRobot robot, HomeSection section) {
    return List.copyOf(robot.from(section).lookup(".hz-home-row").queryAll());
  }

  /** At 960 pixels too. */
  @Test
  void linesAreReadToTheEnd(FxRobot robot) {
    OnFx.run(() -> section(robot).unfold());
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.from(section(robot)).lookup(".label").queryAllAs(Label.class))
        .allMatch(label -> label.isWrapText() || label.getWidth() >= label.prefWidth(-1) - 0.5);
  }
}
