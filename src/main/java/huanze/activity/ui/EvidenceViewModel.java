package huanze.activity.ui;

import huanze.base.FileInPlace;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.evidence.Evidence;
import huanze.evidence.EvidencePages;
import huanze.evidence.EvidenceVersion;
import huanze.evidence.EvidenceVersions;
import huanze.evidence.SoundEvidence;
import huanze.fx.FileDialogs;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** One file of a record looked at: its pages as pictures, or one sentence why there are none. */
final class EvidenceViewModel {
  static final double LARGEST = 6;
  private static final double STEP = 1.25;

  private final ActivityDesk desk;
  private final Names names;
  private final ReadOnlyObjectWrapper<@Nullable Evidence> file = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable BufferedImage> picture =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyIntegerWrapper page = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper pages = new ReadOnlyIntegerWrapper();
  private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(1);
  private final ObservableList<EvidenceVersion> versions = FXCollections.observableArrayList();
  private @Nullable EvidencePages open;
  private int roomWidth;
  private int roomHeight;

  /** Numbers what was asked for: an answer to an earlier question is dropped. */
  private volatile long opening;

  private volatile long drawing;

  EvidenceViewModel(ActivityDesk desk, Names names) {
    this.desk = desk;
    this.names = names;
  }

  /** The file in view; null while nothing is looked at. */
  ReadOnlyObjectProperty<@Nullable Evidence> fileProperty() {
    return file.getReadOnlyProperty();
  }

  /** The page in view; null before it is there, and if there is none. */
  ReadOnlyObjectProperty<@Nullable BufferedImage> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** What stands in the place of a picture. */
  ReadOnlyStringProperty sentenceProperty() {
    return sentence.getReadOnlyProperty();
  }

