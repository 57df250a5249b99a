package huanze.duty;

import huanze.base.DateRange;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A duty that a post carries; whoever holds the post carries it with him.
 *
 * @param duty id in the catalogue
 * @param responsibility id of a responsibility of Art. 4: overall, inCharge, principal, direct
 */
public record Assignment(
    UUID id, UUID post, String duty, String responsibility, DateRange days, @Nullable String note) {

  /**
   * The days on which it holds: its own, as far as the post lives. An assignment without an end
   * simply ends with its post or unit, as a tenure does.
   */
  public Optional<DateRange> inForce(Structure structure) {
    return structure.post(post).flatMap(structure::life).flatMap(days::intersection);
  }

  /**
   * True if its days miss the life of its post: they never meet it, or they name the day although
   * the post does not live then. What goes on without an end is simply cut at the end of the post.
   */
  public boolean isOutsideLife(Structure structure, LocalDate on) {
    DateRange life = structure.post(post).flatMap(structure::life).orElse(null);
    if (life == null || life.intersection(days).isEmpty()) {
      return true;
    }
    boolean cut = days.to() == null && life.to() != null && life.to().isBefore(on);
    return days.contains(on) && !life.contains(on) && !cut;
  }

  /** The same on other days. */
  public Assignment during(DateRange other) {
    return new Assignment(id, post, duty, responsibility, other, note);
  }
}
