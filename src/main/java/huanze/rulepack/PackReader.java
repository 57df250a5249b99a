package huanze.rulepack;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads a rule pack strictly: everything that is wrong with it is found at once and named with file
 * and line.
 */
public final class PackReader {
  private static final String BUILT_IN = "qinhuangdao-provisional.yaml";

  private PackReader() {}

  /** The pack that the program ships with. */
  public static RulePack builtIn() {
    return BuiltIn.PACK;
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
    return new PackBuilder(YamlFile.read(file, bytes)).build();
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    private static final RulePack PACK = load();

    private static RulePack load() {
      try (InputStream in = PackReader.class.getResourceAsStream(BUILT_IN)) {
        if (in == null) {
          throw new IllegalStateException("missing resource " + BUILT_IN);
        }
        return read(BUILT_IN, in.readAllBytes());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InvalidInput e) {
        throw new IllegalStateException(
            String.join(", ", e.problems().stream().map(Problem::toString).toList()), e);
      }
    }
  }
}
