package huanze.activity;

import huanze.ledger.Reading;
import huanze.unit.OpenMatters;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Plans not confirmed and decisions not yet due, of units that end or change. */
public final class ActivityMatters implements OpenMatters {
  private final Reading reading;
  private final ActivityStore activities;
  private final UnaryOperator<Set<UUID>> followedUp;

  /**
   * @param followedUp of decisions and problems found, those that something else keeps until they
   *     are done: it tells of them
   */
  public ActivityMatters(Reading reading, UnaryOperator<Set<UUID>> followedUp) {
    this.reading = reading;
    this.followedUp = followedUp;
    this.activities = new ActivityStore(reading);
  }

  @Override
  public List<Matter> of(Set<UUID> units, Structure after, LocalDate day) {
    List<Matter> matters = new ArrayList<>();
    List<UUID> plans =
        activities.pending().stream()
            .filter(head -> !Collections.disjoint(head.conveners(), units))
            .map(ActivityHead::id)
            .toList();
    for (Activity plan : activities.findAll(plans)) {
      LocalDate on = Objects.requireNonNull(plan.pendingOn());
      UUID unit =
          plan.facts().conveners().stream().filter(units::contains).findFirst().orElseThrow();
      Kind kind = on.isBefore(day) ? Kind.TO_CONFIRM : Kind.PLANNED;
      matters.add(new Matter(kind, plan.id(), plan.facts().label(), unit, on));
    }
    if (!units.isEmpty()) {
      matters.addAll(decisions(units, day));
    }
    return matters;
  }

  private record Decided(UUID row, Matter matter) {}

  private List<Matter> decisions(Set<UUID> units, LocalDate day) {
    List<Decided> due = decided(units, day);
    Set<UUID> elsewhere =
        followedUp.apply(due.stream().map(Decided::row).collect(Collectors.toSet()));
    return due.stream().filter(d -> !elsewhere.contains(d.row())).map(Decided::matter).toList();
  }

  private List<Decided> decided(Set<UUID> units, LocalDate day) {
    return reading.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT d.activity_id, d.words, d.unit_id, d.due_on, d.id
                    FROM activity_decision d JOIN activity a ON a.id = d.activity_id
                    WHERE d.unit_id IN (<units>) AND d.due_on >= :day AND a.withdrawn_reason IS NULL
                    UNION ALL
                    SELECT f.activity_id, COALESCE(f.requirement, f.words), f.unit_id, f.due_on, f.id
                    FROM activity_finding f JOIN activity a ON a.id = f.activity_id
                    WHERE f.unit_id IN (<units>) AND f.due_on >= :day AND a.withdrawn_reason IS NULL
                    ORDER BY 4, 5
                    """)
                .bindList("units", List.copyOf(units))
                .bind("day", day)
                .map(
                    (rs, context) ->
                        new Decided(
                            rs.getObject(5, UUID.class),
                            new Matter(
                                Kind.DECISION_DUE,
                                rs.getObject(1, UUID.class),
                                rs.getString(2),
                                rs.getObject(3, UUID.class),
                                rs.getObject(4, LocalDate.class))))
                .list());
  }
}
