package huanze.evidence;

import huanze.base.Obstacle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of evidence as pictures for the screen, one page at a time: a PDF or a scan of several
 * pages page by page, a photo as one. One thread at a time.
 */
public final class EvidencePages implements AutoCloseable {
  /** No picture is larger, whatever is asked for: 64 MB at four bytes each. */
  static final int MOST_PIXELS = 16_000_000;

  /** How one format gives its pages. */
  interface Source extends AutoCloseable {
    int count();

    /**
     * As large as fits into so many dots, or a little larger.
     *
     * @param page from 0
     */
    BufferedImage picture(int page, int width, int height) throws IOException;

    @Override
    void close() throws IOException;
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  private final String name;
  private final Source source;

  private EvidencePages(String name, Source source) {
    this.name = name;
    this.source = source;
  }

  /**
   * Looks into the file, whatever its name says.
   *
   * @param name to be named by in sentences
   * @return empty if it is of a kind that cannot be shown
   * @throws Obstacle if it is one that can be, but is damaged, locked or too large
   */
  public static Optional<EvidencePages> open(Path file, String name) {
    return guarded(
            name,
            () ->
                isPdf(file) ? Optional.of(PdfPages.open(file, name)) : ImagePages.open(file, name))
        .map(found -> named(name, found));
  }

  private static EvidencePages named(String name, Source found) {
    if (found.count() < 1) {
      throw Obstacle.of("evidence.view.damaged", name);
    }
    return new EvidencePages(name, found);
  }

  public int count() {
    return source.count();
  }

  /**
   * A page as large as fits into so many dots, or a little larger.
   *
   * @param page from 0
   * @throws Obstacle if the page is damaged or too large
   */
  public BufferedImage picture(int page, int width, int height) {
    return guarded(name, () -> source.picture(page, Math.max(1, width), Math.max(1, height)));
  }

  /** Whatever a damaged file makes a decoder throw is one sentence. */
  private static <T> T guarded(String name, Step<T> step) {
    try {
      return step.run();
    } catch (Obstacle known) {
      throw known;
    } catch (OutOfMemoryError e) {
      throw new Obstacle(e, "evidence.view.tooLarge", name);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw new Obstacle(e, "evidence.view.damaged", name);
    }
  }

  private static boolean isPdf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return EvidenceKinds.isPdf(in.readNBytes(EvidenceKinds.HEAD));
    }
  }

  @Override
  public void close() {
    guarded(
        name,
        () -> {
          source.close();
          return name;
        });
  }
}
