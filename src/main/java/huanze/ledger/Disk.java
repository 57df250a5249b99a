package huanze.ledger;

import huanze.base.Obstacle;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files written so that they survive a power cut. */
final class Disk {
  private static final Logger LOG = LoggerFactory.getLogger(Disk.class);

  private Disk() {}

  /** Writes a file whole or not at all: beside it, forced, then renamed over it. */
  static void replace(Path file, byte[] content) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try (FileChannel out =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      writeFully(out, ByteBuffer.wrap(content), 0);
      out.force(true);
    }
    rename(beside, file);
  }

  /** Renames within one drive, over whatever is there. */
  static void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceFolder(to.toAbsolutePath().getParent());
  }

  /** Forces the folder's list of names; Windows does so by itself and cannot open folders. */
  static void forceFolder(Path folder) throws IOException {
    if (File.separatorChar == '/') {
      try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  /**
   * @param folder that will be written to
   * @param bytes that will have to fit
   * @throws Obstacle if the drive says that it has less; some say nothing
   */
  static void refuseWithoutRoom(Path folder, long bytes) {
    try {
      FileStore drive = Files.getFileStore(folder);
      if (drive.getTotalSpace() > 0) {
        refuseWithoutRoom(folder, bytes, drive.getUsableSpace());
      }
    } catch (IOException e) {
      LOG.warn("room on the drive of {} not known", folder, e);
    }
  }

  static void refuseWithoutRoom(Path folder, long bytes, long usable) {
    if (usable < bytes) {
      throw Obstacle.of("ledger.noRoom", folder, megabytes(bytes), megabytes(usable));
    }
  }

  private static long megabytes(long bytes) {
    return (bytes + 999_999) / 1_000_000;
  }

  static void writeFully(FileChannel out, ByteBuffer bytes, long at) throws IOException {
    long position = at;
    while (bytes.hasRemaining()) {
      position += out.write(bytes, position);
    }
  }

  static List<Path> list(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /** Deletes a folder with all it holds; one that is not there is left out silently. */
  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
