package huanze.paper;

import huanze.base.InvalidInput;
import huanze.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeCollection;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The typefaces of the papers, parsed once and shared by all of them. Not safe for use by two
 * threads at once: {@link PaperEngine} prints one paper after the other.
 */
public final class PaperFonts {
  /** The bundled typeface every style ends with. */
  static final String BUNDLED = "NotoSerifSC";

  /** Last fallback, for Extension B; costly, so only used where needed. */
  static final String RARE = "HanaMinB";

  /** Style names a template may use, and whether the bundled stand-in is bold. */
  static final Map<String, Boolean> STYLES =
      Map.of("SongTi", false, "FangSong", false, "KaiTi", false, "HeiTi", true);

  // Embedding rights in a font's OS/2 table.
  private static final int EMBEDDING = 0xF;
  private static final int RESTRICTED = 0x2;
  private static final int WHOLE_ONLY = 0x100;
  private static final int BITMAP_ONLY = 0x200;

  private final Map<Face, TrueTypeFont> faces = new LinkedHashMap<>();
  private final CmapLookup common;
  private final Map<TrueTypeFont, GlyphWidths> widths = new IdentityHashMap<>();
  private @Nullable TrueTypeFont rare;

  /**
   * @param installed style name → font file; those that cannot be used are passed over
   */
  PaperFonts(Map<String, byte[]> installed) {
    TrueTypeFont regular = bundled("NotoSerifSC-Regular");
    TrueTypeFont bold = bundled("NotoSerifSC-Bold");
    faces.put(new Face(BUNDLED, false), regular);
    faces.put(new Face(BUNDLED, true), bold);
    STYLES.forEach(
        (style, heavy) -> {
          TrueTypeFont own = installed.containsKey(style) ? usable(installed.get(style)) : null;
          faces.put(new Face(style, false), own != null ? own : heavy ? bold : regular);
          if (own == null || !heavy) {
            faces.put(new Face(style, true), bold);
          }
        });
    common = lookup(regular);
  }

  /** Only what the program brings along: the same bytes on every computer. */
  public static PaperFonts bundled() {
    return new PaperFonts(Map.of());
  }

  /** The typefaces that offices expect, where the computer has them as TrueType. */
  public static PaperFonts installed() {
    return new PaperFonts(InstalledFonts.find());
  }

  /** Family and weight, as the templates name them. */
  record Face(String family, boolean bold) {}

  /** All faces but the rare one. */
  Map<Face, TrueTypeFont> faces() {
    return faces;
  }

  /** What is known of a typeface's widths. */
  GlyphWidths widths(TrueTypeFont font) {
    return widths.computeIfAbsent(font, f -> new GlyphWidths());
  }

  /** The typeface of Extension B. */
  TrueTypeFont rare() {
    if (rare == null) {
      rare = bundled("HanaMinB");
    }
    return rare;
  }

  /**
   * Looks at every character that will be printed.
   *
   * @return true if {@link #rare()} is needed
   * @throws InvalidInput naming each character that no font has
   */
  boolean needsRare(CharSequence text) {
    TreeSet<Integer> missing = new TreeSet<>();
    text.codePoints()
        .filter(c -> !Character.isWhitespace(c) && common.getGlyphId(c) == 0)
        .forEach(missing::add);
    if (missing.isEmpty()) {
      return false;
    }
    CmapLookup more = lookup(rare());
    List<Problem> problems =
        missing.stream()
            .filter(c -> more.getGlyphId(c) == 0)
            .map(c -> Problem.of("", "paper.noGlyph", shown(c), "U+%04X".formatted(c)))
            .toList();
    InvalidInput.refuse(problems);
    return true;
  }

  private static String shown(int codePoint) {
    boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    return lone || Character.isISOControl(codePoint) ? "" : Character.toString(codePoint);
  }

  private static CmapLookup lookup(TrueTypeFont font) {
    try {
      return font.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont bundled(String name) {
    String path = "/huanze/fonts/" + name + ".ttf";
    try (InputStream in = PaperFonts.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException(path);
      }
      return parse(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The font, or null if it is not TrueType or its maker forbids embedding. */
  private static @Nullable TrueTypeFont usable(byte[] file) {
    try {
      TrueTypeFont font = file[0] == 't' ? first(file) : parse(file);
      OS2WindowsMetricsTable os2 = font.getOS2Windows();
      int rights = os2 == null ? 0 : os2.getFsType();
      boolean forbidden =
          (rights & EMBEDDING) == RESTRICTED || (rights & (WHOLE_ONLY | BITMAP_ONLY)) != 0;
      return forbidden || font.getGlyph() == null ? null : font;
    } catch (IOException | RuntimeException e) {
      // A foreign file that cannot be read is passed over: the bundled typeface stands in.
      return null;
    }
  }

  private static TrueTypeFont parse(byte[] file) throws IOException {
    return plain(new TTFParser().parse(new RandomAccessReadBuffer(file)));
  }

  /** Without ligatures: Chinese needs none, and looking for them costs more than the rest. */
  private static TrueTypeFont plain(TrueTypeFont font) {
    font.setEnableGsub(false);
    return font;
  }

  /** The first font of a collection, which stays open as long as the program runs. */
  private static TrueTypeFont first(byte[] file) throws IOException {
    TrueTypeFont[] found = new TrueTypeFont[1];
    new TrueTypeCollection(new java.io.ByteArrayInputStream(file))
        .processAllFonts(font -> found[0] = found[0] == null ? plain(font) : found[0]);
    return found[0];
  }
}
