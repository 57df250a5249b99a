package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.Activity;
import huanze.activity.ActivityState;
import huanze.base.Obstacle;
import huanze.fx.Route;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of rows after they were typed, on 18 September 2026 in 海滨镇. */
class SeriesEntryModelTest {
  @TempDir Path folder;
  private ActivityOffice office;
  private SeriesEntryModel model;

  @BeforeEach
  void open() {
    office = new ActivityOffice(folder.resolve("home")).inhabited();
    model =
        new SeriesEntryModel(
            office.desk,
            SeriesUndo.of(office.wiring.ledger()),
            new Route.SeriesEntry(office.unit("130304100.government")));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void type(SeriesField field, String words) {
    model.row().text(field).set(words);
    assertThat(model.enter(field)).as(field + " " + model.problems()).isNotEqualTo(field);
  }

  /** A joint meeting with its title as proposed. */
  private SeriesLine joint(String day) {
    type(SeriesField.FORM, "lxhy");
    type(SeriesField.DAY, day);
    type(SeriesField.LEADER, "zjg");
    model.row().text(SeriesField.MATTER).set("研究散煤治理");
    assertThat(model.save()).isEqualTo(SeriesField.DAY);
    return last();
  }

  private SeriesLine last() {
    return model.lines().all().getLast();
  }

  @Test
  void theUnitItWasOpenedForIsThere() {
    assertThat(model.first()).isEqualTo(SeriesField.FORM);
    assertThat(model.dirty()).isFalse();
    assertThat(model.repeat()).isEqualTo(SeriesField.FORM);
    assertThat(office.notices).containsExactly("还没有登记过，没有可以重复的。");
  }

  /**
   * Its title is proposed once one knows who led it and where; nothing is saved without a place.
   */
  @Test
  void anInspectionIsCalledByWhoLedItAndWhere() {
    type(SeriesField.FORM, "ddjc");
    type(SeriesField.DAY, "9.3");
    assertThat(model.enter(SeriesField.TITLE)).isEqualTo(SeriesField.LEADER);
    type(SeriesField.LEADER, "zjg");
    assertThat(model.save()).isEqualTo(SeriesField.TITLE);
    assertThat(model.lines().all()).isEmpty();
    type(SeriesField.PLACE, "戴河口");
    model.save();
    assertThat(last().title()).isEqualTo("赵建国带队检查戴河口");
    assertThat(last().stands()).isTrue();
  }

  @Test
  void aDayToComeIsAPlan() {
    SeriesLine line = joint("12.1");
    assertThat(line.outcome()).isEqualTo("计划，到期确认后计入");
    assertThat(office.desk.store().find(line.id()).orElseThrow().state(ActivityOffice.TODAY))
        .isEqualTo(ActivityState.PLANNED);
  }

  /** 3 October 2026 is a Saturday of the National Day holiday, 12 September a Saturday gone by. */
  @Test
  void aPlanOnADayOffIsOddOnce() {
    type(SeriesField.FORM, "lxhy");
    model.row().text(SeriesField.DAY).set("10.3");
    assertThat(model.enter(SeriesField.DAY)).isEqualTo(SeriesField.DAY);
    assertThat(said()).containsExactly("日期：2026-10-03 不是工作日。确认无误请再按一次回车。");
    assertThat(model.enter(SeriesField.DAY)).isEqualTo(SeriesField.TITLE);
    assertThat(model.problems()).isEmpty();
    model.row().text(SeriesField.DAY).set("9.12");
    assertThat(model.enter(SeriesField.DAY)).as("it took place").isEqualTo(SeriesField.TITLE);
  }

  private List<String> said() {
    return model.problems().stream().map(model.texts()::text).toList();
  }

  /** A row needs a form: the first one offered is marked. Nobody need chair. */
  @Test
  void enterTakesTheFirstFormOffered() {
    SeriesPick<?> form = model.row().pick(SeriesField.FORM).orElseThrow();
    form.look();
    assertThat(form.atProperty().get()).isZero();
    model.save();
    assertThat(form.value()).as("saving takes nothing that was not typed").isNull();
    assertThat(model.enter(SeriesField.FORM)).isEqualTo(SeriesField.DAY);
    assertThat(model.row().text(SeriesField.FORM).get()).isEqualTo("党政联席会议");
    type(SeriesField.DAY, "9.3");
    SeriesPick<?> leader = model.row().pick(SeriesField.LEADER).orElseThrow();
    leader.look();
    assertThat(leader.offered()).isNotEmpty();
    assertThat(leader.atProperty().get()).isEqualTo(-1);
    assertThat(model.enter(SeriesField.LEADER)).isEqualTo(SeriesField.STARTS);
    assertThat(leader.value()).isNull();
  }

  @Test
  void theYearShownCompletesTheDay() {
    model.yearProperty().set(2025);
    assertThat(joint("12.1").day()).isEqualTo("2025-12-01");
    assertThat(joint("2026-9-1").day()).isEqualTo("2026-09-01");
  }

  @Test
  void whatWasTakenBackElsewhereIsSeenAndTypedAgain() {
    SeriesLine line = joint("9.3");
    assertThat(line.outcome()).isEqualTo("计入 M5 2026年9月");
    office.wiring.ledger().undo(office.wiring.ledger().lastOwnEntry().orElseThrow().number());
    model.lines().refresh();
    assertThat(last().state()).isEqualTo(SeriesLine.State.TAKEN_BACK);
    assertThat(last().stands()).isFalse();
    model.open(last());
    assertThat(office.opened).isEmpty();
    assertThat(model.again(last())).contains(SeriesField.DAY);
    assertThat(model.row().text(SeriesField.TITLE).get()).isEqualTo("海滨镇2026年9月党政联席会议");
    assertThat(model.lines().all()).isEmpty();
    model.save();
    assertThat(last().outcome()).isEqualTo("计入 M5 2026年9月");
  }

  @Test
  void whatWasCorrectedLaterIsNotTakenBackAlone() {
    SeriesLine line = joint("9.3");
    Activity record = office.desk.store().find(line.id()).orElseThrow();
    office
        .wiring
        .activityService()
        .correct(record.id(), record.facts().change().place("镇政府三楼").build());
    model.lines().takeBack(line);
    assertThat(office.dialogs.failures).hasSize(1).first().isInstanceOf(Obstacle.class);
    assertThat(office.desk.store().find(record.id())).isPresent();
    model.lines().refresh();
    assertThat(last().stands()).isTrue();
    assertThat(last().outcome()).isEqualTo("计入 M5 2026年9月");
  }

  /** Rows pasted together are one entry: whoever takes one back is told how many go with it. */
  @Test
  void rowsPastedTogetherAreTakenBackTogetherOnlyIfThatIsMeant() {
    SeriesLine typed = joint("9.3");
    model
        .importing()
        .paste(
            null,
            "类型\t形式\t日期\t召集单位\t标题\n"
                + "会议\t党政联席会议\t2026-03-12\t海滨镇人民政府\t三月会议\n"
                + "会议\t党政联席会议\t2026-04-13\t海滨镇人民政府\t四月会议\n");
    model.importing().apply();
    assertThat(model.lines().all()).extracting(SeriesLine::title).hasSize(3).endsWith("四月会议");
    office.dialogs.yes = false;
    model.lines().takeBack(last());
    assertThat(office.dialogs.shown.getLast()).contains("共 2 条", "四月会议", "一并撤销");
    assertThat(model.lines().all()).allMatch(SeriesLine::stands);
    office.dialogs.yes = true;
    model.lines().takeBack(last());
    assertThat(model.lines().all())
        .extracting(SeriesLine::stands)
        .containsExactly(true, false, false);
    model.lines().takeBack(model.lines().all().getFirst());
    assertThat(office.dialogs.shown.getLast()).doesNotContain("一并");
    assertThat(office.desk.store().find(typed.id())).isEmpty();
  }

  @Test
  void whatIsHalfTypedIsNotForgotten() {
    SeriesLine line = joint("9.3");
    model.lines().takeBack(line);
    office.dialogs.yes = false;
    model.row().text(SeriesField.DAY).set("9.");
    assertThat(model.mayForget()).isFalse();
    assertThat(model.again(last())).isEmpty();
    assertThat(model.row().text(SeriesField.DAY).get()).isEqualTo("9.");
    model.row().text(SeriesField.DAY).set("");
    assertThat(model.mayForget()).isTrue();
  }

  @Test
  void aRowWithNothingInItSaysAllThatIsMissing() {
    model.row().fill(new SeriesTyped(null, null, "", "", null, "", "", "", ""));
    assertThat(model.save()).isEqualTo(SeriesField.UNIT);
    assertThat(model.problems())
        .extracting(p -> p.field())
        .containsExactly("unit", "form", "day", "title");
    assertThat(model.lines().all()).isEmpty();
  }

  @Test
  void theStatusLineIsToldOfEverySavedRow() {
    joint("9.3");
    joint("12.1");
    assertThat(office.notices)
        .containsExactly("已保存会议：海滨镇2026年9月党政联席会议", "已保存为计划，会议：海滨镇2026年12月党政联席会议");
  }

  @Test
  void theUnitsOwnFormsAreOfferedFirst() {
    assertThat(offered("130304100.government"))
        .containsExactly("党政联席会议", "常务会", "主任办公会", "专题研究", "分析调度会", "领导小组会议");
  }

  private List<String> offered(String unit) {
    model.row().fill(new SeriesTyped(office.unit(unit), null, "", "", null, "", "", "", ""));
    SeriesPick<?> form = model.row().pick(SeriesField.FORM).orElseThrow();
    form.look();
    return form.offered().stream().map(p -> p.name()).toList();
  }

  @Test
  void aFormTheUnitCannotHaveIsOddOnceAndThenTaken() {
    model.row().text(SeriesField.FORM).set("常委会");
    assertThat(model.enter(SeriesField.FORM)).isEqualTo(SeriesField.FORM);
    assertThat(model.problems()).hasSize(1);
    assertThat(model.enter(SeriesField.FORM)).isEqualTo(SeriesField.DAY);
    model.row().text(SeriesField.DAY).set("9.3");
    model.row().text(SeriesField.TITLE).set("常委会");
    assertThat(model.save()).isEqualTo(SeriesField.DAY);
    assertThat(model.lines().all()).hasSize(1);
  }
}
