package huanze.fx;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;

/** How everything looks: AtlantaFX Primer, our one style sheet, a Chinese typeface. */
public final class Theme {
  /** Light or dark. */
  public enum Shade {
    LIGHT,
    DARK
  }

  private final ReadOnlyObjectWrapper<Shade> shade = new ReadOnlyObjectWrapper<>(Shade.LIGHT);
  private final List<String> sheets;

  /** Takes effect at once; needs the toolkit. */
  public Theme(Shade first) {
    URL own = Theme.class.getResource("huanze.css");
    if (own == null) {
      throw new IllegalStateException("huanze.css is missing");
    }
    sheets = List.of(own.toExternalForm(), fontSheet(UiFont.family()));
    use(first);
  }

  public ReadOnlyObjectProperty<Shade> shadeProperty() {
    return shade.getReadOnlyProperty();
  }

  /**
   * Tells the shade now and at every change.
   *
   * @return to be held by whoever follows: the theme outlives all windows and screens and holds
   *     none of them
   */
  public ChangeListener<Shade> follow(Consumer<Shade> shown) {
    ChangeListener<Shade> follower = (o, before, now) -> shown.accept(now);
    shade.addListener(new WeakChangeListener<>(follower));
    shown.accept(shade.get());
    return follower;
  }

  /** The theme's parsed form: reading its text costs a start five times as much. */
  public void use(Shade wanted) {
    shade.set(wanted);
    Application.setUserAgentStylesheet(
        wanted == Shade.DARK
            ? new PrimerDark().getUserAgentStylesheetBSS()
            : new PrimerLight().getUserAgentStylesheetBSS());
  }

  public void toggle() {
    use(shade.get() == Shade.LIGHT ? Shade.DARK : Shade.LIGHT);
  }

  /** A scene dressed in it. */
  public Scene scene(Parent root, double width, double height) {
    Scene scene = new Scene(root, width, height);
    scene.getStylesheets().addAll(sheets);
    return scene;
  }

  /** For the root of a dialog, whose scene is not ours. */
  public void dress(Parent root) {
    root.getStylesheets().setAll(sheets);
  }

  private static String fontSheet(String family) {
    String css = ".root { -fx-font-family: \"" + family + "\"; }";
    return "data:text/css;base64,"
        + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
  }
}
