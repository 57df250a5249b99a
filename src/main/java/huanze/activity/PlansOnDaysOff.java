package huanze.activity;

import huanze.agenda.AgendaService;
import huanze.agenda.WorkingDays;
import huanze.base.DeskClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plans still ahead whose day is off: a calendar that came later takes their day away. */
public final class PlansOnDaysOff {
  private final ActivityStore activities;
  private final AgendaService agenda;
  private final DeskClock clock;

  public PlansOnDaysOff(ActivityStore activities, AgendaService agenda, DeskClock clock) {
    this.activities = activities;
    this.agenda = agenda;
    this.clock = clock;
  }

  /**
   * By day.
   *
   * @param year null: whatever the year
   */
  public List<ActivityHead> of(@Nullable Integer year) {
    LocalDate today = clock.today();
    WorkingDays days = agenda.workingDays();
    return activities.pending().stream()
        .filter(head -> head.day().isAfter(today))
        .filter(head -> year == null || head.day().getYear() == year)
        .filter(head -> !days.isWorkingDay(head.day()))
        .toList();
  }

  /** The same as whole records. */
  public List<Activity> records(@Nullable Integer year) {
    return activities.findAll(of(year).stream().map(ActivityHead::id).toList());
  }
}
