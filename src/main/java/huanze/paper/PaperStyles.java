package huanze.paper;

import com.openhtmltopdf.context.StylesheetFactoryImpl;
import com.openhtmltopdf.css.sheet.Stylesheet;
import com.openhtmltopdf.css.sheet.StylesheetInfo;
import com.openhtmltopdf.simple.extend.XhtmlNamespaceHandler;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;

/** The style sheets of the templates, parsed once and not anew for every paper. */
final class PaperStyles extends XhtmlNamespaceHandler {
  private final Map<String, Stylesheet> parsed = new HashMap<>();

  @Override
  public StylesheetInfo[] getStylesheets(Document document) {
    StylesheetInfo[] sheets = super.getStylesheets(document);
    for (int i = 0; i < sheets.length; i++) {
      if (sheets[i].isInline()) {
        sheets[i] = ready(sheets[i]);
      }
    }
    return sheets;
  }

  private StylesheetInfo ready(StylesheetInfo inline) {
    StylesheetInfo ready = new StylesheetInfo();
    ready.setOrigin(inline.getOrigin());
    inline.getMedia().forEach(ready::addMedium);
    ready.setStylesheet(
        parsed.computeIfAbsent(inline.getContent(), content -> parse(content, inline)));
    return ready;
  }

  private static Stylesheet parse(String content, StylesheetInfo info) {
    return new StylesheetFactoryImpl(null).parse(new StringReader(content), info);
  }
}
