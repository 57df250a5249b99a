package huanze.activity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.activity.SelfCheckKind;
import huanze.fx.Route;
import java.nio.file.Path;
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
    int bare = model.countsProperty().get().get(SelfCheckKind.NO_EVIDENCE);
    assertThat(bare).isEqualTo(16);
    model.kindProperty().set(SelfCheckKind.NO_EVIDENCE);
    assertThat(model.rows()).hasSize(16);
    assertThat(model.kindName(SelfCheckKind.NO_EVIDENCE)).isEqualTo("没有佐证（16）");
    assertThat(model.narrowed()).containsExactly("2026年", "我登记的", "没有佐证");
    SelfCheckRow row = model.rows().getFirst();
    model.open(row);
    assertThat(office.opened).containsExactly(new Route.Activity(row.line().hint().record()));
  }

  @Test
  void anAnsweredHintGoesAndCanBeShownAgain() {
    model.kindProperty().set(SelfCheckKind.NO_EVIDENCE);
    List<SelfCheckRow> two = List.copyOf(model.rows().subList(0, 2));
    office.dialogs.reason = java.util.Optional.of("原件在档案室");
    model.answer(two);
    assertThat(model.rows()).hasSize(14);
    model.answeredProperty().set(true);
    assertThat(model.rows()).hasSize(16);
    assertThat(model.rows().getFirst().answered()).isEqualTo("2026-09-18 王芳 已核对：原件在档案室");
  }

  @Test
  void theLimitIsRemembered() {
    model.likeness(80);
    assertThat(likeness).isEqualTo(80);
  }
}
