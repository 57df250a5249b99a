package huanze.sheet;

import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** The format of Excel since 2007, read as a stream: 20,000 rows need no tree in memory. */
final class XlsxReader {
  private XlsxReader() {}

  static List<Sheet> read(byte[] bytes, String file) throws IOException {
    try (OPCPackage zip = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      if (zip.getParts().stream().noneMatch(XlsxReader::isWorkbook)) {
        throw InvalidInput.of("", "sheet.noTable", file);
      }
      return sheets(zip);
    } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw new Obstacle(e, "sheet.damaged", file);
    } catch (InvalidInput known) {
      throw known;
    } catch (RuntimeException unreadable) {
      // POI meets damage in many places and has many exceptions for it.
      throw new Obstacle(unreadable, "sheet.damaged", file);
    }
  }

  private static boolean isWorkbook(PackagePart part) {
    return part.getContentType().contains("sheet.main+xml")
        || part.getContentType().contains("template.main+xml")
        || part.getContentType().contains("sheet.macroEnabled.main+xml");
  }

  private static List<Sheet> sheets(OPCPackage zip)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader reader = new XSSFReader(zip);
    Workbook workbook = new Workbook();
    try (InputStream in = reader.getWorkbookData()) {
      parse(in, workbook);
    }
    ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(zip, false);
    StylesTable styles = reader.getStylesTable();
    List<Sheet> visible = new ArrayList<>();
    List<Sheet> hidden = new ArrayList<>();
    XSSFReader.SheetIterator parts = reader.getSheetIterator();
    while (parts.hasNext()) {
      try (InputStream in = parts.next()) {
        Grid grid = new Grid(parts.getSheetName());
        parse(in, new XlsxSheetHandler(grid, strings, styles, workbook.since1904));
        boolean shown = !workbook.hidden.contains(parts.getSheetName());
        grid.sheet().ifPresent((shown ? visible : hidden)::add);
      }
    }
    visible.addAll(hidden);
    return visible;
  }

  private static void parse(InputStream in, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    xml.parse(new InputSource(in));
  }

  /** What the workbook says about its sheets. */
  private static final class Workbook extends DefaultHandler {
    private final Set<String> hidden = new HashSet<>();
    private boolean since1904;

    @Override
    public void startElement(
        @Nullable String uri, String local, String qualified, Attributes attributes) {
      if (local.equals("workbookPr")) {
        String flag = attributes.getValue("date1904");
        since1904 = "1".equals(flag) || "true".equals(flag);
      } else if (local.equals("sheet") && attributes.getValue("state") != null) {
        if (!attributes.getValue("state").equals("visible")) {
          hidden.add(attributes.getValue("name"));
        }
      }
    }
  }
}
