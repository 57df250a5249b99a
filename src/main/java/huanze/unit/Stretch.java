package huanze.unit;

import huanze.base.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Days in a row, both ends included, on which the same tenures held.
 *
 * @param tenures in the order they began; none: nobody was there
 */
public record Stretch(DateRange days, List<Tenure> tenures) {
  public Stretch {
    tenures = List.copyOf(tenures);
  }

  /** Nobody was there. */
  public boolean isGap() {
    return tenures.isEmpty();
  }

  /** More than one person, or more than one post, at the same time. */
  public boolean isShared() {
    return tenures.size() > 1;
  }

  /** Has not begun yet. */
  public boolean isAfter(LocalDate day) {
    return days.from() != null && days.from().isAfter(day);
  }

  Set<UUID> people() {
    return tenures.stream().map(Tenure::person).collect(Collectors.toSet());
  }

  /**
   * All of time cut wherever a tenure begins or ends, in order; neighbours differ. The first
   * stretch has no first day and the last no last day.
   */
  static List<Stretch> of(Collection<Tenure> tenures) {
    Set<LocalDate> cuts = new TreeSet<>();
    for (Tenure tenure : tenures) {
      DateRange days = tenure.days();
      if (days.from() != null) {
        cuts.add(days.from());
      }
      if (days.to() != null) {
        cuts.add(days.to().plusDays(1));
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    LocalDate from = null;
    for (LocalDate cut : cuts) {
      add(stretches, from, cut.minusDays(1), tenures);
      from = cut;
    }
    add(stretches, from, null, tenures);
    return stretches;
  }

  private static void add(
      List<Stretch> stretches,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      Collection<Tenure> tenures) {
    DateRange days = new DateRange(from, to);
    // Nobody's days are cut in the middle: whoever is there on one of them is there on all.
    List<Tenure> there = tenures.stream().filter(t -> t.days().overlaps(days)).toList();
    if (!stretches.isEmpty() && stretches.getLast().tenures().equals(there)) {
      DateRange both = new DateRange(stretches.removeLast().days().from(), to);
      stretches.add(new Stretch(both, there));
    } else {
      stretches.add(new Stretch(days, there));
    }
  }
}
