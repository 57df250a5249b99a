package huanze.command;

import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where the data lives if nobody says otherwise. */
final class Home {
  private Home() {}

  /** The folder that operating systems keep for a program's own data, of the present user. */
  static Path standard() {
    return standard(
        System.getProperty("os.name", ""),
        System.getProperty("user.home", "."),
        System.getenv("LOCALAPPDATA"),
        System.getenv("XDG_DATA_HOME"));
  }

  static Path standard(
      String system, String userHome, @Nullable String localAppData, @Nullable String xdgDataHome) {
    if (system.toLowerCase(Locale.ROOT).startsWith("windows")) {
      return localAppData == null
          ? Path.of(userHome, "AppData", "Local", "Huanze")
          : Path.of(localAppData, "Huanze");
    }
    return xdgDataHome == null || xdgDataHome.isBlank()
        ? Path.of(userHome, ".local", "share", "huanze")
        : Path.of(xdgDataHome, "huanze");
  }
}
