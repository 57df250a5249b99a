package huanze.evidence;

import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Keeps the bytes of evidence files, each under its digest. */
public interface EvidenceVault {
  /**
   * Copies a file in and forces it to disk; one already there is stored once.
   *
   * @return SHA-256 of the bytes copied, in hexadecimal
   * @throws IOException if the file cannot be read to its end
   * @throws huanze.base.Obstacle if there is no room or no permission to write
   */
  String store(Path file) throws IOException;

  /** Where the bytes of a digest lie. */
  Path path(String digest);

  /** True if the bytes of a digest are still there. */
  default boolean holds(String digest) {
    try {
      return Files.isRegularFile(path(digest));
    } catch (Obstacle gone) {
      return false;
    }
  }
}
