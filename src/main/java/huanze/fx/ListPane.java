package huanze.fx;

import atlantafx.base.controls.CustomTextField;
import atlantafx.base.theme.Styles;
import huanze.base.SearchWords;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A list with all a list has: filter box (Chinese and pinyin initials), sorting, column choice,
 * copying as a table, export, number of rows, and what to do when it is empty. Stands in FXML as
 * {@code <ListPane fx:id="list"/>}; the controller calls {@link #setUp} and {@link #setRows}.
 */
public final class ListPane<T> extends VBox {
  /** Below this width the buttons would crowd out the filter box. */
  private static final double ICONS_ONLY = 720;

  /** Below this width not even the pictures of the buttons would have room. */
  private static final double LEAST = 360;

  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final CustomTextField filter = new CustomTextField();
  private final HBox tools = new HBox();
  private final Region gap = new Region();
  private final Label count = new Label();
  private final MenuButton columnChoice = new MenuButton();
  private final Button copy = new Button();
  private final Button export = new Button();
  private final Button print = new Button();
  private final TableView<T> table = new TableView<>();
  private final EmptyState empty = new EmptyState();
  private FilteredList<T> filtered = new FilteredList<>(FXCollections.observableArrayList());
  private List<ListColumn<T>> columns = List.of();
  private Function<T, String> searchText = String::valueOf;
  private @Nullable Texts texts;
  private String emptyKey = "";
  private @Nullable ListPages pages;
  private Supplier<String> title = () -> "";
  private Supplier<List<String>> narrowed = List::of;
  private List<ObservableValue<?>> filters = List.of();
  private @Nullable Function<T, ?> sameRow;
  private @Nullable T chosen;

  public ListPane() {
    getStyleClass().add("hz-list");
    tools.getStyleClass().add("hz-tools");
    count.getStyleClass().addAll(Styles.TEXT_MUTED, "hz-count");
    count.setMinWidth(USE_PREF_SIZE);
    filter.getStyleClass().add("hz-filter");
    filter.setLeft(new FontIcon("mdomz-search"));
    HBox.setHgrow(gap, Priority.ALWAYS);
    tools.getChildren().setAll(filter, count, gap, columnChoice, copy, export, print);
    VBox.setVgrow(table, Priority.ALWAYS);
    Tables.dense(table);
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.setPlaceholder(empty);
    for (Button out : List.of(export, print)) {
      out.setVisible(false);
      out.managedProperty().bind(out.visibleProperty());
    }
    getChildren().setAll(tools, table);
    widthProperty().subscribe(width -> narrow(width.doubleValue() < ICONS_ONLY));
    count.textProperty().subscribe(this::placeCount);
    table.getSortOrder().addListener((InvalidationListener) o -> ask());
  }

  /** It takes the room it is given: else the buttons would make a window's screen too wide. */
  @Override
  protected double computeMinWidth(double height) {
    return LEAST;
  }

  /**
   * @param search what the filter looks in: text, and pinyin initials where there are names
   * @param emptyTextKey what to do when there is nothing at all
   */
  public void setUp(
      Texts words, List<ListColumn<T>> wanted, Function<T, String> search, String emptyTextKey) {
    texts = words;
    columns = List.copyOf(wanted);
    searchText = search;
    emptyKey = emptyTextKey;
    filter.setPromptText(words.text("fx.list.filter"));
    label(columnChoice, "mdomz-view_column", words.text("fx.list.columns"));
    label(copy, "mdoal-content_copy", words.text("fx.list.copy"));
    label(export, "mdomz-table_view", words.text("fx.list.export"));
    label(print, "mdomz-print", words.text("fx.list.print"));
    table.getColumns().clear();
    columns.forEach(column -> Tables.add(table, column, words));
    Tables.choice(columnChoice, table);
    filter
        .textProperty()
        .addListener(
            (o, before, now) -> {
              refilter();
              ask();
            });
    copy.setOnAction(e -> copyRows());
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (Keys.COPY.match(e)) {
            copyRows();
            e.consume();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (Keys.FILTER.match(e)) {
            filter.requestFocus();
            e.consume();
          }
        });
    setRows(FXCollections.observableArrayList());
  }

  /**
   * What was chosen stays chosen, as it stands then, when rows are exchanged for newer ones.
   *
   * @param key what tells that two rows stand for the same thing
   */
  public void keepChosen(Function<T, ?> key) {
    sameRow = key;
  }

  private void chooseAgain() {
    Function<T, ?> key = sameRow;
    T before = chosen;
    if (key != null && before != null) {
      table.getItems().stream()
          .filter(row -> key.apply(row).equals(key.apply(before)))
          .filter(row -> row != selectedProperty().get())
          .findFirst()
          .ifPresent(this::select);
    }
  }

  /** The rows to show; the list is followed. */
  public void setRows(ObservableList<T> rows) {
    if (sameRow != null) {
      // Heard before the table does, which else would choose the row's neighbour.
      rows.addListener((ListChangeListener<T>) change -> chosen = selectedProperty().get());
    }
    filtered = new FilteredList<>(rows);
    SortedList<T> sorted = new SortedList<>(filtered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    if (sameRow != null) {
      rows.addListener((ListChangeListener<T>) change -> chooseAgain());
    }
    List<Observable> followed = new ArrayList<>(List.of(filtered, rows, filter.textProperty()));
    if (pages != null) {
      followed.addAll(List.of(pages.total(), pages.reached(), pages.partial()));
    }
    count
        .textProperty()
        .bind(Bindings.createStringBinding(this::countText, followed.toArray(Observable[]::new)));
    refilter();
  }

  /** For a list that is loaded page by page: filter box and sorting ask for the rest of it. */
  public void setRows(ObservableList<T> rows, ListPages all) {
    pages = all;
    all.partial().addListener((o, before, now) -> sayEmpty());
    setRows(rows);
    sayEmpty();
  }

  private void ask() {
    if (pages != null) {
      pages.want(typed(), !table.getSortOrder().isEmpty());
    }
  }

  /** What a double click or Enter on a row does. */
  public void setOnOpen(Consumer<T> open) {
    table.setRowFactory(
        t -> {
          TableRow<T> row = new TableRow<>();
          row.setOnMouseClicked(
              e -> {
                boolean twice = e.getButton() == MouseButton.PRIMARY && e.getClickCount() == 2;
                if (twice && row.getItem() != null) {
                  open.accept(row.getItem());
                }
              });
          return row;
        });
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        e -> {
          T chosen = table.getSelectionModel().getSelectedItem();
          if (Keys.OPEN.match(e) && chosen != null) {
            e.consume();
            open.accept(chosen);
          }
        });
  }

  /**
   * What an exported or printed list says about itself.
   *
   * @param whatItIs such as 应履行事项
   * @param narrowedTo what the screen's own filters say, in words; the filter box is added here
   */
  public void describe(Supplier<String> whatItIs, Supplier<List<String>> narrowedTo) {
    title = whatItIs;
    narrowed = narrowedTo;
  }

  /** Shows the export button; it gets the list as on screen. */
  public void setOnExport(Consumer<ListedRows> exporter) {
    export.setVisible(true);
    export.setOnAction(e -> exporter.accept(listed()));
  }

  /** Shows the print button; it gets the list as on screen. */
  public void setOnPrint(Consumer<ListedRows> printer) {
    print.setVisible(true);
    print.setOnAction(e -> printer.accept(listed()));
  }

  /** The rows as on screen: those that the filter box leaves, in their order. */
  public List<T> shown() {
    return List.copyOf(table.getItems());
  }

  /** The list as on screen. */
  public ListedRows listed() {
    String filters =
        Stream.concat(narrowed.get().stream(), Stream.of(typed().strip()))
            .filter(one -> !one.isBlank())
            .collect(Collectors.joining(words().text("fx.list.filterComma")));
    List<List<String>> cells = Tables.cells(table, columns, table.getItems());
    return new ListedRows(
        title.get(), filters, Tables.shown(table, columns), cells.subList(1, cells.size()));
  }

  /** Puts a screen's own controls between the filter box and the common buttons. */
  public void addTools(Node... controls) {
    tools.getChildren().addAll(tools.getChildren().indexOf(gap), List.of(controls));
  }

  /**
   * The screen's own filters: an empty list that one of them narrows says so, and not what to do
   * when there is nothing at all.
   *
   * @param chosen of each filter what it asks for; null or false asks for nothing
   */
  public void narrowedBy(ObservableValue<?>... chosen) {
    filters = List.of(chosen);
    filters.forEach(filter -> filter.subscribe(this::sayEmpty));
  }

  private boolean isNarrowed() {
    return filters.stream()
        .map(ObservableValue::getValue)
        .anyMatch(chosen -> chosen != null && !chosen.equals(false));
  }

  /** Offers what to do under the sentence of the empty list. */
  public void setEmptyAction(String textKey, Runnable action) {
    empty.setAction(words().text(textKey), action);
  }

  public ReadOnlyObjectProperty<T> selectedProperty() {
    return table.getSelectionModel().selectedItemProperty();
  }

  public ObservableList<T> selected() {
    return table.getSelectionModel().getSelectedItems();
  }

  public void select(T row) {
    table.getSelectionModel().clearSelection();
    table.getSelectionModel().select(row);
    table.scrollTo(row);
  }

  /** Whole columns stay as wide as they were made: what is left over is for the texts. */
  public void roomForTexts() {
    table.getColumns().stream()
        .filter(c -> c.getMinWidth() == c.getPrefWidth())
        .forEach(c -> c.setMaxWidth(c.getPrefWidth()));
  }

  /**
   * Columns that make room while something stands beside the list.
   *
   * @param crowded whether it does
   * @param titleKeys of the columns; one that the user has hidden stays so
   */
  public void foldWhile(ObservableValue<Boolean> crowded, String... titleKeys) {
    Set<String> wanted = Set.of(titleKeys);
    List<TableColumn<T, ?>> folded = new ArrayList<>();
    crowded.subscribe(
        now -> {
          if (now) {
            table.getColumns().stream()
                .filter(c -> c.isVisible() && wanted.contains(c.getId()))
                .forEach(folded::add);
          }
          folded.forEach(column -> column.setVisible(!now));
          if (!now) {
            folded.clear();
          }
        });
  }

  /** For what only one screen needs. */
  public TableView<T> table() {
    return table;
  }

  /** In a narrow list the common buttons show their pictures only; tooltips still name them. */
  private void narrow(boolean narrow) {
    ContentDisplay display = narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
    for (Labeled button : List.of(columnChoice, copy, export, print)) {
      button.setContentDisplay(display);
    }
    filter.pseudoClassStateChanged(NARROW, narrow);
    placeCount();
  }

  /** How many there are stands beside the filter box, or below it where it would be cut off. */
  private void placeCount() {
    double others =
        tools.getChildren().stream()
            .filter(node -> node.isManaged() && node != count && node != gap)
            .mapToDouble(node -> node == filter ? filter.minWidth(-1) : node.prefWidth(-1))
            .sum();
    double gaps = tools.getSpacing() * tools.getChildren().size();
    boolean below = getWidth() > 0 && others + gaps + count.prefWidth(-1) > getWidth();
    if (below != getChildren().contains(count)) {
      count.setMinWidth(below ? 0 : USE_PREF_SIZE);
      if (below) {
        tools.getChildren().remove(count);
        getChildren().add(1, count);
      } else {
        getChildren().remove(count);
        tools.getChildren().add(1, count);
      }
    }
  }

  private String typed() {
    return filter.getText() == null ? "" : filter.getText();
  }

  private void refilter() {
    String typed = typed();
    Predicate<String> matching = SearchWords.matching(typed);
    filtered.setPredicate(
        typed.isBlank() ? row -> true : row -> matching.test(searchText.apply(row)));
    sayEmpty();
  }

  private void sayEmpty() {
    String typed = typed();
    String found = isPartial() ? "fx.list.searching" : "fx.list.nothingFound";
    String without = isNarrowed() ? "fx.list.nothingFits" : emptyKey;
    empty.setSentence(words().text(typed.isBlank() ? without : found, typed));
    empty.setActionShown(typed.isBlank() && !isNarrowed());
  }

  private boolean isPartial() {
    return pages != null && pages.partial().get();
  }

  private void copyRows() {
    List<T> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
    if (chosen.size() > 1) {
      copy(chosen);
    } else {
      withAll(() -> copy(shown()));
    }
  }

  private void copy(List<T> rows) {
    Clipboards.copy(Tables.tabSeparated(Tables.cells(table, columns, rows)));
  }

  /** Rows that are not loaded yet are, before all of them are copied. */
  private void withAll(Runnable work) {
    if (pages == null) {
      work.run();
    } else {
      pages.loadAll(work);
    }
  }

  private String countText() {
    int shown = filtered.size();
    int loaded = filtered.getSource().size();
    if (pages != null && loaded < pages.total().get()) {
      int total = pages.total().get();
      return typed().isBlank()
          ? words().text("fx.list.countLoaded", loaded, total)
          : words().text("fx.list.countSearched", shown, pages.reached().get(), total);
    }
    return shown == loaded
        ? words().text("fx.list.count", loaded)
        : words().text("fx.list.countFiltered", shown, loaded);
  }

  private Texts words() {
    if (texts == null) {
      throw new IllegalStateException("setUp first");
    }
    return texts;
  }

  private static void label(Labeled button, String icon, String text) {
    button.setGraphic(new FontIcon(icon));
    button.setText(text);
    button.setMinWidth(USE_PREF_SIZE);
    button.setTooltip(new Tooltip(text));
    button.getStyleClass().add(Styles.FLAT);
  }
}
