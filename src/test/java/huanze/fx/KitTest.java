package huanze.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.Problem;
import huanze.base.Texts;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.text.Font;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class KitTest {
  private final Texts texts = Texts.chinese();

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @Test
  void bestInstalledTypefaceWins() {
    assertThat(UiFont.choose(List.of("Arial", "SimSun", "Microsoft YaHei UI")))
        .contains("Microsoft YaHei UI");
    assertThat(UiFont.choose(List.of("Arial", "DejaVu Sans"))).isEmpty();
  }

  @Test
  void theBundledTypefaceHasChinese() {
    String family = OnFx.get(UiFont::family);
    assertThat(Font.font(family).getFamily()).isEqualTo(family);
  }

  @Test
  void theSameDefectHasTheSameCodeAndAnotherHasAnother() {
    Throwable first = fault(true);
    Throwable again = fault(true);
    assertThat(DefectCode.of(first)).isEqualTo(DefectCode.of(again)).matches("\\w{4}-\\w{4}");
    assertThat(DefectCode.of(fault(false))).isNotEqualTo(DefectCode.of(first));
  }

  @Test
  void theThemeTellsItsShadeAndHoldsNobodyWhoFollows() throws InterruptedException {
    List<Theme.Shade> seen = new ArrayList<>();
    Theme theme = OnFx.get(() -> new Theme(Theme.Shade.LIGHT));
    Object held = theme.follow(seen::add);
    WeakReference<Object> forgotten = new WeakReference<>(theme.follow(shade -> seen.add(null)));
    seen.clear();
    for (int tries = 0; forgotten.get() != null && tries < 50; tries++) {
      System.gc();
      Thread.sleep(20);
    }
    assertThat(forgotten.get()).isNull();
    OnFx.run(() -> theme.use(Theme.Shade.DARK));
    OnFx.run(() -> theme.use(Theme.Shade.LIGHT));
    assertThat(seen).containsExactly(Theme.Shade.DARK, Theme.Shade.LIGHT);
    assertThat(held).isNotNull();
  }

  @Test
  void unregisteredControllersFailLoudly() {
    assertThatThrownBy(() -> new ViewLoader(texts).load(KitTest.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("KitTest");
  }

  @Test
  void whicheverOfTwoFieldsOfOneLineIsWrongItsMarkSaysSo() {
    TextField line = new TextField();
    Label mark = new Label();
    FormMarks marks = new FormMarks(texts).field("from", line, mark).field("to", line, mark);
    for (String field : List.of("from", "to")) {
      marks.show(List.of(Problem.of(field, "app.firstStart.clerkMissing")));
      assertThat(mark.getText()).isEqualTo("请填写姓名。");
      assertThat(mark.isVisible()).isTrue();
      assertThat(line.getAccessibleHelp()).isEqualTo("请填写姓名。");
    }
    marks.show(List.of());
    assertThat(mark.isVisible()).isFalse();
  }

  @Test
  void marksStandBesideTheirFields() {
    TextField name = new TextField();
    Label mark = new Label();
    Label rest = new Label();
    FormMarks marks = new FormMarks(texts).field("name", name, mark).rest(rest);
    marks.show(
        List.of(
            Problem.of("name", "app.firstStart.clerkMissing"),
            Problem.of("other", "app.firstStart.chooseOne")));
    assertThat(mark.getText()).isEqualTo("请填写姓名。");
    assertThat(mark.isVisible()).isTrue();
    assertThat(rest.getText()).isEqualTo("请选择其中一项。");
    marks.show(List.of());
    assertThat(mark.isVisible()).isFalse();
    assertThat(mark.isManaged()).isFalse();
  }

  @Test
  void aProblemWithoutAPlaceIsNotLost() {
    FormMarks marks = new FormMarks(texts).field("name", new TextField(), new Label());
    assertThatThrownBy(() -> marks.show(List.of(Problem.of("other", "app.firstStart.chooseOne"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Throwable fault(boolean state) {
    return state ? new IllegalStateException("a" + Math.random()) : new RuntimeException();
  }
}
