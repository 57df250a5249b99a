package huanze.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Keeps what is signed with its signature: no page begins with a {@code div} of the class {@code
 * signed}. Pages break between lines and rows, therefore the signature becomes the last line of the
 * paragraph before it, or the last row of the table, with two lines that stay with it.
 */
final class Signatures {
  /** So many lines or rows stand above a signature on its page. */
  static final int LINES = 2;

  /** So few characters are one line in every paper. */
  private static final int SHORT = 24;

  /**
   * A paragraph of so many characters, such as a long list of whom minutes go to, may be parted.
   */
  private static final int LONG = 100;

  private static final String CLASS = "class";
  private static final String SIGNED = "signed";

  private Signatures() {}

  /**
   * @param toEdit true for a Word document: there a paragraph is told to stay with the next
   */
  static void keep(Document html, boolean toEdit) {
    List<Element> signatures = new ArrayList<>();
    NodeList blocks = html.getElementsByTagName("div");
    for (int i = 0; i < blocks.getLength(); i++) {
      Element block = (Element) blocks.item(i);
      if (block.getAttribute(CLASS).equals(SIGNED)) {
        signatures.add(block);
      }
    }
    signatures.forEach(signature -> keep(signature, toEdit));
  }

  private static void keep(Element signature, boolean toEdit) {
    leaveOutLong(signature);
    int lines = 0;
    Element before = before(signature);
    while (lines < LINES && before != null && isShort(before)) {
      signature.insertBefore(before, signature.getFirstChild());
      lines++;
      before = before(signature);
    }
    if (lines == LINES || before == null) {
      return;
    }
    boolean table = before.getTagName().equals("table");
    if (toEdit && table) {
      lastRows(before, LINES - lines).forEach(row -> style(row, "page-break-after: avoid"));
    } else if (toEdit) {
      style(before, "page-break-after: avoid");
    } else if (table) {
      asRow(signature, before, LINES - lines);
    } else {
      before.appendChild(signature);
      style(before, "widows: " + (LINES + 1)); // a page never begins with the end of a sentence
    }
  }

  private static void leaveOutLong(Element signature) {
    Element first = (Element) signature.getElementsByTagName("p").item(0);
    if (first != null
        && first.getAttribute(CLASS).equals("body")
        && first.getTextContent().length() > LONG) {
      signature.getParentNode().insertBefore(first, signature);
    }
  }

  /** The paragraph or table that ends where the signature begins. */
  private static @Nullable Element before(Element signature) {
    Element found = last(signature.getPreviousSibling());
    while (found != null && found.getTagName().equals("div")) {
      found = last(found.getLastChild());
    }
    return found;
  }

  private static @Nullable Element last(@Nullable Node from) {
    Node node = from;
    while (node != null && !(node instanceof Element)) {
      node = node.getPreviousSibling();
    }
    return (Element) node;
  }

  private static boolean isShort(Element element) {
    return element.getTagName().equals("p") && element.getTextContent().length() <= SHORT;
  }

  private static void asRow(Element signature, Element table, int rows) {
    List<Element> last = lastRows(table, rows);
    int columns = columns((Element) table.getElementsByTagName("tr").item(0));
    last.subList(1, last.size()).forEach(row -> style(row, "page-break-before: avoid"));
    Document html = signature.getOwnerDocument();
    Element row = html.createElement("tr");
    row.setAttribute(CLASS, SIGNED);
    Element cell = html.createElement("td");
    cell.setAttribute(CLASS, SIGNED);
    cell.setAttribute("colspan", String.valueOf(columns));
    cell.appendChild(signature);
    row.appendChild(cell);
    last.getLast().getParentNode().appendChild(row);
  }

  private static List<Element> lastRows(Element table, int rows) {
    NodeList all = table.getElementsByTagName("tr");
    List<Element> last = new ArrayList<>();
    for (int i = Math.max(0, all.getLength() - rows); i < all.getLength(); i++) {
      last.add((Element) all.item(i));
    }
    return last;
  }

  private static int columns(Element row) {
    int columns = 0;
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNextSibling()) {
      if (cell instanceof Element one) {
        String span = one.getAttribute("colspan");
        columns += span.isEmpty() ? 1 : Integer.parseInt(span);
      }
    }
    return columns;
  }

  private static void style(Element element, String more) {
    String own = element.getAttribute("style");
    element.setAttribute("style", own.isEmpty() ? more : own + "; " + more);
  }
}
