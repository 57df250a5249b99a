package huanze.fx;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The buttons over a list to choose from that tick a whole group; not seen if there is none. */
final class PickGroups extends FlowPane {
  PickGroups() {
    getStyleClass().add("hz-pick-groups");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void show(List<PickGroup> groups, Consumer<PickGroup> tick) {
    getChildren().setAll(groups.stream().map(g -> button(g, tick)).toList());
    setVisible(!groups.isEmpty());
  }

  private static Button button(PickGroup group, Consumer<PickGroup> tick) {
    Button button = new Button(group.name());
    button.setOnAction(e -> tick.accept(group));
    return button;
  }
}
