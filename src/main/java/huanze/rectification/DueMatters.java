package huanze.rectification;

import huanze.activity.ActivityStore;
import huanze.agenda.calendar.DueMatter;
import huanze.unit.Structure;
import huanze.unit.Structures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
  private final Structures structures;

  /**
   * @param structures tells who carries on a unit that has ended
   */
  public DueMatters(ActivityStore activities, RectificationStore items, Structures structures) {
    this.activities = activities;
    this.items = items;
    this.structures = structures;
  }

  /** Of all units, what has its last day on one of these and is not done. */
  public List<DueMatter> between(LocalDate from, LocalDate to) {
    return both(
        activities.decisionsDue(from, to),
        items.notClosed(),
        to,
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
        day,
        m -> m.stage() == DueMatter.Stage.REPORTED || !m.dueOn().isAfter(until));
  }

  /**
   * What a unit has to carry out as things stood on a day: decisions due from then on, and every
   * item that was not closed, of units that it carries on too.
   */
  public List<DueMatter> due(UUID unit, LocalDate day) {
    return both(activities.decisionsDue(unit, day), ofUnit(unit, day), day, m -> true);
  }

  /** The same with decisions whose day ran out not long ago, which are still asked after. */
  public List<DueMatter> askedAfter(UUID unit, LocalDate day) {
    return both(activities.decisionsAskedAfter(unit, day), ofUnit(unit, day), day, m -> true);
  }

  private List<RectificationItem> ofUnit(UUID unit, LocalDate day) {
    Structure structure = structures.current();
    Set<UUID> units = new HashSet<>(structure.predecessors(unit));
    units.add(unit);
    return items.ofUnits(units).stream()
        .filter(item -> CarriedOn.by(item.unit(), structure, day).equals(unit))
        .filter(item -> item.raisedOn().isBefore(day))
        .map(item -> item.asOf(day))
        .toList();
  }

  private List<DueMatter> both(
      List<DueMatter> decisions,
      List<RectificationItem> listed,
      LocalDate day,
      Predicate<DueMatter> wanted) {
    Structure structure = structures.current();
    Set<UUID> taken = items.taken(decisions.stream().map(DueMatter::id).toList());
    List<DueMatter> all = new ArrayList<>();
    decisions.stream().filter(d -> !taken.contains(d.id())).forEach(all::add);
    listed.stream()
        .filter(item -> item.state() != RectificationState.CLOSED)
        .map(item -> matter(item, CarriedOn.by(item.unit(), structure, day)))
        .filter(wanted)
        .forEach(all::add);
    all.sort(BY_DAY);
    return all;
  }

  private static DueMatter matter(RectificationItem item, UUID unit) {
    RectificationItem.Source source = item.source();
    return new DueMatter(
        item.id(),
        item.state() == RectificationState.REPORTED
            ? DueMatter.Stage.REPORTED
            : DueMatter.Stage.LISTED,
        source == null ? null : source.activity(),
        unit,
        item.facts().from(),
        item.raisedOn(),
        item.problem(),
        item.deadline());
  }
}
