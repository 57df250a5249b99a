package huanze.fx;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The side panel of a page: the form that is open, else what stands there otherwise. */
public final class FormSide {
  /** Below this width there is room for the form alone. */
  private static final double BESIDE_EACH_OTHER = 900;

  private final StackPane side;
  private final FormStack forms;
  private final ViewLoader loader;
  private final @Nullable Node otherwise;

  /** Held: a controller nobody holds stops following its model. */
  private @Nullable View<FormController> form;

  /**
   * @param otherwise what the panel shows without a form; null: the panel goes
   */
  public FormSide(StackPane side, FormStack forms, ViewLoader loader, @Nullable Node otherwise) {
    this.side = side;
    this.forms = forms;
    this.loader = loader;
    this.otherwise = otherwise;
    forms.currentProperty().subscribe(this::show);
  }

  /**
   * What stands beside the panel rests while a form is open, and makes room in a narrow window.
   *
   * @return whether a form is open
   */
  public ObservableValue<Boolean> rests(Node beside, Region whole) {
    ObservableValue<Boolean> open = forms.currentProperty().map(f -> true).orElse(false);
    beside.disableProperty().bind(open);
    beside
        .visibleProperty()
        .bind(
            javafx.beans.binding.Bindings.createBooleanBinding(
                () -> !open.getValue() || whole.getWidth() >= BESIDE_EACH_OTHER,
                open,
                whole.widthProperty()));
    beside.managedProperty().bind(beside.visibleProperty());
    return open;
  }

  private void show(@Nullable FormModel now) {
    if (otherwise == null) { // before: what cannot be seen does not get the focus
      side.setVisible(now != null);
      side.setManaged(now != null);
    }
    if (now == null) {
      form = null;
      side.getChildren().clear();
      if (otherwise != null) {
        side.getChildren().setAll(otherwise);
      }
    } else {
      View<FormController> view = loader.load(new FormController(now, forms, loader.texts()));
      form = view;
      side.getChildren().setAll(view.root());
      side.applyCss(); // before: the fields are in no scene, and the first button gets the focus
      Focus.first(view.root()).ifPresent(Node::requestFocus);
    }
  }
}
