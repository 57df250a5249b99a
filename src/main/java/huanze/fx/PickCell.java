package huanze.fx;

import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** A thing to choose, what it is, and a tick if it is among several chosen. */
final class PickCell extends ListCell<Pick<?>> {
  private final Set<Pick<?>> chosen;
  private final FontIcon tick = new FontIcon("mdoal-check");
  private final Label sign = new Label();
  private final Label name = new Label();
  private final Label hint = new Label();
  private final HBox line = new HBox();

  PickCell(Set<Pick<?>> chosen) {
    this.chosen = chosen;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    hint.getStyleClass().add("hz-muted");
    name.setMinWidth(Region.USE_PREF_SIZE);
    line.getStyleClass().add("hz-row");
    sign.managedProperty().bind(sign.visibleProperty());
    line.getChildren().setAll(tick, sign, name, gap, hint);
    setPrefWidth(0);
  }

  /** Symbol and word whole; rather the name is cut. */
  private void show(Pick.@Nullable Sign how) {
    sign.setVisible(how != null);
    name.setMinWidth(how == null ? Region.USE_PREF_SIZE : 0);
    if (how != null) {
      sign.setText(how.words());
      sign.getStyleClass().setAll("label", "hz-pick-sign", how.look());
    }
  }

  @Override
  protected void updateItem(Pick<?> pick, boolean empty) {
    super.updateItem(pick, empty);
    if (empty || pick == null) {
      setGraphic(null);
    } else {
      tick.setVisible(chosen.contains(pick));
      name.setText(pick.name());
      hint.setText(pick.hint());
      show(pick.sign());
      setGraphic(line);
    }
  }
}
