package huanze.sheet;

import huanze.base.Texts;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Understands the cells of a form's columns, and says what is wrong with the others. */
final class CellValues {
  /** No name of a unit, post or document is longer. */
  private static final int LONGEST_NAME = 200;

  private static final int SHOWN = 40;

  private final Texts texts;

  CellValues(Texts texts) {
    this.texts = texts;
  }

  /** True for a cell that says there is nothing, in words of its column. */
  static boolean isEmpty(SheetColumn column, String cell) {
    return cell.isEmpty()
        || switch (column.kind()) {
          case CODE, DATE, ANY_DATE, FIRST_DAY, WHOLE, DECIMAL -> Cells.isNothing(cell);
          case LAST_DAY -> Cells.isNothing(cell) || Cells.isOpenEnd(cell);
          case FLAG -> Cells.isNothing(cell) && Cells.flag(cell).isEmpty();
          default -> false;
        };
  }

  static Optional<?> value(SheetColumn column, String cell) {
    return switch (column.kind()) {
      case TEXT -> Optional.of(cell);
      case NAME -> Optional.of(Cells.name(cell)).filter(CellValues::isShort);
      case CODE -> Optional.of(Cells.code(cell)).filter(CellValues::isShort);
      case DATE -> Cells.date(cell);
      case ANY_DATE -> DayAndHour.read(cell).map(DayAndHour::day);
      case FIRST_DAY -> Cells.date(cell).or(() -> Cells.month(cell).map(m -> m.atDay(1)));
      case LAST_DAY -> Cells.date(cell).or(() -> Cells.month(cell).map(YearMonth::atEndOfMonth));
      case FLAG -> Cells.flag(cell).or(() -> sameAsHeading(column, cell));
      case WHOLE -> Cells.whole(cell).stream().boxed().findFirst();
      case DECIMAL -> Cells.decimal(cell);
      case CHOICE -> choice(column, cell);
    };
  }

  /** Who writes 代理 under 代理 says yes. */
  private static Optional<Boolean> sameAsHeading(SheetColumn column, String cell) {
    String word = Cells.word(cell);
    return column.headings().stream().anyMatch(h -> Cells.word(h).equals(word))
        ? Optional.of(true)
        : Optional.empty();
  }

  private static boolean isShort(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_NAME;
  }

  private static Optional<String> choice(SheetColumn column, String cell) {
    String word = Cells.word(cell);
    return column.words().entrySet().stream()
        .filter(
            e ->
                Cells.word(e.getKey()).equals(word)
                    || e.getValue().stream().anyMatch(w -> Cells.word(w).equals(word)))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  RowProblem refusal(int row, SheetColumn column, String cell) {
    if (column.kind() == SheetColumn.Kind.CHOICE) {
      List<String> words = column.words().values().stream().map(List::getFirst).distinct().toList();
      String all = String.join(texts.text("sheet.comma"), words);
      return RowProblem.ofCell(row, column.heading(), "sheet.cell.choice", shown(cell), all);
    }
    String textKey =
        switch (column.kind()) {
          case NAME, CODE -> "sheet.cell.tooLong";
          case DATE, ANY_DATE -> "sheet.cell.date";
          case FIRST_DAY, LAST_DAY -> "sheet.cell.day";
          case FLAG -> "sheet.cell.flag";
          case DECIMAL -> "sheet.cell.decimal";
          default -> "sheet.cell.whole";
        };
    return textKey.equals("sheet.cell.tooLong")
        ? RowProblem.ofCell(
            row,
            column.heading(),
            textKey,
            LONGEST_NAME,
            String.valueOf(cell.codePointCount(0, cell.length())))
        : RowProblem.ofCell(row, column.heading(), textKey, shown(cell));
  }

  /** Not all of a long text: the sentence is to be read. */
  static String shown(String cell) {
    return cell.codePointCount(0, cell.length()) <= SHOWN
        ? cell
        : cell.substring(0, cell.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
