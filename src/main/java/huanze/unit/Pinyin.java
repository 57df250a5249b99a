package huanze.unit;

import java.util.ArrayList;
import java.util.List;
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
    List<StringBuilder> spellings = new ArrayList<>(List.of(new StringBuilder()));
    name.codePoints()
        .mapToObj(c -> KNOWN.computeIfAbsent(c, Pinyin::initialsOf))
        .forEach(letters -> lengthen(spellings, letters));
    return String.join(" ", spellings);
  }

  private static void lengthen(List<StringBuilder> spellings, Set<String> letters) {
    if (letters.size() == 1) {
      String only = letters.iterator().next();
      spellings.forEach(spelling -> spelling.append(only));
    } else if (!letters.isEmpty()) {
      List<StringBuilder> longer =
          spellings.stream()
              .flatMap(spelling -> letters.stream().map(l -> new StringBuilder(spelling).append(l)))
              .limit(MOST_SPELLINGS)
              .toList();
      spellings.clear();
      spellings.addAll(longer);
    }
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
