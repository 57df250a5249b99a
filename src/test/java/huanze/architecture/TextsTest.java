package huanze.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Texts are complete in both languages and neither missing nor left over.
 *
 * <p>A key is used where it stands as a whole string: {@code "unit.notFound"}. A string that ends
 * in a dot, such as {@code "agenda.standing."}, uses every key that begins so; one that begins with
 * a dot, such as {@code ".heading"}, is not looked at.
 */
class TextsTest {
  private static final Path HOME = Sources.RESOURCES.resolve("huanze");
  private static final Set<String> NOT_TEXTS =
      Set.of(
          "css",
          "csv",
          "docx",
          "fxml",
          "html",
          "htm",
          "jar",
          "java",
          "json",
          "lock",
          "log",
          "pdf",
          "png",
          "properties",
          "tmp",
          "ttf",
          "txt",
          "xls",
          "xlsx",
          "xml",
          "yaml",
          "yml",
          "zip",
          "db");
  private static final String PARTS = String.join("|", Texts.PACKAGES);
  private static final Pattern KEY =
      Pattern.compile("(" + PARTS + ")(\\.[A-Za-z0-9][A-Za-z0-9_-]*)+");
  private static final Pattern PREFIX =
      Pattern.compile("(" + PARTS + ")\\.([A-Za-z0-9][A-Za-z0-9_-]*\\.)*");
  private static final Pattern FXML_KEY = Pattern.compile("\"%([^\"]+)\"");
  private static final Pattern IN_QUOTES_OR_YAML =
      Pattern.compile("(?<![\\w./])(" + PARTS + ")(\\.[A-Za-z0-9][A-Za-z0-9_-]*)+(?![\\w./])");

  private final Map<String, String> chinese = bundle("messages.properties");
  private final Map<String, String> english = bundle("messages_en.properties");

  @Test
  @DisplayName("Texts.PACKAGES names every package that has a bundle")
  void packages() {
    Set<String> withBundle =
        Sources.files(HOME, "messages.properties").stream()
            .map(file -> HOME.relativize(file.getParent()).toString())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(new TreeSet<>(Texts.PACKAGES))
        .as("Texts.PACKAGES against the folders")
        .isEqualTo(withBundle);
  }

  @Test
  @DisplayName("both languages have the same keys")
  void sameKeys() {
    List<String> missing = new ArrayList<>();
    chinese.forEach(
        (key, text) -> {
          if (!english.containsKey(key)) {
            missing.add(file(key, "_en") + ": add  " + key + "=" + text);
          }
        });
    english.forEach(
        (key, text) -> {
          if (!chinese.containsKey(key)) {
            missing.add(file(key, "") + ": add  " + key + "=" + text);
          }
        });
    assertThat(missing).isEmpty();
  }

