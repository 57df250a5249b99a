package huanze.agenda.ui;

import huanze.agenda.DayKind;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.agenda.calendar.GridCell;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.base.CamelCase;
import huanze.fx.Looks;
import huanze.fx.MatrixRowView;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row of the grid, used again for whatever scrolls into view. */
final class GridRowView extends MatrixRowView<GridRow> {
  static final double HEIGHT = 34;
  private static final double STEP = 16;

  /** What a note leaves of a row's head for the name. */
  private static final double NAME_ROOM = 110;

  private static final double WIDE = 92;
  private static final double NARROW = 22;
  private static final int MOST_EDGES = 6;

  /** What of a cell's width is not for its text. */
  private static final double CELL_EDGE = 6;

  private static final double SUM_EDGE = 2;
  private static final PseudoClass LINK = PseudoClass.getPseudoClass("link");
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

  private final AgendaWords words;
  private final IntSupplier today;
  private final Supplier<GridSpan> days;
  private final Supplier<Map<Integer, DayKind>> kinds;
  private final Supplier<GridRow.@Nullable Sort> links;
  private final Region now = new Region();

  /** Where the cursor is when nothing is due there. */
  private final Region spot = new Region();

  private final FontIcon fold = new FontIcon("mdoal-chevron_right");
  private final Label rule = new Label();
  private final Label name = new Label();
  private final Label note = new Label();
  private final Label rate = new Label();
  private final List<CountLabel> cells = new ArrayList<>();
  private final List<BarView> bars = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private final List<Region> rests = new ArrayList<>();

  private GridColumns columns = GridColumns.of(900, 12);
  private @Nullable GridRow row;
  private List<Integer> edges = List.of();
  private List<Integer> off = List.of();
  private int current;
  private int cursor = -1;

  /**
   * @param today the column of today, or 0
   * @param days what the columns stand for
   * @param kinds what kind of day each of them is
   * @param links the rows whose name is a link; gives null if none's is
   */
  GridRowView(
      AgendaWords words,
      IntSupplier today,
      Supplier<GridSpan> days,
      Supplier<Map<Integer, DayKind>> kinds,
      Supplier<GridRow.@Nullable Sort> links) {
    this.words = words;
    this.today = today;
    this.days = days;
    this.kinds = kinds;
    this.links = links;
    getStyleClass().add("hz-grid-row");
    now.getStyleClass().add("hz-grid-now");
    fold.getStyleClass().add("hz-grid-fold");
    rule.getStyleClass().add("hz-grid-rule");
    name.getStyleClass().add("hz-grid-name");
    note.getStyleClass().add("hz-grid-note");
    rate.getStyleClass().add("hz-grid-rate");
    getChildren().addAll(now, fold, rule, name, note, rate);
    for (int i = 0; i < MOST_EDGES; i++) {
      Region line = new Region();
      line.getStyleClass().add("hz-grid-line");
      line.setMouseTransparent(true);
      lines.add(line);
    }
    getChildren().addAll(lines);
    name.fontProperty().subscribe(this::fillAgain);
    now.setMouseTransparent(true);
    spot.getStyleClass().add("hz-grid-spot");
    spot.setMouseTransparent(true);
    spot.setVisible(false);
    getChildren().add(spot);
    setPrefHeight(HEIGHT);
  }

  /** The name itself is a link; the rest of the row's head folds. */
  @Override
  public boolean isLink(double sceneX, double sceneY) {
    GridRow shown = row;
    return shown != null
        && shown.sort() == links.get()
        && name.contains(name.sceneToLocal(sceneX, sceneY));
  }

  void setColumns(GridColumns wanted) {
    if (!columns.equals(wanted)) {
      columns = wanted;
      fillAgain();
      requestLayout();
    }
  }

  private void fillAgain() {
    if (row != null) {
      fillCells(row);
    }
  }

  @Override
  public void show(GridRow wanted) {
    row = wanted;
    current = today.getAsInt();
    edges = edges(days.get());
    off = off(kinds.get());
    getStyleClass().setAll("hz-grid-row", look(wanted.sort()));
    now.setVisible(current > 0);
    fold.setVisible(wanted.opens());
    fold.setIconLiteral(wanted.open() ? "mdoal-expand_more" : "mdoal-chevron_right");
    rule.setText(wanted.rule() == null ? "" : wanted.rule().id());
    rule.setVisible(wanted.rule() != null);
    name.setText(label(wanted));
    name.pseudoClassStateChanged(LINK, wanted.sort() == links.get());
    note.setText(noteOf(wanted));
    rate.setText(words.rate(wanted.rate()));
    setAccessibleText(words.texts().text("agenda.ui.row", name.getText(), rate.getText()));
    fillCells(wanted);
    requestLayout();
  }

