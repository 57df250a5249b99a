package huanze.app;

import huanze.base.Texts;
import huanze.fx.Route;
import huanze.rulepack.Article;
import huanze.rulepack.RulePack;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What F1 says about the screen in view: what it is for, what to do first, and its article. */
public final class ScreenHelpModel {
  private final Texts texts;
  private final RulePack pack;
  private final ReadOnlyObjectWrapper<@Nullable Help> shown = new ReadOnlyObjectWrapper<>();

  /**
   * Help about one screen.
   *
   * @param article the screen rests on, or null
   */
  public record Help(String title, String words, @Nullable Article article) {}

  public ScreenHelpModel(Texts texts, RulePack pack) {
    this.texts = texts;
    this.pack = pack;
  }

  /** Null while no help is shown. */
  public ReadOnlyObjectProperty<@Nullable Help> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  void show(Route route, String title, OptionalInt article) {
    Article found = article.isEmpty() ? null : pack.findArticle(article.getAsInt()).orElse(null);
    shown.set(new Help(title, texts.text(textKey(route.getClass())), found));
  }

  void hide() {
    shown.set(null);
  }

  /** {@code app.screenHelp.yearGrid} for {@link Route.YearGrid}. */
  static String textKey(Class<? extends Route> route) {
    String name = route.getSimpleName();
    return "app.screenHelp." + Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }
}
