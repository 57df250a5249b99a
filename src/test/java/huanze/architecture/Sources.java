package huanze.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The program's files as text. */
final class Sources {
  static final Path JAVA = Path.of("src", "main", "java");
  static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\\n"
              + "]*|/\\*.*?\\*/|\"\"\".*?(?<!\\\\)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n"
              + "])*\"|'(?:\\\\.|[^'\\\\])+'",
          Pattern.DOTALL);

  /** A string as written between its quotes. */
  record Literal(Path file, int line, String text, boolean block) {
    @Override
    public String toString() {
      return file + ":" + line + " " + text;
    }
  }

  private Sources() {}

  static List<Path> files(Path folder, String extension) {
    try (var found = Files.walk(folder)) {
      return found.filter(f -> f.toString().endsWith(extension)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every string literal of the program, comments left out. */
  static List<Literal> literals() {
    List<Literal> literals = new ArrayList<>();
    for (Path file : files(JAVA, ".java")) {
      String source = read(file);
      Matcher token = TOKEN.matcher(source);
      while (token.find()) {
        String text = token.group();
        int line = (int) source.substring(0, token.start()).lines().count() + 1;
        if (text.startsWith("\"\"\"")) {
          literals.add(new Literal(file, line, text.substring(3, text.length() - 3), true));
        } else if (text.startsWith("\"") || text.startsWith("'")) {
          literals.add(new Literal(file, line, text.substring(1, text.length() - 1), false));
        }
      }
    }
    return literals;
  }

  /** The name of the package under {@code huanze} a file belongs to; empty for the top. */
  static String part(Path file) {
    Path relative = JAVA.resolve("huanze").relativize(file);
    return relative.getNameCount() > 1 ? relative.getName(0).toString() : "";
  }
}