  /** The columns that are days off; each gets a ground of its own behind the cells. */
  private List<Integer> off(Map<Integer, DayKind> of) {
    List<Integer> columns = new ArrayList<>();
    for (Map.Entry<Integer, DayKind> one : of.entrySet()) {
      if (!one.getValue().isWorked()) {
        columns.add(one.getKey());
      }
    }
    while (rests.size() < columns.size()) {
      Region ground = new Region();
      ground.getStyleClass().add("hz-grid-rest");
      ground.setMouseTransparent(true);
      rests.add(ground);
      getChildren().add(0, ground);
    }
    return columns;
  }

  /** Where a quarter begins, nearer a month, nearest a week. */
  private static List<Integer> edges(GridSpan span) {
    List<Integer> edges = new ArrayList<>();
    int column = 0;
    for (GridSpan.Column each : span.columns()) {
      column++;
      boolean begins =
          switch (span.zoom()) {
            case YEAR -> each.from().getMonthValue() % 3 == 1;
            case QUARTER -> each.from().getDayOfMonth() == 1;
            case MONTH -> column == 1 || each.from().getDayOfWeek() == DayOfWeek.MONDAY;
          };
      if (begins) {
        edges.add(column);
      }
    }
    return edges;
  }

  private static String look(GridRow.Sort sort) {
    return switch (sort) {
      case REGION -> "hz-grid-region";
      case KIND -> "hz-grid-kind";
      case UNIT -> "hz-grid-unit";
      case RULE -> "hz-grid-owed";
    };
  }

  private String label(GridRow wanted) {
    return wanted.sort() == GridRow.Sort.RULE && wanted.post() != null
        ? words.texts().text("agenda.ui.postRule", wanted.post().name(), wanted.label())
        : wanted.label();
  }

  private String noteOf(GridRow wanted) {
    if (wanted.isHeading()) {
      return words.texts().text("agenda.ui.units", wanted.units());
    }
    String present = wanted.presentName();
    if (present != null) {
      return words.texts().text("agenda.ui.presentName", present);
    }
    LocalDate end = wanted.unit() == null ? null : wanted.unit().existence().to();
    return end == null || wanted.sort() != GridRow.Sort.UNIT
        ? ""
        : words.texts().text("agenda.ui.ended", words.shortDay(end));
  }

  private void fillCells(GridRow wanted) {
    int count = wanted.cells().size();
    while (cells.size() < count) {
      CountLabel cell = new CountLabel();
      cells.add(cell);
      getChildren().add(cell);
    }
    for (int i = 0; i < cells.size(); i++) {
      CountLabel cell = cells.get(i);
      cell.setVisible(i < count);
      if (i < count) {
        fillCell(cell, wanted, wanted.cells().get(i));
      }
    }
    fillBars(wanted);
    showCursor();
  }

  private void fillBars(GridRow wanted) {
    int count = wanted.isHeading() ? wanted.cells().size() : 0;
    while (bars.size() < count) {
      BarView bar = new BarView();
      bars.add(bar);
      getChildren().add(bar);
    }
    for (int i = 0; i < bars.size(); i++) {
      bars.get(i).setVisible(i < count);
      if (i < count) {
        bars.get(i).show(wanted.cells().get(i).tally());
      }
    }
  }

