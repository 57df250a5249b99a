package huanze.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Cells of a sheet while it is read, in any order; becomes a {@link Sheet}. */
final class Grid {
  /** More columns than any form has; a cell further right is a slip. */
  static final int WIDEST = 500;

  /** Where a heading is looked for before anyone knows which headings to expect. */
  private static final int DEPTH = 20;

  private record Merge(int top, int left, int bottom, int right) {}

  /** A month as a number shows it that was typed as .1 or as .10. */
  private static final Pattern DOUBTFUL = Pattern.compile("(?:19|20)\\d\\d\\.1");

  private static final Pattern OCTOBER = Pattern.compile("(?:19|20)\\d\\d\\.10");

  private final String name;
  private final TreeMap<Integer, List<String>> rows = new TreeMap<>();
  private final List<Merge> merges = new ArrayList<>();
  private final Set<Integer> hiddenRows = new HashSet<>();
  private final Set<Integer> hiddenColumns = new HashSet<>();
  private final Set<SheetMarks.Place> doubtful = new HashSet<>();
  private boolean parted;

  Grid(String name) {
    this.name = name;
  }

  /** Row and column from 0. */
  void put(int row, int column, String text) {
    String clean = Cells.clean(text);
    if (clean.isEmpty() || column >= WIDEST) {
      return;
    }
    List<String> cells = rows.computeIfAbsent(row, r -> new ArrayList<>());
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, clean);
  }

  /** A number: it may have lost a zero at its end. */
  void putNumber(int row, int column, String text) {
    put(row, column, text);
    if (DOUBTFUL.matcher(text).matches()) {
      doubtful.add(new SheetMarks.Place(row + 1, column));
    }
  }

  /**
   * A cell of a text file or web page, which does not tell numbers from texts. See {@link
   * #forgetDoubts}.
   */
  void putEither(int row, int column, String text) {
    putNumber(row, column, Cells.clean(text));
  }

  void hideRow(int row) {
    hiddenRows.add(row + 1);
  }

  void hideColumn(int column) {
    hiddenColumns.add(column);
  }

  void partedByCommas() {
    parted = true;
  }

  /** Where one cell of a column kept the zero of October, all of the column are texts. */
  void forgetDoubts() {
    Set<Integer> certain = new HashSet<>();
    for (List<String> cells : rows.values()) {
      for (int column = 0; column < cells.size(); column++) {
        if (OCTOBER.matcher(cells.get(column)).matches()) {
          certain.add(column);
        }
      }
    }
    doubtful.removeIf(place -> certain.contains(place.column()));
  }

  private SheetMarks marks() {
    return new SheetMarks(hiddenRows, hiddenColumns, doubtful, parted);
  }

  void merge(int top, int left, int bottom, int right) {
    merges.add(new Merge(top, left, bottom, Math.min(right, WIDEST - 1)));
  }

  /** Nothing if no cell holds anything. */
  Optional<Sheet> sheet() {
    fill();
    Set<Integer> noteRows = notes();
    List<SheetRow> notes = new ArrayList<>();
    List<SheetRow> table = new ArrayList<>();
    rows.forEach(
        (row, cells) -> (noteRows.contains(row) ? notes : table).add(new SheetRow(row + 1, cells)));
    if (table.isEmpty()) {
      return notes.isEmpty()
          ? Optional.empty()
          : Optional.of(Sheet.headedAt(name, notes, 0, marks()));
    }
    Sheet sheet = Sheet.headedAt(name, table, likelyHeading(table), marks());
    Stream<SheetRow> titles = notes.stream().filter(n -> n.number() < sheet.heading().number());
    return Optional.of(
        new Sheet(
            name,
            Stream.concat(titles, sheet.above().stream())
                .sorted(Comparator.comparingInt(SheetRow::number))
                .toList(),
            sheet.heading(),
            sheet.rows(),
            sheet.marks()));
  }

  /** Only rows that hold something of their own: a merged cell over blank rows makes no entries. */
  private void fill() {
    for (Merge m : merges) {
      List<String> top = rows.get(m.top);
      if (top == null || top.size() <= m.left || top.get(m.left).isEmpty()) {
        continue;
      }
      String text = top.get(m.left);
      for (int row : rows.subMap(m.top, true, m.bottom, true).keySet()) {
        for (int column = m.left; column <= m.right; column++) {
          put(row, column, text);
        }
      }
    }
  }

  /** Titles, section lines and footnotes: rows of one cell merged over the whole width. */
  private Set<Integer> notes() {
    int width = rows.values().stream().mapToInt(List::size).max().orElse(0);
    Set<Integer> notes = new HashSet<>();
    for (Merge m : merges) {
      int span = m.right - m.left + 1;
      if (span >= 2 && span >= Math.min(width, 3)) {
        rows.subMap(m.top, true, m.bottom, true)
            .forEach(
                (row, cells) -> {
                  List<String> left = cells.subList(0, Math.min(m.left, cells.size()));
                  if (cells.size() <= m.right + 1 && left.stream().allMatch(String::isEmpty)) {
                    notes.add(row);
                  }
                });
      }
    }
    return notes;
  }

  private static int likelyHeading(List<SheetRow> all) {
    List<SheetRow> top = all.subList(0, Math.min(DEPTH, all.size()));
    long most = top.stream().mapToLong(SheetRow::variety).max().orElse(0);
    int at = 0;
    while (top.get(at).variety() * 5 < most * 3) {
      at++;
    }
    // A heading of two lines repeats itself where it is merged downwards: the lower one is finer.
    while (at + 1 < top.size() && repeats(top.get(at), top.get(at + 1))) {
      at++;
    }
    return at;
  }

  private static boolean repeats(SheetRow upper, SheetRow lower) {
    long same = 0;
    for (int i = 0; i < upper.cells().size(); i++) {
      if (!upper.cell(i).isEmpty() && upper.cell(i).equals(lower.cell(i))) {
        same++;
      }
    }
    return same > 0 && lower.variety() >= upper.variety() && same * 2 >= upper.variety();
  }
}
