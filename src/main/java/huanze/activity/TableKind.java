package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.sheet.Cells;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Of which kind all records of a table are that says it in no column: by what the table is called,
 * else by headings that only one kind has. A name and headings that contradict each other leave it
 * open. Pure.
 *
 * @param form word of the form that all of them have; null if that stays open
 * @param because the words it follows from
 * @param byName whether these stand in the name of the table, not in its headings
 */
record TableKind(ActivityKind kind, @Nullable String form, List<String> because, boolean byName) {
  /** No longer text names a table. */
  private static final int LONGEST_NAME = 60;

  /** Shorter words stand in any name. */
  private static final int SHORTEST_WORD = 2;

  TableKind {
    because = List.copyOf(because);
  }

  /**
   * @param names of the table, the nearest first: lines above it, its sheet, its file
   */
  static Optional<TableKind> of(Texts texts, List<String> names, List<String> headings) {
    Map<ActivityKind, List<String>> headed = headed(headings);
    Optional<TableKind> called =
        names.stream()
            .filter(name -> name.length() <= LONGEST_NAME)
            .flatMap(name -> called(texts, name).stream())
            .findFirst();
    if (called.isPresent()) {
      return called.filter(c -> headed.isEmpty() || headed.containsKey(c.kind()));
    }
    if (headed.size() != 1) {
      return Optional.empty();
    }
    ActivityKind kind = headed.keySet().iterator().next();
    List<String> because = headed.get(kind);
    return Optional.of(new TableKind(kind, formBy(texts, kind, headings), because, false));
  }

  /** Kinds that have a heading of their own, with these headings. */
  private static Map<ActivityKind, List<String>> headed(List<String> headings) {
    Map<ActivityKind, List<String>> headed = new LinkedHashMap<>();
    for (ActivityKind kind : ActivityKind.values()) {
      Set<String> own = Cells.words("activity.headings." + CamelCase.of(kind));
      List<String> found = headings.stream().filter(h -> own.contains(Cells.word(h))).toList();
      if (!found.isEmpty()) {
        headed.put(kind, found);
      }
    }
    return headed;
  }

  /** A visit is an inspection unless every heading of its own speaks of research. */
  private static @Nullable String formBy(Texts texts, ActivityKind kind, List<String> headings) {
    if (kind != ActivityKind.INSPECTION) {
      return null;
    }
    Set<String> visits = Cells.words("activity.headings.inspection");
    Set<String> research = Cells.words("activity.headings.research");
    boolean onlyResearch =
        headings.stream().map(Cells::word).filter(visits::contains).allMatch(research::contains);
    return ActivityColumns.name(
        texts, "form", onlyResearch ? ActivityForm.RESEARCH : ActivityForm.INSPECTION);
  }

  /** A name that speaks of one kind only. */
  private static Optional<TableKind> called(Texts texts, String name) {
    Map<String, ActivityKind> words = new LinkedHashMap<>();
    for (ActivityKind kind : ActivityKind.values()) {
      ActivityColumns.words(texts, "kind", kind).forEach(word -> words.put(word, kind));
    }
    Map<String, ActivityKind> forms = new LinkedHashMap<>();
    Arrays.stream(ActivityForm.values())
        .filter(
            form -> form.kind() == ActivityKind.MEETING || form.kind() == ActivityKind.INSPECTION)
        .forEach(
            form ->
                ActivityColumns.words(texts, "form", form)
                    .forEach(word -> forms.put(word, form.kind())));
    forms.forEach(words::putIfAbsent);
    List<String> said = longest(name, words.keySet());
    Set<ActivityKind> kinds =
        said.stream()
            .map(words::get)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ActivityKind.class)));
    if (kinds.size() != 1) {
      return Optional.empty();
    }
    List<String> formsSaid = said.stream().filter(forms::containsKey).toList();
    String form = formsSaid.size() == 1 ? formsSaid.getFirst() : null;
    return Optional.of(new TableKind(kinds.iterator().next(), form, said, true));
  }

  /** Words that stand in a name, without those that are part of a longer one there. */
  private static List<String> longest(String name, Set<String> words) {
    List<String> found = new ArrayList<>();
    String rest = name;
    List<String> longestFirst =
        words.stream()
            .filter(word -> word.length() >= SHORTEST_WORD)
            .sorted((one, other) -> other.length() - one.length())
            .toList();
    for (String word : longestFirst) {
      if (rest.contains(word)) {
        found.add(word);
        rest = rest.replace(word, "\n");
      }
    }
    return found;
  }
}
