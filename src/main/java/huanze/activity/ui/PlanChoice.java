package huanze.activity.ui;

import huanze.activity.PlanRequest;
import huanze.base.CamelCase;
import huanze.fx.FormModel;
import huanze.rulepack.Level;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was chosen in the form, kept to be changed.
 *
 * @param where id of a unit, or {@link #REGION} with a region's code; null for neither
 */
record PlanChoice(
    Set<String> rules,
    @Nullable String where,
    boolean below,
    @Nullable String level,
    int year,
    int firstMonth,
    int lastMonth,
    String wish) {
  static final String REGION = "region:";

  PlanChoice {
    rules = Set.copyOf(rules);
  }

  static PlanChoice of(FormModel form) {
    return new PlanChoice(
        form.field("rules").ticked(),
        form.field("units").chosen(),
        form.field("below").isYes(),
        form.field("level").chosen(),
        number(form, "year"),
        number(form, "months"),
        number(form, "lastMonth"),
        Objects.requireNonNullElse(form.field("wish").chosen(), PlanWishes.EVENLY));
  }

  private static int number(FormModel form, String field) {
    return Integer.parseInt(Objects.requireNonNull(form.field(field).chosen(), field));
  }

  @Nullable UUID unit() {
    return where == null || where.startsWith(REGION) ? null : UUID.fromString(where);
  }

  private @Nullable String region() {
    return where != null && where.startsWith(REGION) ? where.substring(REGION.length()) : null;
  }

  PlanRequest request(PlanWishes wishes) {
    return new PlanRequest(
        rules,
        unit(),
        below,
        level == null ? null : CamelCase.parse(Level.class, level),
        region(),
        year,
        firstMonth,
        lastMonth,
        wishes.wish(wish));
  }
}
