package huanze.app;

import java.nio.file.Path;
import java.util.List;

/** What the first start needs done; each may throw an {@link huanze.base.Obstacle}. */
public interface FirstStartWork {
  /** The areas the program knows. */
  List<RegionChoice> regions();

  /** What a search finds an area by: its name and pinyin initials. */
  String searchText(RegionChoice region);

  /** Reads what a backup holds. Slow. */
  BackupSummary preview(Path backup);

  /** Makes or restores the ledger. Slow. */
  void carryOut(FirstStartOutcome outcome);
}
