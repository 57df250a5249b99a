package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import huanze.unit.Post;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the records of a subject that did not count for an obligation, and why. */
final class Explainer {
  private final UnitIndex units;
  private final Decisions decisions;
  private final Crediting crediting;
  private final WorkingDays workingDays;

  Explainer(UnitIndex units, Decisions decisions, Crediting crediting, WorkingDays workingDays) {
    this.units = units;
    this.decisions = decisions;
    this.crediting = crediting;
    this.workingDays = workingDays;
  }

  Explanation explain(Obligation obligation, Demand demand) {
    List<CreditException> decided = decisions.about(demand.rule().id(), demand.subject());
    Set<UUID> counted =
        obligation.records().stream().map(Obligation.Credit::id).collect(Collectors.toSet());
    Map<UUID, Explanation.NearMiss> misses = new LinkedHashMap<>();
    Set<CountedRecord> led =
        demand.post() == null ? Set.of() : new HashSet<>(crediting.matching().ofSubject(demand));
    for (CountedRecord record : around(demand, led)) {
      if (!counted.contains(record.id())) {
        misses.putIfAbsent(record.id(), miss(record, demand, led, decided));
      }
    }
    return new Explanation(
        obligation,
        List.copyOf(misses.values()),
        decided.stream().filter(d -> d.period().equals(demand.period())).toList(),
        Deadline.of(demand.rule(), demand.period(), workingDays));
  }

  /** Records of the kind, of the unit or led by holders of the post, that touch the period. */
  private List<CountedRecord> around(Demand demand, Set<CountedRecord> led) {
    Post post = demand.post();
    List<CountedRecord> candidates =
        new ArrayList<>(crediting.matching().ofUnits(demand.unit(), demand.jointWith()));
    if (post != null) {
      candidates.addAll(led);
      candidates.sort(RecordIndex.ORDER);
    }
    candidates.removeIf(record -> !record.kind().equals(demand.rule().counts().kind()));
    Period period = demand.period();
    candidates.removeIf(record -> !period.contains(record.day()) && !period.equals(record.about()));
    return candidates;
  }

  private Explanation.NearMiss miss(
      CountedRecord record, Demand demand, Set<CountedRecord> led, List<CreditException> decided) {
    ObligationRule rule = demand.rule();
    for (CreditException decision : decided) {
      if (decision.record().equals(record.id())
          && decision.period().equals(demand.period())
          && decision.effect() == CreditException.Effect.DOES_NOT_COUNT) {
        return near(record, Miss.BY_HAND, null, decision.reason());
      }
    }
    CreditException elsewhere = crediting.madeUpBy(record, rule, decided);
    if (elsewhere != null) {
      return near(record, Miss.MAKES_UP_ELSEWHERE, elsewhere.period(), elsewhere.reason());
    }
    Miss misfit = crediting.matching().misfit(record, rule, demand.unit());
    if (misfit != null) {
      return near(record, misfit, null, null);
    }
    if (demand.post() != null && !led.contains(record)) {
      return near(record, Miss.NOT_LED_BY_HOLDER, null, null);
    }
    if (!rule.counts().channels().isEmpty() && Crediting.channelOf(record, rule) == null) {
      return near(record, Miss.OTHER_CHANNEL, null, null);
    }
    if (rule.perTarget() && new Tally(demand, units).targetsOf(record).isEmpty()) {
      return near(record, Miss.OTHER_TARGET, null, null);
    }
    Period about = record.about();
    Period month = Crediting.dataMonth(record);
    return switch (rule.counts().belongs()) {
      case HELD -> near(record, Miss.HELD_IN_OTHER_PERIOD, null, null);
      case HELD_ONCE_PER_DATA_MONTH -> near(record, dataMonthMiss(record, demand), month, null);
      case ABOUT ->
          about == null
              ? near(record, Miss.ABOUT_NO_PERIOD, null, null)
              : near(record, Miss.ABOUT_OTHER_PERIOD, about, null);
    };
  }

  /** Whether its data month was complete in this period, only less full than another. */
  private Miss dataMonthMiss(CountedRecord record, Demand demand) {
    boolean here = crediting.tallies(List.of(demand)).get(0).holds(record.id());
    return here ? Miss.OTHER_DATA_MONTH : Miss.DATA_MONTH_ELSEWHERE;
  }

  private static Explanation.NearMiss near(
      CountedRecord record, Miss reason, @Nullable Period about, @Nullable String words) {
    return new Explanation.NearMiss(record.id(), record.kind(), record.day(), reason, about, words);
  }
}
