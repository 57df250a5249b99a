package huanze.evidence;

import huanze.base.Obstacle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of a PDF, read from the file as they are asked for. */
final class PdfPages implements EvidencePages.Source {
  private final PDDocument document;
  private final PDFRenderer renderer;

  private PdfPages(PDDocument document) {
    this.document = document;
    renderer = new PDFRenderer(document);
    renderer.setSubsamplingAllowed(true);
  }

  static EvidencePages.Source open(Path file, String name) throws IOException {
    try {
      return new PdfPages(Loader.loadPDF(file.toFile()));
    } catch (InvalidPasswordException e) {
      throw new Obstacle(e, "evidence.view.locked", name);
    }
  }

  @Override
  public int count() {
    return document.getNumberOfPages();
  }

  @Override
  public BufferedImage picture(int page, int width, int height) throws IOException {
    PDRectangle box = document.getPage(page).getCropBox();
    boolean lying = document.getPage(page).getRotation() % 180 != 0;
    double across = lying ? box.getHeight() : box.getWidth();
    double down = lying ? box.getWidth() : box.getHeight();
    double fitting = Math.min(width / across, height / down);
    double most = Math.sqrt(EvidencePages.MOST_PIXELS / (across * down));
    return renderer.renderImage(page, (float) Math.min(fitting, most), ImageType.RGB);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
