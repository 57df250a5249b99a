package huanze.duty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.fx.OnFx;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The screens of 职责分工: what works, what is refused, and the keyboard. */
@ExtendWith(ApplicationExtension.class)
class DutyScreensTest {
  private static DutyRoom room;
  private Stage stage;
  private View<? extends Screen> view;

  @BeforeAll
  static void open(@TempDir Path folder) {
    room = new DutyRoom(folder, "130302");
    room.live("130302");
  }

  @AfterAll
  static void close() {
    room.close();
    room = null;
  }

  @Start
  void start(Stage primary) {
    stage = primary;
    stage.setX(0);
    stage.setY(0);
    room.opened.clear();
    room.dialogs.yes = true;
  }

  private <C extends Screen> C show(View<C> made) {
    view = made;
    OnFx.run(
        () -> {
          stage.setScene(new Theme(Theme.Shade.LIGHT).scene(made.root(), 960, 700));
          stage.show();
          made.controller().activate();
        });
    return made.controller();
  }

  private static ViewLoader loader() {
    return new ViewLoader(room.texts);
  }

  private DutyListModel list() {
    DutyListModel model =
        new DutyListModel(room.desk, new Route.Duties(room.unit("130302.government").id()));
    show(
        OnFx.get(
            () ->
                loader().load(new DutyListController(model, loader(), new RecordingListOutput()))));
    return model;
  }

  @Test
  void aProposalIsTakenWithTheKeyboard(FxRobot robot) {
    DutyListModel model = list();
    int before = model.shownProperty().get().count();
    click(robot, "提出建议");
    assertThat(robot.lookup(".hz-form").tryQuery()).isPresent();
    OnFx.run(view.controller()::save);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".hz-form").tryQuery()).isEmpty();
    assertThat(model.shownProperty().get().count()).isGreaterThan(before + 10);
  }

  @Test
  void aRefusedFormSaysWhyBesideTheFieldAndEscapeLeavesIt(FxRobot robot) {
    list();
    click(robot, "分配职责");
    TextField from = robot.lookup("#field-from").queryAs(TextField.class);
    OnFx.run(() -> from.setText("2026年13月"));
    OnFx.run(view.controller()::save);
    assertThat(robot.lookup(".hz-mark").queryAllAs(Label.class))
        .filteredOn(Label::isVisible)
        .extracting(Label::getText)
        .contains("请选择。", "看不懂日期“2026年13月”，请写成 2026-03-01 的样子。");
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup(".hz-form").tryQuery()).isEmpty();
  }

  @Test
  void theKeyboardTravelsTheMatrixAndEnterLeadsToTheHole(FxRobot robot) {
    CoverageModel model =
        new CoverageModel(
            room.desk, new Route.DutyCoverage(room.unit("130302.partyCommittee").id()));
    CoverageController controller =
        show(OnFx.get(() -> loader().load(new CoverageController(model))));
    CoverView grid = controller.grid();
    OnFx.run(() -> grid.list().requestFocus());
    robot.type(KeyCode.DOWN);
    while (!grid.current().number().equals("5.2")) {
      robot.type(KeyCode.DOWN);
    }
    robot.type(KeyCode.RIGHT);
    assertThat(grid.columnProperty().get()).isEqualTo(1);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(room.opened)
        .containsExactly(
            new Route.Duties(
                room.unit("130302.partyCommittee").id(),
                room.post("130302.partyCommittee.mainLeader").id(),
                room.duty("5.2")));
  }

  @Test
  void theLegendShowsOnlyOneKindOfFinding(FxRobot robot) {
    CoverageModel model = new CoverageModel(room.desk, new Route.DutyCoverage(null));
    show(OnFx.get(() -> loader().load(new CoverageController(model))));
    ToggleButton holes =
        robot.lookup(".hz-duty-chip").queryAllAs(ToggleButton.class).iterator().next();
    assertThat(holes.getText()).startsWith("无人承担 ");
    OnFx.run(holes::fire);
    assertThat(model.filterProperty().get().kind()).isNotNull();
    assertThat(model.pageProperty().get().rows()).isNotEmpty();
  }

  @Test
  void tabsLeadFromPageToPageAndStayTheirOwn(FxRobot robot) {
    list();
    ToggleButton letters =
        robot.lookup(".toggle-button").queryAllAs(ToggleButton.class).stream()
            .filter(b -> b.getText().equals("目标责任书"))
            .findFirst()
            .orElseThrow();
    OnFx.run(letters::fire);
    assertThat(room.opened).containsExactly(new Route.Letters(null));
    assertThat(letters.isSelected()).as("this page is still the list").isFalse();
  }

  @Test
  void aDutyWithoutWordsIsRefusedInTheCatalogue(FxRobot robot) {
    CatalogueModel model = new CatalogueModel(room.desk);
    show(
        OnFx.get(
            () ->
                loader()
                    .load(new CatalogueController(model, loader(), new RecordingListOutput()))));
    click(robot, "新增职责");
    OnFx.run(view.controller()::save);
    assertThat(model.forms().currentProperty().get()).isNotNull();
    assertThat(robot.lookup(".hz-mark").queryAllAs(Label.class))
        .filteredOn(Label::isVisible)
        .hasSize(2);
    robot.type(KeyCode.ESCAPE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(model.forms().currentProperty().get()).isNull();
  }

  @Test
  void aLetterIsBegunFromTheEmptyYear(FxRobot robot) {
    LetterListModel model = new LetterListModel(room.desk, new Route.Letters(2025));
    show(
        OnFx.get(
            () ->
                loader()
                    .load(new LetterListController(model, loader(), new RecordingListOutput()))));
    assertThat(robot.lookup(".hz-empty-text").queryAllAs(Label.class))
        .extracting(Label::getText)
        .anyMatch(t -> t.contains("按“新建责任书”为一个单位起草"));
    click(robot, "新建责任书");
    OnFx.run(view.controller()::save);
    assertThat(model.forms().currentProperty().get()).as("no unit chosen").isNotNull();
    OnFx.run(() -> DutyRoom.choose(DutyRoom.form(model.forms()).field("unit"), "文化路街道办事处"));
    OnFx.run(view.controller()::save);
    assertThat(room.opened)
        .containsExactly(new Route.Letter(room.unit("130302001.government").id(), 2025));
  }

  @Test
  void aPreviewComesBeforeTheButtonThatGives(FxRobot robot) {
    BulkModel model = new BulkModel(room.desk);
    show(OnFx.get(() -> loader().load(new BulkController(model, new RecordingListOutput()))));
    Button give =
        robot.lookup(".accent").queryAllAs(Button.class).stream()
            .filter(b -> b.getText().startsWith("确认分配"))
            .findFirst()
            .orElseThrow();
    assertThat(give.isDisabled()).isTrue();
    click(robot, "预览");
    assertThat(give.isDisabled()).isFalse();
    assertThat(give.getText()).isEqualTo("确认分配 " + model.additionsProperty().get() + " 项");
  }

  private static void click(FxRobot robot, String text) {
    Button button =
        robot.lookup(".button").queryAllAs(Button.class).stream()
            .filter(b -> text.equals(b.getText()) && b.isVisible())
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + text));
    OnFx.run(button::fire);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
