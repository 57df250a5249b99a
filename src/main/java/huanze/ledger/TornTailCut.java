package huanze.ledger;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Cuts what a power cut left behind the last whole entry, and keeps it. */
final class TornTailCut {
  private TornTailCut() {}

  /**
   * @return where the cut bytes are kept
   */
  static Path cut(Path journal, Damage torn) throws IOException {
    Path folder = journal.resolve("cut");
    Files.createDirectories(folder);
    Path kept = folder.resolve(torn.segment() + "-" + torn.entry() + "-" + torn.offset());
    try (FileChannel segment =
        FileChannel.open(
            journal.resolve(torn.segment()), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.allocate((int) (segment.size() - torn.offset()));
      while (rest.hasRemaining()) {
        if (segment.read(rest, torn.offset() + rest.position()) < 0) {
          throw new EOFException(torn.toString());
        }
      }
      Disk.replace(kept, rest.array());
      segment.truncate(torn.offset());
      segment.force(true);
    }
    return kept;
  }
}
