package huanze.evidence;

import huanze.base.DiskReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a picture says of itself before its first point. One that does not get as far as its width
 * and height is none: no program shows anything of it.
 */
final class PictureHeader {
  private static final Set<String> FORMATS = Set.of("jpeg", "png", "bmp", "tif", "tiff");

  /** What is longer and cannot be read here may be of a rare sort that other programs show. */
  private static final int BEGINNING = 1024;

  private PictureHeader() {}

  /**
   * True if it tells width and height, or is of a kind that cannot be judged here, as those of
   * phones. No point of it is read.
   *
   * @throws IOException if the disk does not give it back
   */
  static boolean isThere(Path file) throws IOException {
    try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = reader(input);
      if (reader == null) {
        return true;
      }
      try {
        reader.setInput(input, true, true);
        return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
      } catch (IOException | RuntimeException e) {
        refuseUnread(e);
        return Files.size(file) > BEGINNING;
      } finally {
        reader.dispose();
      }
    }
  }

  private static @Nullable ImageReader reader(ImageInputStream input) throws IOException {
    Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
    while (readers.hasNext()) {
      ImageReader reader = readers.next();
      if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
        return reader;
      }
    }
    return null;
  }

  /** Readers of pictures hide what the disk said behind words of their own. */
  private static void refuseUnread(Exception e) throws IOException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException read && DiskReason.of(read).isPresent()) {
        throw read;
      }
    }
  }
}
