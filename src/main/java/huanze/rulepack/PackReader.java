package huanze.rulepack;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads a rule pack strictly: everything that is wrong with it is found at once and named with file
 * and line.
 */
public final class PackReader {
  private static final String MAIN = "qinhuangdao-provisional";
  private static final List<String> BESIDE = List.of("cadre-responsibility-2025");

  private PackReader() {}

  /** The pack that the program ships with and that makes the obligations. */
  public static RulePack builtIn() {
    return Main.ONE.pack();
  }

  /** Every pack that the program ships with, the main one first. */
  static List<RulePack> shipped() {
    return Others.ALL.stream().map(Shipped::pack).toList();
  }

  /** The text of a shipped pack. */
  static Optional<String> shippedText(String pack) {
    return Others.ALL.stream()
        .filter(s -> s.pack().id().equals(pack))
        .map(Shipped::text)
        .findFirst();
  }

  /**
   * @throws InvalidInput if anything is wrong with the pack; every problem's first two arguments
   *     are file and line
   * @throws Obstacle if the file cannot be read
   */
  public static RulePack read(Path file) {
    try {
      return read(file.getFileName().toString(), Files.readAllBytes(file));
    } catch (IOException e) {
      throw new Obstacle(e, "rulepack.unreadable", file);
    }
  }

  static RulePack read(String file, byte[] bytes) {
    return read(file, YamlFile.text(file, bytes));
  }

  static RulePack read(String file, String text) {
    return new PackBuilder(YamlFile.top(file, text)).build();
  }

  /** The main one alone is read at every start. */
  private static final class Main {
    private static final Shipped ONE = Shipped.read(MAIN);
  }

  /** Read once, when first asked for. */
  private static final class Others {
    private static final List<Shipped> ALL =
        Stream.concat(Stream.of(Main.ONE), BESIDE.stream().map(Shipped::read)).toList();
  }

  private record Shipped(String text, RulePack pack) {
    static Shipped read(String id) {
      String file = id + ".yaml";
      try (InputStream in = PackReader.class.getResourceAsStream(file)) {
        if (in == null) {
          throw new IllegalStateException("missing resource " + file);
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new Shipped(text, PackReader.read(file, text));
      } catch (IOException e) {
        throw new IllegalStateException(file, e);
      } catch (InvalidInput e) {
        throw new IllegalStateException(file + " " + e.problems(), e);
      }
    }
  }
}
