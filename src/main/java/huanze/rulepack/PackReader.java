package huanze.rulepack;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.base.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

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
    Findings findings = new Findings(file);
    if (bytes.length == 0) {
      throw refused(findings, 1, "rulepack.emptyFile");
    }
    YamlObject top = top(file, text(file, bytes));
    return new PackBuilder(top).build();
  }

  private static String text(String file, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      int line = 1;
      for (int i = 0; i < in.position(); i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
      throw refused(new Findings(file), line, "rulepack.notUtf8");
    }
    String text = out.flip().toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static YamlObject top(String file, String text) {
    Findings findings = new Findings(file);
    Node node;
    try {
      node = new Yaml(new LoaderOptions()).compose(new StringReader(text));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw refused(findings, line, "rulepack.badSyntax", String.valueOf(e.getProblem()));
    } catch (ReaderException e) {
      int end = text.offsetByCodePoints(0, e.getPosition());
      int line = 1 + (int) text.substring(0, end).chars().filter(c -> c == '\n').count();
      throw refused(findings, line, "rulepack.badCharacter", Integer.toHexString(e.getCodePoint()));
    } catch (YAMLException e) {
      throw refused(findings, 1, "rulepack.badSyntax", String.valueOf(e.getMessage()));
    }
    if (node == null) {
      throw refused(findings, 1, "rulepack.emptyFile");
    }
    if (!(node instanceof MappingNode mapping)) {
      throw refused(findings, YamlObject.lineOf(node), "rulepack.notAPack");
    }
    return new YamlObject(findings, mapping);
  }

  private static InvalidInput refused(Findings findings, int line, String key, Object... more) {
    findings.add(line, key, more);
    return new InvalidInput(findings.sorted());
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
