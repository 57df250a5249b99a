package huanze.app;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What others made and the program carries: libraries, fonts, runtime, each with its licence. */
public final class Components {
  /**
   * @param licences names of the licences it may be used under
   * @param texts resources that hold their words
   */
  public record Component(String name, String version, List<String> licences, List<String> texts) {
    public Component {
      licences = List.copyOf(licences);
      texts = List.copyOf(texts);
    }

    /** The words of its licences, one after the other. */
    public String text() {
      return texts.stream().map(Components::read).collect(Collectors.joining("\n\n\n"));
    }
  }

  /** Made by the build (CycloneDX); not there in a run from sources that were only compiled. */
  private static final String BILL = "/huanze/app/sbom.json";

  private static final String FOLDER = "/huanze/app/licences/";
  private static final String APACHE = "Apache-2.0";
  private static final String BSD = "BSD-3-Clause";
  private static final String BSD_TWO = "BSD-2-Clause";
  private static final String GPL = "GPL-2.0-with-classpath-exception";
  private static final String OFL = "OFL-1.1";

  /** The licences that the libraries' makers name, by the words they use for them. */
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          entry(APACHE, APACHE),
          entry("MIT", "MIT"),
          entry("FreeBSD License", BSD_TWO),
          entry(BSD_TWO, BSD_TWO),
          entry(BSD, BSD),
          entry("BSD-4-Clause", BSD),
          entry("The 3-Clause BSD License", BSD),
          entry("The (New) BSD License", BSD),
          entry(GPL, GPL),
          entry("LGPL-2.1-or-later", "LGPL-2.1"),
          entry("EPL-2.0", "EPL-2.0"),
          entry("MPL-2.0", "MPL-2.0"));

  private Components() {}

  /** Runtime and fonts first, then the libraries in alphabetical order. */
  public static List<Component> all() {
    List<Component> all = new ArrayList<>();
    all.add(
        new Component(
            "OpenJDK", Runtime.version().toString(), List.of(GPL), List.of(FOLDER + GPL + ".txt")));
    for (String font : List.of("Noto Sans SC", "Noto Serif SC", "HanaMinB")) {
      String file = "/huanze/fonts/" + font.replace(" ", "") + "-LICENSE.txt";
      all.add(new Component(font, "", List.of(OFL), List.of(file)));
    }
    all.addAll(libraries());
    return all;
  }

  /** Empty in a run from sources that were only compiled. */
  static List<Component> libraries() {
    try (InputStream bill = Components.class.getResourceAsStream(BILL)) {
      if (bill == null) {
        return List.of();
      }
      List<Component> libraries = new ArrayList<>();
      for (JsonNode one : new ObjectMapper().readTree(bill).path("components")) {
        libraries.add(library(one));
      }
      return libraries.stream()
          .distinct()
          .sorted((a, b) -> a.name().compareToIgnoreCase(b.name()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Component library(JsonNode one) {
    List<String> licences = new ArrayList<>();
    for (JsonNode choice : one.path("licenses")) {
      JsonNode licence = choice.path("license");
      licences.add(licence.path("id").asText(licence.path("name").asText()));
    }
    List<String> texts =
        licences.stream().map(Components::file).filter(Objects::nonNull).distinct().toList();
    return new Component(one.path("name").asText(), one.path("version").asText(), licences, texts);
  }

  /** Null for a second licence at the user's choice whose words are not carried. */
  private static @Nullable String file(String licence) {
    String file = TEXTS.get(licence);
    return file == null ? null : FOLDER + file + ".txt";
  }

  private static String read(String resource) {
    try (InputStream stream = Components.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("Missing " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
