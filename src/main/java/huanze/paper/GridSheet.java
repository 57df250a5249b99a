package huanze.paper;

import huanze.agenda.Standing;
import huanze.agenda.calendar.GridAsked;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.base.CamelCase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 履职日历: the rows of a year grid as they stand on screen, the roll-up rows among them.
 *
 * @param area name of the unit or region it is about
 * @param areaCode its code
 * @param days what of the year is shown, in words; empty for all of it
 * @param filters what it was narrowed to beside the area, in words
 * @param total of everything that passes, each obligation once
 * @param units how many units pass
 * @param unconfirmed what its rules rest on without a confirmed source; with any it stays a draft
 */
public record GridSheet(
    GridAsked asked,
    PaperSize size,
    String area,
    String areaCode,
    int year,
    LocalDate asOf,
    String regulation,
    String days,
    List<String> filters,
    List<Column> columns,
    List<Row> rows,
    Map<Standing, Integer> total,
    int units,
    List<String> unconfirmed)
    implements PaperContent {
  public GridSheet {
    filters = List.copyOf(filters);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    total = Map.copyOf(total);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /**
   * The days of a column.
   *
   * @param rest true for a single day that is not worked
   */
  public record Column(LocalDate from, LocalDate to, boolean rest) {}

  /**
   * A line of the sheet.
   *
   * @param rule id of the only rule it stands for, or empty
   * @param note such as how many units are under it; may be empty
   * @param open true if what it sums up follows
   * @param percent 履行率; null if nothing can be judged yet
   */
  public record Row(
      GridRow.Sort sort,
      int depth,
      String name,
      String rule,
      String note,
      boolean open,
      List<Cell> cells,
      @Nullable BigDecimal percent) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * What stands in one column or over several.
   *
   * @param counts how much of it stands how, the most urgent first
   * @param planned how many activities are planned there
   * @param label beside the symbol of a longer period; may be empty
   */
  public record Cell(int column, int span, List<Count> counts, int planned, String label) {
    public Cell {
      counts = List.copyOf(counts);
    }
  }

  /** So many stand so. */
  public record Count(Standing standing, int count) {}

  @Override
  public PaperForm form() {
    return PaperForm.GRID_SHEET;
  }

  /** The code alone for the whole year of a unit and those under it, whatever is folded. */
  @Override
  public String subject() {
    GridFilter filter = asked.filter();
    GridSpan span = asked.span();
    String near =
        span.zoom() == GridSpan.Zoom.YEAR ? null : CamelCase.of(span.zoom()) + span.number();
    return Stream.of(
            areaCode,
            near,
            CamelCase.orNull(filter.level()),
            filter.top() == null ? null : filter.region(),
            filter.rule(),
            CamelCase.orNull(filter.standing()),
            filter.kind(),
            filter.onlyProblems() ? "problems" : null,
            filter.isSearch() ? filter.words().strip() : null)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  @Override
  public String about() {
    return Stream.of(area, String.valueOf(year), days, String.join(" ", filters))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
