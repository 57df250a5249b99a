package huanze.app;

import java.util.List;

/**
 * What a backup holds, shown before it is taken.
 *
 * @param office whose it is
 * @param lastSaved when the last thing in it was saved, as shown
 * @param counts what and how many
 */
public record BackupSummary(String office, String lastSaved, List<Count> counts) {
  /**
   * @param textKey key of what is counted, such as 单位
   */
  public record Count(String textKey, long number) {}

  public BackupSummary {
    counts = List.copyOf(counts);
  }
}
