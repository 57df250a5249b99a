package huanze.sheet;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What a person decided about the columns of a table, for the next one of the same kind with the
 * same headings: as long as the program runs, and for columns whose heading stands there once.
 */
public final class RememberedColumns {
  private record Headed(String kind, Set<String> headings) {}

  /** Its columns are named by their headings. */
  private final Map<Headed, SheetChoices> decided = new ConcurrentHashMap<>();

  /**
   * @param kind of table
   * @param view of the table that was decided about
   */
  public void remember(String kind, SheetView view, SheetChoices choices) {
    Map<String, String> letters = letters(view);
    Map<String, String> columns = new LinkedHashMap<>();
    letters.forEach(
        (heading, letter) -> {
          String key = choices.columns().get(letter);
          if (key != null) {
            columns.put(heading, key);
          }
        });
    Headed table = new Headed(kind, letters.keySet());
    SheetChoices kept =
        new SheetChoices(null, null, columns, false, choices.fillDown(), choices.everyRow());
    if (kept.equals(SheetChoices.NONE)) {
      decided.remove(table);
    } else if (!letters.isEmpty()) {
      decided.put(table, kept);
    }
  }

  /**
   * Looks at another table, once: with headings that were decided about before it is read as then.
   *
   * @param view of its headings
   * @param look takes what is decided, and whether that was with an earlier table
   */
  public <T> T recall(String kind, SheetView view, BiFunction<SheetChoices, Boolean, T> look) {
    return of(kind, view)
        .map(before -> look.apply(before, true))
        .orElseGet(() -> look.apply(SheetChoices.NONE, false));
  }

  private Optional<SheetChoices> of(String kind, SheetView view) {
    Map<String, String> letters = letters(view);
    return Optional.ofNullable(decided.get(new Headed(kind, letters.keySet())))
        .map(
            known -> {
              Map<String, String> columns = new HashMap<>();
              known.columns().forEach((heading, key) -> columns.put(letters.get(heading), key));
              return new SheetChoices(
                  null, null, columns, false, known.fillDown(), known.everyRow());
            });
  }

  /** Heading → letter of its column. */
  private static Map<String, String> letters(SheetView view) {
    Map<String, Long> often =
        view.headings().stream().collect(Collectors.groupingBy(h -> h, Collectors.counting()));
    Map<String, String> letters = new HashMap<>();
    view.columns().stream()
        .filter(column -> often.getOrDefault(column.heading(), 0L) == 1)
        .forEach(column -> letters.put(column.heading(), column.letter()));
    return letters;
  }
}
