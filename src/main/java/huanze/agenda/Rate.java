package huanze.agenda;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 履行率: met ÷ (met + late + missed); the other standings are counted beside it, never in it (reading
 * rule 1).
 *
 * @param counts every standing with how often it occurs, zeros included
 */
public record Rate(Map<Standing, Integer> counts) {
  public Rate {
    Map<Standing, Integer> all = new EnumMap<>(Standing.class);
    for (Standing standing : Standing.values()) {
      all.put(standing, counts.getOrDefault(standing, 0));
    }
    counts = Collections.unmodifiableMap(all);
  }

  public static Rate of(Collection<Obligation> obligations) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    obligations.forEach(obligation -> counts.merge(obligation.standing(), 1, Integer::sum));
    return new Rate(counts);
  }

  public int count(Standing standing) {
    return counts.getOrDefault(standing, 0);
  }

  /** How many there are, counted in the rate or beside it. */
  public int total() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many the rate is of. */
  public int judged() {
    return count(Standing.MET) + count(Standing.LATE) + count(Standing.MISSED);
  }

  /** The rate in percent with one decimal, halves up; null if nothing can be judged yet. */
  public @Nullable BigDecimal percent() {
    return judged() == 0
        ? null
        : BigDecimal.valueOf(100L * count(Standing.MET))
            .divide(BigDecimal.valueOf(judged()), 1, RoundingMode.HALF_UP);
  }

  /** The rate from 0 to 1 with four decimals; null if nothing can be judged yet. */
  public @Nullable BigDecimal value() {
    return judged() == 0
        ? null
        : BigDecimal.valueOf(count(Standing.MET))
            .divide(BigDecimal.valueOf(judged()), 4, RoundingMode.HALF_UP);
  }
}
