package huanze.rulepack.ui;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.kordamp.ikonli.javafx.FontIcon;

/** A line of a difference: symbol and indentation say what it is, not colour alone. */
final class DiffCell extends ListCell<DiffLine> {
  private static final double MARGIN = 44;

  private final Label label = new Label();
  private final ListView<DiffLine> list;

  DiffCell(ListView<DiffLine> list) {
    this.list = list;
    label.setWrapText(true);
    label.maxWidthProperty().bind(list.widthProperty().subtract(MARGIN));
    setPrefWidth(0);
  }

  /** As high as its sentence is when it wraps: a cell alone would ask for one line. */
  @Override
  protected double computePrefHeight(double width) {
    return getGraphic() == null
        ? super.computePrefHeight(width)
        : label.prefHeight(list.getWidth() - MARGIN) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void updateItem(DiffLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
      return;
    }
    label.setText(line.text());
    label.getStyleClass().setAll(styles(line.kind()));
    String icon = icon(line.kind());
    label.setGraphic(icon.isEmpty() ? null : new FontIcon(icon));
    setGraphic(label);
  }

  private static String icon(DiffLine.Kind kind) {
    return switch (kind) {
      case ADDED -> "mdoal-add";
      case REMOVED -> "mdomz-remove";
      case CHANGED -> "mdoal-edit";
      case LOSS -> "mdoal-error_outline";
      case EFFECT -> "mdoal-assignment_turned_in";
      case GROUP, VALUE -> "";
    };
  }

  private static List<String> styles(DiffLine.Kind kind) {
    return switch (kind) {
      case GROUP -> List.of("label", "hz-heading", "hz-pack-group");
      case ADDED, REMOVED, CHANGED -> List.of("label", "hz-pack-change");
      case VALUE -> List.of("label", "hz-muted", "hz-pack-value");
      case LOSS -> List.of("label", "hz-desk-open");
      case EFFECT -> List.of("label", "hz-pack-change");
    };
  }
}
