package huanze.rulepack;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a rule pack strictly: everything that is wrong with it is found at once and named with file
 * and line.
 */
public final class PackReader {
  private static final List<String> SHIPPED =
      List.of("qinhuangdao-provisional", "cadre-responsibility-2025");

  private PackReader() {}

  /** The pack that the program ships with and that makes the obligations. */
  public static RulePack builtIn() {
    return Shipped.PACKS.get(SHIPPED.get(0));
  }

  /** Every pack that the program ships with, the main one first. */
  static List<RulePack> shipped() {
    return List.copyOf(Shipped.PACKS.values());
  }

  /** The text of a shipped pack. */
  static Optional<String> shippedText(String pack) {
    return Optional.ofNullable(Shipped.TEXTS.get(pack));
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

  /** Read once, when first asked for. */
  private static final class Shipped {
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();
    private static final Map<String, RulePack> PACKS = new LinkedHashMap<>();

    static {
      for (String id : SHIPPED) {
        String file = id + ".yaml";
        try (InputStream in = PackReader.class.getResourceAsStream(file)) {
          if (in == null) {
            throw new IllegalStateException("missing resource " + file);
          }
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          TEXTS.put(id, text);
          PACKS.put(id, read(file, text));
        } catch (IOException e) {
          throw new IllegalStateException(file, e);
        } catch (InvalidInput e) {
          throw new IllegalStateException(file + " " + e.problems(), e);
        }
      }
    }
  }
}
