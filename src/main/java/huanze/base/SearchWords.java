package huanze.base;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** What was typed into a filter box. */
public final class SearchWords {
  private static final int FAR = 1000;

  private SearchWords() {}

  /**
   * How far from the beginning of a name, code or row of initials the words stand: 0 where every
   * word begins one. What is meant by a few letters mostly begins with them.
   */
  public static ToIntFunction<String> distance(String typed) {
    List<String> words = words(typed);
    return text -> {
      List<String> parts = words(text);
      return words.stream().mapToInt(word -> distance(word, parts)).sum();
    };
  }

  private static int distance(String word, List<String> parts) {
    return parts.stream()
        .mapToInt(part -> part.indexOf(word))
        .filter(at -> at >= 0)
        .min()
        .orElse(FAR);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().toLowerCase(Locale.ROOT).split("[\\s\u3000\u00a0]+"));
  }

  /** True for texts that hold every word typed, in any order, whatever the case. */
  public static Predicate<String> matching(String typed) {
    List<String> words = words(typed);
    return text -> {
      String lower = text.toLowerCase(Locale.ROOT);
      return words.stream().allMatch(lower::contains);
    };
  }
}
