package huanze.fx;

import huanze.base.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/**
 * Loads layouts. {@code huanze.unit.ui.UnitTreeController} belongs to {@code
 * huanze/unit/ui/UnitTree.fxml}; controllers are made only by what was registered here.
 */
public final class ViewLoader {
  private static final String SUFFIX = "Controller";

  private final Texts texts;
  private final Map<Class<?>, Supplier<?>> controllers = new HashMap<>();

  public ViewLoader(Texts texts) {
    this.texts = texts;
  }

  public Texts texts() {
    return texts;
  }

  /** Says how a controller is made, for {@link #load(Class)} and for {@code fx:include}. */
  public <C> ViewLoader register(Class<C> type, Supplier<? extends C> maker) {
    controllers.put(type, maker);
    return this;
  }

  /**
   * Loads the layout of a registered controller.
   *
   * @throws IllegalStateException if the controller is not registered
   */
  public <C> View<C> load(Class<C> type) {
    return load(type.cast(make(type)));
  }

  /** Loads the layout of a controller that was made for one route, such as one unit's year. */
  @SuppressWarnings("unchecked")
  public <C> View<C> load(C controller) {
    FXMLLoader loader = new FXMLLoader(layoutOf(controller.getClass()), texts);
    loader.setControllerFactory(type -> type == controller.getClass() ? controller : make(type));
    try {
      Parent root = loader.load();
      return new View<>(root, (C) loader.getController());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object make(Class<?> type) {
    Supplier<?> maker = controllers.get(type);
    if (maker == null) {
      throw new IllegalStateException("Not registered with the ViewLoader: " + type.getName());
    }
    return maker.get();
  }

  private static URL layoutOf(Class<?> type) {
    String name = type.getSimpleName();
    if (!name.endsWith(SUFFIX)) {
      throw new IllegalStateException("Not called ...Controller: " + type.getName());
    }
    String file = name.substring(0, name.length() - SUFFIX.length()) + ".fxml";
    URL layout = type.getResource(file);
    if (layout == null) {
      throw new IllegalStateException("No " + file + " beside " + type.getName());
    }
    return layout;
  }
}
