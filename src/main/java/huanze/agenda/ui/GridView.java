package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The year grid as a control: headings and first column stay, rows are made only for what is in
 * sight, arrow keys travel from cell to cell.
 */
public final class GridView extends VBox {
  private static final double SCROLL_BAR = 14;
  private static final int MONTHS = 12;

  private final AgendaWords words;
  private final GridHeader header;
  private final ListView<GridRow> list = new ListView<>();
  private final GridRowView sticky;
  private final ObservableList<GridRow> rows = FXCollections.observableArrayList();
  private final ObjectProperty<GridColumns> columns =
      new SimpleObjectProperty<>(GridColumns.of(900));
  private final IntegerProperty column = new SimpleIntegerProperty(0);
  private final Tooltip tip = new Tooltip();
  private BiConsumer<GridRow, GridCell> onOpen = (row, cell) -> {};
  private Consumer<GridRow> onFold = row -> {};
  private int currentMonth;
  private @Nullable GridRow stuck;

  public GridView(AgendaWords words) {
    this.words = words;
    header = new GridHeader(words);
    sticky = new GridRowView(words);
    sticky.getStyleClass().add("hz-grid-sticky");
    sticky.setVisible(false);
    sticky.setManaged(false);
    sticky.setMouseTransparent(true);
    getStyleClass().add("hz-grid");
    list.getStyleClass().add("hz-grid-list");
    list.setFixedCellSize(GridRowView.HEIGHT);
    list.setItems(rows);
    list.setCellFactory(v -> new Cell());
    StackPane body = new StackPane(list, new Pane(sticky));
    body.getChildren().get(1).setMouseTransparent(true);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(header, body);
    list.widthProperty()
        .addListener(
            (o, before, now) -> columns.set(GridColumns.of(now.doubleValue() - SCROLL_BAR)));
    columns.addListener(
        (o, before, now) -> {
          header.setColumns(now);
          sticky.setColumns(now);
          stick();
        });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::travel);
    list.addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
    Tooltip.install(list, tip);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    list.skinProperty().addListener(o -> followScrolling());
  }

  /** What a click on a cell, or Enter, does. */
  void setOnOpen(BiConsumer<GridRow, GridCell> run) {
    onOpen = run;
  }

  /** What folding or unfolding a row does. */
  void setOnFold(Consumer<GridRow> run) {
    onFold = run;
  }

  void setPlaceholder(javafx.scene.Node node) {
    list.setPlaceholder(node);
  }

  ListView<GridRow> list() {
    return list;
  }

  IntegerProperty columnProperty() {
    return column;
  }

  /** The row the cursor is in, or null. */
  @Nullable GridRow current() {
    return list.getFocusModel().getFocusedItem();
  }

  /**
   * Shows other rows and keeps the place.
   *
   * @param month the month that runs, or 0
   */
  void show(List<GridRow> wanted, int month) {
    currentMonth = month;
    header.setCurrentMonth(month);
    GridRow at = current();
    int focused = list.getFocusModel().getFocusedIndex();
    rows.setAll(wanted);
    int again = at == null ? -1 : indexOf(at.key());
    list.getFocusModel().focus(again >= 0 ? again : Math.min(focused, wanted.size() - 1));
    stick();
  }

  /** Scrolls to a row and puts the cursor there. */
  void reveal(String key) {
    int index = indexOf(key);
    if (index >= 0) {
      list.scrollTo(Math.max(0, index - 2));
      list.getFocusModel().focus(index);
    }
  }

  private int indexOf(String key) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private void travel(KeyEvent event) {
    int index = list.getFocusModel().getFocusedIndex();
    switch (event.getCode()) {
      case LEFT -> left(index);
      case RIGHT -> right(index);
      case UP -> go(index - 1);
      case DOWN -> go(index + 1);
      case PAGE_UP -> go(index - page());
      case PAGE_DOWN -> go(index + page());
      case HOME -> column.set(0);
      case END -> column.set(MONTHS);
      case ENTER, SPACE -> act(index, column.get());
      default -> {
        return;
      }
    }
    event.consume();
  }

  private int page() {
    return Math.max(1, (int) (list.getHeight() / GridRowView.HEIGHT) - 2);
  }

  /** From the name further left: folds, or goes to the heading above. */
  private void left(int index) {
    GridRow row = at(index);
    if (row == null) {
      return;
    }
    if (column.get() > 0) {
      GridCell cell = row.cellAt(column.get());
      column.set(cell == null ? column.get() - 1 : cell.month() - 1);
    } else if (row.open()) {
      onFold.accept(row);
    } else {
      for (int i = index - 1; i >= 0; i--) {
        if (rows.get(i).depth() < row.depth()) {
          go(i);
          return;
        }
      }
    }
  }

  private void right(int index) {
    GridRow row = at(index);
    if (row == null) {
      return;
    }
    if (column.get() == 0 && row.opens() && !row.open()) {
      onFold.accept(row);
    } else {
      GridCell cell = row.cellAt(column.get());
      int next = cell == null ? column.get() + 1 : cell.month() + cell.span();
      column.set(Math.min(MONTHS, next));
    }
  }

  private void go(int index) {
    int wanted = Math.clamp(index, 0, Math.max(0, rows.size() - 1));
    list.getFocusModel().focus(wanted);
    VirtualFlow<?> flow = flow();
    if (flow != null && !rows.isEmpty()) {
      IndexedCell<?> first = flow.getFirstVisibleCell();
      IndexedCell<?> last = flow.getLastVisibleCell();
      if (first != null && wanted <= first.getIndex() + 1) {
        list.scrollTo(Math.max(0, wanted - 1));
      } else if (last != null && wanted >= last.getIndex()) {
        list.scrollTo(Math.max(0, wanted - page()));
      }
    }
  }

  private void act(int index, int month) {
    GridRow row = at(index);
    if (row == null) {
      return;
    }
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

  private @Nullable GridRow at(int index) {
    return index >= 0 && index < rows.size() ? rows.get(index) : null;
  }

  /** The whole cell in words. */
  private void tell(MouseEvent event) {
    int index = indexAt(event);
    GridRow row = at(index);
    int month = columns.get().at(event.getX());
    List<String> lines = new ArrayList<>();
    if (row != null) {
      lines.add(row.label());
      GridCell cell = row.cellAt(month);
      if (month >= 1 && month <= MONTHS && cell != null) {
        lines.addAll(row.isHeading() ? counts(cell) : List.of());
        for (Obligation one : cell.obligations()) {
          if (lines.size() < 9) {
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
    }
    tip.setText(String.join("\n", lines));
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

  private int indexAt(MouseEvent event) {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    return first == null
        ? -1
        : first.getIndex()
            + (int) Math.floor((event.getY() - first.getLayoutY()) / GridRowView.HEIGHT);
  }

  private @Nullable VirtualFlow<?> flow() {
    return (VirtualFlow<?>) list.lookup(".virtual-flow");
  }

  private void followScrolling() {
    list.applyCss();
    for (javafx.scene.Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar) {
        bar.valueProperty().addListener((o, before, now) -> stick());
      }
    }
  }

  /** The region of the topmost row in sight stays at the top. */
  private void stick() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    stuck = null;
    if (first != null && first.getIndex() > 0) {
      for (int i = Math.min(first.getIndex(), rows.size() - 1); i >= 0; i--) {
        if (rows.get(i).sort() == GridRow.Sort.REGION) {
          stuck = i == first.getIndex() ? null : rows.get(i);
          break;
        }
      }
    }
    GridRow shown = stuck;
    sticky.setVisible(shown != null);
    if (shown != null) {
      sticky.setColumns(columns.get());
      sticky.show(shown, currentMonth);
      sticky.getStyleClass().add("hz-grid-sticky");
      sticky.resizeRelocate(
          0, 0, columns.get().x(MONTHS + 1) + columns.get().rate(), GridRowView.HEIGHT);
    }
  }

  /** A row in sight. */
  private final class Cell extends ListCell<GridRow> {
    private final GridRowView view = new GridRowView(words);

    private Cell() {
      getStyleClass().add("hz-grid-list-cell");
      view.setColumns(columns.get());
      columns.addListener((o, before, now) -> view.setColumns(now));
      column.addListener((o, before, now) -> cursor());
      focusedProperty().addListener((o, before, now) -> cursor());
      list.focusedProperty().addListener((o, before, now) -> cursor());
      setOnMousePressed(this::clicked);
    }

    private void cursor() {
      boolean here =
          getIndex() >= 0 && getIndex() == list.getFocusModel().getFocusedIndex() && !isEmpty();
      view.setCursor(here ? column.get() : -1);
    }

    private void clicked(MouseEvent event) {
      if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
        int month = columns.get().at(event.getX());
        column.set(Math.clamp(month, 0, MONTHS));
        list.requestFocus();
        list.getFocusModel().focus(getIndex());
        act(getIndex(), month);
        event.consume();
      }
    }

    @Override
    protected void updateItem(@Nullable GridRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
      } else {
        view.show(row, currentMonth);
        setGraphic(view);
        cursor();
      }
    }

    @Override
    public void updateIndex(int index) {
      super.updateIndex(index);
      cursor();
    }
  }

  /** How many months a year has, for the header. */
  static int months() {
    return MONTHS;
  }
}
