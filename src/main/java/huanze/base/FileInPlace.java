package huanze.base;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Optional;

/**
 * Puts a file that somebody takes away in place as a whole: first written beside it, forced to the
 * disk, opened again and checked, and only then moved. If anything fails, the old file is
 * untouched.
 */
public final class FileInPlace {
  private static final int ROOM = 1 << 16;

  private FileInPlace() {}

  /** What is done with the file beside the target. */
  public interface Step {
    void run(Path draft) throws IOException;
  }

  /** Puts the file beside the target in its place. */
  interface Move {
    void move(Path draft, Path target) throws IOException;
  }

  /**
   * @param write writes it
   * @param check throws an {@link Obstacle} or {@link InvalidInput} if it does not read back as
   *     written
   * @throws Obstacle if the folder is missing or refuses, the name is too long, the file is open
   *     elsewhere, the disk is full, or it fails
   */
  public static void put(Path target, Step write, Step check) {
    put(target, write, check, FileInPlace::force, FileInPlace::move);
  }

  /** The same with other last steps. */
  static void put(Path target, Step write, Step check, Step force, Move move) {
    Path absolute = target.toAbsolutePath();
    String name = String.valueOf(absolute.getFileName());
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Obstacle.of("base.file.noFolder", String.valueOf(folder));
    }
    if (Files.isDirectory(absolute)) {
      throw Obstacle.of("base.file.isFolder", name);
    }
    Path draft = folder.resolve("~huanze-" + name);
    try {
      write.run(draft);
      force.run(draft);
      check(draft, check, name);
      replace(draft, absolute, move);
    } catch (IOException e) {
      throw obstacle(e, folder, name);
    } finally {
      discard(draft);
    }
  }

  /** Whatever reads it speaks of the draft, or of a foreign file: the clerk knows neither. */
  private static void check(Path draft, Step check, String name) throws IOException {
    try {
      check.run(draft);
    } catch (Obstacle | InvalidInput e) {
      if (e.getCause() instanceof IOException failed && DiskReason.of(failed).isPresent()) {
        throw failed;
      }
      throw new Obstacle(e, "base.file.notAsWritten", name);
    }
  }

  private static void replace(Path draft, Path target, Move move) throws IOException {
    try {
      move.move(draft, target);
    } catch (FileSystemException e) {
      if (isInUse(e, target)) {
        throw new Obstacle(e, "base.file.inUse", target.getFileName());
      }
      throw e;
    }
  }

  private static void force(Path draft) throws IOException {
    try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      written.force(true);
    }
  }

  private static void move(Path draft, Path target) throws IOException {
    try {
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** The draft is gone already if it was put in place. */
  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      // What is left is overwritten by the next attempt and must not hide what went wrong.
      draft.toFile().deleteOnExit();
    }
  }

  /**
   * Windows reports a target that another program holds open as denied or as in use, the latter in
   * the language of the system.
   */
  private static boolean isInUse(FileSystemException e, Path target) {
    Optional<DiskReason> reason = DiskReason.of(e);
    return Files.exists(target)
        && (reason.isEmpty()
            || reason.get() == DiskReason.DENIED
            || reason.get() == DiskReason.IN_USE);
  }

  private static Obstacle obstacle(IOException e, Path folder, String name) {
    if (DiskReason.isFull(e, folder, ROOM)) {
      return new Obstacle(e, "base.file.diskFull", folder);
    }
    if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("too long")) {
      return new Obstacle(e, "base.file.nameTooLong", name);
    }
    if (e instanceof NoSuchFileException && Files.isDirectory(folder)) {
      return new Obstacle(e, "base.file.noFileThere", folder);
    }
    return DiskReason.of(e).filter(DiskReason.DENIED::equals).isPresent()
        ? new Obstacle(e, "base.file.denied", folder)
        : new Obstacle(e, "base.file.notWritten", name, DiskReason.words(e));
  }
}