  @Test
  @DisplayName("no key stands twice: the later one would win without a word")
  void noKeyTwice() throws IOException {
    List<String> twice = new ArrayList<>();
    for (String name : List.of("messages.properties", "messages_en.properties")) {
      for (Path file : Sources.files(HOME, name)) {
        Set<String> seen = new TreeSet<>();
        Files.readAllLines(file).stream()
            .filter(line -> !line.startsWith("#") && line.contains("="))
            .map(line -> line.substring(0, line.indexOf('=')).strip())
            .filter(key -> !seen.add(key))
            .forEach(key -> twice.add(file + ": " + key));
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  @DisplayName("a key begins with the name of its package")
  void keysBeginWithTheirPackage() {
    List<String> strange = new ArrayList<>();
    for (String name : List.of("messages.properties", "messages_en.properties")) {
      for (Path file : Sources.files(HOME, name)) {
        String part = HOME.relativize(file.getParent()).toString();
        load(file).stringPropertyNames().stream()
            .filter(key -> !key.startsWith(part + "."))
            .forEach(key -> strange.add(file + ": " + key));
      }
    }
    assertThat(strange).isEmpty();
  }

  @Test
  @DisplayName("every text can be filled in, with the same places in both languages")
  void texts() {
    List<String> wrong = new ArrayList<>();
    chinese.forEach(
        (key, text) -> {
          String other = english.getOrDefault(key, text);
          boolean mayBeBlank = key.endsWith(".example");
          if (!mayBeBlank && (text.isBlank() || other.isBlank())) {
            wrong.add(key + " is blank");
          }
          try {
            if (!places(text).equals(places(other))) {
              wrong.add(key + ": " + text + " <-> " + other);
            }
          } catch (IllegalArgumentException e) {
            wrong.add(key + ": " + e.getMessage());
          }
          if (other.codePoints().anyMatch(TextsTest::isHan)) {
            wrong.add(key + ": English text holds Chinese: " + other);
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  @DisplayName("every key the program asks for exists")
  void usedKeysExist() {
    List<String> missing = new ArrayList<>();
    for (Sources.Literal literal : Sources.literals()) {
      boolean isKey = KEY.matcher(literal.text()).matches() && !isFileName(literal.text());
      if (isKey && !chinese.containsKey(literal.text())) {
        missing.add(literal + " -> " + addLine(literal.text()));
      }
      boolean isPrefix = PREFIX.matcher(literal.text()).matches();
      if (isPrefix && chinese.keySet().stream().noneMatch(k -> k.startsWith(literal.text()))) {
        missing.add(literal + " -> no key begins so");
      }
    }
    for (Path fxml : Sources.files(Sources.RESOURCES, ".fxml")) {
      Matcher key = FXML_KEY.matcher(Sources.read(fxml));
      while (key.find()) {
        if (!chinese.containsKey(key.group(1))) {
          missing.add(fxml + " -> " + addLine(key.group(1)));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  @DisplayName("every key is asked for somewhere")
  void noKeyIsLeftOver() {
    Set<String> used = new LinkedHashSet<>();
    List<String> prefixes = new ArrayList<>();
    for (Sources.Literal literal : Sources.literals()) {
      if (PREFIX.matcher(literal.text()).matches()) {
        prefixes.add(literal.text());
      } else {
        collect(literal.text(), used);
      }
    }
    for (String extension : List.of(".fxml", ".yaml", ".yml", ".html", ".css")) {
      for (Path file : Sources.files(Sources.RESOURCES, extension)) {
        collect(Sources.read(file), used);
      }
    }
    Set<String> left = new TreeSet<>(chinese.keySet());
    left.removeAll(used);
    left.removeIf(key -> prefixes.stream().anyMatch(key::startsWith));
    assertThat(left).as("keys that nothing asks for").isEmpty();
  }

  @Test
  @DisplayName("no Chinese in Java: texts live in the bundles")
  void noChineseInJava() {
    assertThat(Sources.literals())
        .filteredOn(literal -> literal.text().codePoints().anyMatch(TextsTest::isHan))
        .isEmpty();
  }

  private static void collect(String text, Set<String> used) {
    Matcher key = IN_QUOTES_OR_YAML.matcher(text);
    while (key.find()) {
      used.add(key.group());
    }
  }

  private static String addLine(String key) {
    return file(key, "") + ": add  " + key + "=";
  }

  private static Path file(String key, String language) {
    return HOME.resolve(key.substring(0, key.indexOf('.')))
        .resolve("messages" + language + ".properties");
  }

  private static boolean isFileName(String literal) {
    return NOT_TEXTS.contains(literal.substring(literal.lastIndexOf('.') + 1));
  }

  private static Set<Integer> places(String text) {
    new MessageFormat(text, Locale.ROOT);
    Set<Integer> places = new TreeSet<>();
    Matcher place = Pattern.compile("\\{(\\d+)").matcher(text);
    while (place.find()) {
      places.add(Integer.parseInt(place.group(1)));
    }
    return places;
  }

  private static boolean isHan(int codePoint) {
    return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
  }

  private static Map<String, String> bundle(String name) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : Sources.files(HOME, name)) {
      load(file).forEach((key, text) -> texts.put((String) key, (String) text));
    }
    return texts;
  }

  private static Properties load(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return properties;
  }
}
