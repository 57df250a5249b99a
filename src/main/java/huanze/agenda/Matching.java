package huanze.agenda;

import huanze.rulepack.Counting;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.Selector;
import huanze.unit.Post;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a record's facts fit a rule and its subject, whatever the period. */
final class Matching {
  private final UnitIndex units;
  private final RecordIndex records;
  private final LocalDate today;
  private final boolean asPlanned;

  /**
   * @param asPlanned true to take plans up to the day as if they had been held and confirmed: for
   *     forecasts, never for what stands
   */
  Matching(UnitIndex units, RecordIndex records, LocalDate today, boolean asPlanned) {
    this.units = units;
    this.records = records;
    this.today = today;
    this.asPlanned = asPlanned;
  }

  /** Took place and is confirmed: a plan meets nothing (reading rule 6). */
  boolean tookPlace(CountedRecord record) {
    return (record.confirmed() || asPlanned) && !record.day().isAfter(today);
  }

  /** Records of the demand's subject that fit its rule, by day, then id. */
  List<CountedRecord> fitting(Demand demand) {
    return ofSubject(demand).stream()
        .filter(record -> misfit(record, demand.rule(), demand.unit()) == null)
        .toList();
  }

  /**
   * Records of the subject, of whatever kind: for a unit those of its organs and of the ones they
   * carry on (reading rules 7, 8, 10), for a post those led by who held it that day (rules 7, 9).
   */
  List<CountedRecord> ofSubject(Demand demand) {
    List<CountedRecord> found = new ArrayList<>();
    Post post = demand.post();
    if (post != null) {
      List<Tenure> tenures = units.tenuresOver(post);
      for (Tenure tenure : tenures) {
        for (CountedRecord record : records.ofLeader(tenure.person())) {
          if (tenure.days().contains(record.day())) {
            found.add(record);
          }
        }
      }
      return tenures.size() > 1 ? ordered(found) : found;
    }
    return ofUnits(demand.unit(), demand.jointWith());
  }

  /** Records of a unit, the one it acts with, and those that they carry on. */
  List<CountedRecord> ofUnits(Unit unit, @Nullable Unit jointWith) {
    Set<UUID> before = units.predecessors(unit.id());
    if (jointWith == null && before.isEmpty()) {
      return records.ofOrgan(unit.id());
    }
    List<CountedRecord> found = new ArrayList<>(records.ofOrgan(unit.id()));
    before.forEach(id -> found.addAll(records.ofOrgan(id)));
    if (jointWith != null) {
      found.addAll(records.ofOrgan(jointWith.id()));
      units.predecessors(jointWith.id()).forEach(id -> found.addAll(records.ofOrgan(id)));
    }
    return ordered(found);
  }

  /** Why the record cannot count for the rule, or null if it can. */
  @Nullable Miss misfit(CountedRecord record, ObligationRule rule, Unit unit) {
    Counting counts = rule.counts();
    if (!record.kind().equals(counts.kind())) {
      return Miss.OTHER_KIND;
    }
    if (record.day().isAfter(today)) {
      return Miss.PLANNED;
    }
    if (!record.confirmed() && !asPlanned) {
      return Miss.NOT_CONFIRMED;
    }
    if (!counts.forms().isEmpty()
        && Collections.disjoint(record.forms(), counts.forms())
        && Collections.disjoint(
            record.forms(), rule.alsoForms().getOrDefault(unit.kind(), List.of()))) {
      return Miss.OTHER_FORM;
    }
    if (counts.studied() && !record.studied()) {
      return Miss.NOT_STUDIED;
    }
    Selector chair = counts.chair();
    if (chair != null
        && record.leaders().stream().noneMatch(p -> units.held(p, record.day(), chair))) {
      return Miss.NOT_SO_CHAIRED;
    }
    return null;
  }

  private static List<CountedRecord> ordered(List<CountedRecord> found) {
    found.sort(RecordIndex.ORDER);
    return found;
  }
}
