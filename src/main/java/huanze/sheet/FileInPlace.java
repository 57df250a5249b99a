package huanze.sheet;

import huanze.base.DiskReason;
import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * Puts a file in place as a whole: first written beside it, opened again and checked, and only then
 * moved. If anything fails, the old file is untouched.
 */
public final class FileInPlace {
  private static final int ROOM = 1 << 16;

  private FileInPlace() {}

  /** What is done with the file beside the target. */
  public interface Step {
    void run(Path draft) throws IOException;
  }

  /**
   * @param write writes it
   * @param check throws an {@link Obstacle} if it does not read back as written
   * @throws Obstacle if the folder is missing or refuses, the name is too long, the file is open
   *     elsewhere, or the disk is full
   */
  public static void put(Path target, Step write, Step check) {
    Path absolute = target.toAbsolutePath();
    String name = String.valueOf(absolute.getFileName());
    Path folder = absolute.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw Obstacle.of("sheet.noFolder", String.valueOf(folder));
    }
    if (Files.isDirectory(absolute)) {
      throw Obstacle.of("sheet.folder", name);
    }
    Path draft = folder.resolve("~huanze-" + name);
    try {
      writeDraft(draft, write);
      check.run(draft);
      Files.move(draft, absolute, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw obstacle(e, draft, name);
    } finally {
      discard(draft);
    }
  }

  private static void writeDraft(Path draft, Step write) throws IOException {
    try {
      write.run(draft);
    } catch (AccessDeniedException | NoSuchFileException e) {
      throw new Obstacle(e, "sheet.folderDenied", draft.getParent());
    }
  }

  /** The draft is gone already if it was put in place. */
  private static void discard(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      draft.toFile().deleteOnExit();
    }
  }

  static Obstacle obstacle(IOException e, Path draft, String name) {
    Path folder = draft.getParent();
    if (DiskReason.isFull(e, folder, ROOM)) {
      return new Obstacle(e, "sheet.diskFull", folder);
    }
    if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("too long")) {
      return new Obstacle(e, "sheet.nameTooLong", name);
    }
    return e instanceof FileSystemException
        ? new Obstacle(e, "sheet.targetInUse", name)
        : new Obstacle(e, "sheet.notWritten", name);
  }
}
