package huanze.duty;

import huanze.base.DateRange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as somebody wants it.
 *
 * @param responsibility null: the one that Art. 4 gives the rank in such an organ
 */
public record AssignmentDraft(
    UUID post,
    String duty,
    @Nullable String responsibility,
    DateRange days,
    @Nullable String note) {

  /** What is known of an assignment, to be changed. */
  public static AssignmentDraft of(Assignment known) {
    return new AssignmentDraft(
        known.post(), known.duty(), known.responsibility(), known.days(), known.note());
  }

  public AssignmentDraft carrying(@Nullable String other) {
    return new AssignmentDraft(post, duty, other, days, note);
  }

  public AssignmentDraft during(DateRange other) {
    return new AssignmentDraft(post, duty, responsibility, other, note);
  }
}
