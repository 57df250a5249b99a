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
    if (toEdit) {
      style(before, "page-break-after: avoid");
    } else if (before.getTagName().equals("table")) {
      asRow(signature, before, LINES - lines);
    } else {
      before.appendChild(signature);
      style(before, "widows: " + (LINES + 1)); // a page never begins with the end of a sentence
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
    NodeList all = table.getElementsByTagName("tr");
    Element last = (Element) all.item(all.getLength() - 1);
    int columns = columns((Element) all.item(0));
    for (int i = 1; i < rows && i < all.getLength(); i++) {
      style((Element) all.item(all.getLength() - i), "page-break-before: avoid");
    }
    Document html = signature.getOwnerDocument();
    Element row = html.createElement("tr");
    row.setAttribute(CLASS, SIGNED);
    Element cell = html.createElement("td");
    cell.setAttribute(CLASS, SIGNED);
    cell.setAttribute("colspan", String.valueOf(columns));
    cell.appendChild(signature);
    row.appendChild(cell);
    last.getParentNode().appendChild(row);
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
