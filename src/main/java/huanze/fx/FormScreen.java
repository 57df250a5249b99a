package huanze.fx;

/**
 * A screen with forms beside it: leaving asks what is half typed, Ctrl+S saves the form on top, Esc
 * leaves it, wherever the cursor is.
 */
public interface FormScreen extends Screen {
  FormStack forms();

  @Override
  default boolean mayLeave() {
    return forms().leaveAll();
  }

  @Override
  default void save() {
    forms().save();
  }

  @Override
  default boolean leave() {
    boolean open = forms().currentProperty().get() != null;
    if (open) {
      forms().leave();
    }
    return open;
  }
}
