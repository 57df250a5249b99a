package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.Obstacle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.Test;

/** Printing into a file instead of a printer, by the same way. */
class SystemPrinterTest {
  private static final Paper PAPER =
      new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null))
          .print(SamplePapers.performance("某局", 30), SamplePapers.DRAFT);

  @Test
  void everyPageGoesToThePrinter() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintService file =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
            .getPrintService(out);
    SystemPrinter.print(PAPER, file, 1);
    String postScript = out.toString(StandardCharsets.ISO_8859_1);
    assertThat(postScript).startsWith("%!PS");
    assertThat(postScript.split("%%Page:", -1)).hasSize(PAPER.pages() + 1);
  }

  @Test
  void aPrinterThatIsGoneIsSaid() {
    assertThatThrownBy(() -> new SystemPrinter().print(PAPER, "no such printer", 1))
        .isInstanceOf(Obstacle.class);
  }
}
