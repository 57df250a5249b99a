package huanze.fx;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** What all tables share; most screens use a whole {@link ListPane}. */
public final class Tables {
  private Tables() {}

  /** Dense rows, several can be chosen, last column takes the rest. */
  public static void dense(TableView<?> table) {
    table.getStyleClass().addAll(Styles.DENSE, "hz-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
  }

  /** Adds a column; its rows are their own values, so sorting and text may differ. */
  public static <T> TableColumn<T, T> add(TableView<T> table, ListColumn<T> column, Texts texts) {
    TableColumn<T, T> shown = new TableColumn<>(texts.text(column.titleKey()));
    shown.setId(column.titleKey());
    shown.setPrefWidth(column.width());
    shown.setMinWidth(column.least());
    shown.setVisible(column.shown());
    shown.setComparator(column.order());
    shown.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    shown.setCellFactory(c -> new Cell<>(column));
    if (column.number()) {
      shown.getStyleClass().add("hz-number");
    }
    table.getColumns().add(shown);
    return shown;
  }

  /** Lets the user choose columns. */
  public static void choice(MenuButton button, TableView<?> table) {
    button
        .getItems()
        .setAll(
            table.getColumns().stream()
                .map(
                    column -> {
                      CheckMenuItem item = new CheckMenuItem(column.getText());
                      item.selectedProperty().bindBidirectional(column.visibleProperty());
                      return item;
                    })
                .toList());
  }

  /** Heading and rows as shown: visible columns, in the order on screen. */
  public static <T> List<List<String>> cells(
      TableView<T> table, List<ListColumn<T>> columns, List<T> rows) {
    List<ListColumn<T>> visible = new ArrayList<>();
    List<String> heading = new ArrayList<>();
    for (TableColumn<T, ?> shown : table.getVisibleLeafColumns()) {
      columns.stream()
          .filter(c -> c.titleKey().equals(shown.getId()))
          .findFirst()
          .ifPresent(visible::add);
      heading.add(shown.getText());
    }
    List<List<String>> cells = new ArrayList<>();
    cells.add(heading);
    for (T row : rows) {
      cells.add(visible.stream().map(column -> column.text().apply(row)).toList());
    }
    return cells;
  }

  /** The columns of {@link #cells}. */
  static <T> List<ListedRows.Column> shown(TableView<T> table, List<ListColumn<T>> columns) {
    return table.getVisibleLeafColumns().stream()
        .map(
            shown ->
                new ListedRows.Column(
                    shown.getText(),
                    shown.getWidth(),
                    columns.stream()
                        .anyMatch(c -> c.number() && c.titleKey().equals(shown.getId()))))
        .toList();
  }

  /** As spreadsheets paste it: tabs between cells, a line a row. */
  public static String tabSeparated(List<List<String>> cells) {
    return cells.stream()
        .map(
            row ->
                row.stream()
                    .map(cell -> cell.replaceAll("[\\t\\r\\n]+", " "))
                    .collect(Collectors.joining("\t")))
        .collect(Collectors.joining("\n"));
  }

  private static final class Cell<T> extends TableCell<T, T> {
    private final ListColumn<T> column;
    private String dressedIn = "";

    private Cell(ListColumn<T> column) {
      this.column = column;
    }

    @Override
    protected void updateItem(T row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().remove(dressedIn);
      if (empty || row == null) {
        setText(null);
      } else {
        setText(column.text().apply(row));
        dressedIn = column.styleClass().apply(row);
        if (!dressedIn.isEmpty()) {
          getStyleClass().add(dressedIn);
        }
      }
    }
  }
}
