package huanze.rulepack;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** The lines of a text file: plain, web page or Word document, UTF-8 or GBK. */
final class TextFile {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final int MAX_BYTES = 20_000_000;

  private TextFile() {}

  /**
   * A line, trimmed.
   *
   * @param apart true if it begins a paragraph of its own, false if it may carry on the line above
   */
  record Line(String text, boolean apart) {}

  static List<Line> read(Path file) {
    byte[] bytes;
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw InvalidInput.of("file", "rulepack.text.tooLarge", name(file));
      }
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw new Obstacle(e, "rulepack.unreadable", file);
    }
    if (bytes.length == 0) {
      throw InvalidInput.of("file", "rulepack.text.emptyFile", name(file));
    }
    if (bytes[0] == 'P' && bytes.length > 1 && bytes[1] == 'K') {
      return document(file, bytes);
    }
    String text = decode(file, bytes);
    return isPage(file, text) ? page(text) : plain(text);
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static InvalidInput wrongType(Path file) {
    return InvalidInput.of("file", "rulepack.text.wrongType", name(file));
  }

  /** By byte order mark, else UTF-8 if it is valid, else GB18030, which holds GBK. */
  private static String decode(Path file, byte[] bytes) {
    if (starts(bytes, 0xff, 0xfe)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xfe, 0xff)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    if (starts(bytes, '%', 'P', 'D', 'F') || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
      throw wrongType(file);
    }
    for (byte b : bytes) {
      if (b == 0) {
        throw wrongType(file);
      }
    }
    for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        // the next
      }
    }
    throw InvalidInput.of("file", "rulepack.text.unknownCharset", name(file));
  }

  private static boolean starts(byte[] bytes, int... first) {
    for (int i = 0; i < first.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != first[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPage(Path file, String text) {
    String name = name(file).toLowerCase(Locale.ROOT);
    String start = text.substring(0, Math.min(text.length(), 2000)).toLowerCase(Locale.ROOT);
    return name.endsWith(".html")
        || name.endsWith(".htm")
        || start.contains("<html")
        || start.contains("<!doctype html");
  }

  private static List<Line> plain(String text) {
    List<Line> lines = new ArrayList<>();
    boolean apart = true;
    for (String raw : text.lines().toList()) {
      String line = OfficialMarks.trim(raw);
      if (line.isEmpty()) {
        apart = true;
      } else {
        boolean indented = !raw.isEmpty() && OfficialMarks.trim(raw.substring(0, 1)).isEmpty();
        lines.add(new Line(line, apart || indented));
        apart = false;
      }
    }
    return lines;
  }

  private static List<Line> paragraphs(String text) {
    return text.lines()
        .map(OfficialMarks::trim)
        .filter(line -> !line.isEmpty())
        .map(line -> new Line(line, true))
        .toList();
  }

  /** What a reader of the page sees, a line for each block. */
  private static List<Line> page(String html) {
    StringBuilder text = new StringBuilder();
    Element body = Jsoup.parse(html).body();
    body.select("script, style, noscript, template, select").remove();
    NodeTraversor.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.append(
                  inPre(words)
                      ? words.getWholeText()
                      : words.getWholeText().replaceAll("[\r\n\t]+", " "));
            } else if (breaks(node)) {
              text.append('\n');
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (breaks(node)) {
              text.append('\n');
            }
          }
        },
        body);
    return paragraphs(text.toString());
  }

  private static boolean breaks(Node node) {
    return node instanceof Element e && (e.isBlock() || e.normalName().equals("br"));
  }

  private static boolean inPre(Node node) {
    for (Node up = node.parent(); up != null; up = up.parent()) {
      if (up.normalName().equals("pre") || up.normalName().equals("textarea")) {
        return true;
      }
    }
    return false;
  }

  private static List<Line> document(Path file, byte[] bytes) {
    StringBuilder text = new StringBuilder();
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      add(document.getBodyElements(), text);
    } catch (IOException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException e) {
      throw wrongType(file);
    }
    return paragraphs(text.toString());
  }

  private static void add(List<IBodyElement> elements, StringBuilder text) {
    for (IBodyElement element : elements) {
      if (element instanceof XWPFParagraph paragraph) {
        text.append(paragraph.getText()).append('\n');
      } else if (element instanceof XWPFTable table) {
        table
            .getRows()
            .forEach(row -> row.getTableCells().forEach(cell -> add(cell.getBodyElements(), text)));
      }
    }
  }
}
