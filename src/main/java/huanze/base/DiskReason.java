package huanze.base;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a disk or folder refused, as far as the system's words tell: Java has no exception of its own
 * for most of it, and an English system speaks English.
 */
public enum DiskReason {
  FULL("no space left", "not enough space", "disk quota"),
  /** A limit of the drive or of the user: for the one who saves it is a full disk. */
  TOO_LARGE("file too large", "exceeds the limit"),
  READ_ONLY("read-only file system", "write protected"),
  DENIED("permission denied", "access is denied", "operation not permitted"),
  IN_USE("used by another process", "resource busy", "file busy"),
  BROKEN("input/output error", "i/o device error", "redundancy check"),
  GONE("no such file", "no such device", "cannot find the", "not ready", "stale file handle");

  private final List<String> said;

  DiskReason(String... said) {
    this.said = List.of(said);
  }

  /** Empty if the system's words are none of those known. */
  public static Optional<DiskReason> of(IOException e) {
    if (e instanceof NoSuchFileException) {
      return Optional.of(GONE);
    }
    if (e instanceof AccessDeniedException) {
      return Optional.of(DENIED);
    }
    String words = system(e).toLowerCase(Locale.ROOT);
    return Stream.of(values()).filter(r -> r.said.stream().anyMatch(words::contains)).findFirst();
  }

  /** To be filled into a sentence: our own words, or the system's where there are none. */
  public static Object words(IOException e) {
    return of(e)
        .<Object>map(reason -> Problem.of("", "base.disk." + CamelCase.of(reason)))
        .orElseGet(() -> system(e));
  }

  /**
   * True if there was no room.
   *
   * @param folder that was written to
   * @param bytes that had to fit
   */
  public static boolean isFull(IOException e, Path folder, long bytes) {
    Optional<DiskReason> reason = of(e);
    if (reason.isPresent()) {
      return reason.get() == FULL || reason.get() == TOO_LARGE;
    }
    try {
      FileStore store = Files.getFileStore(folder);
      return store.getTotalSpace() > 0 && store.getUsableSpace() < bytes;
    } catch (IOException unknown) {
      e.addSuppressed(unknown);
      return false;
    }
  }

  private static String system(IOException e) {
    if (e instanceof FileSystemException failed) {
      return failed.getReason() == null ? String.valueOf(failed.getFile()) : failed.getReason();
    }
    return String.valueOf(e.getMessage());
  }
}
