package huanze.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.rulepack.Condition.Assessed;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.StreamPrintServiceFactory;
import org.junit.jupiter.api.Test;

/** Printing into a file instead of a printer, by the same way. */
class SystemPrinterTest {
  private static final PaperEngine ENGINE =
      new PaperEngine(PaperFonts.bundled(), new PaperTemplates(null));
  private static final Paper PAPER =
      ENGINE.print(SamplePapers.performance("某局", 30), SamplePapers.DRAFT);

  @Test
  void everyPageGoesToThePrinter() throws Exception {
    assertEveryPagePrinted(PAPER);
  }

  @Test
  void manySheetsInOneDocumentGoThereTooAndAnIssueAsItIs() throws Exception {
    assertEveryPagePrinted(
        ENGINE.printAll(
            List.of(
                SampleAssessments.blank(Assessed.COUNTY),
                SampleAssessments.blank(Assessed.DEPARTMENT)),
            "2025",
            SamplePapers.DRAFT,
            Progress.NONE));
    assertEveryPagePrinted(ENGINE.print(SampleAssessments.department(), SamplePapers.ISSUED));
  }

  private static void assertEveryPagePrinted(Paper paper) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintService file =
        StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
            .getPrintService(out);
    SystemPrinter.print(paper, file, 1);
    String postScript = out.toString(StandardCharsets.ISO_8859_1);
    assertThat(postScript).startsWith("%!PS");
    assertThat(postScript.split("%%Page:", -1)).hasSize(paper.pages() + 1);
  }

  @Test
  void aPrinterThatIsGoneIsSaid() {
    assertThatThrownBy(() -> new SystemPrinter().print(PAPER, "no such printer", 1))
        .isInstanceOf(Obstacle.class);
  }

  @Test
  void aPrinterThatRefusesIsSaidWithItsOwnWords() {
    PrintService jammed =
        fake(
            PrintService.class,
            "createPrintJob",
            () -> fake(DocPrintJob.class, "print", this::refuse));
    assertThatThrownBy(() -> SystemPrinter.print(PAPER, jammed, 1))
        .isInstanceOfSatisfying(
            Obstacle.class,
            e -> {
              assertThat(e.textKey()).isEqualTo("paper.notPrinted");
              assertThat(e.args()).contains("office", "卡纸");
            });
  }

  private Object refuse() throws PrintException {
    throw new PrintException("卡纸");
  }

  /** An object that answers one method in its own way, and its name. */
  private static <T> T fake(Class<T> type, String method, Callable<Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, called, args) ->
                called.getName().equals(method)
                    ? answer.call()
                    : called.getName().equals("getName") ? "office" : null));
  }
}
