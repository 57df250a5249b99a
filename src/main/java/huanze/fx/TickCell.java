package huanze.fx;

import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A choice that can be ticked; the whole line can be clicked, the blank key ticks too. */
final class TickCell extends ListCell<Choice> {
  private final ObservableSet<String> ticked;
  private final CheckBox box = new CheckBox();
  private final Label hint = new Label();
  private final HBox line = new HBox();

  /** The name to its end, where the line cuts it off. */
  private final Tooltip whole = new Tooltip();

  TickCell(ObservableSet<String> ticked) {
    this.ticked = ticked;
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    hint.getStyleClass().add("hz-muted");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    box.setMouseTransparent(true);
    box.setFocusTraversable(false);
    line.getStyleClass().add("hz-row");
    line.getChildren().setAll(box, gap, hint);
    setPrefWidth(0); // as wide as the list: a long name is cut, not scrolled to
    addEventFilter(MouseEvent.MOUSE_CLICKED, e -> clicked());
    ticked.addListener((SetChangeListener<String>) change -> mark());
  }

  static void toggle(ObservableSet<String> ticked, String id) {
    if (!ticked.remove(id)) {
      ticked.add(id);
    }
  }

  private void clicked() {
    Choice at = getItem();
    if (at != null && !isEmpty()) {
      toggle(ticked, at.id());
    }
  }

  private void mark() {
    Choice at = getItem();
    box.setSelected(at != null && ticked.contains(at.id()));
  }

  @Override
  protected void updateItem(@Nullable Choice choice, boolean empty) {
    super.updateItem(choice, empty);
    if (empty || choice == null) {
      setGraphic(null);
      setTooltip(null);
    } else {
      box.setText(choice.name());
      hint.setText(choice.hint());
      whole.setText(choice.name());
      setTooltip(whole);
      setGraphic(line);
      mark();
    }
  }
}
