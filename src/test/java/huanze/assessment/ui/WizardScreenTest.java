package huanze.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.app.AssessmentScreens;
import huanze.app.Navigation;
import huanze.base.Background;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.paper.SystemPrinter;
import huanze.paper.ui.IssueModel;
import huanze.paper.ui.PreviewMaker;
import huanze.paper.ui.PrintPreviewController;
import huanze.paper.ui.PrintPreviewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk's way from the list of results to the printed form, as it is clicked and typed. */
@ExtendWith(ApplicationExtension.class)
class WizardScreenTest {
  @TempDir static Path folder;
  private AssessedCity city;
  private Navigation navigation;
  private Stage stage;

  @Start
  void start(Stage primary) {
    city = AssessedCity.county(folder.resolve("home" + System.nanoTime()));
    navigation = new Navigation();
    AssessmentScreens screens =
        new AssessmentScreens(
            city.wiring,
            new ViewLoader(city.texts),
            Background.sameThread(),
            city.dialogs,
            city.files,
            navigation,
            (key, args) -> city.notices.add(city.texts.text(key, args)));
    navigation
        .register(Route.AssessmentList.class, screens::list)
        .register(Route.Assessment.class, screens::wizard)
        .register(Route.Scheme.class, screens::scheme)
        .register(Route.PrintPreview.class, r -> preview(r.sheet()));
    StackPane root = new StackPane();
    navigation
        .currentProperty()
        .subscribe(
            visit -> {
              if (visit != null) {
                root.getChildren().setAll(visit.view().root());
              }
            });
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(root, 868, 620));
    stage.show();
    stage.requestFocus();
    navigation.open(new Route.AssessmentList(null));
  }

  /** The real preview, without a printer. */
  private View<PrintPreviewController> preview(Route.Sheet sheet) {
    PrintPreviewModel model =
        new PrintPreviewModel(
            sheet,
            new PreviewMaker(
                city.wiring.papers(),
                city.wiring.press(),
                city.wiring.issues(),
                city.wiring.clock(),
                city.texts),
            new IssueModel(
                city.wiring.issues(),
                Background.sameThread(),
                city.dialogs,
                (key, args) -> {},
                city.texts),
            new SystemPrinter(),
            Background.sameThread(),
            city.dialogs,
            (key, args) -> {});
    return new ViewLoader(city.texts)
        .load(new PrintPreviewController(model, city.texts, city.files));
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
    city.close();
  }

  /** The lower cards of a step come a moment after the first. */
  private static void await(FxRobot robot, String query) {
    try {
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> robot.lookup(query).tryQuery().isPresent());
    } catch (TimeoutException e) {
      throw new AssertionError(query + " does not come", e);
    }
  }

  private void fire(FxRobot robot, String query) {
    await(robot, query);
    OnFx.run(() -> robot.lookup(query).queryAs(ButtonBase.class).fire());
  }

  private String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAllAs(Label.class).stream()
        .filter(Label::isVisible)
        .map(Label::getText)
        .collect(java.util.stream.Collectors.joining("\n"));
  }

  private void type(FxRobot robot, String field, String words) {
    await(robot, field);
    OnFx.run(() -> robot.lookup(field).queryAs(TextField.class).requestFocus());
    robot.write(words);
  }

  private void set(FxRobot robot, String field, String words) {
    await(robot, field);
    OnFx.run(() -> robot.lookup(field).queryAs(TextInputControl.class).setText(words));
  }

  private Screen screen() {
    return navigation.screen().orElseThrow();
  }

  @Test
  @DisplayName("list, unit, items, conditions, grade, summary, print preview")
  void journey(FxRobot robot) {
    TableView<?> table = robot.lookup("#list .table-view").query();
    assertThat(table.getItems()).hasSize(1);
    OnFx.run(
        () -> {
          table.getSelectionModel().selectFirst();
          table.requestFocus();
        });
    robot.type(KeyCode.ENTER);
    assertThat(screen().title().getValue()).isEqualTo("海港区人民政府 2025 年度考核");

    fire(robot, "#step-items");
    for (int number = 9; number <= 22; number++) {
      String points = number == 9 ? "6.5" : points(number);
      set(robot, "#item-" + number + "-score", points);
      set(robot, "#item-" + number + "-reason", "考核组评分");
    }
    type(robot, "#item-9-self", "8");
    OnFx.run(() -> screen().save());
    assertThat(text(robot, "#progress")).isEqualTo("22 项均已评分");

    fire(robot, "#next");
    fire(robot, "#condition-5-met");
    set(robot, "#condition-5-reason", "国家级媒体2025年8月曝光");
    OnFx.run(() -> robot.lookup("#condition-5-reason").query().requestFocus());
    robot.type(javafx.scene.input.KeyCode.TAB);
    assertThat(OnFx.get(() -> robot.lookup("#condition-5-by").query().isFocused())).isTrue();
    city.dialogs.reason = Optional.of("已向各部门核实");
    fire(robot, "#rest");
    fire(robot, "#next");

    // 18.08 from the records; 70 points typed but for 1.5 on item 9
    assertThat(text(robot, "#score")).isEqualTo("86.58 / 100 分");
    assertThat(text(robot, "#grade")).isEqualTo("合格");
    assertThat(robot.lookup(".hz-assess-effect-name").queryAllAs(Label.class))
        .extracting(Label::getText)
        .containsExactly("取消评先评优资格", "降低环保工作考评档次");

    fire(robot, "#next");
    OnFx.run(
        () ->
            robot
                .lookup(".hz-assess-bar .button")
                .queryAllAs(Button.class)
                .iterator()
                .next()
                .fire());
    String copied = OnFx.get(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied).contains("档次：合格").contains("具有：第 5 种");

    fire(robot, "#next");
    await(robot, "#state .label");
    assertThat(text(robot, "#state .label")).contains("目前只能打印草稿").contains("处依据待本办确认");
    fire(robot, "#printForm");
    assertThat(screen()).isInstanceOf(PrintPreviewController.class);
    assertThat(city.dialogs.failures).isEmpty();
    assertThat(screen().title().getValue()).contains("考核评分表");
  }

  private static String points(int number) {
    return new String[] {"6", "4", "10", "4", "3", "8", "7", "6", "4", "3", "3", "2", "2"}
        [number - 10];
  }

  @Test
  @DisplayName("what is refused stands beside its field and takes the keyboard; nothing is saved")
  void refusals(FxRobot robot) {
    OnFx.run(
        () ->
            navigation.open(
                new Route.Assessment(city.unit(AssessedCity.COUNTY), AssessedCity.YEAR, "items")));
    type(robot, "#item-1-score", "4.5");
    type(robot, "#item-2-score", "3.125");
    assertThat(text(robot, "#item-1 .hz-mark"))
        .as("said as soon as the keyboard leaves the item")
        .isEqualTo("第 1 项的 4.5 分超出范围，应在 0 至 4 分之间。");
    set(robot, "#item-9-score", "7");
    long before = city.wiring.ledger().position();
    fire(robot, "#next");
    assertThat(city.wiring.ledger().position()).isEqualTo(before);
    assertThat(text(robot, "#item-2 .hz-mark")).contains("最多保留两位小数");
    assertThat(text(robot, "#item-9 .hz-mark")).contains("请说明评分理由");
    assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("item-1-score");
    fire(robot, "#reset");
    assertThat(text(robot, ".hz-mark")).isEmpty();
  }

  @Test
  @DisplayName("a scheme in use cannot be imported over: the screen says whose assessment it is")
  void frozenScheme(FxRobot robot) {
    city.assess(AssessedCity.COUNTY, "0.9", 0);
    OnFx.run(() -> navigation.open(new Route.Scheme(AssessedCity.YEAR, "county")));
    assertThat(text(robot, "#frozen")).contains("海港区人民政府");
    assertThat(robot.lookup("#importing").queryButton().isDisabled()).isTrue();
  }
}
