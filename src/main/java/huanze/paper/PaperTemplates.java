package huanze.paper;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import huanze.base.Obstacle;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The templates: {@code NAME.html} and {@code paper.css}, from the office's folder if it has them
 * there, else the program's own. Values are always escaped; a template that asks for a raw value is
 * refused.
 */
public final class PaperTemplates {
  private static final Pattern VERSION =
      Pattern.compile("<meta\\s+name=\"form-version\"\\s+content=\"(\\d{1,2})\"");

  /** Format characters and variation selectors: they have no shape of their own. */
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

  private static final Pattern RAW = Pattern.compile("\\{\\{[{&]");

  private final @Nullable Path folder;
  private final Map<String, Form> forms = new HashMap<>();
  private final Mustache.Compiler compiler;
  private final String css;

  /**
   * @param folder the office's own templates; need not exist; or null
   */
  public PaperTemplates(@Nullable Path folder) {
    this.folder = folder;
    compiler =
        Mustache.compiler()
            .nullValue("")
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(checked(name + ".html")));
    css = read("paper.css");
  }

  /** Version of a form, as its template says. */
  int version(PaperForm form) {
    return form(form).version;
  }

  /**
   * Fills a template.
   *
   * @throws Obstacle if the office's template does not work
   */
  Document fill(PaperForm form, Map<String, Object> values) {
    String html;
    try {
      html = form(form).template.execute(values);
    } catch (MustacheException e) {
      throw new Obstacle(e, "paper.badTemplate", form.id() + ".html", e.getMessage());
    }
    org.jsoup.nodes.Document parsed = Jsoup.parse(INVISIBLE.matcher(html).replaceAll(""));
    parsed.outputSettings().prettyPrint(false);
    parsed.head().prependElement("style").appendChild(new org.jsoup.nodes.DataNode(css));
    Document document = new W3CDom().namespaceAware(false).fromJsoup(parsed);
    addBookmarks(document);
    return document;
  }

  private Form form(PaperForm form) {
    return forms.computeIfAbsent(
        form.id(),
        id -> {
          String file = id + ".html";
          String text = checked(file);
          Matcher version = VERSION.matcher(text);
          if (!version.find()) {
            throw Obstacle.of("paper.badTemplate", file, "form-version");
          }
          try {
            return new Form(Integer.parseInt(version.group(1)), compiler.compile(text));
          } catch (MustacheException e) {
            throw new Obstacle(e, "paper.badTemplate", file, e.getMessage());
          }
        });
  }

  /** The PDF's bookmarks: every element with {@code data-bookmark}, in order. */
  private static void addBookmarks(Document document) {
    Element bookmarks = document.createElement("bookmarks");
    NodeList all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (element.hasAttribute("data-bookmark")) {
        element.setAttribute("id", "bookmark" + i);
        Element bookmark = document.createElement("bookmark");
        bookmark.setAttribute("name", element.getAttribute("data-bookmark"));
        bookmark.setAttribute("href", "#bookmark" + i);
        bookmarks.appendChild(bookmark);
      }
    }
    if (bookmarks.hasChildNodes()) {
      document.getElementsByTagName("head").item(0).appendChild(bookmarks);
    }
  }

  private String checked(String file) {
    String text = read(file);
    if (RAW.matcher(text).find()) {
      throw Obstacle.of("paper.badTemplate", file, "{{{ {{&");
    }
    return text;
  }

  private String read(String file) {
    try {
      if (folder != null && Files.isRegularFile(folder.resolve(file))) {
        return Files.readString(folder.resolve(file));
      }
      try (InputStream in = PaperTemplates.class.getResourceAsStream(file)) {
        if (in == null) {
          throw Obstacle.of("paper.badTemplate", file, "");
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new Obstacle(e, "paper.badTemplate", file, String.valueOf(e.getMessage()));
    }
  }

  private record Form(int version, Template template) {}
}
