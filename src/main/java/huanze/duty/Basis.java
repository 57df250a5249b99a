package huanze.duty;

import huanze.base.DateRange;
import huanze.rulepack.DutyBasis;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a duty rests on.
 *
 * @param document id of the legal document, or null if the office wrote its title by hand
 * @param title title of the document
 * @param cite place in it, such as Art. 27; empty if the whole document is meant
 * @param validity days in force; an open end is still in force, or not known
 * @param replacedBy title of the document that took its place, or null
 * @param unconfirmed true if what is said of it has no confirmed source
 */
public record Basis(
    @Nullable String document,
    String title,
    String cite,
    DateRange validity,
    @Nullable String replacedBy,
    boolean unconfirmed) {

  /** A document that the office names by hand. */
  public static Basis named(String title, String cite, DateRange validity) {
    return new Basis(null, title, cite, validity, null, false);
  }

  /** True if its last day lies before a day. */
  public boolean endedBefore(LocalDate on) {
    return validity.to() != null && validity.to().isBefore(on);
  }

  /** Title and place, as one line. */
  public String label() {
    return DutyBasis.label(title, cite);
  }
}
