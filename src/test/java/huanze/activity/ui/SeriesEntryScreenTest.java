package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.activity.ActivityForm;
import huanze.base.DateRange;
import huanze.base.Texts;
import huanze.fx.Clipboards;
import huanze.fx.OnFx;
import huanze.fx.RecordingListOutput;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.unit.TenureDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A clerk types one record after another and never touches the mouse. */
@ExtendWith(ApplicationExtension.class)
class SeriesEntryScreenTest {
  @TempDir static Path folder;
  private ActivityOffice office;
  private SeriesEntryModel model;
  private View<SeriesEntryController> view;
  private Stage stage;
  private UUID gone;

  @Start
  void start(Stage primary) {
    office = new ActivityOffice(folder.resolve("home" + System.nanoTime())).inhabited();
    gone = office.wiring.people().addPerson("郭长林", null);
    office
        .wiring
        .people()
        .addTenure(
            new TenureDraft(
                office
                    .wiring
                    .structure()
                    .post("130304100.government.leaderInCharge")
                    .orElseThrow()
                    .id(),
                gone,
                new DateRange(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)),
                false,
                null));
    model =
        new SeriesEntryModel(
            office.desk, SeriesUndo.of(office.wiring.ledger()), new Route.SeriesEntry(null));
    ViewLoader loader = new ViewLoader(Texts.chinese());
    view = loader.load(new SeriesEntryController(model, new RecordingListOutput()));
    stage = new Stage();
    stage.setX(0);
    stage.setY(0);
    stage.setScene(new Theme(Theme.Shade.LIGHT).scene(view.root(), 960, 700));
    stage.show();
    stage.requestFocus();
    view.controller().activate();
  }

  @AfterEach
  void close() {
    OnFx.run(stage::close);
    office.close();
  }

  private static void enter(FxRobot robot, String words) {
    robot.write(words);
    robot.type(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static void again(FxRobot robot, String words) {
    control(robot, KeyCode.A);
    enter(robot, words);
  }

  private static void control(FxRobot robot, KeyCode key) {
    robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private String at() {
    Node owner = OnFx.get(() -> stage.getScene().getFocusOwner());
    return owner.getId() == null ? owner.getClass().getSimpleName() : owner.getId();
  }

  private static String typed(FxRobot robot, String field) {
    return robot.lookup("#series-" + field).queryAs(TextField.class).getText();
  }

  private static List<String> marks(FxRobot robot) {
    return robot.lookup(".hz-mark").queryAllAs(Label.class).stream()
        .filter(Label::isVisible)
        .map(Label::getText)
        .toList();
  }

  private SeriesLine last() {
    return model.lines().all().getLast();
  }

  private Activity saved(SeriesLine line) {
    return office.desk.store().find(line.id()).orElseThrow();
  }

  /** However many are offered, and however much they are, nothing is printed over anything. */
  @Test
  void whatIsOfferedStandsOnItsOwnLines(FxRobot robot) {
    for (String name : List.of("王一", "王二", "王三", "王四", "王五", "王六")) {
      manyPosts(name);
    }
    for (String typed : List.of("h", "hbz", "rmzf", "13")) {
      control(robot, KeyCode.A);
      robot.write(typed);
      apart(robot, typed);
    }
    control(robot, KeyCode.A);
    enter(robot, "hbzrmzf");
    enter(robot, "lxhy");
    enter(robot, "9.3");
    enter(robot, "");
    robot.write("w");
    apart(robot, "w");
    assertThat(robot.lookup(".hz-series-offers .label").queryAll()).hasSize(6);
    robot.type(KeyCode.DOWN, KeyCode.DOWN);
    apart(robot, "w, second");
  }

  /** With the heads and the foot of the window 540 of its 700 are left to a screen. */
  @Test
  void whateverIsSaidTheScreenNeedsNoMoreThanItsPlace(FxRobot robot) {
    for (String name : List.of("王一", "王二", "王三", "王四", "王五", "王六")) {
      manyPosts(name);
    }
    OnFx.run(() -> stage.setHeight(540));
    enter(robot, "hbzrmzf");
    enter(robot, "lxhy");
    enter(robot, "9.3");
    enter(robot, "");
    enter(robot, "daqi");
    assertThat(marks(robot)).hasSize(1);
    control(robot, KeyCode.A);
    robot.write("w");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(OnFx.<Double>get(() -> view.root().minHeight(960))).isLessThanOrEqualTo(540);
    double bottom = OnFx.get(() -> stage.getScene().getHeight());
    for (Node seen : List.of(focused(), robot.lookup(".hz-series-offers").<Node>query())) {
      Bounds box = seen.localToScene(seen.getLayoutBounds());
      assertThat(box.getMinY()).isGreaterThan(0);
      assertThat(box.getMaxY()).isLessThanOrEqualTo(bottom);
    }
  }

  @Test
  void theSentenceOfAnEmptyListIsReadToItsEnd(FxRobot robot) {
    OnFx.run(() -> stage.setHeight(540));
    WaitForAsyncUtils.waitForFxEvents();
    Label sentence = robot.lookup(".hz-empty-text").queryAs(Label.class);
    assertThat(sentence.getHeight())
        .isGreaterThanOrEqualTo(sentence.prefHeight(sentence.getWidth()));
    Bounds box = sentence.localToScene(sentence.getLayoutBounds());
    Bounds list =
        robot
            .lookup(".table-view")
            .query()
            .localToScene(robot.lookup(".table-view").query().getLayoutBounds());
    assertThat(list.contains(box)).isTrue();
  }

  private Node focused() {
    return OnFx.get(() -> stage.getScene().getFocusOwner());
  }

  private static List<String> offered(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    return robot.lookup(".hz-series-offers .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  /** By whole syllables; and what no longer fits is not left standing below. */
  @Test
  void fullPinyinFindsAndWhereNothingIsFoundNothingIsOffered(FxRobot robot) {
    robot.write("haibinzhen");
    assertThat(offered(robot).getFirst()).startsWith("海滨镇人民政府");
    enter(robot, "");
    robot.write("lianxi");
    assertThat(offered(robot)).containsExactly("党政联席会议");
    robot.write("qq");
    assertThat(offered(robot)).isEmpty();
  }

  private void manyPosts(String name) {
    UUID person = office.wiring.people().addPerson(name, null);
    for (String post :
        List.of(
            "130304.partyCommittee.leaderInCharge",
            "130304.government.leaderInCharge",
            "130304101.government.leaderInCharge",
            "130304100.government.leaderInCharge")) {
      office
          .wiring
          .people()
          .addTenure(
              new TenureDraft(
                  office.wiring.structure().post(post).orElseThrow().id(),
                  person,
                  new DateRange(LocalDate.of(2025, 1, 1), null),
                  false,
                  null));
    }
  }

  private static void apart(FxRobot robot, String typed) {
    WaitForAsyncUtils.waitForFxEvents();
    Node row = robot.lookup(".hz-series-row").query();
    List<Node> shown =
        Stream.of(".label", ".text-field")
            .flatMap(style -> robot.from(row).lookup(style).queryAll().stream())
            .filter(n -> n.isVisible() && !(n instanceof Label l && l.getText().isEmpty()))
            .toList();
    assertThat(shown).hasSizeGreaterThan(20);
    for (Node one : shown) {
      Bounds box = one.localToScene(one.getLayoutBounds());
      assertThat(box.getMaxY()).as(typed + " " + one).isLessThanOrEqualTo(700);
      assertThat(box.getMaxX()).as(typed + " " + one).isLessThanOrEqualTo(960);
      for (Node other : shown) {
        Bounds its = other.localToScene(other.getLayoutBounds());
        boolean over =
            box.getMinX() < its.getMaxX() - 1
                && its.getMinX() < box.getMaxX() - 1
                && box.getMinY() < its.getMaxY() - 1
                && its.getMinY() < box.getMaxY() - 1;
        assertThat(one != other && over).as(typed + ": " + one + " over " + other).isFalse();
      }
    }
  }

  @Test
  void typesFiveRecordsByKeyboardOnly(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    long before = office.wiring.ledger().position();
    assertThat(at()).isEqualTo("series-unit");

    // 1: a joint meeting; 31 February is no day, and no meeting ends before it starts.
    enter(robot, "hbzrmzf");
    assertThat(typed(robot, "unit")).isEqualTo("海滨镇人民政府");
    enter(robot, "lxhy");
    assertThat(typed(robot, "form")).isEqualTo("党政联席会议");
    enter(robot, "2.31");
    assertThat(at()).isEqualTo("series-day");
    assertThat(marks(robot)).containsExactly("日期：没有“2.31”这一天，请核对月和日。");
    again(robot, "9.3");
    assertThat(marks(robot)).isEmpty();
    assertThat(typed(robot, "day")).isEqualTo("2026-09-03");
    assertThat(typed(robot, "title")).isEqualTo("海滨镇2026年9月党政联席会议");
    enter(robot, "");
    robot.type(KeyCode.DOWN);
    enter(robot, "");
    assertThat(typed(robot, "leader")).isEqualTo("李秀英");
    enter(robot, "0900");
    enter(robot, "0830");
    assertThat(at()).isEqualTo("series-ends");
    assertThat(marks(robot)).containsExactly("结束：结束时间 08:30 早于开始时间 09:00。");
    again(robot, "1030");
    enter(robot, "zhenzhengfu");
    enter(robot, "sanmei zhili");
    assertThat(last().outcome()).isEqualTo("计入 M5 2026年9月");
    assertThat(saved(last()).facts().forms()).containsExactly(ActivityForm.JOINT);
    assertThat(saved(last()).facts().conveners())
        .containsExactly(
            office.unit("130304100.government"), office.unit("130304100.partyCommittee"));
    assertThat(saved(last()).facts().startsAt()).isEqualTo(LocalTime.of(9, 0));
    assertThat(saved(last()).facts().studied()).isTrue();

    // 2: unit and form are taken over; no office plans 180 years ahead; the chair had left.
    assertThat(at()).isEqualTo("series-day");
    enter(robot, "2206-3-5");
    assertThat(marks(robot)).containsExactly("日期：日期 2206-03-05 过远，应不晚于 2028-09-18。");
    again(robot, "0812");
    enter(robot, "");
    enter(robot, "gcl");
    assertThat(at()).isEqualTo("series-leader");
    assertThat(marks(robot).getFirst()).startsWith("主持人：郭长林的任职到 2024-12-31 为止，2026-08-12 已不在任。");
    enter(robot, "");
    assertThat(at()).isEqualTo("series-starts");
    OnFx.run(view.controller()::save);
    assertThat(saved(last()).facts().leaders().getFirst().person()).isEqualTo(gone);
    assertThat(last().state()).isEqualTo(SeriesLine.State.UNCOUNTED);
    assertThat(last().outcome())
        .startsWith("未计入：M5“乡镇（街道）党政联席会议研究生态环境保护工作”：会议纪要未体现研究生态环境保护工作。如果研究了，请填写该议题并勾选“研究环保”。")
        .contains("。同日已有一场同形式会议“")
        .endsWith("”，是否同一次？");

    // 3: the same again, on another day.
    control(robot, KeyCode.D);
    assertThat(at()).isEqualTo("series-day");
    assertThat(typed(robot, "leader")).isEqualTo("郭长林");
    enter(robot, "2026-7-8");
    assertThat(typed(robot, "title")).isEqualTo("海滨镇2026年7月党政联席会议");
    enter(robot, "");
    again(robot, "zjg");
    assertThat(typed(robot, "leader")).isEqualTo("赵建国");
    enter(robot, "");
    enter(robot, "");
    enter(robot, "");
    enter(robot, "yangchen");
    assertThat(last().outcome()).startsWith("计入 M5 2026年7月");

    // 4: an inspection: somebody must have led it.
    robot.press(KeyCode.SHIFT).type(KeyCode.ENTER).release(KeyCode.SHIFT);
    again(robot, "ddjc");
    enter(robot, "9.4");
    enter(robot, "");
    enter(robot, "");
    assertThat(at()).isEqualTo("series-leader");
    assertThat(marks(robot)).containsExactly("带队或调研领导：请填写带队或调研的领导。");
    enter(robot, "zjg");
    enter(robot, "");
    enter(robot, "");
    enter(robot, "daihekou");
    enter(robot, "paiwukou");
    assertThat(last().outcome()).startsWith("计入 I5 中共海滨镇委员会 党委书记 2026年9月");

    // 5: a title of 200 characters is one, of 201 it is too long.
    enter(robot, "9.5");
    OnFx.run(() -> Clipboards.copy("a".repeat(200)));
    control(robot, KeyCode.V);
    enter(robot, "b");
    assertThat(at()).isEqualTo("series-title");
    assertThat(marks(robot)).containsExactly("标题：文字过长：201 字，最多 200 字。");
    robot.type(KeyCode.END).type(KeyCode.BACK_SPACE);
    enter(robot, "");
    enter(robot, "lxy");
    enter(robot, "");
    enter(robot, "");
    enter(robot, "");
    assertThat(marks(robot)).containsExactly("地点：请填写检查或调研的地点。");
    again(robot, "daihekou");
    enter(robot, "");
    assertThat(saved(last()).facts().title()).hasSize(200);

    assertThat(model.lines().all()).hasSize(5);
    assertThat(office.wiring.ledger().position()).as("one entry each").isEqualTo(before + 5);
    assertThat(office.dialogs.failures).isEmpty();

    // Saved rows are opened and taken back by keyboard too.
    control(robot, KeyCode.UP);
    enter(robot, "");
    assertThat(office.opened).containsExactly(new Route.Activity(last().id()));
    UUID id = last().id();
    robot.type(KeyCode.DELETE);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(office.desk.store().find(id)).isEmpty();
    assertThat(last().state()).isEqualTo(SeriesLine.State.TAKEN_BACK);
    enter(robot, "");
    assertThat(typed(robot, "day")).isEqualTo("2026-09-05");
    assertThat(model.lines().all()).hasSize(4);
    control(robot, KeyCode.DOWN);
    assertThat(at()).isEqualTo("series-day");
  }

  @Test
  void rowsCopiedInExcelGoThroughTheImport(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    OnFx.run(
        () ->
            Clipboards.copy(
                """
                类型\t形式\t标题\t日期\t召集单位\t议题
                会议\t党政联席会议\t海滨镇第9次联席会议\t2026-09-02\t海滨镇人民政府\t【环保】研究扬尘治理
                会议\t党政联席会议\t海滨镇第10次联席会议\t2026-09-09\t海滨镇人民政府\t【环保】研究扬尘治理
                """));
    control(robot, KeyCode.V);
    assertThat(model.importing().shownProperty().get()).isNotNull();
    assertThat(typed(robot, "unit")).isEmpty();
    OnFx.run(model.importing()::apply);
    assertThat(model.lines().all()).hasSize(2);
    assertThat(model.lines().all())
        .extracting(SeriesLine::outcome)
        .allMatch(o -> o.startsWith("计入 M5"));
    OnFx.run(model::repeat);
    assertThat(typed(robot, "unit")).isEqualTo("海滨镇人民政府");
    assertThat(typed(robot, "form")).isEqualTo("党政联席会议");
    assertThat(typed(robot, "title")).isEqualTo("海滨镇第10次联席会议");
    assertThat(typed(robot, "matter")).isEqualTo("研究扬尘治理");
    assertThat(typed(robot, "day")).as("the day is another one").isEmpty();
  }

  @Test
  void aWordIsPastedIntoItsField(FxRobot robot) {
    WaitForAsyncUtils.waitForFxEvents();
    OnFx.run(() -> Clipboards.copy("中共海滨镇委员会"));
    control(robot, KeyCode.V);
    assertThat(typed(robot, "unit")).isEqualTo("中共海滨镇委员会");
  }
}
