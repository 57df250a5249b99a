package huanze.fx;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** What was typed into a filter box. */
public final class SearchWords {
  private SearchWords() {}

  /** True for texts that hold every word typed, in any order, whatever the case. */
  public static Predicate<String> matching(String typed) {
    List<String> words = List.of(typed.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return text -> {
      String lower = text.toLowerCase(Locale.ROOT);
      return words.stream().allMatch(lower::contains);
    };
  }
}
