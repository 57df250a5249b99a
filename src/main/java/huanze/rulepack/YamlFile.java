package huanze.rulepack;

import huanze.base.InvalidInput;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Opens a YAML file: its bytes as one mapping, or a named refusal with the line. */
final class YamlFile {
  private YamlFile() {}

  /**
   * @throws InvalidInput if it is empty, not UTF-8 or no YAML mapping
   */
  static YamlObject read(String file, byte[] bytes) {
    return top(file, text(file, bytes));
  }

  /**
   * @throws InvalidInput if it is empty or not UTF-8
   */
  static String text(String file, byte[] bytes) {
    if (bytes.length == 0) {
      throw refused(new Findings(file), 1, "rulepack.emptyFile");
    }
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

  /**
   * @throws InvalidInput if it is no YAML mapping
   */
  static YamlObject top(String file, String text) {
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
}
