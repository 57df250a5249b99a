package huanze.paper.ui;

import huanze.agenda.StandingScope;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.fx.Dialogs;
import huanze.fx.ListedRows;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.paper.DeskPapers;
import huanze.paper.ListSheet;
import huanze.paper.Paper;
import huanze.paper.PaperFile;
import huanze.paper.PaperPreview;
import huanze.paper.PaperPrinter;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** A paper page by page, as it will be printed. */
public final class PrintPreviewModel {
  public static final double SMALLEST = 0.5;
  public static final double LARGEST = 3;
  private static final double STEP = 1.25;
  private static final double SCREEN_DPI = 96;

  private final Route.Sheet sheet;
  private final DeskPapers papers;
  private final PaperPrinter printer;
  private final DeskClock clock;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<@Nullable Paper> paper = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable BufferedImage> image =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper noPrinter = new ReadOnlyBooleanWrapper();
  private final ObservableList<String> printers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> chosenPrinter = new SimpleObjectProperty<>();
  private final IntegerProperty copies = new SimpleIntegerProperty(1);
  private @Nullable PaperPreview preview;
  private double screenScale = 1;
  private long asked;
  private long made;

  public PrintPreviewModel(
      Route.Sheet sheet,
      DeskPapers papers,
      PaperPrinter printer,
      DeskClock clock,
      Background background,
      Dialogs dialogs,
      Notices notices) {
    this.sheet = sheet;
    this.papers = papers;
    this.printer = printer;
    this.clock = clock;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    zoom.addListener((o, before, now) -> draw());
  }

  /** Empty until it is made. */
  public ReadOnlyObjectProperty<@Nullable Paper> paperProperty() {
    return paper.getReadOnlyProperty();
  }

  /** The page in view as a picture. */
  public ReadOnlyObjectProperty<@Nullable BufferedImage> imageProperty() {
    return image.getReadOnlyProperty();
  }

  /** From 0. */
  public ReadOnlyIntegerProperty pageProperty() {
    return page.getReadOnlyProperty();
  }

  /** 1 is the size on paper. */
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  public ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  /** True once it is known that no printer is installed. */
  public ReadOnlyBooleanProperty noPrinterProperty() {
    return noPrinter.getReadOnlyProperty();
  }

  public ObservableList<String> printers() {
    return printers;
  }

  public ObjectProperty<@Nullable String> chosenPrinterProperty() {
    return chosenPrinter;
  }

  public IntegerProperty copiesProperty() {
    return copies;
  }

  /**
   * @param scale how many dots of the screen make one of the window's, for a sharp picture
   */
  public void setScreenScale(double scale) {
    screenScale = scale;
  }

  public double screenScale() {
    return screenScale;
  }

  /** Makes the paper from what stands now, and looks for printers. */
  public void open() {
    long mine = ++made;
    busy.set(true);
    background.files(
        this::make,
        done -> {
          if (mine == made) {
            busy.set(false);
            show(done);
          }
        },
        failure -> {
          if (mine == made) {
            busy.set(false);
            dialogs.failed(failure);
          }
        });
    background.files(printer::printers, this::showPrinters, dialogs::failed);
  }

  private Paper make() {
    return switch (sheet) {
      case Route.Sheet.Performance s -> papers.performance(s.unit(), s.year(), clock.today());
      case Route.Sheet.Grid s -> papers.grid(s.unit(), s.year(), clock.today());
      case Route.Sheet.StandingSummary s ->
          papers.standingSummary(StandingScope.ofRegion(s.region()), s.year(), clock.today());
      case Route.Sheet.OfActivity s -> papers.activity(s.activity());
      case Route.Sheet.OfList s -> list(s.rows());
    };
  }

  private Paper list(ListedRows listed) {
    return papers.list(
        listed.title(),
        listed.filters(),
        listed.columns().stream()
            .map(c -> new ListSheet.Column(c.heading(), c.width(), c.number()))
            .toList(),
        listed.rows());
  }

  private void show(Paper done) {
    closePreview();
    preview = new PaperPreview(done.pdf());
    paper.set(done);
    page.set(Math.min(page.get(), done.pages() - 1));
    draw();
  }

  private void showPrinters(List<String> found) {
    String before = chosenPrinter.get();
    printers.setAll(found);
    noPrinter.set(found.isEmpty());
    boolean still = before != null && found.contains(before);
    chosenPrinter.set(still ? before : found.isEmpty() ? null : found.getFirst());
  }

  private void draw() {
    PaperPreview drawn = preview;
    if (drawn == null) {
      return;
    }
    long mine = ++asked;
    int wanted = page.get();
    float dpi = (float) (SCREEN_DPI * zoom.get() * screenScale);
    background.read(
        "printPreview",
        () -> {
          synchronized (drawn) {
            return drawn.image(wanted, dpi);
          }
        },
        picture -> {
          if (mine == asked) {
            image.set(picture);
          }
        },
        failure -> {
          if (mine == asked) {
            dialogs.failed(failure);
          }
        });
  }

  public int pages() {
    Paper shown = paper.get();
    return shown == null ? 0 : shown.pages();
  }

  /** Turns to a page if there is one. */
  public void turnTo(int wanted) {
    if (wanted >= 0 && wanted < pages() && wanted != page.get()) {
      page.set(wanted);
      draw();
    }
  }

  public void zoomIn() {
    zoom.set(Math.min(LARGEST, zoom.get() * STEP));
  }

  public void zoomOut() {
    zoom.set(Math.max(SMALLEST, zoom.get() / STEP));
  }

  /** Name to propose for the file. */
  public String fileName() {
    Paper shown = paper.get();
    return (shown == null ? "" : shown.title().replaceAll("[\\\\/:*?\"<>|]", " ").strip()) + ".pdf";
  }

  /** Writes the PDF; said only after it was read back. */
  public void save(Path file) {
    Paper shown = paper.get();
    if (shown != null) {
      background.files(
          () -> {
            PaperFile.write(shown, file);
            return file;
          },
          done -> notices.say("paper.preview.saved", done),
          dialogs::failed);
    }
  }

  public void print() {
    Paper shown = paper.get();
    String onto = chosenPrinter.get();
    if (shown != null && onto != null) {
      int wanted = copies.get();
      background.files(
          () -> {
            printer.print(shown, onto, wanted);
            return onto;
          },
          done -> notices.say("paper.preview.printed", done),
          dialogs::failed);
    }
  }

  /** Lets go of the pages. */
  public void close() {
    made++;
    asked++;
    closePreview();
  }

  private void closePreview() {
    PaperPreview old = preview;
    preview = null;
    if (old != null) {
      synchronized (old) {
        old.close();
      }
    }
  }
}
