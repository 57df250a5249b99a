package huanze.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.View;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class NavigationTest {
  private final List<String> story = new ArrayList<>();
  private boolean mayLeave = true;
  private final Navigation navigation =
      new Navigation()
          .register(Route.Article.class, r -> screen("article " + r.number()))
          .register(Route.Settings.class, r -> screen("settings"));

  @Test
  void oneScreenAtATimeAndSymmetrical() {
    navigation.open(new Route.Settings());
    navigation.open(new Route.Article(10));
    assertThat(story).containsExactly("+settings", "-settings", "+article 10");
  }

  @Test
  void backAndForthFindTheSameScreens() {
    navigation.open(new Route.Settings());
    Visit settings = navigation.currentProperty().get();
    navigation.open(new Route.Article(10));
    navigation.open(new Route.Article(11));
    navigation.back();
    navigation.back();
    assertThat(navigation.currentProperty().get().view()).isSameAs(settings.view());
    assertThat(navigation.canGoBackProperty().get()).isFalse();
    navigation.forward();
    navigation.forward();
    assertThat(navigation.currentProperty().get().route()).isEqualTo(new Route.Article(11));
    assertThat(navigation.canGoForwardProperty().get()).isFalse();
    navigation.back();
    navigation.open(new Route.Settings());
    assertThat(navigation.canGoForwardProperty().get()).isFalse();
  }

  /**
   * Five screens are held; farther back only the way is remembered, and it leads on all the same.
   */
  @Test
  void farBackTheScreenIsMadeAnew() {
    List<View<? extends Screen>> seen = new ArrayList<>();
    for (int article = 1; article <= 7; article++) {
      navigation.open(new Route.Article(article));
      seen.add(navigation.currentProperty().get().view());
    }
    for (int article = 6; article >= 2; article--) {
      navigation.back();
      assertThat(navigation.currentProperty().get().view()).isSameAs(seen.get(article - 1));
    }
    navigation.back();
    assertThat(navigation.currentProperty().get().route()).isEqualTo(new Route.Article(1));
    assertThat(navigation.currentProperty().get().view()).isNotSameAs(seen.get(0));
  }

  @Test
  void halfTypedInputKeepsTheScreen() {
    navigation.open(new Route.Settings());
    mayLeave = false;
    navigation.open(new Route.Article(10));
    navigation.replace(new Route.Article(10));
    navigation.back();
    assertThat(story).containsExactly("+settings");
  }

  @Test
  void theSameRouteAgainChangesNothing() {
    navigation.open(new Route.Article(10));
    navigation.open(new Route.Article(10));
    assertThat(story).containsExactly("+article 10");
    assertThat(navigation.canGoBackProperty().get()).isFalse();
  }

  @Test
  void replacedScreensAreNotReturnedTo() {
    navigation.open(new Route.Settings());
    navigation.open(new Route.Article(10));
    navigation.replace(new Route.Article(11));
    navigation.back();
    assertThat(navigation.currentProperty().get().route()).isEqualTo(new Route.Settings());
  }

  @Test
  void unknownRoutesFailLoudlyAndLeaveTheScreen() {
    navigation.open(new Route.Settings());
    assertThatThrownBy(() -> navigation.open(new Route.About()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("About");
    assertThat(navigation.currentProperty().get().route()).isEqualTo(new Route.Settings());
    assertThat(Sections.knownTo(navigation))
        .extracting(Section::route)
        .containsExactly(new Route.Article(1), new Route.Settings());
  }

  private View<? extends Screen> screen(String name) {
    return new View<>(
        new Pane(),
        new Screen() {
          @Override
          public ObservableValue<String> title() {
            return new ReadOnlyStringWrapper(name);
          }

          @Override
          public void activate() {
            story.add("+" + name);
          }

          @Override
          public void deactivate() {
            story.add("-" + name);
          }

          @Override
          public boolean mayLeave() {
            return mayLeave;
          }
        });
  }
}
