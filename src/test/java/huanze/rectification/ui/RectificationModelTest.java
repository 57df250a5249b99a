package huanze.rectification.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.activity.Topic;
import huanze.app.NewOffice;
import huanze.app.Wiring;
import huanze.fx.FormModel;
import huanze.fx.Route;
import huanze.rectification.Origin;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationState;
import huanze.rectification.StepKind;
import huanze.rectification.ui.RectificationModel.Which;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The 整改台账 of a county, from a meeting's decisions to closing. */
class RectificationModelTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 18);

  @TempDir Path folder;
  private Wiring wiring;
  private RectificationOffice office;
  private UUID government;
  private UUID housing;

  @BeforeEach
  void open() {
    wiring = NewOffice.desk(folder.resolve("home"), TODAY, "130304");
    office = new RectificationOffice(wiring);
    government = wiring.structure().unit("130304.government").orElseThrow().id();
    housing = wiring.structure().unit("130304.department.housing").orElseThrow().id();
  }

  @AfterEach
  void close() {
    wiring.close();
  }

  private UUID meeting(Decision... decisions) {
    return wiring
        .activityService()
        .record(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.EXECUTIVE)
                .title("区政府第9次常务会议")
                .heldOn(LocalDate.of(2026, 9, 1))
                .conveners(government)
                .topics(new Topic("研究扬尘治理", true))
                .decisions(List.of(decisions))
                .build())
        .activity()
        .id();
  }

  private RectificationModel model(Route.Rectification route) {
    RectificationModel model = new RectificationModel(office.desk, route);
    model.setOnChoose(model::show);
    model.load();
    return model;
  }

  private static @Nullable FormModel form(RectificationModel model) {
    return model.forms().currentProperty().get();
  }

  private static void type(FormModel form, String field, String text) {
    form.field(field).textProperty().set(text);
  }

  private static void save(RectificationModel model) {
    model.forms().save();
    assertThat(form(model)).as("saved").isNull();
  }

  private RectificationItem only() {
    assertThat(wiring.rectificationItems().all()).hasSize(1);
    return wiring.rectificationItems().all().getFirst();
  }

  @Test
  void aMeetingsDecisionsAreTakenInFromItsRecordAndOnlyWhatItLeavesOpenIsAskedFor() {
    UUID record =
        meeting(
            new Decision("工地扬尘整治", housing, LocalDate.of(2026, 9, 30)),
            new Decision("渣土车加盖", null, null));
    RectificationModel model = model(new Route.Rectification(null, record));
    FormModel form = form(model);
    assertThat(form.subject()).isEqualTo("区政府第9次常务会议");
    assertThat(form.field("items").ticked()).as("all of them are meant").hasSize(2);
    model.forms().save();
    assertThat(form.problems())
        .as("the second has neither unit nor day")
        .extracting(p -> wiring.texts().text(p))
        .containsExactlyInAnyOrder("还没有填日期，请填写，如 2026-03-15。", "还没有选责任单位，请选择。");
    assertThat(wiring.rectificationItems().all()).as("none of them").isEmpty();
    form.field("unit")
        .choiceProperty()
        .set(
            form.field("unit").choices().stream()
                .filter(c -> c.id().equals(government.toString()))
                .findFirst()
                .orElseThrow());
    type(form, "dueOn", "2026-10-15");
    save(model);
    assertThat(wiring.rectificationItems().all())
        .extracting(i -> i.facts().unit(), RectificationItem::deadline)
        .as("what the record says stays")
        .containsExactly(
            tuple(housing, LocalDate.of(2026, 9, 30)),
            tuple(government, LocalDate.of(2026, 10, 15)));
  }

  @Test
  void anItemGoesItsWayToClosingAndIsNotOverdueWhileItIsChecked() throws IOException {
    UUID record = meeting(new Decision("工地扬尘整治", housing, LocalDate.of(2026, 9, 10)));
    RectificationModel model = model(new Route.Rectification(null, record));
    save(model);
    assertThat(model.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.state()).isEqualTo("逾期 8 天");
              assertThat(line.unit()).isEqualTo("北戴河区住房和城乡建设局");
              assertThat(line.origin()).isEqualTo("会议议定：区政府第9次常务会议");
            });
    assertThat(office.notices).contains("已列入整改台账：区政府第9次常务会议");

    model.step(StepKind.REPORTED);
    FormModel reported = form(model);
    type(reported, "words", "已整改");
    type(reported, "on", "2026-09-15");
    assertThat(reported.consequences())
        .containsExactly("完成日期晚于时限 2026-09-10，将记为逾期完成。", "还没有佐证材料，销号前请附上整改前后照片、检测报告等。");
    save(model);
    assertThat(model.lines().getFirst().state()).isEqualTo("待核查（逾期）");

    office.files.chosen = Optional.of(Files.writeString(folder.resolve("整改后.txt"), "裸土已覆盖"));
    model.chooseFiles();
    assertThat(only().evidence()).singleElement();
    model.openFile(only().evidence().getFirst());
    assertThat(office.outside).singleElement().satisfies(f -> assertThat(f).hasContent("裸土已覆盖"));

    model.step(StepKind.RETURNED);
    type(form(model), "words", "北侧仍有裸土");
    model.forms().save();
    assertThat(form(model).problems()).extracting(p -> p.field()).containsExactly("by");
    type(form(model), "by", "孙丽");
    type(form(model), "on", "2026-09-14");
    model.forms().save();
    assertThat(form(model).problems())
        .as("nobody checks before it was reported")
        .extracting(p -> wiring.texts().text(p))
        .containsExactly("2026-09-14 早于上一步的日期 2026-09-15，请核对。");
    type(form(model), "on", "2026-09-16");
    save(model);
    assertThat(model.lines().getFirst().state()).isEqualTo("逾期 8 天");

    office.dialogs.reason = Optional.of("退回登记错了");
    model.takeBack();
    assertThat(only().state()).isEqualTo(RectificationState.REPORTED);

    model.step(StepKind.CLOSED);
    assertThat(form(model).consequences()).as("it is proven").isEmpty();
    type(form(model), "words", "同意销号");
    type(form(model), "by", "孙丽");
    save(model);
    assertThat(only().closedOn()).isEqualTo(TODAY);
    assertThat(model.lines()).as("what is closed leaves the list").isEmpty();
    model.whichProperty().set(Which.CLOSED);
    assertThat(model.lines().getFirst().state()).isEqualTo("已销号（逾期）");
  }

  @Test
  void whatOthersPointOutIsWrittenByItselfAndCorrected() {
    RectificationModel model = model(new Route.Rectification(null));
    model.takeIn();
    assertThat(office.notices.getLast()).startsWith("近一年没有可列入的");
    model.add();
    FormModel form = form(model);
    model.forms().save();
    assertThat(form.problems())
        .extracting(p -> p.field())
        .contains("origin", "problem", "unit", "dueOn");
    form.field("origin")
        .choiceProperty()
        .set(
            form.field("origin").choices().stream()
                .filter(c -> c.id().equals("provincial"))
                .findFirst()
                .orElseThrow());
    form.field("unit")
        .choiceProperty()
        .set(
            form.field("unit").choices().stream()
                .filter(c -> c.id().equals(housing.toString()))
                .findFirst()
                .orElseThrow());
    type(form, "problem", "扬尘在线监测缺失");
    type(form, "raisedOn", "2026-08-01");
    type(form, "dueOn", "2026-02-31");
    model.forms().save();
    assertThat(form.problems()).extracting(p -> p.field()).containsExactly("dueOn");
    type(form, "dueOn", "2026-07-31");
    model.forms().save();
    assertThat(form.problems())
        .extracting(p -> wiring.texts().text(p))
        .containsExactly("时限 2026-07-31 早于发现或议定日期 2026-08-01，请核对。");
    type(form, "dueOn", "2026-12-31");
    save(model);
    assertThat(only().facts().origin()).isEqualTo(Origin.PROVINCIAL);

    model.show(model.lines().getFirst());
    model.change();
    type(form(model), "person", "李晓明 局长");
    save(model);
    assertThat(only().facts().person()).isEqualTo("李晓明 局长");

    model.openHistory();
    assertThat(office.opened.getLast()).isEqualTo(new Route.History(only().id()));
    office.dialogs.reason = Optional.of("与另一项重复");
    model.remove();
    assertThat(wiring.rectificationItems().all()).isEmpty();
  }

  @Test
  void whatIsChosenByARouteIsShownThoughItIsClosed() {
    UUID record = meeting(new Decision("工地扬尘整治", housing, LocalDate.of(2026, 9, 30)));
    RectificationModel first = model(new Route.Rectification(null, record));
    save(first);
    for (StepKind kind : List.of(StepKind.REPORTED, StepKind.CLOSED)) {
      first.show(first.lines().getFirst());
      first.step(kind);
      type(form(first), "words", "已整改");
      if (kind.saysWho()) {
        type(form(first), "by", "孙丽");
      }
      save(first);
    }
    RectificationModel again = model(new Route.Rectification(only().id()));
    assertThat(again.whichProperty().get()).isEqualTo(Which.ALL);
    assertThat(again.shownProperty().get().line().id()).isEqualTo(only().id());
    again.openSource();
    assertThat(office.opened.getLast()).isEqualTo(new Route.Activity(record));
  }

  @Test
  void aWithdrawnRecordIsSaidBesideTheItem() {
    UUID record = meeting(new Decision("工地扬尘整治", housing, LocalDate.of(2026, 9, 30)));
    save(model(new Route.Rectification(null, record)));
    wiring.activityService().withdraw(record, "会议没有开");
    RectificationModel model = model(new Route.Rectification(only().id()));
    assertThat(model.shownProperty().get().changes()).containsExactly("来源记录已撤回，请核实本事项是否还要整改。");
  }
}
