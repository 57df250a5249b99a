package huanze.ledger;

import huanze.base.DiskReason;
import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The folder a ledger lives in. While it is open, no second program may open it. */
final class LedgerHome implements AutoCloseable {
  /**
   * Folders this program has open: on Linux, opening and closing the lock file a second time would
   * give the lock away.
   */
  private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

  private final Path root;
  private final Path taken;
  private final FileChannel channel;

  private LedgerHome(Path root, Path taken, FileChannel channel) {
    this.root = root;
    this.taken = taken;
    this.channel = channel;
  }

  static Path journal(Path root) {
    return root.resolve("journal");
  }

  static Path image(Path root) {
    return root.resolve("image").resolve("huanze" + Image.SUFFIX);
  }

  static Path evidence(Path root) {
    return root.resolve("evidence");
  }

  static Path drafts(Path root) {
    return root.resolve("drafts");
  }

  /** True if a ledger lives there. */
  static boolean holdsLedger(Path root) {
    return Files.isDirectory(journal(root));
  }

  /**
   * Takes the folder for this program alone, making it if need be.
   *
   * @throws Obstacle if another program has it, it cannot be written, or its drive is refused
   */
  static LedgerHome take(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(root);
      Drive.of(root).refuseForLedger(root);
      Path real = root.toRealPath();
      if (!TAKEN.add(real)) {
        throw Obstacle.of("ledger.inUse", root);
      }
      boolean locked = false;
      try {
        LedgerHome home = new LedgerHome(root, real, locked(root));
        locked = true;
        return home;
      } finally {
        if (!locked) {
          TAKEN.remove(real);
        }
      }
    } catch (IOException e) {
      throw Trouble.folder(root, e);
    }
  }

  private static FileChannel locked(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      if (tryLock(channel) == null) {
        throw Obstacle.of("ledger.inUse", root);
      }
      for (String name : new String[] {"image", "evidence", "drafts"}) {
        Files.createDirectories(root.resolve(name));
      }
      locked = true;
      return channel;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path root() {
    return root;
  }

  Path journal() {
    return journal(root);
  }

  Path image() {
    return image(root);
  }

  Path evidence() {
    return evidence(root);
  }

  @Override
  public void close() throws IOException {
    TAKEN.remove(taken);
    channel.close();
  }

  /** How failures of files are told. */
  static final class Trouble {
    private Trouble() {}

    static Obstacle folder(Path folder, IOException cause) {
      return switch (cause) {
        case AccessDeniedException denied -> new Obstacle(denied, "ledger.noPermission", folder);
        case FileAlreadyExistsException file -> new Obstacle(file, "ledger.notAFolder", folder);
        case NotDirectoryException file -> new Obstacle(file, "ledger.notAFolder", folder);
        case NoSuchFileException none -> new Obstacle(none, "ledger.folderImpossible", folder);
        default -> new Obstacle(cause, "ledger.folderFailed", folder, DiskReason.words(cause));
      };
    }

    static Obstacle notRead(IOException cause) {
      return cause instanceof AccessDeniedException denied
          ? new Obstacle(denied, "ledger.noPermission", String.valueOf(denied.getFile()))
          : new Obstacle(cause, "ledger.notRead", DiskReason.words(cause));
    }

    static Obstacle notBackedUp(Path place, IOException cause) {
      return cause instanceof AccessDeniedException denied
          ? new Obstacle(denied, "ledger.noPermission", place)
          : new Obstacle(cause, "ledger.backupFailed", place, DiskReason.words(cause));
    }

    static Obstacle notSaved(IOException cause) {
      return new Obstacle(cause, "ledger.notSaved", DiskReason.words(cause));
    }
  }
}
