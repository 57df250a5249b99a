package huanze.unit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Background;
import huanze.base.DateRange;
import huanze.fx.FormModel;
import huanze.fx.Route;
import huanze.fx.View;
import huanze.unit.FieldInCharge;
import huanze.unit.LeadingGroup.State;
import huanze.unit.PostHeld;
import huanze.unit.TenureDraft;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the screens about posts say and do, without a window. Today is 2026-03-18: 陈志强 acts as head
 * of the district until the end of March, 王芳 is to come.
 */
class PostScreensTest {
  private static final String GOVERNMENT = "130302.government";
  private static final String GROUP = "130302.leadingGroup";

  @TempDir private Path folder;
  private UnitDesk desk;

  @BeforeEach
  void open() {
    desk = new UnitDesk(folder, "130302");
    desk.people("130302");
    remember(Route.UnitTree.class);
    remember(Route.PrintPreview.class);
  }

  private <R extends Route> void remember(Class<R> kind) {
    desk.navigation.register(
        kind,
        r -> {
          desk.opened.add(r);
          return new View<>(new Pane(), new StillScreen());
        });
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whoHeldWhatOnADay() {
    desk.wiring
        .posts()
        .setFields(desk.post(GOVERNMENT + ".leaderInCharge").id(), List.of("生态环境", "水务"), null);
    HoldersOnModel model =
        new HoldersOnModel(
            desk.services,
            Background.sameThread(),
            desk.dialogs,
            desk.navigation,
            new Route.HoldersOn(null, desk.unit(GOVERNMENT).id()));
    model.reload();
    assertThat(model.scopeProperty().get()).isEqualTo("海港区人民政府");
    HolderRow head = row(model, GOVERNMENT + ".mainLeader");
    assertThat(head.post().personName()).isEqualTo("陈志强");
    assertThat(head.state()).isEqualTo("代理");
    assertThat(head.rank()).isEqualTo("主要负责人");
    assertThat(row(model, GOVERNMENT + ".leaderInCharge").fields()).isEqualTo("生态环境、水务");
    assertThat(row(model, GOVERNMENT + ".member").state()).isEqualTo("岗位空缺");
    assertThat(head.search()).contains("czq", "hgqrmzf");

    model.choose(LocalDate.of(2024, 6, 30));
    assertThat(row(model, GOVERNMENT + ".mainLeader").post().personName()).isEqualTo("刘建国");
    model.open(row(model, GOVERNMENT + ".mainLeader"));
    model.open(row(model, GOVERNMENT + ".member"));
    assertThat(desk.opened)
        .containsExactly(
            new Route.Person(person("刘建国")), new Route.UnitTree(desk.unit(GOVERNMENT).id()));
    int some = model.rows().size();
    model.showAll();
    assertThat(model.rows()).hasSizeGreaterThan(some);
    assertThat(model.rows().getFirst().post().unit()).isEqualTo("130302.partyCommittee");
    assertThat(model.summaryProperty().get())
        .isEqualTo("岗位 %d 个，空缺 %d 个".formatted(model.rows().size(), model.rows().size() - 2));
  }

  @Test
  void aPersonsPostsOverTimeAndAtTheSameTime() {
    UUID person = person("欧阳雪梅");
    desk.wiring
        .people()
        .addTenure(
            new TenureDraft(
                desk.post("130302.department.water.head").id(),
                person,
                new DateRange(LocalDate.of(2025, 1, 1), null),
                false,
                null));
    desk.wiring.people().addPerson("欧阳雪梅", "0099");
    PersonModel model = personModel(person);
    model.reload();
    PersonPage page = model.pageProperty().get();
    assertThat(page.notes()).containsExactly("2025-01-01 起 同时任 海港区人民政府分管生态环境保护工作的副区长、海港区水务局局长（兼任）");
    assertThat(page.namesakes()).isEqualTo("另有同名人员：欧阳雪梅 0099。请以编号和岗位区分。");
    assertThat(page.strip().lanes()).isEqualTo(2);
    assertThat(model.posts()).extracting(PostHeld::concurrent).containsExactly(true, true);
    model.open(model.posts().getFirst());
    assertThat(desk.opened).containsExactly(new Route.UnitTree(desk.unit(GOVERNMENT).id()));
    model.edit();
    FormModel form = model.forms().currentProperty().get();
    form.field("code").textProperty().set("0098");
    model.forms().save();
    assertThat(model.pageProperty().get().code()).isEqualTo("0098");
  }

  @Test
  void aPersonStillToComeAndOneWhoIsGone() {
    PersonModel next = personModel(person("王芳"));
    next.reload();
    assertThat(next.pageProperty().get().notes()).containsExactly("将自 2026-04-01 起任 海港区人民政府区长");
    assertThat(next.pageProperty().get().strip().bars())
        .extracting(TimeStrip.Bar::look)
        .containsExactly(TimeStrip.Look.FUTURE);
    PersonModel nobody = personModel(UUID.randomUUID());
    nobody.reload();
    assertThat(nobody.pageProperty().get()).isNull();
  }

  @Test
  void aGroupIsProposedLookedAtOnAnotherDayAndChanged() {
    LeadingGroupModel model =
        new LeadingGroupModel(
            desk.services,
            Background.sameThread(),
            desk.dialogs,
            (key, args) -> desk.notices.add(desk.texts.text(key, args)),
            desk.navigation,
            new Route.LeadingGroup(desk.unit(GROUP).id(), null));
    model.reload();
    assertThat(model.lines()).isEmpty();
    assertThat(states(model)).containsOnly(State.NO_DATA);

    model.propose();
    FormModel form = model.forms().currentProperty().get();
    assertThat(form.consequences())
        .startsWith("组长：海港区人民政府区长", "副组长：海港区人民政府分管生态环境保护工作的副区长")
        .endsWith("办公室设在：秦皇岛市生态环境局海港区分局");
    model.forms().save();
    assertThat(desk.notices.getLast()).isEqualTo("已保存“海港区生态环境保护工作领导小组”");
    assertThat(states(model)).containsOnly(State.MET);
    assertThat(model.lines().getFirst().holder()).isEqualTo("陈志强（代理）");
    model.choose(LocalDate.of(2026, 4, 1));
    assertThat(model.lines().getFirst().holder()).isEqualTo("王芳");
    model.print();
    assertThat(desk.opened)
        .endsWith(
            new Route.PrintPreview(
                new Route.Sheet.Roster(desk.unit(GROUP).id(), LocalDate.of(2026, 4, 1))));

    model.edit(model.lines().getFirst());
    form = model.forms().currentProperty().get();
    form.field("to").textProperty().set("2026-03-31");
    model.forms().save();
    assertThat(model.pageProperty().get().checks().getFirst().state()).isEqualTo(State.NO_DATA);
    model.add();
    form = model.forms().currentProperty().get();
    model.forms().save();
    assertThat(form.problems().stream().map(desk.texts::text)).containsExactly("请选择。");
    UnitDesk.choose(form.field("post"), "海港区人民政府其他副区长");
    UnitDesk.choose(form.field("role"), "组长");
    form.field("from").textProperty().set("2026-04-01");
    model.forms().save();
    assertThat(model.lines().getFirst().vacant()).isTrue();
    assertThat(model.pageProperty().get().checks())
        .extracting(GroupPage.Check::word)
        .startsWith("符合", "不符合");
    desk.dialogs.yes = true;
    model.remove(model.lines().getFirst());
    assertThat(states(model)).startsWith(State.NO_DATA);
  }

  @Test
  void aPostsFieldsAndItsEnd() {
    UnitTreeModel model = desk.model(desk.unit(GOVERNMENT).id());
    model.reload();
    UUID post = desk.post(GOVERNMENT + ".mainLeader").id();
    model.editFields(post);
    UnitDesk.form(model).field("fields").textProperty().set("审计、财政\n 人事，审计");
    model.forms().save();
    assertThat(desk.wiring.structure().fieldsOf(post, UnitDesk.TODAY))
        .extracting(FieldInCharge::field)
        .containsExactly("审计", "财政", "人事");
    UnitDetail.PostLine line = model.detailProperty().get().posts().getFirst();
    assertThat(line.fields()).isEqualTo("审计、财政、人事");
    assertThat(line.rank()).isEqualTo("主要负责人 · 全面领导责任");
    assertThat(line.strip().bars())
        .extracting(TimeStrip.Bar::words)
        .containsExactly("刘建国", "代理 · 陈志强", "将任 · 王芳");
    model.endPost(post);
    UnitDesk.form(model).field("to").textProperty().set("2026-03-20");
    assertThat(UnitDesk.form(model).consequences()).containsExactly("陈志强的“区长”任职到 2026-03-20 为止。");
    model.forms().save();
    assertThat(desk.problems(model))
        .containsExactly("“王芳”的“区长”任职（2026-04-01 起）晚于岗位的最后一日，请先改正这条任职。");
  }

  private PersonModel personModel(UUID person) {
    return new PersonModel(
        desk.services,
        Background.sameThread(),
        desk.dialogs,
        (key, args) -> {},
        desk.navigation,
        new Route.Person(person));
  }

  private UUID person(String name) {
    return desk.wiring.structure().peopleNamed(name).getFirst().id();
  }

  private static HolderRow row(HoldersOnModel model, String post) {
    return model.rows().stream()
        .filter(r -> r.post().post().equals(post))
        .findFirst()
        .orElseThrow();
  }

  private static List<State> states(LeadingGroupModel model) {
    return model.pageProperty().get().checks().stream().map(GroupPage.Check::state).toList();
  }
}
