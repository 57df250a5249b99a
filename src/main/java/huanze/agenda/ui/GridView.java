package huanze.agenda.ui;

import huanze.agenda.DayKind;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.fx.Matrix;
import huanze.fx.MatrixRowView;
import huanze.unit.Pinyin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** The year grid as a control: the columns of a span of days and the rate. */
public final class GridView extends Matrix<GridRow> {
  /** How high each row is, in pixels. */
  public static final double ROW_HEIGHT = GridRowView.HEIGHT;

  private static final int TOLD = 9;

  private final AgendaWords words;
  private final GridHeader header;
  private final ObjectProperty<GridColumns> columns =
      new SimpleObjectProperty<>(GridColumns.of(900, 12));
  private BiConsumer<GridRow, GridCell> onOpen = (row, cell) -> {};
  private Consumer<GridRow> onFold = row -> {};
  private GridRow.@Nullable Sort links;
  private Consumer<GridRow> onName = row -> {};
  private GridSpan span = GridSpan.year(2000);
  private Map<Integer, DayKind> kinds = Map.of();
  private double width = 900;
  private int current;

  public GridView(AgendaWords words) {
    super(GridRowView.HEIGHT);
    this.words = words;
    header = new GridHeader(words);
    begin(header);
    columns.addListener(
        (o, before, now) -> {
          header.setColumns(now);
          stick();
        });
  }

  /** What a click on a cell, or Enter, does. */
  public void setOnOpen(BiConsumer<GridRow, GridCell> run) {
    onOpen = run;
  }

  /** What a click on the name, or Enter on it, does in rows of one sort. */
  public void setOnName(GridRow.Sort of, Consumer<GridRow> run) {
    links = of;
    onName = run;
  }

  /** What folding or unfolding a row does. */
  void setOnFold(Consumer<GridRow> run) {
    onFold = run;
  }

  /** What a double click on the heading of a column does. */
  void setOnNearer(IntConsumer run) {
    header.setOnNearer(run);
  }

  /**
   * Shows other rows of months or weeks and keeps the place.
   *
   * @param today the column of today, or 0
   */
  public void show(List<GridRow> wanted, GridSpan days, int today) {
    show(wanted, days, today, Map.of());
  }

  /**
   * The same of days too.
   *
   * @param ofDays what kind of day each column is; empty where columns are no days
   */
  void show(List<GridRow> wanted, GridSpan days, int today, Map<Integer, DayKind> ofDays) {
    current = today;
    span = days;
    kinds = Map.copyOf(ofDays);
    header.show(days, today, kinds);
    columns.set(GridColumns.of(width, columns()));
    show(wanted);
  }

  @Override
  protected MatrixRowView<GridRow> makeRow() {
    GridRowView view = new GridRowView(words, () -> current, () -> span, () -> kinds, () -> links);
    columns.subscribe(view::setColumns);
    return view;
  }

  @Override
  protected void fit(double room) {
    width = room;
    columns.set(GridColumns.of(room, columns()));
  }

  @Override
  protected int columnAt(double x) {
    return columns.get().at(x);
  }

  @Override
  protected int columns() {
    return span.columns().size();
  }

  @Override
  protected double right() {
    return columns.get().right() + columns.get().rate();
  }

  @Override
  protected boolean sticks(GridRow row) {
    return row.sort() == GridRow.Sort.REGION;
  }

  @Override
  protected int before(GridRow row, int column) {
    GridCell cell = row.cellAt(column);
    return cell == null ? column - 1 : cell.column() - 1;
  }

  @Override
  protected int after(GridRow row, int column) {
    GridCell cell = row.cellAt(column);
    return cell == null ? column + 1 : cell.column() + cell.span();
  }

  @Override
  protected boolean isMarked(GridRow row, int column) {
    GridCell cell = row.cellAt(column);
    return cell != null && cell.isProblem() && (cell.column() == column || column == 0);
  }

  @Override
  protected List<String> spellings(GridRow row) {
    String label = row.label().toLowerCase(Locale.ROOT);
    return List.of(label, Pinyin.initials(label));
  }

  @Override
  protected void fold(GridRow row) {
    onFold.accept(row);
  }

  @Override
  protected void enter(GridRow row, int column) {
    if (column == 0 && row.sort() == links) {
      onName.accept(row);
    } else {
      act(row, column);
    }
  }

  @Override
  protected void act(GridRow row, int column) {
    if (column == 0 || column > columns() || row.isHeading()) {
      if (row.opens()) {
        onFold.accept(row);
      }
      return;
    }
    GridCell cell = row.cellAt(column);
    if (cell != null && !cell.obligations().isEmpty()) {
      onOpen.accept(row, cell);
    }
  }

  @Override
  protected List<String> words(GridRow row, int column) {
    List<String> lines = new ArrayList<>();
    lines.add(row.label());
    String present = row.presentName();
    if (present != null) {
      lines.add(words.texts().text("agenda.ui.presentName", present));
    }
    if (row.post() != null) {
      lines.add(row.post().name());
    }
    if (column < 1 || column > columns()) {
      lines.add(words.texts().text("agenda.ui.rateWord", words.rate(row.rate())));
      if (links == GridRow.Sort.UNIT && row.sort() == links) {
        lines.add(words.texts().text("agenda.ui.openUnit"));
      }
      if (row.isHeading()) {
        lines.add(words.texts().text("agenda.ui.units", row.units()));
      }
      if (row.others() > 0) {
        lines.add(words.texts().text("agenda.ui.others", row.others()));
      }
      return lines;
    }
    DayKind kind = kinds.get(column);
    lines.add(
        kind == null
            ? words.column(span, column)
            : words
                .texts()
                .text(
                    "agenda.month.dayHead",
                    words.column(span, column),
                    words.texts().text(kind.textKey())));
    GridCell cell = row.cellAt(column);
    if (cell == null) {
      lines.add(words.texts().text("agenda.ui.nothingDue"));
      return lines;
    }
    lines.addAll(row.isHeading() ? counts(cell) : List.of());
    for (Obligation one : cell.obligations()) {
      if (lines.size() < TOLD) {
        lines.add(
            words
                .texts()
                .text(
                    "agenda.ui.tip",
                    one.rule().id(),
                    words.period(one.period()),
                    words.standing(one.standing()),
                    words.shortDay(one.due())));
      }
    }
    if (cell.planned() > 0) {
      lines.add(words.texts().text("agenda.ui.planned", cell.planned()));
    }
    return lines;
  }

  /** How much of a whole region stands how in a column. */
  private List<String> counts(GridCell cell) {
    return Arrays.stream(Standing.values())
        .filter(standing -> cell.tally().count(standing) > 0)
        .map(
            standing ->
                words
                    .texts()
                    .text(
                        "agenda.ui.tipCount",
                        StandingSymbol.of(standing),
                        words.standing(standing),
                        cell.tally().count(standing)))
        .toList();
  }
}
