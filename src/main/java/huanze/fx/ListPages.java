package huanze.fx;

import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableIntegerValue;

/** What is known of the rows of a list that are not loaded yet. */
public interface ListPages {
  /** How many rows there are, loaded or not. */
  ObservableIntegerValue total();

  /** How many of them are loaded, or were looked through for what was typed. */
  ObservableIntegerValue reached();

  /** Whether there may still be rows that match what was typed and are not loaded. */
  ObservableBooleanValue partial();

  /** Loads what filter box and order need beyond the rows loaded; they show as they come. */
  void want(String typed, boolean sorted);

  /** Loads all there are, then goes on. */
  void loadAll(Runnable then);
}
