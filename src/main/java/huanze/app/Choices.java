package huanze.app;

import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.RadioButton;
import org.jspecify.annotations.Nullable;

/** Ties radio buttons to one value of a model. */
final class Choices {
  private Choices() {}

  static <V> void bind(ObjectProperty<@Nullable V> value, Map<RadioButton, V> buttons) {
    buttons.forEach(
        (button, meaning) -> {
          button.setSelected(meaning.equals(value.get()));
          button
              .selectedProperty()
              .addListener(
                  (o, was, is) -> {
                    if (is) {
                      value.set(meaning);
                    }
                  });
        });
  }
}
