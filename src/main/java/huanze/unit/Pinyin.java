package huanze.unit;

import huanze.base.SearchWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Letters by which a Chinese name is found: {@code hgq} for 海港区. */
public final class Pinyin {
  /** A name of characters with several readings has many spellings; so many are enough. */
  private static final int MOST_SPELLINGS = 16;

  /** Of a name among thousands to choose from, spelt in full: each is read at every key. */
  private static final int MOST_IN_FULL = 4;

  /** Readings of the characters met so far, and their initials. */
  private static final Map<Integer, Set<String>> READINGS = new ConcurrentHashMap<>();

  private static final Map<Integer, Set<String>> INITIALS = new ConcurrentHashMap<>();

  private static final Map<Integer, Set<String>> USUAL_FIRST = new ConcurrentHashMap<>();

  private static final Map<Integer, Set<String>> USUAL_READING_FIRST = new ConcurrentHashMap<>();

  /** Stands before a spelling with an unusual reading: it is found one place farther away. */
  private static final char UNUSUAL = '\u02bd';

  private Pinyin() {}

  /** All spellings in small letters, parted by blanks; letters and digits stand for themselves. */
  public static String initials(String name) {
    return spellings(
        name,
        MOST_SPELLINGS,
        c -> INITIALS.computeIfAbsent(c, i -> initialsOf(i, new TreeSet<>())));
  }

  /**
   * Initials, and the name in full from any syllable, for what is chosen by {@link
   * SearchWords#distance}: a spelling with a character's usual reading is nearer than one with
   * another, so that 戴河镇 comes before 石河镇 for {@code dhz}.
   */
  public static String choice(String name) {
    String initials =
        spellings(
            name,
            MOST_SPELLINGS,
            c -> USUAL_FIRST.computeIfAbsent(c, i -> initialsOf(i, new LinkedHashSet<>())));
    String full =
        spellings(
            name,
            MOST_IN_FULL,
            c -> USUAL_READING_FIRST.computeIfAbsent(c, i -> readingsOf(i, new LinkedHashSet<>())));
    return usualNearer(initials) + " " + usualNearer(full);
  }

  private static String usualNearer(String spellings) {
    return spellings.replace(" ", " " + UNUSUAL);
  }

  /**
   * A person's name by initials and in full, for {@link SearchWords}: {@code zjg} and {@code
   * zhangjianguo}, found from the beginning of any syllable. No reading counts more: of surnames it
   * is often the unusual one, as in 曾 and 解.
   */
  public static String ofPerson(String name) {
    String full =
        spellings(
            name,
            MOST_SPELLINGS,
            c -> READINGS.computeIfAbsent(c, i -> readingsOf(i, new TreeSet<>())));
    return initials(name) + " " + full;
  }

  private static String spellings(String name, int most, IntFunction<Set<String>> ofCharacter) {
    List<StringBuilder> spellings = new ArrayList<>(List.of(new StringBuilder()));
    name.codePoints().mapToObj(ofCharacter).forEach(letters -> lengthen(spellings, most, letters));
    return String.join(" ", spellings);
  }

  private static void lengthen(List<StringBuilder> spellings, int most, Set<String> letters) {
    if (letters.size() == 1) {
      String only = letters.iterator().next();
      spellings.forEach(spelling -> spelling.append(only));
    } else if (!letters.isEmpty()) {
      List<StringBuilder> longer =
          spellings.stream()
              .flatMap(spelling -> letters.stream().map(l -> new StringBuilder(spelling).append(l)))
              .limit(most)
              .toList();
      spellings.clear();
      spellings.addAll(longer);
    }
  }

  private static Set<String> initialsOf(int codePoint, Set<String> letters) {
    if (codePoint < 0x80) {
      if (Character.isLetterOrDigit(codePoint)) {
        letters.add(Character.toString(codePoint).toLowerCase(Locale.ROOT));
      }
    } else if (Character.isBmpCodePoint(codePoint)) {
      String[] readings = PinyinHelper.toHanyuPinyinStringArray((char) codePoint);
      for (String reading : readings == null ? new String[0] : readings) {
        letters.add(reading.substring(0, 1));
      }
    }
    return letters;
  }

  /** Without tones, and v for the umlaut, as it is typed. */
  private static Set<String> readingsOf(int codePoint, Set<String> syllables) {
    String[] readings =
        Character.isBmpCodePoint(codePoint)
            ? PinyinHelper.toHanyuPinyinStringArray((char) codePoint)
            : null;
    if (readings == null) {
      return initialsOf(codePoint, syllables);
    }
    for (String reading : readings) {
      String typed = reading.replace("u:", "v").replaceAll("[^a-z]", "");
      syllables.add(SearchWords.SYLLABLE + typed);
    }
    return syllables;
  }
}
