package huanze.activity.ui;

import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.base.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The periods an activity may be about. */
final class Periods {
  private static final int YEARS_BACK = 3;

  private Periods() {}

  /** Newest first; empty if such an activity is about none. */
  static List<Period> of(
      ActivityKind kind,
      Collection<ActivityForm> forms,
      LocalDate today,
      @Nullable Period present) {
    Set<Period> periods = new LinkedHashSet<>();
    for (Period.Length length : lengths(kind, forms)) {
      List<Period> some = new ArrayList<>();
      for (int year = today.getYear() - YEARS_BACK; year <= today.getYear(); year++) {
        some.addAll(Period.of(year, length));
      }
      some.removeIf(p -> p.from().isAfter(today));
      periods.addAll(some.reversed());
    }
    if (present != null) {
      periods.add(present);
    }
    return List.copyOf(periods);
  }

  private static Set<Period.Length> lengths(ActivityKind kind, Collection<ActivityForm> forms) {
    Set<Period.Length> lengths = new LinkedHashSet<>();
    switch (kind) {
      case BULLETIN -> lengths.add(Period.Length.MONTH);
      case DEBRIEFING -> lengths.add(Period.Length.YEAR);
      case MEETING -> {
        if (forms.contains(ActivityForm.DISPATCH)) {
          lengths.add(Period.Length.MONTH);
        }
      }
      case CHECK -> {
        if (!forms.contains(ActivityForm.YEAR_END_ASSESSMENT)) {
          lengths.add(Period.Length.HALF_YEAR);
        }
        lengths.add(Period.Length.YEAR);
      }
      case REPORT -> {
        if (forms.contains(ActivityForm.HALF_YEAR)) {
          lengths.add(Period.Length.HALF_YEAR);
        }
        if (forms.contains(ActivityForm.ANNUAL) || forms.contains(ActivityForm.CONGRESS)) {
          lengths.add(Period.Length.YEAR);
        }
      }
      case INSPECTION, TRAINING -> {}
    }
    return lengths;
  }
}