  /** The symbol; with it how many there are, or, where there is room, the day it was done. */
  private void fillCell(CountLabel label, GridRow wanted, GridCell cell) {
    Standing worst = cell.standing();
    String symbol = StandingSymbol.of(worst);
    boolean heading = wanted.isHeading();
    boolean onlyPlanned = cell.tally().total() == 0;
    label.look(
        heading ? "hz-grid-sum" : "hz-grid-cell",
        onlyPlanned ? "hz-grid-planned" : Looks.standing(CamelCase.of(worst)));
    if (onlyPlanned) {
      label.say(words.texts().text("agenda.ui.plannedSign"), columns.cell());
      return;
    }
    if (cell.isSingle() && cell.span() > 1 && columns.cell() * cell.span() >= WIDE) {
      label.say(inWide(cell, symbol), WIDE);
      return;
    }
    int count = cell.tally().count(worst);
    boolean tells = worst != Standing.MET && worst != Standing.UPCOMING;
    if (tells && (count > 1 || heading)) {
      double room = columns.cell() * cell.span() - (heading ? SUM_EDGE : CELL_EDGE);
      label.count(symbol, count, room, name.getFont().getFamily());
    } else {
      String plan = cell.planned() > 0 ? words.texts().text("agenda.ui.plannedSign") : "";
      label.say(symbol + plan, columns.cell() * cell.span());
    }
  }

  /** The day it was done; from near, where that lies elsewhere, until when it is to be. */
  private String inWide(GridCell cell, String symbol) {
    LocalDate done = cell.doneOn();
    LocalDate due = cell.dueOn(days.get());
    if (done == null && due == null) {
      return symbol;
    }
    String day =
        done == null
            ? words.texts().text("agenda.ui.dueOn", words.shortDay(due))
            : words.shortDay(done);
    return words.texts().text("agenda.ui.symbolWord", symbol, day);
  }

  @Override
  public void setCursor(int column) {
    if (cursor != column) {
      cursor = column;
      showCursor();
    }
  }

  private void showCursor() {
    GridRow shown = row;
    if (shown == null) {
      return;
    }
    pseudoClassStateChanged(CURSOR, cursor >= 0);
    name.pseudoClassStateChanged(CURSOR, cursor == 0);
    for (int i = 0; i < shown.cells().size(); i++) {
      cells.get(i).pseudoClassStateChanged(CURSOR, shown.cells().get(i).covers(cursor));
    }
    spot.setVisible(cursor > 0 && shown.cellAt(cursor) == null);
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return columns.right() + columns.rate();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    GridRow shown = row;
    if (shown == null) {
      return;
    }
    double height = getHeight();
    double left = 8 + shown.depth() * (columns.name() < 220 ? 8 : STEP);
    fold.relocate(left, (height - fold.prefHeight(-1)) / 2);
    double x = left + 20;
    if (rule.isVisible()) {
      double width = rule.prefWidth(-1);
      rule.resizeRelocate(x, (height - rule.prefHeight(-1)) / 2, width, rule.prefHeight(-1));
      x += width + 6;
    }
    double most = Math.max(0, columns.name() - x - NAME_ROOM);
    double noteWidth = columns.name() < 220 ? 0 : Math.min(most, note.prefWidth(-1));
    note.setVisible(noteWidth > 0);
    double room = Math.max(20, columns.name() - x - noteWidth - 8);
    name.resizeRelocate(x, 0, Math.min(room, name.prefWidth(-1)), height);
    note.resizeRelocate(columns.name() - noteWidth - 6, 0, noteWidth, height);
    rate.resizeRelocate(columns.right(), 0, columns.rate(), height);
    if (current > 0) {
      now.resizeRelocate(columns.x(current), 0, columns.cell(), height);
    }
    if (spot.isVisible()) {
      spot.resizeRelocate(columns.x(cursor) + 1, 4, columns.cell() - 2, height - 8);
    }
    for (int i = 0; i < rests.size(); i++) {
      rests.get(i).setVisible(i < off.size());
      if (i < off.size()) {
        rests.get(i).resizeRelocate(columns.x(off.get(i)), 0, columns.cell(), height - 1);
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).setVisible(i < edges.size());
      if (i < edges.size()) {
        lines.get(i).resizeRelocate(columns.x(edges.get(i)), 0, 1, height);
      }
    }
    for (int i = 0; i < shown.cells().size(); i++) {
      GridCell cell = shown.cells().get(i);
      double at = columns.x(cell.column());
      double width = columns.cell() * cell.span();
      if (shown.isHeading()) {
        cells.get(i).resizeRelocate(at, 2, width, height - 11);
        bars.get(i).resizeRelocate(at + 4, height - 8, width - 8, 4);
      } else {
        double edge = columns.cell() < NARROW ? 0.5 : 2;
        cells.get(i).resizeRelocate(at + edge + 0.5, 4, width - edge * 2, height - 8);
      }
    }
  }
}
