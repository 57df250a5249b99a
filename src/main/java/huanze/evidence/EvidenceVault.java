package huanze.evidence;

import huanze.base.Obstacle;
import huanze.base.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the bytes of evidence files, each under its digest. */
public interface EvidenceVault {
  /**
   * A file that was copied in.
   *
   * @param digest SHA-256 of the bytes copied, in hexadecimal
   * @param fresh false if the same bytes were there already, as they should be
   */
  record Stored(String digest, boolean fresh) {}

  /**
   * Copies a file in and forces it to disk; one already there is stored once. Nothing is left
   * behind if it fails or is stopped.
   *
   * @throws IOException if the file cannot be read to its end
   * @throws Obstacle if there is no room or no permission to write, somebody wrote into the file
   *     meanwhile, or it was stopped
   */
  Stored store(Path file, Progress progress) throws IOException;

  /** Where the bytes of a digest lie. */
  Path path(String digest);

  /**
   * True if the bytes of a digest are what they were; reads all of them.
   *
   * @throws IOException if they cannot be read
   */
  boolean sound(String digest) throws IOException;

  /** True if the bytes of a digest are still there. */
  default boolean holds(String digest) {
    try {
      return Files.isRegularFile(path(digest));
    } catch (Obstacle gone) {
      return false;
    }
  }
}
