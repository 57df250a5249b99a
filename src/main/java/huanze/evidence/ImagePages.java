package huanze.evidence;

import huanze.base.Obstacle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A photo or scan. It is thinned out while it is read, line by line, so that a large one is never
 * held whole.
 */
final class ImagePages implements EvidencePages.Source {
  private static final Set<String> FORMATS = Set.of("jpeg", "jpg", "png", "bmp", "gif", "tif");

  /** Above this even reading it takes minutes. */
  private static final long LARGEST = 400_000_000;

  private final String name;
  private final ImageInputStream input;
  private final ImageReader reader;
  private final int count;
  private final ExifTurn turn;

  private ImagePages(Path file, String name, ImageInputStream input, ImageReader reader)
      throws IOException {
    this.name = name;
    this.input = input;
    this.reader = reader;
    reader.setInput(input);
    boolean several = reader.getFormatName().toLowerCase(Locale.ROOT).startsWith("tif");
    count = several ? reader.getNumImages(true) : 1;
    turn = ExifTurn.of(file);
  }

  /** Empty if it is none. */
  static Optional<EvidencePages.Source> open(Path file, String name) throws IOException {
    ImageInputStream input = ImageIO.createImageInputStream(file.toFile());
    try {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
      while (readers.hasNext()) {
        ImageReader reader = readers.next();
        if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
          return Optional.of(new ImagePages(file, name, input, reader));
        }
      }
    } catch (IOException | RuntimeException e) {
      input.close();
      throw e;
    }
    input.close();
    return Optional.empty();
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public BufferedImage picture(int page, int width, int height) throws IOException {
    long across = reader.getWidth(page);
    long down = reader.getHeight(page);
    if (across * down > LARGEST) {
      throw Obstacle.of("evidence.view.tooLarge", name);
    }
    boolean lying = turn.swapsSides();
    double fitting =
        Math.max(
            across / (double) (lying ? height : width), down / (double) (lying ? width : height));
    double least = Math.sqrt(across * down / (double) EvidencePages.MOST_PIXELS);
    int step = (int) Math.max(1, Math.max(Math.floor(fitting), Math.ceil(least)));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return turn.apply(reader.read(page, param));
  }

  @Override
  public void close() throws IOException {
    reader.dispose();
    input.close();
  }
}
