package huanze.unit;

import huanze.base.DateRange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about a tenure; see {@link Tenure}. */
public record TenureDraft(
    UUID post, UUID person, DateRange days, boolean acting, @Nullable String document) {

  public static TenureDraft of(Tenure tenure) {
    return new TenureDraft(
        tenure.post(), tenure.person(), tenure.days(), tenure.acting(), tenure.document());
  }

  Tenure tenure(UUID id) {
    String number = document == null || document.isBlank() ? null : document.strip();
    return new Tenure(id, post, person, days, acting, number);
  }
}
