package huanze.unit.ui;

import huanze.fx.Screen;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** Where a route leads in these tests. */
final class StillScreen implements Screen {
  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper("");
  }
}
