package huanze.paper;

import huanze.base.Obstacle;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.PDFPageable;

/** The printers of the desktop. The very pages of the preview go to them. */
public final class SystemPrinter implements PaperPrinter {
  private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

  @Override
  public List<String> printers() {
    Set<String> names = new LinkedHashSet<>();
    PrintService usual = PrintServiceLookup.lookupDefaultPrintService();
    if (usual != null && usual.isDocFlavorSupported(PAGES)) {
      names.add(usual.getName());
    }
    services().map(PrintService::getName).forEach(names::add);
    return List.copyOf(names);
  }

  @Override
  public void print(Paper paper, String printer, int copies) {
    PrintService service =
        services()
            .filter(s -> s.getName().equals(printer))
            .findFirst()
            .orElseThrow(() -> Obstacle.of("paper.printerGone", printer));
    print(paper, service, copies);
  }

  /** Prints on a given service, which may also write a file. */
  static void print(Paper paper, PrintService service, int copies) {
    PrintRequestAttributeSet wishes = new HashPrintRequestAttributeSet();
    wishes.add(new JobName(paper.title(), null));
    if (copies > 1) {
      wishes.add(new Copies(copies));
    }
    try (PDDocument document = Loader.loadPDF(paper.pdf())) {
      wishes.add(media(document));
      service.createPrintJob().print(new SimpleDoc(new PDFPageable(document), PAGES, null), wishes);
    } catch (PrintException e) {
      throw new Obstacle(e, "paper.notPrinted", service.getName(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Our sheets are as large as A3 or as A4. */
  private static MediaSizeName media(PDDocument document) {
    PDRectangle page = document.getPage(0).getMediaBox();
    float longer = Math.max(page.getWidth(), page.getHeight());
    return longer > PDRectangle.A4.getHeight() + 1 ? MediaSizeName.ISO_A3 : MediaSizeName.ISO_A4;
  }

  private static Stream<PrintService> services() {
    return Stream.of(PrintServiceLookup.lookupPrintServices(PAGES, null));
  }
}
