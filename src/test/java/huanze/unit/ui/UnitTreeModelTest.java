package huanze.unit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Problem;
import huanze.fx.FormField;
import huanze.fx.FormModel;
import huanze.fx.Route;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One district's ledger for all: each test uses units of its own. */
class UnitTreeModelTest {
  private static UnitDesk desk;
  private UnitTreeModel model;

  @BeforeAll
  static void open(@TempDir Path folder) {
    desk = new UnitDesk(folder, "130302");
    desk.people("130302");
  }

  @AfterAll
  static void close() {
    desk.close();
    desk = null;
  }

  @BeforeEach
  void fresh() {
    desk.dialogs.failures.clear();
    desk.dialogs.shown.clear();
    desk.dialogs.yes = true;
    desk.notices.clear();
    model = desk.model(null);
    model.reload();
  }

  @Test
  void everyUnitHangsInTheTreeOnce() {
    assertThat(UnitForest.units(model.shownProperty().get().roots()))
        .isEqualTo(desk.wiring.structure().units().size());
    UnitNode city = model.shownProperty().get().roots().getFirst();
    assertThat(city.name()).isEqualTo("秦皇岛市");
    UnitNode district = city.children().getFirst();
    assertThat(district.name()).isEqualTo("海港区");
    assertThat(district.children()).extracting(UnitNode::name).contains("海港区人民政府", "文化路街道");
  }

  @Test
  void findsByNameInitialsAndCode() {
    for (String typed : List.of("海港区人民政府", "hgqrmzf", "130302.government")) {
      model.filterProperty().set(typed);
      assertThat(model.countProperty().get()).as(typed).startsWith("找到 1 个单位");
    }
    model.filterProperty().set("没有这个");
    assertThat(model.shownProperty().get().roots()).isEmpty();
  }

