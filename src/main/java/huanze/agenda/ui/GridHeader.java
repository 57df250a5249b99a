package huanze.agenda.ui;

import huanze.agenda.DayKind;
import huanze.agenda.calendar.GridSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/**
 * The headings above the grid: they do not scroll. Over weeks and days stands the month they are
 * of.
 */
final class GridHeader extends Region {
  private static final double HEIGHT = 34;
  private static final double SPLIT = 15;
  private static final double WIDE = 36;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass REST = PseudoClass.getPseudoClass("rest");

  private final Label name = new Label();
  private final Label rate = new Label();
  private final List<Label> cells = new ArrayList<>();
  private final List<Label> months = new ArrayList<>();
  private final AgendaWords words;
  private GridColumns columns = GridColumns.of(900, 12);
  private GridSpan span = GridSpan.year(2000);
  private List<GridSpan.Column> days = span.columns();
  private Map<Integer, DayKind> kinds = Map.of();
  private IntConsumer onNearer = column -> {};

  GridHeader(AgendaWords words) {
    this.words = words;
    getStyleClass().add("hz-grid-head");
    name.setText(words.texts().text("agenda.ui.head.unit"));
    name.getStyleClass().add("hz-grid-head-name");
    rate.setText(words.texts().text("agenda.ui.head.rate"));
    rate.getStyleClass().add("hz-grid-head-rate");
    getChildren().addAll(name, rate);
    setOnMouseClicked(this::clicked);
    show(span, 0, kinds);
  }

  /** What a double click on a column does. */
  void setOnNearer(IntConsumer run) {
    onNearer = run;
  }

  private void clicked(MouseEvent event) {
    int column = columns.at(event.getX() - 1);
    if (event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && column >= 1
        && column <= days.size()) {
      onNearer.accept(column);
    }
  }

  void setColumns(GridColumns wanted) {
    columns = wanted;
    fill();
  }

  /**
   * @param today the column of today, or 0
   * @param ofDays what kind of day each column is
   */
  void show(GridSpan wanted, int today, Map<Integer, DayKind> ofDays) {
    span = wanted;
    kinds = ofDays;
    days = wanted.columns();
    while (cells.size() < days.size()) {
      Label label = new Label();
      label.getStyleClass().add("hz-grid-head-month");
      label.setMouseTransparent(true);
      cells.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).pseudoClassStateChanged(CURRENT, i + 1 == today);
    }
    fill();
  }

  private void fill() {
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).setVisible(i < days.size());
      if (i < days.size()) {
        cells.get(i).setText(text(days.get(i)));
        DayKind kind = kinds.get(i + 1);
        cells.get(i).pseudoClassStateChanged(REST, kind != null && !kind.isWorked());
        cells.get(i).getStyleClass().remove("hz-grid-head-day");
        if (isNear()) {
          cells.get(i).getStyleClass().add("hz-grid-head-day");
        }
      }
    }
    int wanted = isNear() ? (int) days.stream().filter(d -> isFirst(d.from())).count() : 0;
    while (months.size() < wanted) {
      Label label = new Label();
      label.getStyleClass().add("hz-grid-head-over");
      label.setMouseTransparent(true);
      months.add(label);
      getChildren().add(label);
    }
    for (int i = 0; i < months.size(); i++) {
      months.get(i).setVisible(i < wanted);
      if (i < wanted) {
        months.get(i).setText(words.month(span.from().getMonthValue() + i));
      }
    }
    requestLayout();
  }

  private boolean isNear() {
    return span.zoom() != GridSpan.Zoom.YEAR;
  }

  private static boolean isFirst(LocalDate day) {
    return day.getDayOfMonth() == 1;
  }

  private String text(GridSpan.Column column) {
    int first = column.from().getDayOfMonth();
    int last = column.to().getDayOfMonth();
    return switch (span.zoom()) {
      case YEAR ->
          columns.cell() < WIDE
              ? String.valueOf(column.from().getMonthValue())
              : words.month(column.from().getMonthValue());
      case QUARTER ->
          first == last
              ? String.valueOf(first)
              : words.texts().text("agenda.ui.daysShort", first, last);
      case MONTH -> String.valueOf(first);
    };
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 100;
  }

  @Override
  protected void layoutChildren() {
    double top = isNear() ? SPLIT : 0;
    name.resizeRelocate(1, 0, columns.name(), getHeight());
    int month = -1;
    double begins = 0;
    for (int i = 0; i < days.size(); i++) {
      double x = 1 + columns.x(i + 1);
      cells.get(i).resizeRelocate(x, top, columns.cell(), getHeight() - top);
      if (isNear() && isFirst(days.get(i).from())) {
        over(month, begins, x);
        month++;
        begins = x;
      }
    }
    over(month, begins, 1 + columns.right());
    rate.resizeRelocate(1 + columns.right(), 0, columns.rate(), getHeight());
  }

  private void over(int month, double from, double to) {
    if (month >= 0 && month < months.size()) {
      months.get(month).resizeRelocate(from, 1, to - from, SPLIT);
    }
  }
}
