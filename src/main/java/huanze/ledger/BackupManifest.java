package huanze.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import huanze.base.Obstacle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The list of what a backup holds, written last: a backup without it is none.
 *
 * @param format of the list
 * @param madeAt instant, as text
 * @param digest of the last entry
 */
record BackupManifest(
    int format,
    UUID ledger,
    UUID office,
    String officeName,
    String region,
    String madeAt,
    BackupTier tier,
    long entries,
    String digest,
    String lastAt,
    List<Segment> segments,
    List<String> evidence) {
  static final String FILE = "backup.json";
  static final int FORMAT = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param digest SHA-256 of the file, which is its name in the place if it is sealed
   * @param sealed false for the segment still written: it lies beside this list
   */
  record Segment(String name, long size, String digest, boolean sealed) {}

  static BackupManifest read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      BackupManifest read = JSON.readValue(Files.readAllBytes(file), BackupManifest.class);
      if (read.format() > FORMAT) {
        throw Obstacle.of("ledger.newerProgram");
      }
      return read;
    } catch (JsonProcessingException e) {
      throw new Obstacle(e, "ledger.backupDamaged", file);
    }
  }

  void write(Path folder) throws IOException {
    Disk.replace(
        folder.resolve(FILE), JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
  }

  Instant made() {
    return Instant.parse(madeAt);
  }
}
