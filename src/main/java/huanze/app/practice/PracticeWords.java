package huanze.app.practice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The lists the practice city is made of: {@code [section]}, then a line each; # is a remark. */
final class PracticeWords {
  private static final List<String> FILES =
      List.of(
          "names.txt",
          "posts.txt",
          "meetings.txt",
          "inspections.txt",
          "papers.txt",
          "story.txt",
          "assessments.txt",
          "duties.txt",
          "rectification.txt");

  private final Map<String, List<String>> sections = new LinkedHashMap<>();

  PracticeWords() {
    FILES.forEach(this::read);
  }

  private void read(String file) {
    List<String> section = new ArrayList<>();
    for (String line : lines(file)) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        sections.put(line.substring(1, line.length() - 1), section);
      } else {
        section.add(line);
      }
    }
  }

  /** The lines of a file among the resources, without remarks and empty ones. */
  static List<String> lines(String file) {
    try (InputStream in =
            Objects.requireNonNull(PracticeWords.class.getResourceAsStream(file), file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All lines of a section. */
  List<String> all(String section) {
    return Objects.requireNonNull(sections.get(section), section);
  }

  boolean has(String section) {
    return sections.containsKey(section);
  }

  /** The words of a section, however many stand on a line. */
  List<String> words(String section) {
    return all(section).stream().flatMap(l -> List.of(l.split(" ")).stream()).toList();
  }

  /** The lines of a section, each split at its bars. */
  List<List<String>> rows(String section) {
    return all(section).stream().map(l -> List.of(l.split("\\|"))).toList();
  }

  String one(String section) {
    return all(section).getFirst();
  }

  /** A line of a section, its {@code {name}}s filled in; {@code {river}} is any river. */
  String pick(Dice dice, String section, Map<String, ?> values) {
    return fill(dice.pick(all(section)), values).replace("{river}", dice.pick(all("river")));
  }

  static String fill(String template, Map<String, ?> values) {
    String filled = template;
    for (Map.Entry<String, ?> value : values.entrySet()) {
      filled = filled.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
    }
    return filled;
  }
}
