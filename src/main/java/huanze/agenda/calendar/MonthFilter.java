package huanze.agenda.calendar;

import huanze.rulepack.Level;
import huanze.unit.Structure;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose deadlines and activities a month shows; null leaves a side open.
 *
 * @param region code of a region: it and all below it
 */
public record MonthFilter(@Nullable Level level, @Nullable String region, @Nullable UUID unit) {
  public MonthFilter ofLevel(@Nullable Level wanted) {
    return new MonthFilter(wanted, region, unit);
  }

  public MonthFilter ofRegion(@Nullable String wanted) {
    return new MonthFilter(level, wanted, unit);
  }

  public MonthFilter ofUnit(@Nullable UUID wanted) {
    return new MonthFilter(level, region, wanted);
  }

  public boolean isAll() {
    return level == null && region == null && unit == null;
  }

  /** True if any of these units passes; what is joint belongs to both (reading rule 8). */
  public boolean accepts(Collection<@Nullable UUID> units, Structure structure) {
    if (isAll()) {
      return true;
    }
    String within = region;
    return units.stream()
        .filter(Objects::nonNull)
        .filter(id -> unit == null || unit.equals(id))
        .flatMap(id -> structure.unit(id).stream())
        .filter(one -> level == null || one.level() == level)
        .anyMatch(one -> within == null || structure.isWithin(one.region(), within));
  }
}
