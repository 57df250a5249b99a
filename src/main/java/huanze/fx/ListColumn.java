package huanze.fx;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link ListPane}.
 *
 * @param <T> what a row holds
 * @param titleKey key of the heading
 * @param text what the cell says
 * @param order how rows are sorted by it
 * @param width preferred width
 * @param styleClass style class of a cell, empty for none
 * @param shown whether it shows before the user chooses
 * @param number whether it is set flush right
 * @param least how narrow it may become; one that keeps its width, such as a date, its width
 */
public record ListColumn<T>(
    String titleKey,
    Function<T, String> text,
    Comparator<T> order,
    double width,
    Function<T, String> styleClass,
    boolean shown,
    boolean number,
    double least) {
  /** Narrower nothing can be read. */
  private static final double LEAST = 60;

  /** Text, sorted as a Chinese dictionary does. */
  public static <T> ListColumn<T> text(
      String titleKey, double width, Function<T, @Nullable String> text) {
    Collator collator = Collator.getInstance(Locale.SIMPLIFIED_CHINESE);
    Function<T, String> plain = row -> orEmpty(text.apply(row));
    return new ListColumn<>(
        titleKey,
        plain,
        Comparator.comparing(plain, collator),
        width,
        row -> "",
        true,
        false,
        Math.min(width, LEAST));
  }

  /** A value such as a date or a number, sorted by itself; what has none comes last. */
  public static <T, V extends Comparable<? super V>> ListColumn<T> value(
      String titleKey, double width, Function<T, @Nullable V> value, Function<V, String> format) {
    Function<T, String> text =
        row -> {
          V v = value.apply(row);
          return v == null ? "" : format.apply(v);
        };
    Comparator<T> order =
        Comparator.comparing(value, Comparator.nullsLast(Comparator.<V>naturalOrder()));
    return new ListColumn<>(
        titleKey, text, order, width, row -> "", true, false, Math.min(width, LEAST));
  }

  /** The same, flush right. */
  public ListColumn<T> asNumber() {
    return new ListColumn<>(titleKey, text, order, width, styleClass, shown, true, least);
  }

  /** The same, never narrower than it was made. */
  public ListColumn<T> whole() {
    return new ListColumn<>(titleKey, text, order, width, styleClass, shown, number, width);
  }

  /** The same, never narrower than so many pixels: what a row is known by. */
  public ListColumn<T> atLeast(double pixels) {
    return new ListColumn<>(titleKey, text, order, width, styleClass, shown, number, pixels);
  }

  /** The same, hidden until the user asks for it. */
  public ListColumn<T> hidden() {
    return new ListColumn<>(titleKey, text, order, width, styleClass, false, number, least);
  }

  /** The same, its cells dressed by the row. Colour must never be all that says something. */
  public ListColumn<T> styled(Function<T, String> byRow) {
    return new ListColumn<>(titleKey, text, order, width, byRow, shown, number, least);
  }

  /** The same, sorted otherwise than its text. */
  public ListColumn<T> sortedBy(Comparator<T> byRow) {
    return new ListColumn<>(titleKey, text, byRow, width, styleClass, shown, number, least);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
