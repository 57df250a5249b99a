package huanze.app.home;

import huanze.activity.ActivityHead;
import huanze.agenda.LeadTimes;
import huanze.agenda.Obligation;
import huanze.agenda.Outlook;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.agenda.calendar.DueMatter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * What a morning brings, in groups: the page shows them, the command line prints them.
 *
 * @param open everything owed now with its forecast, by day due; those of a day by level
 * @param soon those of them that are due within the reminder's working days
 * @param missed not done in time and not made up
 * @param toConfirm plans whose day has come
 * @param planned plans still ahead
 * @param waiting others' open obligations by whom to ask, the pressing first
 */
public record TodayGroups(
    LocalDate day,
    List<Outlook> open,
    List<Outlook> soon,
    List<Obligation> missed,
    List<ActivityHead> toConfirm,
    List<ActivityHead> planned,
    List<WaitingFor> waiting) {
  public TodayGroups {
    open = List.copyOf(open);
    soon = List.copyOf(soon);
    missed = List.copyOf(missed);
    toConfirm = List.copyOf(toConfirm);
    planned = List.copyOf(planned);
    waiting = List.copyOf(waiting);
  }

  /**
   * Of what somebody answers for, or a unit owes, in a year: what is open and what was missed.
   * Plans are listed by themselves there.
   */
  static TodayGroups of(YearAgenda year, List<Obligation> owed, LocalDate today, LeadTimes leads) {
    List<Outlook> open =
        year.outlooks(owed, today, o -> leads.of(o.rule().id())).stream()
            .sorted(Comparator.comparing(o -> o.obligation().due()))
            .toList();
    return new TodayGroups(
        today,
        open,
        open.stream()
            .filter(o -> o.workingDaysLeft() <= leads.of(o.obligation().rule().id()))
            .toList(),
        owed.stream().filter(o -> o.standing() == Standing.MISSED).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * What takes longer to find.
   *
   * @param ownDecisions decisions of meetings whose day due ran out not long ago or is near, and
   *     items of the 整改台账 near their day or over it, that the office sees to itself, or that are
   *     reported as done and wait for its check; the nearest first
   * @param decisions the same that others have to carry out
   * @param unproven held not long ago, and nothing is attached to prove it; the latest first
   */
  public record Besides(
      List<DueMatter> ownDecisions, List<DueMatter> decisions, List<ActivityHead> unproven) {
    public Besides {
      ownDecisions = List.copyOf(ownDecisions);
      decisions = List.copyOf(decisions);
      unproven = List.copyOf(unproven);
    }
  }

  /**
   * Those that will be missed unless something is planned or moved now, the most pressing first.
   */
  public List<Outlook> threatened() {
    return open.stream().filter(o -> o.prospect().isThreatened()).sorted(Outlook.PRESSING).toList();
  }
}
