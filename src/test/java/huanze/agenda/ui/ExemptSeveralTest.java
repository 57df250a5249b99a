package huanze.agenda.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.agenda.CreditException;
import huanze.agenda.Explanation;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.app.Navigation;
import huanze.app.practice.PracticeLedger;
import huanze.fx.OnFx;
import huanze.fx.Route;
import huanze.fx.View;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Several obligations of the list exempted, and taken back, in one entry each. */
@ExtendWith(ApplicationExtension.class)
class ExemptSeveralTest {
  /** Made once: every test leaves it as it was. */
  private static PracticeLedger county;

  private final Navigation ways = new Navigation();
  private View<ObligationListController> view;
  private AgendaRoom room;

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
    room = new AgendaRoom();
    view =
        room.show(
            room.screens(county, ways).list(new Route.ObligationList(2026, null, null, "missed")),
            1000,
            900);
  }

  @AfterEach
  void close() {
    room.close();
  }

  /** Whoever opens it sees at once that a person said so, who and why. */
  @Test
  void whatIsMetByDecisionSaysWhoDecidedAndWhyAndOnlyItsKindIsOffered() {
    ObligationListModel model = view.controller().model();
    LocalDate today = county.desk().clock().today();
    ListedObligation row =
        model.rows().stream()
            .filter(r -> r.obligation().rule().counts().kind().equals("meeting"))
            .filter(r -> !r.obligation().rule().counts().forms().contains("special"))
            .findFirst()
            .orElseThrow();
    Obligation o = row.obligation();
    UUID meeting =
        county
            .desk()
            .activityService()
            .record(
                ActivityFacts.of(ActivityKind.MEETING)
                    .forms(ActivityForm.SPECIAL)
                    .title("专题会议")
                    .heldOn(o.from())
                    .studied(true)
                    .conveners(o.unit())
                    .build())
            .activity()
            .id();
    YearAgenda year = county.desk().agenda().year(2026);
    assertThat(model.rows())
        .allSatisfy(
            each ->
                assertThat(year.explain(each.obligation(), today).nearMisses())
                    .extracting(Explanation.NearMiss::kind)
                    .allMatch(each.obligation().rule().counts().kind()::equals));
    CreditException decision =
        county
            .desk()
            .agenda()
            .setException(
                meeting,
                o.rule().id(),
                o.subject().toString(),
                o.period().toString(),
                CreditException.Effect.ALSO_COUNTS,
                "会上研究了环保");
    OnFx.run(() -> model.explain(row));
    WaitForAsyncUtils.waitForFxEvents();
    Why why = model.why().shownProperty().get();
    String clerk = county.desk().ledger().lastWriters(List.of(decision.id())).get(decision.id());
    assertThat(clerk).isNotBlank();
    assertThat(why.standing()).isEqualTo(Standing.MET);
    assertThat(why.says()).endsWith("其中 1 次是人工认定计入的：会上研究了环保（认定人：" + clerk + "）。");
    assertThat(why.decisions()).singleElement().matches(d -> d.words().contains("认定人：" + clerk));
    county.desk().agenda().removeException(decision.id());
    county.desk().activityService().withdraw(meeting, "只为演示");
  }

  @Test
  void severalAreExemptedAndTakenBackInOneEntryEach(FxRobot robot) {
    ObligationListModel model = view.controller().model();
    List<ListedObligation> missed = List.copyOf(model.rows());
    assertThat(missed.size()).isBetween(2, 300);
    Node rate = robot.lookup(".hz-grid-total").query();
    assertThat(rate.isVisible()).as("a rate of what was missed").isFalse();
    OnFx.run(() -> model.standingProperty().set(null));
    assertThat(rate.isVisible()).isTrue();
    OnFx.run(() -> model.standingProperty().set(Standing.MISSED));
    long before = county.desk().ledger().position();
    OnFx.run(() -> model.explainAll(missed));
    WaitForAsyncUtils.waitForFxEvents();
    robot.clickOn("豁免");
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("请填写理由。").tryQuery()).isPresent();
    assertThat(robot.lookup("请填写作出决定的人。").tryQuery()).isPresent();
    assertThat(county.desk().ledger().position()).isEqualTo(before);
    OnFx.run(
        () -> {
          model.why().reasonProperty().set("防汛抢险");
          model.why().byProperty().set("张主任");
        });
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    long saved = county.desk().ledger().position();
    assertThat(saved)
        .as("one entry, and the clerk's own at the first")
        .isBetween(before + 1, before + 2);
    assertThat(model.why().several())
        .hasSize(missed.size())
        .allSatisfy(o -> assertThat(o.standing()).isEqualTo(Standing.EXEMPT));
    assertThat(model.rows()).as("the list shows what is missed").isEmpty();
    robot.clickOn("撤回豁免");
    robot.clickOn("保存");
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(county.desk().ledger().position()).isEqualTo(saved + 1);
    assertThat(model.rows()).hasSameSizeAs(missed);
    assertThat(room.dialogs.failures).isEmpty();
  }
}
