package huanze.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Finds the typefaces of official documents among the computer's font files, by the file names
 * listed in {@code fonts.properties}.
 */
final class InstalledFonts {
  private static final int DEPTH = 5;

  private InstalledFonts() {}

  /** Style name → content of the file found for it. */
  static Map<String, byte[]> find() {
    return find(folders());
  }

  static Map<String, byte[]> find(List<Path> folders) {
    Map<String, Path> files = new HashMap<>();
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> inside = Files.walk(folder, DEPTH, FileVisitOption.FOLLOW_LINKS)) {
          inside.forEach(
              f -> files.putIfAbsent(f.getFileName().toString().toLowerCase(Locale.ROOT), f));
        } catch (IOException | UncheckedIOException e) {
          // A folder that cannot be listed holds no font for us.
          continue;
        }
      }
    }
    Map<String, byte[]> found = new HashMap<>();
    Properties names = names();
    for (String style : names.stringPropertyNames()) {
      for (String name : names.getProperty(style).split(",")) {
        Path file = files.get(name.strip().toLowerCase(Locale.ROOT));
        if (file != null && !found.containsKey(style)) {
          read(file, style, found);
        }
      }
    }
    return found;
  }

  private static void read(Path file, String style, Map<String, byte[]> found) {
    try {
      byte[] content = Files.readAllBytes(file);
      if (content.length > 0) {
        found.put(style, content);
      }
    } catch (IOException e) {
      found.remove(style);
    }
  }

  private static List<Path> folders() {
    String home = System.getProperty("user.home", "");
    String windows = System.getenv().getOrDefault("WINDIR", "C:\\Windows");
    String local = System.getenv().getOrDefault("LOCALAPPDATA", home);
    return System.getProperty("os.name", "").startsWith("Windows")
        ? List.of(Path.of(windows, "Fonts"), Path.of(local, "Microsoft", "Windows", "Fonts"))
        : List.of(
            Path.of(home, ".local", "share", "fonts"),
            Path.of("/usr/local/share/fonts"),
            Path.of("/usr/share/fonts"));
  }

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream in = InstalledFonts.class.getResourceAsStream("fonts.properties")) {
      names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
