package huanze.tour;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.fx.Theme;
import huanze.paper.PaperPictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Opens every screen in its smallest and a usual size, light and dark, and writes a picture of
 * each. Look at them: {@code target/tour}.
 */
class TourTest {
  private record Size(double width, double height) {}

  private static final List<Size> SIZES = List.of(new Size(960, 700), new Size(1440, 900));

  private static final List<String> ONLY = List.of(System.getProperty("tour.only", "").split(","));

  private static final Path FOLDER = Path.of(System.getProperty("tour.folder", "target/tour"));

  /** Pictures come faster than they are written: so many may wait in the heap. */
  private static final int WAITING = 8;

  private static final Locale USUAL = Locale.getDefault();

  private final List<CompletableFuture<Void>> writing = new ArrayList<>();
  private final Semaphore room = new Semaphore(WAITING);

  @BeforeAll
  static void startToolkit() throws Exception {
    Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    FxToolkit.registerPrimaryStage();
  }

  @AfterAll
  static void closeLedgers() throws Exception {
    Locale.setDefault(USUAL);
    TourLedger.closeAll();
  }

  @Test
  void picturesOfEveryScreen() throws IOException {
    Files.createDirectories(FOLDER);
    Theme theme = onFx(() -> new Theme(Theme.Shade.LIGHT));
    TourDesk desk = new TourDesk(theme);
    for (Theme.Shade shade : Theme.Shade.values()) {
      onFx(
          () -> {
            theme.use(shade);
            return shade;
          });
      for (TourStop stop : stops(desk)) {
        photograph(stop, shade, theme);
        desk.release();
      }
    }
    if (ONLY.contains("")) {
      PaperPictures.write(FOLDER);
    }
    CompletableFuture.allOf(writing.toArray(CompletableFuture[]::new)).join();
    assertThat(writing).hasSize(stops(desk).size() * SIZES.size() * 2);
  }

  /** All, or with {@code -Dtour.only=year-grid,unit} those whose names begin so. */
  private static List<TourStop> stops(TourDesk desk) {
    return TourStops.all(desk).stream()
        .filter(stop -> ONLY.stream().anyMatch(stop.name()::startsWith))
        .toList();
  }

  private void photograph(TourStop stop, Theme.Shade shade, Theme theme) {
    assertThat(stop.name()).matches("[a-z0-9-]+");
    Stage stage =
        onFx(
            () -> {
              Parent root = stop.root().get();
              Stage made = new Stage();
              made.setX(0); // elsewhere a large stage runs over the headless screen's end
              made.setY(0);
              made.setScene(theme.scene(root, SIZES.getFirst().width(), SIZES.getFirst().height()));
              made.show();
              return made;
            });
    for (Size size : SIZES) {
      onFx(
          () -> {
            stage.setWidth(size.width());
            stage.setHeight(size.height());
            return stage;
          });
      awaitWidth(stage, size);
      WaitForAsyncUtils.waitForFxEvents(3);
      room.acquireUninterruptibly();
      WritableImage image = onFx(() -> snapshot(stage.getScene()));
      assertThat(image.getWidth()).isEqualTo(size.width());
      String name =
          "%s-%d-%s.png"
              .formatted(stop.name(), (int) size.width(), shade.name().toLowerCase(Locale.ROOT));
      writing.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  write(image, FOLDER.resolve(name));
                } finally {
                  room.release();
                }
              }));
    }
    onFx(
        () -> {
          stage.close();
          return stage;
        });
  }

  /** On a busy machine the stage tells its new size later than the next few events. */
  private static void awaitWidth(Stage stage, Size size) {
    try {
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> onFx(() -> stage.getScene().getWidth()) == size.width());
    } catch (TimeoutException e) {
      throw new AssertionError(stage.getScene().getWidth() + " wide instead of " + size, e);
    }
  }

  private static WritableImage snapshot(Scene scene) {
    return scene.snapshot(null);
  }

  /** Without its transparency, of which there is none, it is written in a third of the time. */
  private static void write(WritableImage image, Path file) {
    BufferedImage seen = SwingFXUtils.fromFXImage(image, null);
    BufferedImage opaque =
        new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(seen, 0, 0, null);
    try {
      ImageIO.write(opaque, "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T onFx(java.util.concurrent.Callable<T> work) {
    return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
  }
}
