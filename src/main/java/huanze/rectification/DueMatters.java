package huanze.rectification;

import huanze.activity.ActivityStore;
import huanze.agenda.calendar.DueMatter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What has to be carried out until a day: decisions and problems found as their records say, but
 * for those that became an item of the 整改台账, of which the item says how they stand.
 */
public final class DueMatters {
  private static final Comparator<DueMatter> BY_DAY =
      Comparator.comparing(DueMatter::dueOn).thenComparing(DueMatter::raisedOn);

  private final ActivityStore activities;
  private final RectificationStore items;

  public DueMatters(ActivityStore activities, RectificationStore items) {
    this.activities = activities;
    this.items = items;
  }

  /** Of all units, what has its last day on one of these and is not done. */
  public List<DueMatter> between(LocalDate from, LocalDate to) {
    return both(
        activities.decisionsDue(from, to),
        items.notClosed(),
        m ->
            m.stage() == DueMatter.Stage.LISTED
                && !m.dueOn().isBefore(from)
                && !m.dueOn().isAfter(to));
  }

  /**
   * Of all units, what a morning has to know: decisions near their day or not long over it, items
   * near theirs or over it however long, and items that wait for the check.
   *
   * @param until last day that is near
   */
  public List<DueMatter> near(LocalDate day, LocalDate until) {
    return both(
        activities.decisionsDue(day.minusDays(DueMatter.DAYS_ASKED_AFTER), until),
        items.notClosed(),
        m -> m.stage() == DueMatter.Stage.REPORTED || !m.dueOn().isAfter(until));
  }

  /**
   * What a unit has to carry out as things stood on a day: decisions due from then on, and every
   * item that was not done.
   */
  public List<DueMatter> due(UUID unit, LocalDate day) {
    return both(activities.decisionsDue(unit, day), ofUnit(unit, day), DueMatters::isOpen);
  }

  /** The same with decisions whose day ran out not long ago, which are still asked after. */
  public List<DueMatter> askedAfter(UUID unit, LocalDate day) {
    return both(activities.decisionsAskedAfter(unit, day), ofUnit(unit, day), DueMatters::isOpen);
  }

  private static boolean isOpen(DueMatter matter) {
    return matter.stage() == DueMatter.Stage.LISTED;
  }

  private List<RectificationItem> ofUnit(UUID unit, LocalDate day) {
    return items.ofUnit(unit).stream()
        .filter(item -> item.raisedOn().isBefore(day))
        .map(item -> item.asOf(day))
        .toList();
  }

  private List<DueMatter> both(
      List<DueMatter> decisions, List<RectificationItem> listed, Predicate<DueMatter> wanted) {
    Set<UUID> taken = items.taken(decisions.stream().map(DueMatter::id).toList());
    List<DueMatter> all = new ArrayList<>();
    decisions.stream().filter(d -> !taken.contains(d.id())).forEach(all::add);
    listed.stream()
        .filter(item -> item.state() != RectificationState.CLOSED)
        .map(DueMatters::matter)
        .filter(wanted)
        .forEach(all::add);
    all.sort(BY_DAY);
    return all;
  }

  private static DueMatter matter(RectificationItem item) {
    RectificationItem.Source source = item.source();
    return new DueMatter(
        item.id(),
        item.state() == RectificationState.REPORTED
            ? DueMatter.Stage.REPORTED
            : DueMatter.Stage.LISTED,
        source == null ? null : source.activity(),
        item.unit(),
        item.facts().from(),
        item.raisedOn(),
        item.problem(),
        item.deadline());
  }
}
