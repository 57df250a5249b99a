package huanze.rulepack;

import huanze.base.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law, regulation or party document that a duty rests on.
 *
 * @param id short name that packs refer to, such as {@code code-2026}; a pack's own document has
 *     the pack's id
 * @param number document number as printed, or null if it has none or none is known
 * @param issuer who issued it, or null if not known
 * @param validity days in force; an end that is open is still in force, or not known
 * @param replacedBy id of the document that took its place, or null
 * @param unconfirmed true if what is said of it has no confirmed source
 */
public record LegalDocument(
    String id,
    String title,
    @Nullable String number,
    @Nullable String issuer,
    DateRange validity,
    @Nullable String replacedBy,
    boolean unconfirmed) {

  /** True if its last day lies before a day. */
  public boolean endedBefore(LocalDate on) {
    return validity.to() != null && validity.to().isBefore(on);
  }
}
