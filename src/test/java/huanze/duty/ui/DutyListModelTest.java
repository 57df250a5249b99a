package huanze.duty.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.duty.DutyListStatus;
import huanze.fx.FormModel;
import huanze.fx.Route;
import huanze.rulepack.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 责任清单 without a toolkit, on a district's real ledger. */
class DutyListModelTest {
  @TempDir private Path folder;
  private DutyRoom room;
  private DutyListModel model;

  @BeforeEach
  void open() {
    room = new DutyRoom(folder, "130302");
    room.live("130302");
    model = of("130302.government");
  }

  @AfterEach
  void close() {
    room.close();
  }

  private DutyListModel of(String unit) {
    DutyListModel made = new DutyListModel(room.desk, new Route.Duties(room.unit(unit).id()));
    made.load();
    return made;
  }

  private UnitDuties shown() {
    UnitDuties now = model.shownProperty().get();
    assertThat(now).isNotNull();
    return now;
  }

  private UnitDuties.OfPost post(String key) {
    UUID id = room.post("130302.government." + key).id();
    return shown().posts().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void aPostShowsItsHolderItsResponsibilityAndEachDutyWithItsBasis() {
    UnitDuties.OfPost leader = post("mainLeader");
    assertThat(leader.holders()).isEqualTo("周海波");
    assertThat(leader.responsibility()).isEqualTo("全面领导责任");
    assertThat(leader.lines())
        .extracting(UnitDuties.Line::number)
        .containsExactly("6.1", "6.2", "6.4", "6.5", "6.7");
    assertThat(leader.lines().getLast().when()).isEqualTo(UnitDuties.When.PAST);
    assertThat(leader.lines().getFirst().basis()).startsWith("《").contains("第六条");
    assertThat(post("leaderInCharge").holders()).isEqualTo("欧阳雪梅（代理）");
    assertThat(post("leaderInCharge").lines().getLast().when()).isEqualTo(UnitDuties.When.FUTURE);
  }

  @Test
  void aPostShowsWhatItIsInChargeOfOnTheDay() {
    UUID deputy = room.post("130302.government.leaderInCharge").id();
    room.wiring.posts().setFields(deputy, List.of("生态环境", "林业"), null);
    model.load();
    assertThat(post("leaderInCharge").fields()).containsExactlyInAnyOrder("生态环境", "林业");
    assertThat(post("mainLeader").fields()).isEmpty();
  }

  @Test
  void anEndedBasisSaysSinceWhenAndAnotherResponsibilityIsNamed() {
    UnitDuties.Line own =
        post("leaderInCharge").lines().stream()
            .filter(UnitDuties.Line::own)
            .findFirst()
            .orElseThrow();
    assertThat(own.ended()).containsExactly("依据《海港区近岸海域污染防治工作方案》自 2026-08-15 起失效");
    assertThat(own.responsibility()).isEqualTo("全面领导责任");
  }

  @Test
  void whatIsTickedIsAssignedAsOneEntryWithTheResponsibilityOfArticleFour() {
    long before = room.entries();
    model.assign(room.post("130302.government.mainLeader").id());
    FormModel form = DutyRoom.form(model.forms());
    assertThat(form.field("from").text()).isEqualTo("2026-01-01");
    form.field("duty").ticked().addAll(List.of(room.duty("6.6"), room.duty("6.8")));
    model.forms().save();
    assertThat(room.entries()).isEqualTo(before + 1);
    assertThat(post("mainLeader").lines())
        .extracting(UnitDuties.Line::number)
        .contains("6.6", "6.8");
    assertThat(room.notices).containsExactly("已为“区长”分配职责");
  }

  @Test
  void aDutyThePostCarriesIsNotOfferedAgain() {
    model.assign(room.post("130302.government.mainLeader").id());
    assertThat(DutyRoom.form(model.forms()).field("duty").choices())
        .extracting(c -> c.id())
        .contains(room.duty("6.3"))
        .doesNotContain(room.duty("6.1"), room.duty("5.1"));
  }

  @Test
  void nothingTickedAndDaysOutsideThePostAreRefusedBesideTheirFields() {
    long before = room.entries();
    model.assign(room.post("130302.government.mainLeader").id());
    FormModel form = DutyRoom.form(model.forms());
    model.forms().save();
    assertThat(room.problems(model.forms())).containsExactly("duty: 请选择。");
    form.field("duty").ticked().add(room.duty("6.7"));
    form.field("from").textProperty().set("2026-05-01");
    model.forms().save();
    assertThat(room.problems(model.forms()))
        .singleElement()
        .asString()
        .startsWith("from: “海港区人民政府 区长”已承担“第六条第（七）项”（2026-01-01 至 2026-05-31）");
    assertThat(room.entries()).isEqualTo(before);
  }

  @Test
  void endingKeepsTheDutyUntilItsLastDay() {
    UnitDuties.Line first = post("mainLeader").lines().getFirst();
    model.end(first.id());
    DutyRoom.form(model.forms()).field("to").textProperty().set("2026.6.30");
    model.forms().save();
    assertThat(post("mainLeader").lines())
        .filteredOn(l -> l.id().equals(first.id()))
        .extracting(UnitDuties.Line::days)
        .containsExactly("2026-01-01 至 2026-06-30");
  }

  @Test
  void removingAsksFirst() {
    UnitDuties.Line first = post("mainLeader").lines().getFirst();
    room.dialogs.yes = false;
    model.remove(first.id());
    assertThat(post("mainLeader").lines()).hasSize(5);
    room.dialogs.yes = true;
    model.remove(first.id());
    assertThat(post("mainLeader").lines()).hasSize(4);
  }

  @Test
  void anApprovedListGoesBackToReviewWhenItChanges() {
    model = of("130302.partyCommittee");
    assertThat(shown().status().state()).isEqualTo(DutyListStatus.State.APPROVED);
    assertThat(shown().standing()).isEqualTo("已于 2026-01-20 由区委常委会审定，海发〔2026〕3号。");
    room.assign("130302.partyCommittee.mainLeader", "5.2", "2026-01-01", null);
    model.load();
    assertThat(shown().standing()).isEqualTo("2026-01-20 审定之后有变化（分工），请复核后重新审定。");
    model.approve();
    FormModel form = DutyRoom.form(model.forms());
    model.forms().save();
    assertThat(room.problems(model.forms())).containsExactly("by: 请填写。");
    form.field("by").textProperty().set("区委常委会");
    model.forms().save();
    assertThat(shown().status().state()).isEqualTo(DutyListStatus.State.APPROVED);
  }

  @Test
  void theListSaysWhichUnitsOfALevelLackOne() {
    assertThat(model.units()).extracting(UnitLine::name).contains("海港区人民政府", "文化路街道办事处");
    model.levelProperty().set(Level.COUNTY);
    assertThat(model.units()).extracting(UnitLine::level).containsOnly(Level.COUNTY);
    assertThat(model.units())
        .filteredOn(l -> l.status().isGap())
        .extracting(UnitLine::state)
        .isNotEmpty()
        .containsOnly("× 缺清单");
  }

  @Test
  void fromAHoleTheFormOpensWithTheDutyTicked() {
    UUID post = room.post("130302.government.leaderInCharge").id();
    model =
        new DutyListModel(
            room.desk,
            new Route.Duties(room.unit("130302.government").id(), post, room.duty("6.6")));
    model.load();
    assertThat(DutyRoom.form(model.forms()).field("duty").ticked())
        .containsExactly(room.duty("6.6"));
    model.forms().leaveAll();
    model.load();
    assertThat(model.forms().currentProperty().get()).as("only once").isNull();
  }

  /** The mayor of the district: 6.1 to 6.12 by Art. 4 and 6, of which he carries five. */
  @Test
  void aProposalIsTickedTakenInPartAndLeavesAloneWhatStands() {
    model.propose();
    FormModel form = DutyRoom.form(model.forms());
    UUID leader = room.post("130302.government.mainLeader").id();
    String first = leader + " " + room.duty("6.3");
    assertThat(form.field("lines").ticked())
        .contains(first)
        .doesNotContain(leader + " " + room.duty("6.1"));
    int offered = form.field("lines").choices().size();
    assertThat(form.consequences()).contains("增加 " + offered + " 项分工。");
    form.field("lines").ticked().clear();
    model.forms().save();
    assertThat(room.problems(model.forms())).containsExactly("lines: 请选择。");
    form.field("lines").ticked().add(first);
    long before = room.entries();
    model.forms().save();
    assertThat(room.entries()).isEqualTo(before + 1);
    assertThat(post("mainLeader").lines()).extracting(UnitDuties.Line::number).contains("6.3");
    assertThat(post("mainLeader").lines()).hasSize(6);
  }

  @Test
  void lastYearsDutiesAreCopiedToNextYear() {
    model.yearProperty().set(2027);
    model.copyLastYear();
    assertThat(room.dialogs.shown)
        .as("what has no end is carried in the next year anyway")
        .singleElement()
        .asString()
        .contains("没有可以沿用的分工");
    room.assign("130302.government.mainLeader", "6.9", "2026-01-01", "2026-12-31");
    model.load();
    model.copyLastYear();
    FormModel form = DutyRoom.form(model.forms());
    assertThat(form.field("lines").choices()).hasSize(1);
    assertThat(form.field("from").text()).isEqualTo("2027-01-01");
    model.forms().save();
    assertThat(post("mainLeader").lines())
        .filteredOn(l -> l.number().equals("6.9"))
        .extracting(UnitDuties.Line::days)
        .containsExactly("自 2027-01-01 起");
  }

  /** 6.7 ended on the last of May: from June on nobody carried it. */
  @Test
  void aDutyCarriedBeforeIsTakenUpAgainOnTheDayAfter() {
    UUID post = room.post("130302.government.mainLeader").id();
    model =
        new DutyListModel(
            room.desk,
            new Route.Duties(room.unit("130302.government").id(), post, room.duty("6.7")));
    model.load();
    assertThat(DutyRoom.form(model.forms()).field("from").text()).isEqualTo("2026-06-01");
    model.forms().save();
    assertThat(post("mainLeader").lines())
        .filteredOn(l -> l.number().equals("6.7"))
        .extracting(UnitDuties.Line::days)
        .containsExactlyInAnyOrder("2026-01-01 至 2026-05-31", "自 2026-06-01 起");
  }
}
