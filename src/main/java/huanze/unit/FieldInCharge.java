package huanze.unit;

import huanze.base.DateRange;
import java.util.UUID;

/**
 * What a post is in charge of (分管领域) on some days, both included.
 *
 * @param field in the office's own words, such as 生态环境 or 城乡建设
 * @param place among the fields of the post, as the office lists them
 */
public record FieldInCharge(UUID id, UUID post, String field, DateRange days, int place) {
  /** The only one of its post. */
  public FieldInCharge(UUID id, UUID post, String field, DateRange days) {
    this(id, post, field, days, 0);
  }

  FieldInCharge during(DateRange other) {
    return new FieldInCharge(id, post, field, other, place);
  }
}
