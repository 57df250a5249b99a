package huanze.unit;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/** Initials by which a Chinese name is found: {@code hgq} for 海港区. */
public final class Pinyin {
  /** A name of characters with several readings has many spellings; so many are enough. */
  private static final int MOST_SPELLINGS = 16;

  /** Of the characters met so far. */
  private static final Map<Integer, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private Pinyin() {}

  /** All spellings in small letters, parted by blanks; letters and digits stand for themselves. */
  public static String initials(String name) {
    Set<String> spellings = new LinkedHashSet<>(Set.of(""));
    name.codePoints()
        .forEach(
            c -> {
              Set<String> letters = KNOWN.computeIfAbsent(c, Pinyin::initialsOf);
              if (letters.isEmpty()) {
                return;
              }
              Set<String> longer = new LinkedHashSet<>();
              for (String spelling : spellings) {
                for (String letter : letters) {
                  if (longer.size() < MOST_SPELLINGS) {
                    longer.add(spelling + letter);
                  }
                }
              }
              spellings.clear();
              spellings.addAll(longer);
            });
    return String.join(" ", spellings);
  }

  private static Set<String> initialsOf(int codePoint) {
    Set<String> letters = new TreeSet<>();
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
}
