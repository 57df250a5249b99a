package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.SelfCheckKind;
import huanze.fx.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the self-check, without a toolkit. */
class SelfCheckModelTest {
  @TempDir Path home;
  private ActivityOffice office;
  private SelfCheckModel model;
  private int likeness = 90;

  @BeforeEach
  void look() {
    office = new ActivityOffice(home).inhabited();
    model =
        new SelfCheckModel(
            office.desk,
            office.wiring.selfCheck(),
            new SelfCheckModel.Likeness(() -> likeness, percent -> likeness = percent));
    model.load();
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void listsHintsByKindWithCountsAndWords() {
    assertThat(model.rows()).isNotEmpty();
    assertThat(model.rows()).allMatch(r -> r.clerk().equals("王芳"));
    assertThat(model.rows()).noneMatch(r -> r.why().contains("造假"));
    // Eight joint meetings and eight trips of a township, none with a file: one hint.
    choose(SelfCheckKind.NO_EVIDENCE);
    assertThat(model.chosenProperty().get().count()).isEqualTo(1);
    assertThat(model.rows()).hasSize(1);
    assertThat(model.rows().getFirst().why())
        .isEqualTo("海滨镇人民政府这一年由王芳登记的 16 条活动，都还没有附佐证材料，检查时拿不出证明");
    assertThat(model.narrowed()).containsExactly("2026年", "我登记的", "没有佐证");
    model.open(model.rows().getFirst());
    assertThat(office.opened)
        .containsExactly(new Route.ActivityList(office.unit("130304100.government")));
  }

  /** What was not looked through has no hints: no nought is said of it. */
  @Test
  void whileItIsCheckedAndIfItIsStoppedNoCountIsSaid() {
    List<String> said = new ArrayList<>();
    boolean[] stop = {true};
    model
        .workProperty()
        .addListener(
            (o, was, work) -> {
              if (work != null && stop[0]) {
                work.stop();
              }
            });
    model.summaryProperty().addListener((o, was, now) -> said.add(now));
    assertThat(model.checkedProperty().get()).isTrue();
    model.yearProperty().set(2025);
    assertThat(said)
        .containsExactly("正在核对 2025 年的记录，查完后列出提示。", "2025 年的记录还没有查完，看不出有没有提示。请点“重新自查”。");
    assertThat(model.checkedProperty().get()).isFalse();
    assertThat(model.rows()).isEmpty();
    stop[0] = false;
    model.yearProperty().set(2026);
    assertThat(model.checkedProperty().get()).isTrue();
    assertThat(said.getLast()).startsWith("待核对 ");
    assertThat(model.rows()).isNotEmpty();
  }

  /** What runs on would take the machine from the screen that follows. */
  @Test
  void whoLeavesEndsTheCheckWithoutAWordAndFindsItAgain() {
    boolean[] leaves = {true};
    List<Boolean> stopped = new ArrayList<>();
    model
        .workProperty()
        .addListener(
            (o, was, work) -> {
              if (work != null && leaves[0]) {
                model.leave();
                stopped.add(work.stopped());
              }
            });
    int notices = office.notices.size();
    model.load();
    assertThat(stopped).containsExactly(true);
    assertThat(model.workProperty().get()).isNull();
    assertThat(office.dialogs.failures).isEmpty();
    assertThat(office.notices).hasSize(notices);
    leaves[0] = false;
    model.load();
    assertThat(model.checkedProperty().get()).isTrue();
    assertThat(model.rows()).isNotEmpty();
  }

  @Test
  void onceAUnitHasAFileTheOthersAreStillOneHint() throws Exception {
    scanned();
    choose(SelfCheckKind.NO_EVIDENCE);
    assertThat(model.rows()).hasSize(1);
    assertThat(model.chosenProperty().get().units())
        .extracting(SelfCheckGroup::unit, SelfCheckGroup::count)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("海滨镇人民政府", 1));
    SelfCheckRow row = model.rows().getFirst();
    model.open(row);
    assertThat(row.why()).isEqualTo("海滨镇人民政府这一年有 16 条活动，其中由王芳登记的 15 条还没有附佐证材料，检查时拿不出证明");
    assertThat(office.opened)
        .containsExactly(new Route.ActivityList(office.unit("130304100.government")));
  }

  private void scanned() throws Exception {
    java.util.UUID trip =
        office
            .wiring
            .activities()
            .page(
                huanze.activity.ActivityFilter.ALL
                    .kind(huanze.activity.ActivityKind.INSPECTION)
                    .state(huanze.activity.ActivityState.HELD),
                ActivityOffice.TODAY,
                null,
                1)
            .getFirst()
            .id();
    Path photo = java.nio.file.Files.writeString(home.resolve("现场.jpg"), "GIF89aphoto");
    office.wiring.activityService().attach(trip, photo);
    model.load();
  }

  private void choose(SelfCheckKind kind) {
    model.groupsProperty().get().stream()
        .filter(g -> g.kind() == kind)
        .findFirst()
        .ifPresent(model.chosenProperty()::set);
  }

  @Test
  void theHeaviestKindIsListedFirstAndTheLastGroupIsEverything() {
    List<SelfCheckGroup> groups = model.groupsProperty().get();
    assertThat(groups).extracting(SelfCheckGroup::kind).endsWith((SelfCheckKind) null);
    assertThat(groups.subList(0, groups.size() - 1))
        .isSortedAccordingTo(java.util.Comparator.comparing(SelfCheckGroup::kind));
    assertThat(model.chosenProperty().get()).isEqualTo(groups.getFirst());
    int all = groups.subList(0, groups.size() - 1).stream().mapToInt(SelfCheckGroup::count).sum();
    assertThat(groups.getLast().count()).isEqualTo(all);
    model.chosenProperty().set(groups.getLast());
    assertThat(model.rows()).hasSize(all);
  }

  @Test
  void anAnsweredHintGoesAndCanBeShownAgain() throws Exception {
    scanned();
    choose(SelfCheckKind.NO_EVIDENCE);
    office.dialogs.reason = java.util.Optional.of("原件在档案室");
    model.answer(List.copyOf(model.rows()));
    assertThat(model.rows()).noneMatch(r -> r.kindOf() == SelfCheckKind.NO_EVIDENCE);
    model.answeredProperty().set(true);
    choose(SelfCheckKind.NO_EVIDENCE);
    assertThat(model.rows())
        .extracting(SelfCheckRow::answered)
        .containsExactly("2026-09-18 王芳 已核对：原件在档案室");
  }

  @Test
  void theLimitIsRemembered() {
    model.likeness(80);
    assertThat(likeness).isEqualTo(80);
  }
}
