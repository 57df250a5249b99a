package huanze.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a sheet is read as.
 *
 * @param position from 0
 * @param letter as Excel shows it
 * @param heading as it stands on the sheet; may be empty
 * @param hidden true if Excel does not show it; it is read all the same
 * @param key the form's column, or null if it is not read
 * @param samples its first texts
 */
public record ColumnUse(
    int position,
    String letter,
    String heading,
    boolean hidden,
    @Nullable String key,
    List<String> samples) {
  public ColumnUse {
    samples = List.copyOf(samples);
  }

  /** A, B, … Z, AA, … */
  static String letter(int position) {
    StringBuilder letters = new StringBuilder();
    for (int rest = position; rest >= 0; rest = rest / 26 - 1) {
      letters.insert(0, (char) ('A' + rest % 26));
    }
    return letters.toString();
  }
}
