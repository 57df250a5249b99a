package huanze.rulepack;

import huanze.base.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The legal documents that the program ships with, and how lists of them are laid over another. */
public final class LegalDocuments {
  private static final String FILE = "legal-documents.yaml";

  private LegalDocuments() {}

  /** The list that the program ships with. */
  public static List<LegalDocument> shipped() {
    return Shipped.DOCUMENTS;
  }

  /**
   * @throws InvalidInput if anything is wrong with the list; every problem's first two arguments
   *     are file and line
   */
  static List<LegalDocument> read(String file, byte[] bytes) {
    YamlObject top = YamlFile.read(file, bytes);
    List<LegalDocument> documents =
        new DocumentBuilder(top.findings()).build(top.objects("documents"), Set.of());
    top.end();
    InvalidInput.refuse(top.findings().sorted());
    return List.copyOf(documents);
  }

  /** All documents, each id once: of several lists the later one says what holds. */
  static List<LegalDocument> layered(Collection<List<LegalDocument>> lists) {
    Map<String, LegalDocument> all = new LinkedHashMap<>();
    lists.forEach(list -> list.forEach(document -> all.put(document.id(), document)));
    return new ArrayList<>(all.values());
  }

  /** Read once, when first asked for. */
  private static final class Shipped {
    private static final List<LegalDocument> DOCUMENTS = load();

    private static List<LegalDocument> load() {
      try (InputStream in = LegalDocuments.class.getResourceAsStream(FILE)) {
        if (in == null) {
          throw new IllegalStateException("missing resource " + FILE);
        }
        return read(FILE, in.readAllBytes());
      } catch (IOException | InvalidInput e) {
        throw new IllegalStateException(FILE, e);
      }
    }
  }
}
