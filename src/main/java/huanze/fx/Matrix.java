package huanze.fx;

import huanze.base.TreeRow;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
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
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A grid of many rows: headings and first column stay, rows are made only for what is in sight,
 * arrow keys travel from cell to cell. What rows and cells look like is the feature's.
 */
public abstract class Matrix<R extends TreeRow> extends VBox {
  private static final double SCROLL_BAR = 14;

  private final double rowHeight;
  private final ListView<R> list = new ListView<>();
  private final ObservableList<R> rows = FXCollections.observableArrayList();
  private final IntegerProperty column = new SimpleIntegerProperty(0);
  private final Tooltip tip = new Tooltip();
  private final Pane over = new Pane();
  private final PauseTransition forget = new PauseTransition(Duration.seconds(1));
  private @Nullable MatrixRowView<R> sticky;
  private String typed = "";

  protected Matrix(double rowHeight) {
    this.rowHeight = rowHeight;
    getStyleClass().add("hz-grid");
    list.getStyleClass().add("hz-grid-list");
    list.setFixedCellSize(rowHeight);
    list.setItems(rows);
    over.setMouseTransparent(true);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::travel);
    list.addEventHandler(KeyEvent.KEY_TYPED, this::spell);
    forget.setOnFinished(e -> typed = "");
    list.addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
    Tooltip.install(list, tip);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    list.skinProperty().addListener(o -> followScrolling());
  }

  /** Puts it together; the last thing a subclass's constructor does. */
  protected final void begin(Region header) {
    MatrixRowView<R> top = makeRow();
    top.setVisible(false);
    top.setManaged(false);
    top.setMouseTransparent(true);
    over.getChildren().setAll(top);
    sticky = top;
    list.setCellFactory(v -> new Cell());
    StackPane body = new StackPane(list, over);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(header, body);
    list.widthProperty().addListener((o, before, now) -> fit(now.doubleValue() - SCROLL_BAR));
  }

  protected abstract MatrixRowView<R> makeRow();

  /** There is so much room for the columns now. */
  protected abstract void fit(double width);

  /** The column at a place: 0 the name, from 1 on the cells. */
  protected abstract int columnAt(double x);

  /** How many columns of cells there are. */
  protected abstract int columns();

  /** Right edge of the last column, in pixels. */
  protected abstract double right();

  /** What a click on a cell, or Enter, does; column 0 is the name. */
  protected abstract void act(R row, int at);

  /** What Enter, or a click on a link in the row, does. */
  protected void enter(R row, int at) {
    act(row, at);
  }

  /** What opening or closing a row does. */
  protected abstract void fold(R row);

  /** The whole cell in words. */
  protected abstract List<String> words(R row, int at);

  /** True for a row that stays at the top while what is under it is in sight. */
  protected boolean sticks(R row) {
    return false;
  }

  /** True for a cell that Ctrl and an arrow key look for; column 0 is the name. */
  protected boolean isMarked(R row, int at) {
    return false;
  }

  /** How a row's name may be typed to go there, in small letters; empty if it cannot. */
  protected List<String> spellings(R row) {
    return List.of();
  }

  /** The column left of a cell. */
  protected int before(R row, int at) {
    return at - 1;
  }

  /** The column right of a cell. */
  protected int after(R row, int at) {
    return at + 1;
  }

  public final void setPlaceholder(Node node) {
    list.setPlaceholder(node);
  }

  public final ListView<R> list() {
    return list;
  }

  public final IntegerProperty columnProperty() {
    return column;
  }

  /** The row the cursor is in, or null. */
  public final @Nullable R current() {
    return list.getFocusModel().getFocusedItem();
  }

  /** Shows other rows and keeps the place. */
  public final void show(List<R> wanted) {
    R at = current();
    int focused = list.getFocusModel().getFocusedIndex();
    rows.setAll(wanted);
    column.set(Math.min(column.get(), columns()));
    int again = at == null ? -1 : indexOf(at.key());
    list.getFocusModel().focus(again >= 0 ? again : Math.min(focused, wanted.size() - 1));
    stick();
  }

  /** Scrolls to a row and puts the cursor there. */
  public final void reveal(String key) {
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
    if (event.isShortcutDown()) {
      leap(event, index);
      return;
    }
    if (event.isAltDown()) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> left(index);
      case RIGHT -> right(index);
      case UP -> go(index - 1);
      case DOWN -> go(index + 1);
      case PAGE_UP -> go(index - page());
      case PAGE_DOWN -> go(index + page());
      case HOME -> column.set(0);
      case END -> column.set(columns());
      case ENTER -> enterAt(index);
      case SPACE -> foldAt(index);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** To the first or last row, or to the next cell that is marked: along the rows, or down one. */
  private void leap(KeyEvent event, int index) {
    switch (event.getCode()) {
      case HOME -> go(0);
      case END -> go(rows.size() - 1);
      case RIGHT -> along(index, 1);
      case LEFT -> along(index, -1);
      case DOWN -> across(index, 1);
      case UP -> across(index, -1);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void along(int index, int step) {
    int at = column.get() + step;
    for (int i = index; i >= 0 && i < rows.size(); i += step) {
      for (; at >= 1 && at <= columns(); at += step) {
        if (isMarked(rows.get(i), at)) {
          go(i);
          column.set(at);
          return;
        }
      }
      at = step > 0 ? 1 : columns();
    }
  }

  private void across(int index, int step) {
    int at = column.get();
    for (int i = index + step; i >= 0 && i < rows.size(); i += step) {
      int last = at == 0 ? columns() : at;
      for (int here = Math.max(1, at); here <= last; here++) {
        if (isMarked(rows.get(i), here)) {
          go(i);
          return;
        }
      }
    }
  }

  private void foldAt(int index) {
    R row = at(index);
    if (row != null && row.opens()) {
      fold(row);
    } else {
      actAt(index, column.get());
    }
  }

  /** Goes to the next row whose name begins with what was just typed. */
  private void spell(KeyEvent event) {
    String letter = event.getCharacter().toLowerCase(Locale.ROOT);
    if (event.isShortcutDown() || event.isAltDown() || letter.isBlank() || letter.length() != 1) {
      return;
    }
    typed += letter;
    forget.playFromStart();
    int from = Math.max(0, list.getFocusModel().getFocusedIndex()) + (typed.length() > 1 ? 0 : 1);
    for (int i = 0; i < rows.size(); i++) {
      int index = (from + i) % rows.size();
      if (spellings(rows.get(index)).stream().anyMatch(s -> s.startsWith(typed))) {
        go(index);
        break;
      }
    }
    event.consume();
  }

  private int page() {
    return Math.max(1, (int) (list.getHeight() / rowHeight) - 2);
  }

  /** From the name further left: folds, or goes to the heading above. */
  private void left(int index) {
    R row = at(index);
    if (row == null) {
      return;
    }
    if (column.get() > 0) {
      column.set(before(row, column.get()));
    } else if (row.open()) {
      fold(row);
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
    R row = at(index);
    if (row == null) {
      return;
    }
    if (column.get() == 0 && row.opens() && !row.open()) {
      fold(row);
    } else {
      column.set(Math.min(columns(), after(row, column.get())));
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

  private void enterAt(int index) {
    R row = at(index);
    if (row != null) {
      hush();
      enter(row, column.get());
    }
  }

  private void actAt(int index, int at) {
    R row = at(index);
    if (row != null) {
      hush();
      act(row, at);
    }
  }

  private @Nullable R at(int index) {
    return index >= 0 && index < rows.size() ? rows.get(index) : null;
  }

  private void tell(MouseEvent event) {
    R row = at(indexAt(event));
    tip.setText(row == null ? "" : String.join("\n", words(row, columnAt(event.getX()))));
  }

  /** What is opened may stand where the mouse is: the words of the cell do not stay over it. */
  private void hush() {
    Tooltip.uninstall(list, tip);
    Tooltip.install(list, tip);
  }

  private int indexAt(MouseEvent event) {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    return first == null
        ? -1
        : first.getIndex() + (int) Math.floor((event.getY() - first.getLayoutY()) / rowHeight);
  }

  private @Nullable VirtualFlow<?> flow() {
    return (VirtualFlow<?>) list.lookup(".virtual-flow");
  }

  private void followScrolling() {
    list.applyCss();
    for (Node node : list.lookupAll(".scroll-bar")) {
      if (node instanceof ScrollBar bar) {
        bar.valueProperty().addListener((o, before, now) -> stick());
      }
    }
  }

  /** The heading of the topmost row in sight stays at the top. */
  protected final void stick() {
    MatrixRowView<R> top = sticky;
    if (top == null) {
      return;
    }
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    R stuck = null;
    if (first != null && first.getIndex() > 0) {
      for (int i = Math.min(first.getIndex(), rows.size() - 1); i >= 0; i--) {
        if (sticks(rows.get(i))) {
          stuck = i == first.getIndex() ? null : rows.get(i);
          break;
        }
      }
    }
    top.setVisible(stuck != null);
    if (stuck != null) {
      top.show(stuck);
      top.getStyleClass().add("hz-grid-sticky");
      top.resizeRelocate(0, 0, right(), rowHeight);
    }
  }

  /** A row in sight. */
  private final class Cell extends ListCell<R> {
    private final MatrixRowView<R> view = makeRow();

    private Cell() {
      getStyleClass().add("hz-grid-list-cell");
      column.addListener((o, before, now) -> cursor());
      focusedProperty().addListener((o, before, now) -> cursor());
      list.focusedProperty().addListener((o, before, now) -> cursor());
      setOnMousePressed(this::clicked);
    }

    private void cursor() {
      boolean here =
          getIndex() >= 0 && getIndex() == list.getFocusModel().getFocusedIndex() && !isEmpty();
      view.setCursor(here ? column.get() : -1);
      R row = getItem();
      if (here && row != null) {
        setAccessibleText(String.join("\n", words(row, column.get())));
      }
    }

    private void clicked(MouseEvent event) {
      if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
        int at = columnAt(event.getX());
        column.set(Math.clamp(at, 0, columns()));
        list.requestFocus();
        list.getFocusModel().focus(getIndex());
        if (view.isLink(event.getSceneX(), event.getSceneY())) {
          enterAt(getIndex());
        } else {
          actAt(getIndex(), at);
        }
        event.consume();
      }
    }

    @Override
    protected void updateItem(@Nullable R row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
      } else {
        view.show(row);
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
}
