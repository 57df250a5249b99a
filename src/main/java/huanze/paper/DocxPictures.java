package huanze.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFRun;

/** What templates draw, as pictures of a document: the code to scan and the bars of a summary. */
final class DocxPictures {
  private static final int DPI = 300;
  private static final int TWIPS_PER_INCH = 1440;
  private static final int EMU_PER_TWIP = 635;

  /** Bars are drawn in the pixels of a style sheet. */
  private static final double CSS_DPI = 96;

  private DocxPictures() {}

  /**
   * Draws at the end of a run.
   *
   * @param type as the template names it
   * @param width in twips, like the height
   */
  static void add(XWPFRun run, String type, String data, int width, int height) {
    BufferedImage image =
        new BufferedImage(pixels(width), pixels(height), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    if (type.equals(PaperDrawings.QR)) {
      Shape modules = PaperDrawings.modules(data);
      double scale = image.getWidth() / modules.getBounds2D().getMaxX();
      graphics.scale(scale, scale);
      graphics.setColor(Color.BLACK);
      graphics.fill(modules);
    } else {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      double scale = DPI / CSS_DPI;
      graphics.scale(scale, scale);
      StackedBar.draw(graphics, data, image.getWidth() / scale, image.getHeight() / scale);
    }
    graphics.dispose();
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      run.addPicture(
          new ByteArrayInputStream(png.toByteArray()),
          PictureType.PNG,
          data + ".png",
          width * EMU_PER_TWIP,
          height * EMU_PER_TWIP);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int pixels(int twips) {
    return Math.max(1, twips * DPI / TWIPS_PER_INCH);
  }
}
