package huanze.paper;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A paper that was issued (印发).
 *
 * @param subject what it is about, as in its code
 * @param unit the unit it is about; or null
 * @param number which issue of this form, subject and year it is, 1 or more
 * @param digest SHA-256 of its PDF, under which it is kept
 * @param withdrawn why it was withdrawn; null while it stands
 */
public record IssuedPaper(
    UUID id,
    PaperForm form,
    String subject,
    @Nullable UUID unit,
    int year,
    int number,
    FormCode code,
    String title,
    int pages,
    LocalDate issuedOn,
    String digest,
    @Nullable String withdrawn) {

  public boolean stands() {
    return withdrawn == null;
  }
}
