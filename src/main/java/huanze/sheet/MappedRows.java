package huanze.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the rows of a sheet whose columns are known. */
final class MappedRows {
  private final List<SheetColumn> columns;
  private final CellValues values;
  private final Sheet sheet;
  private final SheetChoices choices;
  private final Map<SheetColumn, Integer> places;
  private final Map<String, Object> everyRow;
  private final Map<String, String> hours;
  private final Map<String, String> above = new HashMap<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private final List<MappedRow> rows = new ArrayList<>();
  private final List<SheetRow> leftOut = new ArrayList<>();
  private final boolean takesFooting;

  /**
   * @param everyRow key → what all rows say
   * @param hours key of a day → key of what the hour behind it is
   */
  MappedRows(
      List<SheetColumn> columns,
      CellValues values,
      Sheet sheet,
      SheetChoices choices,
      Map<SheetColumn, Integer> places,
      Map<String, Object> everyRow,
      Map<String, String> hours,
      boolean takesFooting) {
    this.columns = columns;
    this.values = values;
    this.sheet = sheet;
    this.choices = choices;
    this.places = places;
    this.everyRow = everyRow;
    this.hours = hours;
    this.takesFooting = takesFooting;
    read();
  }

  List<MappedRow> rows() {
    return rows;
  }

  List<RowProblem> problems() {
    return problems;
  }

  /** Totals, and notes under the table. */
  List<SheetRow> leftOut() {
    return leftOut;
  }

  private void read() {
    boolean slips = tooManyCellsAreSlips();
    for (SheetRow row : sheet.rows()) {
      boolean wanted = choices.hiddenRows() || !sheet.marks().hiddenRows().contains(row.number());
      if (!wanted) {
        places.forEach((column, at) -> remember(column, row.cell(at)));
      } else if (takesFooting && Footing.is(row, concerns(row))) {
        leftOut.add(row);
      } else if (concerns(row) && !isExample(row)) {
        if (slips && isTooLong(row)) {
          tooMany(row);
        }
        rows.add(understand(row));
      }
    }
  }

  private boolean concerns(SheetRow row) {
    return places.values().stream().anyMatch(at -> !row.cell(at).isEmpty());
  }

  /** Now and then a cell too many is a comma that nobody quoted; in many rows it is a column. */
  private boolean tooManyCellsAreSlips() {
    return sheet.marks().parted()
        && sheet.heading().number() > 0
        && sheet.rows().stream().filter(this::isTooLong).count() * 2 < sheet.rows().size();
  }

  private boolean isTooLong(SheetRow row) {
    return row.cells().size() > sheet.heading().cells().size();
  }

  private void tooMany(SheetRow row) {
    List<String> more =
        row.cells().subList(sheet.heading().cells().size(), row.cells().size()).stream()
            .filter(cell -> !cell.isEmpty())
            .toList();
    problems.add(
        RowProblem.of(
            row.number(), "", "sheet.cell.tooMany", CellValues.shown(String.join(" ", more))));
  }

  /** The template's example row left standing is not an entry. */
  private boolean isExample(SheetRow row) {
    return columns.stream().anyMatch(c -> !c.example().isEmpty())
        && columns.stream()
            .allMatch(c -> places.containsKey(c) && row.cell(places.get(c)).equals(c.example()));
  }

  private MappedRow understand(SheetRow row) {
    Map<String, Object> found = new HashMap<>(everyRow);
    Set<String> present = new HashSet<>(everyRow.keySet());
    int before = problems.size();
    places.forEach(
        (column, at) -> {
          present.add(column.key());
          String cell = carriedDown(row, column, row.cell(at));
          if (CellValues.isEmpty(column, cell)) {
            if (column.required()) {
              problems.add(RowProblem.ofCell(row.number(), column.heading(), "sheet.cell.empty"));
            }
          } else if (Cells.isError(cell)) {
            String place = ColumnUse.letter(at) + row.number();
            problems.add(
                RowProblem.ofCell(row.number(), column.heading(), "sheet.cell.error", place, cell));
          } else if (isDoubtful(row, column, at)) {
            problems.add(
                RowProblem.ofCell(
                    row.number(), column.heading(), "sheet.cell.doubtfulMonth", cell));
          } else {
            CellValues.value(column, cell)
                .ifPresentOrElse(
                    value -> {
                      found.put(column.key(), value);
                      behind(column, cell, found);
                    },
                    () -> problems.add(values.refusal(row.number(), column, cell)));
          }
        });
    present.addAll(found.keySet());
    return new MappedRow(row.number(), found, present, problems.size() == before);
  }

  /** The hour written behind a day; one in a column of its own comes later or is there already. */
  private void behind(SheetColumn day, String cell, Map<String, Object> found) {
    String key = hours.get(day.key());
    if (key != null && !found.containsKey(key)) {
      DayAndHour.read(cell)
          .map(DayAndHour::hour)
          .ifPresent(hour -> found.put(key, hour.toString()));
    }
  }

  private boolean isDoubtful(SheetRow row, SheetColumn column, int at) {
    boolean months =
        column.kind() == SheetColumn.Kind.FIRST_DAY || column.kind() == SheetColumn.Kind.LAST_DAY;
    return months && sheet.marks().doubtful().contains(new SheetMarks.Place(row.number(), at));
  }

  /** 同上 is what stands above; so is an empty cell of a name, if that was decided. */
  private String carriedDown(SheetRow row, SheetColumn column, String cell) {
    String upper = above.get(column.key());
    if (Cells.isDitto(cell)) {
      if (upper == null) {
        problems.add(
            RowProblem.ofCell(row.number(), column.heading(), "sheet.cell.nothingAbove", cell));
        return "";
      }
      return upper;
    }
    if (cell.isEmpty() && upper != null && choices.fillDown().contains(column.key())) {
      return upper;
    }
    remember(column, cell);
    return cell;
  }

  private void remember(SheetColumn column, String cell) {
    if (!cell.isEmpty() && !Cells.isDitto(cell)) {
      above.put(column.key(), cell);
    }
  }
}
