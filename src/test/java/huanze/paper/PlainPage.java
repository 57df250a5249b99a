package huanze.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * A printed page taken apart into PDFBox's own calls, so that PDFBox can write it plainly again.
 */
final class PlainPage {
  private final PDRectangle size;
  private final List<Step> steps = new ArrayList<>();

  /** What the pages of one new document share: its typefaces and what they stamp. */
  static final class Kit {
    private final PDDocument document;
    private final Function<Boolean, PDFont> faces;
    private final PDFCloneUtility clones;
    private final Map<Boolean, PDFont> fonts = new HashMap<>();
    private final Map<PDFormXObject, PDFormXObject> stamps = new HashMap<>();

    /**
     * @param faces the embedded typeface, bold or not
     */
    Kit(PDDocument document, Function<Boolean, PDFont> faces) {
      this.document = document;
      this.faces = faces;
      this.clones = new PDFCloneUtility(document) {};
    }

    private PDFont font(boolean bold) {
      return fonts.computeIfAbsent(bold, faces);
    }

    private PDFormXObject stamp(PDFormXObject form) throws IOException {
      PDFormXObject known = stamps.get(form);
      if (known == null) {
        known = new PDFormXObject(clones.cloneForNewDocument(form.getCOSObject()));
        stamps.put(form, known);
      }
      return known;
    }
  }

  private interface Step {
    void draw(PDPageContentStream content, Kit kit) throws IOException;
  }

  PlainPage(PDPage page) throws IOException {
    size = page.getMediaBox();
    PDResources resources = page.getResources();
    List<COSBase> words = new ArrayList<>();
    PDFont font = null;
    for (Object token : new PDFStreamParser(page).parse()) {
      if (!(token instanceof Operator operator)) {
        words.add((COSBase) token);
        continue;
      }
      if (operator.getName().equals("Tf")) {
        font = resources.getFont((COSName) words.get(0));
      }
      steps.add(step(operator.getName(), List.copyOf(words), font, resources));
      words.clear();
    }
  }

  /** Writes the page once more. */
  void write(Kit kit) throws IOException {
    PDPage page = new PDPage(size);
    kit.document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(kit.document, page)) {
      for (Step step : steps) {
        step.draw(content, kit);
      }
    }
  }

  private static Step step(String operator, List<COSBase> words, PDFont font, PDResources resources)
      throws IOException {
    float[] n = new float[words.size()];
    for (int i = 0; i < n.length; i++) {
      n[i] = words.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    return switch (operator) {
      case "q" -> (c, kit) -> c.saveGraphicsState();
      case "Q" -> (c, kit) -> c.restoreGraphicsState();
      case "cm" -> (c, kit) -> c.transform(new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]));
      case "w" -> (c, kit) -> c.setLineWidth(n[0]);
      case "J" -> (c, kit) -> c.setLineCapStyle((int) n[0]);
      case "j" -> (c, kit) -> c.setLineJoinStyle((int) n[0]);
      case "M" -> (c, kit) -> c.setMiterLimit(n[0]);
      case "d" -> (c, kit) -> c.setLineDashPattern(new float[0], n[1]);
      case "rg" -> (c, kit) -> c.setNonStrokingColor(n[0], n[1], n[2]);
      case "m" -> (c, kit) -> c.moveTo(n[0], n[1]);
      case "l" -> (c, kit) -> c.lineTo(n[0], n[1]);
      case "h" -> (c, kit) -> c.closePath();
      case "f" -> (c, kit) -> c.fill();
      case "W" -> (c, kit) -> c.clip(); // writes the n that follows as well
      case "n" -> (c, kit) -> {};
      case "BT" -> (c, kit) -> c.beginText();
      case "ET" -> (c, kit) -> c.endText();
      case "Tf" -> {
        boolean bold = font.getName().endsWith("Bold");
        yield (c, kit) -> c.setFont(kit.font(bold), n[1]);
      }
      case "Tm" -> (c, kit) -> c.setTextMatrix(new Matrix(n[0], n[1], n[2], n[3], n[4], n[5]));
      case "Tj" -> {
        String text = text((COSString) words.get(0), font);
        yield (c, kit) -> c.showText(text);
      }
      case "TJ" -> {
        Object[] parts = parts((COSArray) words.get(0), font);
        yield (c, kit) -> c.showTextWithPositioning(parts);
      }
      case "Do" -> {
        PDFormXObject form = (PDFormXObject) resources.getXObject((COSName) words.get(0));
        yield (c, kit) -> c.drawForm(kit.stamp(form));
      }
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private static Object[] parts(COSArray array, PDFont font) throws IOException {
    List<Object> parts = new ArrayList<>();
    for (COSBase each : array) {
      parts.add(
          each instanceof COSNumber number ? number.floatValue() : text((COSString) each, font));
    }
    return parts.toArray();
  }

  private static String text(COSString codes, PDFont font) throws IOException {
    StringBuilder text = new StringBuilder();
    try (var in = new java.io.ByteArrayInputStream(codes.getBytes())) {
      while (in.available() > 0) {
        text.append(font.toUnicode(font.readCode(in)));
      }
    }
    return text.toString();
  }
}
