package huanze.paper;

import huanze.paper.TitleWords.Role;
import huanze.paper.TitleWords.Word;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * The lines of a title as GB/T 9704 asks for them: each ends with a whole word, and they are of
 * about one length. Every way to part it has a price; the cheapest is taken, so that even a name of
 * two hundred characters is parted somewhere.
 */
final class TitleLines {
  private static final double BETWEEN_WORDS = 2;
  private static final double BEFORE_UNKNOWN = 3;
  private static final double AFTER_UNKNOWN = 6;
  private static final double IN_BRACKETS = 6;
  private static final double BEFORE_CLOSING = 8;
  private static final double UNEQUAL = 15;
  private static final double ONE_LINE_MORE = 12;

  /** In the middle of a name, for all that is known. */
  private static final double IN_UNKNOWN = 30;

  /** Only where there is no other way. */
  private static final double IN_WORD = 1000;

  private static final double IN_NUMBER = 3000;
  private static final double TOO_SHORT = 1000;
  private static final int SHORTEST = 4;
  private static final int MORE_LINES = 2;

  private final String title;
  private final ToDoubleFunction<String> width;
  private final double room;

  /** What it costs to end a line before each character. */
  private final double[] prices;

  private TitleLines(String title, ToDoubleFunction<String> width, double room) {
    this.title = title;
    this.width = width;
    this.room = room;
    prices = prices(title);
  }

  /**
   * @param width of a text
   * @param room how wide a line may be
   */
  static List<String> of(String title, ToDoubleFunction<String> width, double room) {
    double whole = width.applyAsDouble(title);
    if (whole <= room) {
      return List.of(title);
    }
    TitleLines lines = new TitleLines(title, width, room);
    int fewest = (int) Math.ceil(whole / room);
    Parted best = new Parted(List.of(title), Double.MAX_VALUE);
    for (int count = fewest; count <= fewest + MORE_LINES; count++) {
      Parted parted = lines.parted(count, whole / count);
      double price = parted.price + (count - fewest) * ONE_LINE_MORE;
      best = price < best.price ? new Parted(parted.lines, price) : best;
    }
    return best.lines;
  }

  private record Parted(List<String> lines, double price) {}

  private static double[] prices(String title) {
    double[] prices = new double[title.length() + 1];
    Arrays.fill(prices, IN_WORD);
    int open = 0;
    Word before = null;
    for (Word word : TitleWords.of(title)) {
      if (before != null) {
        prices[word.from()] = price(before, word) + (open > 0 ? IN_BRACKETS : 0);
      }
      if (word.role() == Role.NUMBER) {
        Arrays.fill(prices, word.from() + 1, word.to(), IN_NUMBER);
      }
      open += word.role() == Role.OPENING ? 1 : word.role() == Role.ENDING && open > 0 ? -1 : 0;
      before = word;
    }
    return prices;
  }

  private static double price(Word before, Word after) {
    Role left = before.role();
    Role right = after.role();
    if (left == Role.OPENING || right == Role.ENDING) {
      return IN_NUMBER;
    }
    if (left == Role.HEAD || right == Role.TAIL) {
      return IN_WORD;
    }
    if (left == Role.ENDING || right == Role.OPENING) {
      return 0;
    }
    if (right == Role.CLOSING) {
      return BEFORE_CLOSING;
    }
    if (left == Role.UNKNOWN) {
      return right == Role.UNKNOWN ? IN_UNKNOWN : AFTER_UNKNOWN;
    }
    return right == Role.UNKNOWN ? BEFORE_UNKNOWN : BETWEEN_WORDS;
  }

  /** The cheapest way to have so many lines, each longer one at its own price. */
  private Parted parted(int count, double even) {
    int end = title.length();
    double[][] cheapest = new double[count + 1][end + 1];
    int[][] from = new int[count + 1][end + 1];
    for (double[] row : cheapest) {
      Arrays.fill(row, Double.MAX_VALUE);
    }
    cheapest[0][0] = 0;
    for (int line = 1; line <= count; line++) {
      for (int begin = 0; begin < end; begin = title.offsetByCodePoints(begin, 1)) {
        if (cheapest[line - 1][begin] < Double.MAX_VALUE) {
          extend(cheapest, from, line, begin, even);
        }
      }
    }
    return new Parted(lines(from, count), cheapest[count][end]);
  }

  private void extend(double[][] cheapest, int[][] from, int line, int begin, double even) {
    int to = begin;
    while (to < title.length()) {
      to = title.offsetByCodePoints(to, 1);
      double price = cheapest[line - 1][begin] + price(begin, to, even);
      if (price == Double.POSITIVE_INFINITY) {
        return;
      }
      if (price < cheapest[line][to]) {
        cheapest[line][to] = price;
        from[line][to] = begin;
      }
    }
  }

  /** Of one line: how it ends, and how far from the others' length it is. */
  private double price(int begin, int to, double even) {
    double wide = width.applyAsDouble(title.substring(begin, to));
    if (wide > room && title.codePointCount(begin, to) > 1) {
      return Double.POSITIVE_INFINITY;
    }
    double uneven = (wide - even) / even;
    double price = UNEQUAL * uneven * uneven + (to < title.length() ? prices[to] : 0);
    return title.codePointCount(begin, to) < SHORTEST ? price + TOO_SHORT : price;
  }

  private List<String> lines(int[][] from, int count) {
    List<String> lines = new ArrayList<>();
    int to = title.length();
    for (int line = count; line > 0; line--) {
      lines.add(title.substring(from[line][to], to));
      to = from[line][to];
    }
    Collections.reverse(lines);
    return lines;
  }
}
