package huanze.unit;

import huanze.base.DateRange;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a post, both days included.
 *
 * @param acting 代理 or 主持工作: a holder like any other
 * @param document number of the appointment, or null
 */
public record Tenure(
    UUID id, UUID post, UUID person, DateRange days, boolean acting, @Nullable String document) {

  /** The same on other days. */
  public Tenure during(DateRange other) {
    return new Tenure(id, post, person, other, acting, document);
  }
}
