package huanze.sheet;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Rows that are no entries: totals (合计, or a figure with nothing beside it) and notes under the
 * table (备注：, 填表人：).
 */
final class Footing {
  private static final Set<String> TOTALS = Cells.words("sheet.totals");
  private static final Set<String> NOTES = Cells.words("sheet.notes");

  /** 5人: a number and at most what is counted. */
  private static final Pattern COUNT = Pattern.compile("\\d+(\\.\\d+)?\\p{L}{0,3}");

  /** Of no more digits: longer ones are codes and days. */
  private static final Pattern FIGURE = Pattern.compile("\\d{1,5}(\\.\\d+)?");

  private Footing() {}

  /**
   * @param read whether anything stands in a column that is read: empty rows numbered beforehand
   *     are no totals
   */
  static boolean is(SheetRow row, boolean read) {
    List<String> words =
        row.cells().stream().filter(c -> !c.isEmpty()).map(Cells::word).distinct().toList();
    return !words.isEmpty()
        && (isTotal(words) || read && isFigure(row) || isNote(row.cell(row.used().getFirst())));
  }

  /** What a sum leaves behind where nobody wrote 合计. */
  private static boolean isFigure(SheetRow row) {
    return row.used().size() == 1
        && FIGURE.matcher(Cells.word(row.cell(row.used().getFirst()))).matches();
  }

  /** A total word and nothing but numbers beside it: 合计 is not somebody's unit then. */
  private static boolean isTotal(List<String> words) {
    return words.stream().anyMatch(Footing::isTotal)
        && words.stream().allMatch(w -> isTotal(w) || COUNT.matcher(w).matches());
  }

  private static boolean isTotal(String word) {
    return TOTALS.stream()
        .filter(word::startsWith)
        .map(total -> word.substring(total.length()).replaceFirst("^[:，,]", ""))
        .anyMatch(rest -> rest.isEmpty() || COUNT.matcher(rest).matches());
  }

  /** A note's word, perhaps with its number, alone or before a colon. */
  private static boolean isNote(String cell) {
    String half = Cells.halfWidth(cell);
    int colon = half.indexOf(':');
    String word = colon < 0 ? half : half.substring(0, colon);
    return NOTES.contains(Cells.word(word.replaceAll("[\\d()]", "")));
  }
}
