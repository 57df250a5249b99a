package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.fx.Matrix;
import huanze.fx.MatrixRowView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** The year grid as a control: twelve months and the rate. */
public final class GridView extends Matrix<GridRow> {
  private static final int MONTHS = 12;
  private static final int TOLD = 9;

  private final AgendaWords words;
  private final GridHeader header;
  private final ObjectProperty<GridColumns> columns =
      new SimpleObjectProperty<>(GridColumns.of(900));
  private BiConsumer<GridRow, GridCell> onOpen = (row, cell) -> {};
  private Consumer<GridRow> onFold = row -> {};
  private int currentMonth;

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
  void setOnOpen(BiConsumer<GridRow, GridCell> run) {
    onOpen = run;
  }

  /** What folding or unfolding a row does. */
  void setOnFold(Consumer<GridRow> run) {
    onFold = run;
  }

  /**
   * Shows other rows and keeps the place.
   *
   * @param month the month that runs, or 0
   */
  void show(List<GridRow> wanted, int month) {
    currentMonth = month;
    header.setCurrentMonth(month);
    show(wanted);
  }

  @Override
  protected MatrixRowView<GridRow> makeRow() {
    GridRowView view = new GridRowView(words, () -> currentMonth);
    columns.subscribe(view::setColumns);
    return view;
  }

  @Override
  protected void fit(double width) {
    columns.set(GridColumns.of(width));
  }

  @Override
  protected int columnAt(double x) {
    return columns.get().at(x);
  }

  @Override
  protected int columns() {
    return MONTHS;
  }

  @Override
  protected double right() {
    return columns.get().x(MONTHS + 1) + columns.get().rate();
  }

  @Override
  protected boolean sticks(GridRow row) {
    return row.sort() == GridRow.Sort.REGION;
  }

  @Override
  protected int before(GridRow row, int month) {
    GridCell cell = row.cellAt(month);
    return cell == null ? month - 1 : cell.month() - 1;
  }

  @Override
  protected int after(GridRow row, int month) {
    GridCell cell = row.cellAt(month);
    return cell == null ? month + 1 : cell.month() + cell.span();
  }

  @Override
  protected void fold(GridRow row) {
    onFold.accept(row);
  }

  @Override
  protected void act(GridRow row, int month) {
    if (month == 0 || month > MONTHS || row.isHeading()) {
      if (row.opens()) {
        onFold.accept(row);
      }
      return;
    }
    GridCell cell = row.cellAt(month);
    if (cell != null) {
      onOpen.accept(row, cell);
    }
  }

  @Override
  protected List<String> words(GridRow row, int month) {
    List<String> lines = new ArrayList<>();
    lines.add(row.label());
    GridCell cell = row.cellAt(month);
    if (month >= 1 && month <= MONTHS && cell != null) {
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
                      words.standing(one.standing())));
        }
      }
    } else if (row.post() != null) {
      lines.add(row.post().name());
    }
    return lines;
  }

  /** How much of a whole region stands how in a month. */
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

  /** How many months a year has, for the header. */
  static int months() {
    return MONTHS;
  }
}
