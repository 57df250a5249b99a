package huanze.evidence;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Files drawn for tests: photos whose left half is red, papers with their page's number. */
public final class DrawnEvidence {
  private DrawnEvidence() {}

  /** The left half red, the right half blue, and a green corner at the top left. */
  static BufferedImage photo(int width, int height) {
    BufferedImage photo = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D onto = photo.createGraphics();
    onto.setColor(new Color(200, 60, 50));
    onto.fillRect(0, 0, width / 2, height);
    onto.setColor(new Color(60, 90, 190));
    onto.fillRect(width / 2, 0, width, height);
    onto.setColor(new Color(60, 170, 80));
    onto.fillRect(0, 0, width / 4, height / 4);
    onto.dispose();
    return photo;
  }

  /** A file that is as its name says by its first bytes only: for whoever never opens it. */
  public static Path begun(Path file, String words) throws IOException {
    String name = file.getFileName().toString().toLowerCase(java.util.Locale.ROOT);
    String head = name.endsWith(".pdf") ? "%PDF-" : name.endsWith(".jpg") ? "GIF89a" : "";
    return Files.writeString(file, words.isEmpty() ? "" : head + words);
  }

  /** A photo as a file of the kind that its name says. */
  public static Path photo(Path file, int width, int height) {
    String name = file.getFileName().toString();
    try {
      String format = name.substring(name.lastIndexOf('.') + 1);
      if (!ImageIO.write(photo(width, height), format, file.toFile())) {
        throw new IllegalArgumentException("no writer of " + format);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A JPEG with an Exif block that states nothing but its orientation. */
  static Path turned(Path file, int orientation, ByteOrder order) throws IOException {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(photo(80, 40), "jpg", jpeg);
    ByteBuffer exif = ByteBuffer.allocate(36);
    exif.putShort((short) 0xFFE1).putShort((short) 34).put("Exif\0\0".getBytes("US-ASCII"));
    exif.order(order).put((order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM").getBytes("US-ASCII"));
    exif.putShort((short) 42).putInt(8).putShort((short) 1);
    exif.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation);
    byte[] plain = jpeg.toByteArray();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(plain, 0, 2);
    whole.write(exif.array());
    whole.write(plain, 2, plain.length - 2);
    return Files.write(file, whole.toByteArray());
  }

  /** Only the head of a bitmap, and as many zeros as it takes. */
  static Path bitmap(Path file, int width, int height) throws IOException {
    long size = 54 + (long) height * ((width * 3L + 3) / 4 * 4);
    ByteBuffer head = ByteBuffer.allocate(54).order(ByteOrder.LITTLE_ENDIAN);
    head.put((byte) 'B').put((byte) 'M').putInt((int) size).putInt(0).putInt(54);
    head.putInt(40).putInt(width).putInt(height).putShort((short) 1).putShort((short) 24);
    Files.write(file, head.array());
    try (var made = new java.io.RandomAccessFile(file.toFile(), "rw")) {
      made.setLength(size);
    }
    return file;
  }

  /** An A4 paper of some pages. */
  public static Path paper(Path file, int pages) {
    return paper(file, pages, null);
  }

  static Path paper(Path file, int pages, String password) {
    try (PDDocument document = new PDDocument()) {
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int i = 1; i <= pages; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream onto = new PDPageContentStream(document, page)) {
          onto.beginText();
          onto.setFont(font, 28);
          onto.newLineAtOffset(72, 740);
          onto.showText("Scan 2026-08-12, page " + i);
          onto.endText();
          onto.addRect(72, 120, 450, 580);
          onto.stroke();
        }
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