  /** From 0. */
  ReadOnlyIntegerProperty pageProperty() {
    return page.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty pagesProperty() {
    return pages.getReadOnlyProperty();
  }

  /** 1 fits the whole page into the window. */
  ReadOnlyDoubleProperty zoomProperty() {
    return zoom.getReadOnlyProperty();
  }

  /** What stood in this file's place, newest first; the first one is in use. */
  ObservableList<EvidenceVersion> versions() {
    return versions;
  }

  private boolean inUse(Evidence shown) {
    return !versions.isEmpty() && versions.getFirst().file().digest().equals(shown.digest());
  }

  /** Size, day and who entered it. */
  String about(Evidence shown) {
    String by =
        versions.stream()
            .filter(v -> v.file().digest().equals(shown.digest()))
            .map(EvidenceVersion::by)
            .findFirst()
            .orElse("");
    String size = names.size(shown.size());
    if (by.isEmpty()) {
      return desk.texts().text("activity.ui.files.kept", size, shown.enteredOn());
    }
    String key = inUse(shown) ? "activity.ui.viewer.about" : "activity.ui.viewer.aboutEarlier";
    return desk.texts().text(key, size, shown.enteredOn(), by);
  }

  /** Looks at a file that a record has, or that it had before. */
  void open(Evidence shown) {
    letGo();
    long mine = opening;
    versions.clear();
    file.set(shown);
    sentence.set(desk.texts().text("activity.ui.viewer.working"));
    desk.background()
        .files(
            () -> EvidenceVersions.of(desk.evidence().history().apply(shown.id())),
            found -> {
              if (mine == opening) {
                versions.setAll(found);
              }
            },
            desk.dialogs()::failed);
    desk.background()
        .files(
            () ->
                EvidencePages.open(SoundEvidence.of(desk.vault(), shown), shown.fileName())
                    .orElse(null),
            found -> opened(mine, found),
            failure -> failed(mine == opening, failure));
  }

  private void opened(long mine, @Nullable EvidencePages found) {
    if (mine != opening) {
      close(found);
    } else if (found == null) {
      sentence.set(desk.texts().text("activity.ui.viewer.noPreview"));
    } else {
      open = found;
      pages.set(found.count());
      draw();
    }
  }

  private void failed(boolean wanted, Exception failure) {
    if (!wanted) {
      return;
    }
    picture.set(null);
    if (failure instanceof Obstacle obstacle) {
      sentence.set(desk.texts().text(obstacle));
    } else {
      sentence.set("");
      desk.dialogs().failed(failure);
    }
  }

  /**
   * How many dots there are for a page.
   *
   * @param width of the window's ground, in dots of the screen
   */
  void room(int width, int height) {
    if (width != roomWidth || height != roomHeight) {
      roomWidth = width;
      roomHeight = height;
      draw();
    }
  }

  private void draw() {
    EvidencePages drawn = open;
    if (drawn == null || roomWidth < 1 || roomHeight < 1) {
      return;
    }
    long mine = ++drawing;
    int wanted = page.get();
    int width = (int) (roomWidth * zoom.get());
    int height = (int) (roomHeight * zoom.get());
    desk.background()
        .files(
            () -> {
              synchronized (drawn) {
                return mine == drawing ? drawn.picture(wanted, width, height) : null;
              }
            },
            done -> {
              if (mine == drawing) {
                sentence.set("");
                picture.set(done);
              }
            },
            failure -> failed(mine == drawing, failure));
  }

  /** Turns to a page if there is one. */
  void turnTo(int wanted) {
    if (wanted >= 0 && wanted < pages.get() && wanted != page.get()) {
      page.set(wanted);
      draw();
    }
  }

  void zoomIn() {
    zoomTo(Math.min(LARGEST, zoom.get() * STEP));
  }

  void zoomOut() {
    zoomTo(Math.max(1, zoom.get() / STEP));
  }

  void fit() {
    zoomTo(1);
  }

  private void zoomTo(double wanted) {
    if (open != null && wanted != zoom.get()) {
      zoom.set(wanted);
      draw();
    }
  }

  /** Hands a copy to another program. */
  void openOutside() {
    Evidence shown = file.get();
    if (shown == null) {
      return;
    }
    if (!shown.ofKnownKind()) {
      desk.dialogs().failed(InvalidInput.of("", "activity.ui.viewer.program", shown.fileName()));
      return;
    }
    desk.background()
        .files(
            () -> {
              desk.evidence().outside().open(SoundEvidence.copy(desk.vault(), shown));
              return shown.fileName();
            },
            name -> desk.notices().say("activity.ui.notice.openedOutside", name),
            desk.dialogs()::failed);
  }

  /** Writes a copy where the user wants it; said only after it was compared. */
  void saveAs() {
    Evidence shown = file.get();
    if (shown == null) {
      return;
    }
    desk.files()
        .save(
            "activity.ui.viewer.saveAs",
            SoundEvidence.safeName(shown.fileName()),
            FileDialogs.Kind.ANY)
        .ifPresent(
            target ->
                desk.background()
                    .files(
                        () -> written(shown, target),
                        done -> desk.notices().say("activity.ui.notice.savedAs", done),
                        desk.dialogs()::failed));
  }

  private Path written(Evidence shown, Path target) {
    Path kept = SoundEvidence.of(desk.vault(), shown);
    FileInPlace.put(
        target,
        draft -> Files.copy(kept, draft, StandardCopyOption.REPLACE_EXISTING),
        draft -> {
          if (Files.mismatch(kept, draft) >= 0) {
            throw Obstacle.of("base.file.notAsWritten", target.getFileName());
          }
        });
    return target;
  }

  /** Back to the form; the file is let go. */
  void close() {
    letGo();
    file.set(null);
  }

  private void letGo() {
    opening++;
    drawing++;
    EvidencePages before = open;
    open = null;
    page.set(0);
    pages.set(0);
    zoom.set(1);
    picture.set(null);
    sentence.set("");
    close(before);
  }

  /** Beside the screen: a page may still be being drawn. */
  private void close(@Nullable EvidencePages pagesBefore) {
    if (pagesBefore != null) {
      desk.background()
          .files(
              () -> {
                synchronized (pagesBefore) {
                  pagesBefore.close();
                }
                return List.of();
              },
              done -> {},
              desk.dialogs()::failed);
    }
  }
}
