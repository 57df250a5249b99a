package huanze.evidence;

import huanze.ledger.Row;
import huanze.ledger.RowVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stood in the place of a file before it was replaced. */
public final class EvidenceVersions {
  private EvidenceVersions() {}

  /**
   * The files of one place, newest first.
   *
   * @param history of the file's row, newest first; entries that only moved it are left out
   */
  public static List<EvidenceVersion> of(List<RowVersion> history) {
    List<EvidenceVersion> versions = new ArrayList<>();
    for (RowVersion each : history) {
      Row after = each.change().after();
      if (each.change().table().equals(EvidenceRows.NAME)
          && after != null
          && !Objects.equals(digest(each.change().before()), digest(after))) {
        versions.add(
            new EvidenceVersion(
                EvidenceRows.file(after), each.entry().userName(), each.entry().deed().reason()));
      }
    }
    return versions;
  }

  private static @Nullable String digest(@Nullable Row row) {
    return row == null ? null : row.text("digest");
  }
}
