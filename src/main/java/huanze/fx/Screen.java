package huanze.fx;

import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;

/**
 * What the window asks of a screen; a screen's controller implements it. Everything registered in
 * {@link #activate()} is released in {@link #deactivate()}.
 */
public interface Screen {
  /** The title above the screen, in the user's words. */
  ObservableValue<String> title();

  /** The screen comes into view, for the first time or again: show what stands now. */
  default void activate() {}

  /** The screen goes out of view; it may come back. */
  default void deactivate() {}

  /** False if the user, asked about half-typed input, wants to stay. */
  default boolean mayLeave() {
    return true;
  }

  /** Ctrl+S. */
  default void save() {}

  /**
   * Esc that no control wanted: closes what the screen has open over or beside its page; false if
   * there is nothing, and the window goes back.
   */
  default boolean leave() {
    return false;
  }

  /** Ctrl+Z outside a text field; false if the window shall undo the last entry instead. */
  default boolean undo() {
    return false;
  }

  /** The article that F1 shows with what it says about this screen. */
  default OptionalInt helpArticle() {
    return OptionalInt.empty();
  }
}
