package huanze.paper.ui;

import huanze.base.Background;
import huanze.fx.Dialogs;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.fx.Work;
import huanze.paper.Paper;
import huanze.paper.PaperFile;
import huanze.paper.PaperPreview;
import huanze.paper.PaperPrinter;
import huanze.paper.PaperSize;
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
  public static final double SMALLEST = 0.4;
  public static final double LARGEST = 3;

  /** No paper of one unit has more: a form four, the longest report six. */
  static final int MANY_PAGES = 6;

  private static final double STEP = 1.25;
  private static final double SCREEN_DPI = 96;

  private Route.Sheet asked;
  private final IssueModel issues;
  private final PreviewMaker maker;
  private final PaperPrinter printer;
  private final Background background;
  private final Dialogs dialogs;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<@Nullable Paper> paper = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable BufferedImage> image =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper(0);
  private final DoubleProperty zoom = new SimpleDoubleProperty(1);
  private final ReadOnlyObjectWrapper<@Nullable Work> work = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper noPrinter = new ReadOnlyBooleanWrapper();
  private final ObservableList<String> printers = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> chosenPrinter = new SimpleObjectProperty<>();
  private final IntegerProperty copies = new SimpleIntegerProperty(1);
  private final ObservableList<String> sizes = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable String> size = new SimpleObjectProperty<>();
  private @Nullable PaperPreview preview;
  private @Nullable Preview inView;
  private double screenScale = 1;
  private Route.Sheet sheet;
  private long drawing;
  private double drawnZoom = 1;
  private long made;

  public PrintPreviewModel(
      Route.Sheet sheet,
      PreviewMaker maker,
      IssueModel issues,
      PaperPrinter printer,
      Background background,
      Dialogs dialogs,
      Notices notices) {
    this.asked = sheet;
    this.sheet = sheet;
    this.issues = issues;
    this.maker = maker;
    this.printer = printer;
    this.background = background;
    this.dialogs = dialogs;
    this.notices = notices;
    zoom.addListener((o, before, now) -> draw());
    offerSizes(sheet);
    issues.begin(
        !(sheet instanceof Route.Sheet.Issued),
        id -> turnTo(id == null ? asked : new Route.Sheet.Issued(id)));
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

  /** Many sheets being made, with a wish to stop; empty while there is no such work. */
  public ReadOnlyObjectProperty<@Nullable Work> workProperty() {
    return work.getReadOnlyProperty();
  }

  /** Issuing it, and its issues. */
  public IssueModel issues() {
    return issues;
  }

  /** Sizes of paper it can be had on; empty if there is but one. */
  public ObservableList<String> sizes() {
    return sizes;
  }

  public ObjectProperty<@Nullable String> sizeProperty() {
    return size;
  }

  private void offerSizes(Route.Sheet wanted) {
    if (wanted instanceof Route.Sheet.Grid grid) {
      for (PaperSize one : PaperSize.values()) {
        sizes.add(one.name());
      }
      size.set(grid.size());
      size.addListener(
          (o, before, now) -> {
            if (now != null) {
              asked = grid.on(now);
              turnTo(asked);
            }
          });
    }
  }

  private void turnTo(Route.Sheet other) {
    sheet = other;
    open();
  }

  /** Makes the paper from what stands now, and looks for printers. */
  public void open() {
    long mine = ++made;
    busy.set(true);
    Work now = new Work("paper.preview.working");
    work.set(sheet instanceof Route.Sheet.AllAssessmentForms ? now : null);
    Route.Sheet wanted = sheet;
    background.files(
        () -> maker.make(wanted, now),
        done -> {
          if (mine == made) {
            rest();
            inView = done;
            show(done.paper());
            issues.shown(done);
          }
        },
        failure -> {
          if (mine == made) {
            rest();
            if (now.stopped()) {
              notices.say("paper.preview.stopped");
            } else {
              dialogs.failed(failure);
            }
          }
        });
    background.files(printer::printers, this::showPrinters, dialogs::failed);
  }

  private void rest() {
    busy.set(false);
    work.set(null);
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
    long mine = ++drawing;
    int wanted = page.get();
    double at = zoom.get();
    float dpi = (float) (SCREEN_DPI * at * screenScale);
    background.read(
        "printPreview",
        () -> {
          synchronized (drawn) {
            return drawn.image(wanted, dpi);
          }
        },
        picture -> {
          if (mine == drawing) {
            drawnZoom = at;
            image.set(picture);
          }
        },
        failure -> {
          if (mine == drawing) {
            dialogs.failed(failure);
          }
        });
  }

  /** The zoom that the picture was drawn at: the one wanted may be ahead of it. */
  double drawnZoom() {
    return drawnZoom;
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

  /**
   * Name to propose for the file.
   *
   * @param ending such as {@code .pdf}
   */
  public String fileName(String ending) {
    Paper shown = paper.get();
    String title = shown == null ? "" : shown.title();
    return title.replaceAll("[\\\\/:*?\"<>|]", " ").strip() + ending;
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
          failure -> dialogs.failed(issues.notSaved(failure)));
    }
  }

  /** Writes a working copy for Word; said only after it was read back. */
  public void saveCopy(Path file) {
    Preview copied = inView;
    if (copied != null) {
      Work now = new Work("paper.preview.copying");
      work.set(now);
      background.files(
          () -> {
            PaperFile.write(copied.copy().apply(now), file);
            return file;
          },
          done -> {
            rest();
            notices.say("paper.preview.copied", done);
          },
          failure -> {
            rest();
            if (now.stopped()) {
              notices.say("paper.preview.stopped");
            } else {
              dialogs.failed(failure);
            }
          });
    }
  }

  /**
   * A paper of many pages, as a whole city's month or year, all forms of a round or a long list, is
   * printed or saved only if the user wants that many.
   */
  public boolean wantsAllPages() {
    return pages() <= MANY_PAGES
        || dialogs.proceed("paper.preview.manyPages", "paper.preview.allPages", pages());
  }

  public void print() {
    Paper shown = paper.get();
    String onto = chosenPrinter.get();
    if (shown != null && onto != null && wantsAllPages()) {
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

  /** Lets go of the pages; what is still being made is stopped. */
  public void close() {
    Work going = work.get();
    if (going != null) {
      going.stop();
    }
    rest();
    made++;
    drawing++;
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
