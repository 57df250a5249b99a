package huanze.activity.ui;

import huanze.activity.ActivityForm;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of 系列登记 as it was typed, to be typed again.
 *
 * @param matter topic of a meeting, contents of an inspection
 */
record SeriesTyped(
    @Nullable UUID unit,
    @Nullable ActivityForm form,
    String day,
    String title,
    @Nullable UUID leader,
    String starts,
    String ends,
    String place,
    String matter) {
  /** Only whose and which: what the next row takes over. */
  SeriesTyped begun() {
    return new SeriesTyped(unit, form, "", "", null, "", "", "", "");
  }
}
