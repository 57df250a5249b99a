package huanze.app;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** Whether a window can be shown here at all. Asked before the toolkit is touched. */
public final class DisplayCheck {
  private DisplayCheck() {}

  /** Key of the one line to print if not. */
  public static Optional<String> problem() {
    return problem(System.getenv(), System.getProperties());
  }

  static Optional<String> problem(Map<String, String> environment, Properties properties) {
    String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    boolean needsServer = system.contains("linux") || system.contains("bsd");
    boolean headless = "Headless".equals(properties.getProperty("glass.platform"));
    boolean server = isSet(environment.get("DISPLAY")) || isSet(environment.get("WAYLAND_DISPLAY"));
    return needsServer && !headless && !server ? Optional.of("app.noDisplay") : Optional.empty();
  }

  private static boolean isSet(@org.jspecify.annotations.Nullable String value) {
    return value != null && !value.isBlank();
  }
}
