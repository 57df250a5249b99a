package huanze.agenda;

import java.time.LocalDate;
import java.util.Set;

/** Stand-in until the branch {@code agenda} is merged; delete then. */
public final class WorkingDays {
  private final Set<LocalDate> off;
  private final Set<LocalDate> work;

  private WorkingDays(Set<LocalDate> off, Set<LocalDate> work) {
    this.off = off;
    this.work = work;
  }

  public static WorkingDays of(Set<LocalDate> off, Set<LocalDate> work) {
    return new WorkingDays(off, work);
  }

  public boolean isWorkingDay(LocalDate day) {
    return work.contains(day) || (day.getDayOfWeek().getValue() < 6 && !off.contains(day));
  }
}
