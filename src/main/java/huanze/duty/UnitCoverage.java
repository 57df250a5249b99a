package huanze.duty;

import huanze.unit.Post;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The matrix duty × post of one unit on a day.
 *
 * @param posts the posts that live that day, by code: the columns
 * @param vacant those of them that nobody holds
 * @param rows one per duty that is meant for the unit or carried in it, in the catalogue's order
 * @param findings what is not as it should be, and what is to be known
 */
public record UnitCoverage(
    UUID unit, List<Post> posts, Set<UUID> vacant, List<Row> rows, List<CoverageFinding> findings) {
  public UnitCoverage {
    posts = List.copyOf(posts);
    vacant = Set.copyOf(vacant);
    rows = List.copyOf(rows);
    findings = List.copyOf(findings);
  }

  /**
   * A duty across the posts.
   *
   * @param id id of the duty in the catalogue
   * @param duty the duty; null if its pack is no longer active
   * @param meant true if it is meant for the unit that day
   * @param cells what the posts carry of it, at most one per post, in the order of the posts
   */
  public record Row(
      String id, @Nullable CatalogueDuty duty, boolean meant, List<Assignment> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    public Optional<Assignment> cell(UUID post) {
      return cells.stream().filter(a -> a.post().equals(post)).findFirst();
    }
  }

  /** True if any post carries anything that day. */
  public boolean hasList() {
    return rows.stream().anyMatch(r -> !r.cells().isEmpty());
  }
}
