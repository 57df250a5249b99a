package huanze.base;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** What was typed into a filter box. */
public final class SearchWords {
  /** Stands before each syllable of a name spelt in full: it is found from a syllable on only. */
  public static final char SYLLABLE = '\u02bc';

  private static final String SYLLABLES = String.valueOf(SYLLABLE);
  private static final Pattern GAP = Pattern.compile("[\\s\u3000\u00a0]+");
  private static final int FAR = 1000;
  private static final int NOWHERE = -1;

  private SearchWords() {}

  /**
   * How far from the beginning of a name, code or row of initials the words stand: 0 where every
   * word begins one. What is meant by a few letters mostly begins with them.
   */
  public static ToIntFunction<String> distance(String typed) {
    List<String> words = words(typed);
    Map<String, Integer> known = new HashMap<>(); // sorting asks for each many times
    return text -> known.computeIfAbsent(text, t -> distance(words, words(t)));
  }

  private static int distance(List<String> words, List<String> parts) {
    return words.stream().mapToInt(word -> distance(word, parts)).sum();
  }

  private static int distance(String word, List<String> parts) {
    return parts.stream()
        .mapToInt(part -> at(word, part))
        .filter(at -> at != NOWHERE)
        .min()
        .orElse(FAR);
  }

  private static List<String> words(String text) {
    return List.of(GAP.split(text.strip().toLowerCase(Locale.ROOT)));
  }

  /** True for texts that hold every word typed, in any order, whatever the case. */
  public static Predicate<String> matching(String typed) {
    List<String> words = words(typed);
    return text -> {
      boolean spelt = text.indexOf(SYLLABLE) >= 0;
      String lower = (spelt ? text.replace(SYLLABLES, "") : text).toLowerCase(Locale.ROOT);
      return words.stream().allMatch(lower::contains)
          && (!spelt || beginSyllables(words, words(text)));
    };
  }

  private static boolean beginSyllables(List<String> words, List<String> parts) {
    return words.stream()
        .allMatch(word -> parts.stream().anyMatch(part -> at(word, part) != NOWHERE));
  }

  /** Where a word stands in a part of a text. */
  private static int at(String word, String part) {
    int syllable = part.indexOf(SYLLABLE);
    if (syllable < 0) {
      return part.indexOf(word);
    }
    while (syllable >= 0) {
      String rest = part.substring(syllable).replace(SYLLABLES, "");
      if (rest.startsWith(word)) {
        return syllable;
      }
      syllable = part.indexOf(SYLLABLE, syllable + 1);
    }
    return NOWHERE;
  }
}
