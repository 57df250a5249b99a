package huanze.fx;

import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import org.jspecify.annotations.Nullable;

/** What lists to choose from have in common. */
public final class Boxes {
  private Boxes() {}

  /** Arrows go through an open list; what was chosen is where it closes. */
  public static <T extends @Nullable Object> void whenChosen(ComboBox<T> box, Consumer<T> save) {
    box.setOnAction(
        e -> {
          if (!box.isShowing()) {
            save.accept(box.getValue());
          }
        });
    box.setOnHidden(e -> save.accept(box.getValue()));
  }
}
