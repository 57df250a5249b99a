package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import huanze.fx.Route;
import huanze.rulepack.PackReader;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** F1: every screen says what it is for and what to do first. */
class ScreenHelpTest {
  static Stream<Class<?>> routes() {
    return Stream.of(Route.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("routes")
  void everyScreenHasWordsInBothLanguages(Class<?> route) {
    String key = ScreenHelpModel.textKey(route.asSubclass(Route.class));
    for (Texts texts : new Texts[] {Texts.chinese(), Texts.of(Locale.ENGLISH)}) {
      assertThat(texts.has(key)).as(key + " " + texts.getLocale()).isTrue();
    }
    assertThat(Texts.chinese().text(key).chars().filter(c -> c == '。').count())
        .as("sentences of " + key)
        .isBetween(2L, 3L);
  }

  @Test
  void theArticleStandsBesideThem() {
    ScreenHelpModel model = new ScreenHelpModel(Texts.chinese(), PackReader.builtIn());
    model.show(new Route.YearGrid(null, null), "履职日历", OptionalInt.of(10));
    ScreenHelpModel.Help help = model.shownProperty().get();
    assertThat(help.article().number()).isEqualTo(10);
    assertThat(help.words()).startsWith("每一行是一个单位");
    model.show(new Route.Settings(), "设置", OptionalInt.empty());
    assertThat(model.shownProperty().get().article()).isNull();
    model.hide();
    assertThat(model.shownProperty().get()).isNull();
  }
}
