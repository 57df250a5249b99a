package huanze.activity;

import huanze.ledger.Reading;
import huanze.rulepack.RulePack;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Written reports that a committee or government gets though none of them names it: a report
 * without an addressee of its own went to all that such reports go to (Art. 17).
 */
final class ReceivedReportStore {
  private final Reading reading;
  private final Structure structure;
  private final RulePack pack;

  ReceivedReportStore(Reading reading, Structure structure, RulePack pack) {
    this.reading = reading;
    this.structure = structure;
    this.pack = pack;
  }

  private record Report(UUID id, LocalDate day, Set<ActivityForm> forms, UUID from) {}

  /** Those that a unit got so, of the filter's days. */
  Set<UUID> of(Unit unit, ActivityFilter filter) {
    boolean reports = filter.kind() == null || filter.kind() == ActivityKind.REPORT;
    if (!reports || !Addressees.isOrgan(unit, pack)) {
      return Set.of();
    }
    Set<UUID> received = new HashSet<>();
    for (Report report : toAll(filter)) {
      if (reaches(report, unit)) {
        received.add(report.id());
      }
    }
    return received;
  }

  private boolean reaches(Report report, Unit unit) {
    Addressees addressees = new Addressees(structure, pack, report.day());
    return structure
        .unit(report.from())
        .filter(
            from ->
                report.forms().stream()
                    .filter(Addressees.WRITTEN::contains)
                    .anyMatch(form -> addressees.reach(from, form, unit)))
        .isPresent();
  }

  /**
   * Each without an addressee of its own, once for each unit that gave it. H2 is to begin with the
   * reports, not with all that have no target.
   */
  private List<Report> toAll(ActivityFilter filter) {
    SelectedDays days = SelectedDays.of(filter.days());
    return reading.read(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT a.id, a.held_on, a.forms, c.unit_id
                    FROM activity a JOIN activity_convener c ON c.activity_id = a.id
                    WHERE a.kind = 'report' AND a.held_on BETWEEN :from AND :to
                      AND %s
                    """
                        .formatted(ActivityQuery.beside("a.target_id IS NULL")))
                .bind("from", days.from())
                .bind("to", days.to())
                .map(
                    (rs, context) ->
                        new Report(
                            rs.getObject(1, UUID.class),
                            rs.getObject(2, LocalDate.class),
                            ActivityReader.forms(rs.getString(3)),
                            rs.getObject(4, UUID.class)))
                .list());
  }
}