  @Test
  void showsAUnitWithItsHolders() {
    model.select(desk.unit("130302.government").id());
    UnitDetail detail = model.detailProperty().get();
    assertThat(detail.name()).isEqualTo("海港区人民政府");
    assertThat(detail.posts().getFirst().tenures())
        .extracting(UnitDetail.TenureLine::name, UnitDetail.TenureLine::when)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("王芳", UnitDetail.When.FUTURE),
            org.assertj.core.groups.Tuple.tuple("陈志强", UnitDetail.When.PRESENT),
            org.assertj.core.groups.Tuple.tuple("刘建国", UnitDetail.When.PAST));
    assertThat(detail.posts().getFirst().vacant()).isFalse();
  }

  @Test
  void addsAUnitBelowAsOneEntryAndShowsIt() {
    long before = desk.entries();
    model.select(desk.unit("130302.government").id());
    model.addBelow();
    FormModel form = UnitDesk.form(model);
    form.field("name").textProperty().set("海港区水产服务中心");
    form.field("code").textProperty().set("130302.department.fishery");
    model.forms().save();
    assertThat(desk.dialogs.failures).isEmpty();
    assertThat(model.forms().currentProperty().get()).isNull();
    assertThat(desk.entries()).isEqualTo(before + 1);
    Unit made = desk.unit("130302.department.fishery");
    assertThat(made.parent()).isEqualTo(desk.unit("130302.government").id());
    assertThat(model.selectedProperty().get()).isEqualTo(made.id());
    assertThat(desk.notices).hasSize(1);
  }

  @Test
  void refusesADuplicateCodeAndReversedDatesBesideTheFields() {
    long before = desk.entries();
    model.select(desk.unit("130302.partyCommittee").id());
    model.edit();
    FormModel form = UnitDesk.form(model);
    form.field("code").textProperty().set("130302.government");
    form.field("from").textProperty().set("2026-05-01");
    form.field("to").textProperty().set("2026.4.1");
    model.forms().save();
    assertThat(form.problems()).extracting(p -> p.field()).containsExactly("code", "to");
    assertThat(desk.entries()).isEqualTo(before);
    assertThat(desk.dialogs.failures).isEmpty();
    form.field("from").textProperty().set("昨天");
    model.forms().save();
    assertThat(desk.problems(model)).containsExactly("看不懂日期“昨天”，请写成 2026-03-01 的样子。");
  }

  @Test
  void refusesACycle() {
    Unit government = desk.unit("130302.government");
    UUID child = desk.wiring.structure().children(government.id()).getFirst().id();
    model.select(government.id());
    model.move();
    FormField parent = UnitDesk.form(model).field("parent");
    parent
        .choiceProperty()
        .set(
            parent.choices().stream()
                .filter(c -> c.id().equals(child.toString()))
                .findFirst()
                .orElseThrow());
    model.forms().save();
    assertThat(desk.problems(model)).singleElement().asString().contains("绕成一圈");
  }

  @Test
  void aRenamedUnitIsFoundByItsOldNameAndSaysIt() {
    Unit town = desk.unit("130302107.government");
    model.select(town.id());
    model.rename();
    FormModel form = UnitDesk.form(model);
    form.field("name").textProperty().set("驻操营新镇人民政府");
    form.field("from").textProperty().set("2026.3.1");
    assertThat(form.consequences()).contains("· “驻操营镇人民政府”从 2026-03-01 起更名为“驻操营新镇人民政府”");
    model.forms().save();
    assertThat(desk.unit("130302107.government").name()).isEqualTo("驻操营新镇人民政府");
    assertThat(model.detailProperty().get().facts())
        .anyMatch(f -> f.value().equals("驻操营镇人民政府（至 2026-02-28）"));
    model.filterProperty().set("驻操营镇人民政府");
    assertThat(UnitForest.holds(model.shownProperty().get().roots(), town.id())).isTrue();
  }

  @Test
  void dissolvingWhatHasSubordinatesIsRefusedBesideTheForm() {
    long before = desk.entries();
    model.select(desk.unit("130302.government").id());
    model.dissolve();
    FormModel form = UnitDesk.form(model);
    assertThat(form.consequences()).singleElement().asString().startsWith("不能这样办理：“海港区人民政府”还有 ");
    model.forms().save();
    assertThat(desk.problems(model)).singleElement().asString().contains("个下级单位");
    assertThat(desk.entries()).isEqualTo(before);
  }

  @Test
  void linksAreTypedShownAndEnded() {
    Unit town = desk.unit("130302100.government");
    model.select(town.id());
    model.link();
    FormModel form = UnitDesk.form(model);
    UnitDesk.choose(form.field("other"), desk.unit("130302403.park").name());
    form.field("from").textProperty().set("2026-01-01");
    model.forms().save();
    assertThat(model.detailProperty().get().linked()).isTrue();
    assertThat(model.detailProperty().get().facts())
        .anyMatch(f -> f.value().endsWith("\n2026-01-01 起"));
    model.endLink();
    FormModel ending = UnitDesk.form(model);
    ending.field("link").choiceProperty().set(ending.field("link").choices().getFirst());
    ending.field("to").textProperty().set("2026-02-28");
    model.forms().save();
    assertThat(desk.wiring.structure().links(town.id()).getFirst().days().to())
        .isEqualTo(LocalDate.of(2026, 2, 28));
  }

  @Test
  void aSplitFoundsTwoUnits() {
    Unit town = desk.unit("130302101.government");
    model.select(town.id());
    model.split();
    FormModel form = UnitDesk.form(model);
    form.field("to").textProperty().set("2026-06-30");
    form.field("code1").textProperty().set("130302121.government");
    form.field("name1").textProperty().set("东海港镇人民政府");
    form.field("code2").textProperty().set("130302122.government");
    form.field("name2").textProperty().set("西海港镇人民政府");
    assertThat(form.consequences()).anyMatch(s -> s.startsWith("· 新设“东海港镇人民政府”"));
    model.forms().save();
    assertThat(desk.wiring.structure().successors(town.id())).hasSize(2);
    assertThat(desk.unit("130302121.government").existence().from())
        .isEqualTo(LocalDate.of(2026, 7, 1));
  }

  @Test
  void mergingSaysWhatItChangesAndDoesIt() {
    Unit ended = desk.unit("130302002.government");
    UUID person = desk.wiring.people().addPerson("孙七", null);
    desk.tenure(
        desk.post("130302002.government.mainLeader"),
        person,
        LocalDate.of(2025, 1, 1),
        null,
        false);
    model.reload();
    model.select(ended.id());
    model.merge();
    FormModel form = UnitDesk.form(model);
    assertThat(form.consequences()).containsExactly("填写完整后，这里列出将要发生的变化；确认之前不会改动台账。");
    UnitDesk.choose(form.field("successor"), desk.unit("130302003.government").name());
    form.field("to").textProperty().set("2026-03-31");
    assertThat(form.consequences())
        .anyMatch(s -> s.contains("2026-04-01 起由") && s.contains("承接"))
        .anyMatch(s -> s.contains("孙七") && s.contains("到 2026-03-31 为止"))
        .anyMatch(s -> s.contains("M5") && s.contains("不再应履行 9 项（2026年4月至2026年12月）"));
    long before = desk.entries();
    model.forms().save();
    assertThat(desk.entries()).isEqualTo(before + 1);
    assertThat(desk.unit("130302002.government").existence().to())
        .isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(model.selectedProperty().get()).isEqualTo(desk.unit("130302003.government").id());
  }

  @Test
  void mergingOffersOnlyTheSameKindAndLevelAndTakesTheOrgansAlong() {
    Unit ended = desk.unit("130302004.government");
    model.select(ended.id());
    model.merge();
    FormModel form = UnitDesk.form(model);
    List<Unit> offered =
        form.field("successor").choices().stream()
            .filter(c -> !c.id().equals("new"))
            .map(c -> desk.wiring.structure().unit(UUID.fromString(c.id())).orElseThrow())
            .toList();
    assertThat(offered)
        .isNotEmpty()
        .doesNotContain(ended)
        .allMatch(u -> u.kind().equals(ended.kind()) && u.level() == ended.level());
    UnitDesk.choose(form.field("successor"), desk.unit("130302005.government").name());
    String committee = desk.unit("130302004.partyCommittee").name();
    assertThat(form.consequences())
        .anyMatch(s -> s.contains("“" + committee + "”终止") && s.contains("承接"));
    form.field("all").yesProperty().set(false);
    assertThat(form.consequences()).noneMatch(s -> s.contains("“" + committee + "”终止"));
  }

  @Test
  void mergingIntoANewUnitFoundsItsCommitteeToo() {
    model.select(desk.unit("130302008.government").id());
    model.merge();
    FormModel form = UnitDesk.form(model);
    UnitDesk.choose(form.field("successor"), "新设单位");
    form.field("code").textProperty().set("130302090.government");
    form.field("name").textProperty().set("港城");
    assertThat(form.consequences()).anyMatch(s -> s.contains("推不出"));
    form.field("name").textProperty().set("港城街道办事处");
    assertThat(form.consequences()).anyMatch(s -> s.contains("新设“中共港城街道工作委员会”"));
    model.forms().save();
    assertThat(desk.unit("130302090.partyCommittee").existence().to()).isNull();
    assertThat(desk.unit("130302008.partyCommittee").existence().to()).isNotNull();
  }

  @Test
  void afterAMergerTheTreeShowsTheSuccessorToo() {
    Unit ended = desk.unit("130302006.government");
    Unit successor = desk.unit("130302007.government");
    model.select(ended.id());
    model.filterProperty().set(ended.name());
    model.merge();
    FormModel form = UnitDesk.form(model);
    UnitDesk.choose(form.field("successor"), successor.name());
    model.forms().save();
    assertThat(model.selectedProperty().get()).isEqualTo(successor.id());
    assertThat(UnitForest.holds(model.shownProperty().get().roots(), successor.id())).isTrue();
  }

  @Test
  void whatANewUnitIsCalledIsAskedOnlyOnceItIsChosen() {
    model.select(desk.unit("130302006.government").id());
    model.merge();
    FormModel form = UnitDesk.form(model);
    assertThat(form.field("code").shown().getValue()).isFalse();
    UnitDesk.choose(form.field("successor"), "新设单位");
    assertThat(form.field("code").shown().getValue()).isTrue();
    assertThat(form.field("name").shown().getValue()).isTrue();
    model.forms().save();
    assertThat(form.problems()).extracting(Problem::field).containsExactly("code", "name");
    UnitDesk.choose(form.field("successor"), desk.unit("130302007.government").name());
    assertThat(form.field("code").shown().getValue()).isFalse();
    model.forms().leave();

    model.split();
    FormModel split = UnitDesk.form(model);
    assertThat(split.field("code2").shown().getValue()).isFalse();
    split.field("code1").textProperty().set("130302121.government");
    assertThat(split.field("name2").shown().getValue()).isTrue();
    assertThat(split.field("code3").shown().getValue()).isFalse();
  }

  @Test
  void whatBeginsWithTheLettersComesFirst() {
    assertThat(new UnitFinder(desk.services).find("dgz", 3))
        .extracting(f -> f.name())
        .containsExactly("东港镇人民政府", "东港镇生态环境保护工作领导小组", "中共东港镇委员会");
    model.filterProperty().set("dgz");
    UnitNode district = model.shownProperty().get().roots().getFirst().children().getFirst();
    assertThat(district.children().getFirst().name()).isEqualTo("东港镇");
  }

  @Test
  void refusesOverlappingTenuresAndTakesThemOneAfterTheOther() {
    UUID post = desk.post("130302.government.mainLeader").id();
    model.select(desk.unit("130302.government").id());
    model.appoint(post);
    FormModel form = UnitDesk.form(model);
    UnitDesk.choose(form.field("person"), "欧阳雪梅");
    form.field("from").textProperty().set("2026-05-01");
    model.forms().save();
    assertThat(desk.problems(model)).singleElement().asString().contains("王芳", "最后一日 2026-04-30");
    form.field("from").textProperty().set("2019-01-01");
    form.field("to").textProperty().set("2021-03-31");
    model.forms().save();
    assertThat(model.forms().currentProperty().get()).isNull();
    assertThat(desk.wiring.structure().tenuresOfPost(post)).hasSize(4);
  }

  @Test
  void addsAPersonOnTheWayToAnAppointment() {
    model.select(desk.unit("130302004.government").id());
    model.appoint(desk.post("130302004.government.mainLeader").id());
    UnitDesk.form(model).field("from").textProperty().set("2025-02-03");
    UnitDesk.form(model).extra().orElseThrow().run().run();
    UnitDesk.form(model).field("name").textProperty().set("周八");
    model.forms().save();
    FormModel again = UnitDesk.form(model);
    assertThat(again.field("person").choiceProperty().get().name()).isEqualTo("周八");
    assertThat(again.field("from").text()).isEqualTo("2025-02-03");
    model.forms().save();
    assertThat(model.detailProperty().get().posts().getFirst().vacant()).isFalse();
  }

  @Test
  void endsAndDeletesATenureOnlyAsked() {
    UUID person = desk.wiring.people().addPerson("郑十", null);
    UUID tenure =
        desk.tenure(
            desk.post("130302005.government.mainLeader"),
            person,
            LocalDate.of(2025, 1, 1),
            null,
            false);
    model.reload();
    model.select(desk.unit("130302005.government").id());
    model.endTenure(tenure);
    model.forms().save();
    assertThat(desk.wiring.structure().tenure(tenure).orElseThrow().days().to())
        .isEqualTo(UnitDesk.TODAY);
    desk.dialogs.yes = false;
    model.removeTenure(tenure);
    assertThat(desk.wiring.structure().tenure(tenure)).isPresent();
    desk.dialogs.yes = true;
    model.removeTenure(tenure);
    assertThat(desk.wiring.structure().tenure(tenure)).isEmpty();
  }

  @Test
  void asksBeforeGivingUpWhatWasTyped() {
    model.select(desk.unit("130302.government").id());
    model.edit();
    UnitDesk.form(model).field("name").textProperty().set("别的");
    desk.dialogs.yes = false;
    assertThat(model.forms().leave()).isFalse();
    assertThat(model.forms().currentProperty().get()).isNotNull();
    desk.dialogs.yes = true;
    assertThat(model.forms().leave()).isTrue();
    assertThat(model.forms().currentProperty().get()).isNull();
  }

  @Test
  void setsAFlagAndLeadsToHistoryAndYear() {
    UUID unit = desk.unit("130302006.government").id();
    model.select(unit);
    model.flag();
    model.forms().save();
    assertThat(model.detailProperty().get().tags()).contains("监管部门");
    model.showHistory();
    model.showYear();
    assertThat(desk.opened)
        .containsExactly(new Route.History(unit), new Route.UnitYear(unit, null));
  }

  @Test
  void ctrlKFindsUnits() {
    UnitFinder finder = new UnitFinder(desk.services);
    assertThat(finder.find("hgqrmzf", 5))
        .extracting(f -> f.route())
        .contains(new Route.UnitTree(desk.unit("130302.government").id()));
    UUID government = desk.unit("130302.government").id();
    assertThat(finder.find("130302.gov", 5))
        .extracting(f -> f.route())
        .containsExactly(new Route.UnitTree(government), new Route.UnitYear(government, null));
    assertThat(finder.find(" ", 5)).isEmpty();
  }
}
