package huanze.activity;

import huanze.agenda.AgendaService;
import huanze.agenda.CountedRecord;
import huanze.agenda.Obligation;
import huanze.base.DeskClock;
import huanze.base.Period;
import huanze.base.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What confirming a plan would do, worked out before it is done: planned is not held (reading rule
 * 6), and whoever confirms by mistake reports to the office's superiors what did not happen.
 */
public final class Confirming {
  private final AgendaService agenda;
  private final DeskClock clock;

  public Confirming(AgendaService agenda, DeskClock clock) {
    this.agenda = agenda;
    this.clock = clock;
  }

  /**
   * What the record would count for, confirmed to have taken place on a day.
   *
   * @param channel the outlet that published, for a bulletin; null for everything else
   */
  public List<Obligation> counts(Activity plan, @Nullable Channel channel, LocalDate day) {
    LocalDate today = clock.today();
    List<CountedRecord> held =
        ActivityRecords.of(
            ActivityStates.confirmed(plan, moved(plan, channel, day), channel, today));
    Set<Integer> years = new TreeSet<>(List.of(day.getYear()));
    Period about = plan.facts().about();
    if (about != null) {
      years.add(about.year());
    }
    List<Obligation> found = new ArrayList<>();
    for (int year : years) {
      agenda.year(year).ifRecorded(held, today).stream()
          .filter(o -> !found.contains(o))
          .forEach(found::add);
    }
    return found;
  }

  /** Whether a plan leaves open where one would go, so that whoever confirms it has to say so. */
  public static boolean asksPlace(Activity plan) {
    return plan.kind() == ActivityKind.INSPECTION && !Words.say(plan.facts().place());
  }

  private static ActivityFacts moved(Activity plan, @Nullable Channel channel, LocalDate day) {
    if (channel == null) {
      return plan.facts().change().heldOn(day).build();
    }
    return plan.facts()
        .change()
        .outlets(
            plan.facts().outlets().stream()
                .map(o -> o.channel() == channel ? new Outlet(channel, day) : o)
                .toList())
        .build();
  }
}
