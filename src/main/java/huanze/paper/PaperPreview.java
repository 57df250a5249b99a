package huanze.paper;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF as pictures: previews show exactly what is printed. One thread at a time. */
public final class PaperPreview implements AutoCloseable {
  private final PDDocument document;
  private final PDFRenderer renderer;

  public PaperPreview(byte[] pdf) {
    try {
      document = Loader.loadPDF(pdf);
      renderer = new PDFRenderer(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  /**
   * @param page from 0
   * @param dpi dots per inch; 96 is the size on paper on a plain screen
   */
  public BufferedImage image(int page, float dpi) {
    try {
      return renderer.renderImageWithDPI(page, dpi, ImageType.RGB);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
