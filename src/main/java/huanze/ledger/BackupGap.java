package huanze.ledger;

import huanze.base.Obstacle;
import java.nio.file.Path;

/**
 * Entries that a backup holds and the journal does not.
 *
 * @param backup folder of the backup
 * @param first number of the first such entry
 * @param last number of the backup's last entry
 * @param otherThere true if the journal has an entry of that number, but another one: two copies of
 *     the ledger went separate ways
 */
public record BackupGap(Path backup, long first, long last, boolean otherThere) {

  /** Key of the sentence; its arguments are {@link #backup}, {@link #first}, {@link #last}. */
  public String sentenceKey() {
    return otherThere ? "ledger.gap.otherThere" : "ledger.gap.missing";
  }

  Obstacle asObstacle() {
    return Obstacle.of(sentenceKey(), backup, first, last);
  }
}
