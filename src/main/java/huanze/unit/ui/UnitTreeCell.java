package huanze.unit.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A region or a unit, with its tags; one that has ended quieter, with the day. */
final class UnitTreeCell extends TreeCell<UnitNode> {
  private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

  private final FontIcon icon = new FontIcon("mdomz-place");
  private final Label name = new Label();
  private final Label ended = new Label();
  private final HBox line = new HBox();

  UnitTreeCell() {
    ended.getStyleClass().add("hz-muted");
    line.getStyleClass().add("hz-unit-line");
    setGraphic(null);
  }

  @Override
  protected void updateItem(@Nullable UnitNode node, boolean empty) {
    super.updateItem(node, empty);
    pseudoClassStateChanged(GONE, !empty && node != null && node.gone());
    if (empty || node == null) {
      setGraphic(null);
      return;
    }
    icon.setIconLiteral(node.icon());
    name.setText(node.name());
    line.getChildren().setAll(icon, name);
    node.tags().forEach(tag -> line.getChildren().add(tag(tag)));
    if (!node.ended().isEmpty()) {
      ended.setText(node.ended());
      line.getChildren().add(ended);
    }
    setGraphic(line);
  }

  static Label tag(String text) {
    Label tag = new Label(text);
    tag.getStyleClass().add("hz-unit-tag");
    tag.setMinWidth(Label.USE_PREF_SIZE);
    return tag;
  }
}
