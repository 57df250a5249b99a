package huanze.fx;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.text.Font;

/**
 * The typeface of the window. JavaFX style sheets take only the first family they name, so it is
 * chosen here from what the machine has; the bundled one is the last resort.
 */
public final class UiFont {
  /** Best first. */
  private static final List<String> WANTED =
      List.of(
          "Microsoft YaHei UI",
          "Microsoft YaHei",
          "Noto Sans CJK SC",
          "Noto Sans SC",
          "Source Han Sans SC",
          "Source Han Sans CN",
          "HarmonyOS Sans SC",
          "PingFang SC",
          "WenQuanYi Micro Hei",
          "WenQuanYi Zen Hei",
          "DengXian",
          "SimHei",
          "SimSun");

  private static final String BUNDLED = "/huanze/fonts/NotoSansSC-Regular.ttf";

  /** Looked for once, by whoever asks first; others wait for it. */
  private static final class Chosen {
    private static final String FAMILY = choose(Font.getFamilies()).orElseGet(UiFont::loadBundled);
  }

  private UiFont() {}

  /** The family to use, loaded if it has to be. Any thread may ask. */
  public static String family() {
    return Chosen.FAMILY;
  }

  /** The best of the installed families; empty if none of them has Chinese for sure. */
  static Optional<String> choose(Collection<String> installed) {
    Set<String> there = new HashSet<>(installed);
    return WANTED.stream().filter(there::contains).findFirst();
  }

  private static String loadBundled() {
    try (InputStream stream = UiFont.class.getResourceAsStream(BUNDLED)) {
      Font font = stream == null ? null : Font.loadFont(stream, 12);
      if (font == null) {
        throw new IllegalStateException("Cannot load " + BUNDLED);
      }
      return font.getFamily();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
