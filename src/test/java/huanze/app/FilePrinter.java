package huanze.app;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.StreamPrintServiceFactory;

/**
 * A printer of the desktop that prints into memory: it is found, asked and printed on as any other.
 */
final class FilePrinter implements AutoCloseable {
  private final String name;
  private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
  private final PrintService writer =
      StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
          DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
          .getPrintService(paper);
  private boolean plugged = true;

  private FilePrinter(String name) {
    this.name = name;
  }

  /** One that the desktop knows until it is closed. */
  static FilePrinter installed(String name) {
    FilePrinter printer = new FilePrinter(name);
    PrintServiceLookup.registerService(printer.service());
    return printer;
  }

  /** The desktop takes no stream's service for a printer, so it stands behind one. */
  private PrintService service() {
    return (PrintService)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {PrintService.class},
            (self, method, args) ->
                switch (method.getName()) {
                  case "getName" -> name;
                  case "isDocFlavorSupported" -> plugged && writer.isDocFlavorSupported(PAGES);
                  case "equals" -> self == args[0];
                  case "hashCode" -> System.identityHashCode(self);
                  default -> method.invoke(writer, args);
                });
  }

  private static final DocFlavor PAGES = DocFlavor.SERVICE_FORMATTED.PAGEABLE;

  /** Pages that came out since it was plugged in. */
  int pages() {
    synchronized (paper) {
      return paper.toString(StandardCharsets.ISO_8859_1).split("%%Page:", -1).length - 1;
    }
  }

  @Override
  public void close() {
    plugged = false;
  }
}
