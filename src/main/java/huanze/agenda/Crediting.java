package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.Counting;
import huanze.rulepack.ObligationRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What counts for the demands of one rule and subject: each record in its period (reading rules 3
 * to 5), then what a person decided about it.
 */
final class Crediting {
  private final UnitIndex units;
  private final RecordIndex records;
  private final Demands demands;
  private final Decisions decisions;
  private final Matching matching;

  /**
   * @param asPlanned see {@link Matching}
   */
  Crediting(
      UnitIndex units,
      RecordIndex records,
      Demands demands,
      Decisions decisions,
      LocalDate today,
      boolean asPlanned) {
    this.units = units;
    this.records = records;
    this.demands = demands;
    this.decisions = decisions;
    this.matching = new Matching(units, records, today, asPlanned);
  }

  Matching matching() {
    return matching;
  }

  /**
   * @param owed of one rule, subject and joint organ, at least one
   * @return one tally for each, in the same order
   */
  List<Tally> tallies(List<Demand> owed) {
    Map<Period, Tally> byPeriod = new HashMap<>();
    List<Tally> tallies = new ArrayList<>(owed.size());
    for (Demand demand : owed) {
      Tally tally = new Tally(demand, units);
      tallies.add(tally);
      byPeriod.put(demand.period(), tally);
    }
    Demand first = owed.get(0);
    ObligationRule rule = first.rule();
    List<CreditException> decided = decisions.about(rule.id(), first.subject());
    List<CountedRecord> fitting = matching.fitting(first);
    if (!decided.isEmpty()) {
      fitting = fitting.stream().filter(r -> madeUpBy(r, rule, decided) == null).toList();
    }
    Refused refused = new Refused(decided);
    if (rule.counts().belongs() == Counting.Belongs.HELD_ONCE_PER_DATA_MONTH) {
      oncePerDataMonth(rule, fitting, refused, byPeriod);
    } else {
      oneByOne(rule, fitting, refused, byPeriod);
    }
    byHand(decided, refused, byPeriod);
    return tallies;
  }

  /** The month a record's data are of: the one before it where it says nothing. */
  static Period dataMonth(CountedRecord record) {
    Period about = record.about();
    return about != null ? about : Period.month(YearMonth.from(record.day()).minusMonths(1));
  }

  /**
   * The decision by which the record makes up for a missed period of the rule, or null: it then
   * stops counting for its own (reading rule 4).
   */
  @Nullable CreditException madeUpBy(
      CountedRecord record, ObligationRule rule, List<CreditException> decided) {
    for (CreditException decision : decided) {
      if (decision.effect() == CreditException.Effect.MADE_UP
          && decision.record().equals(record.id())
          && decision.period().length() == rule.frequency().length()
          && matching.tookPlace(record)
          && record.day().isAfter(demands.due(rule, decision.period()))) {
        return decision;
      }
    }
    return null;
  }

  private static void oneByOne(
      ObligationRule rule,
      List<CountedRecord> fitting,
      Refused refused,
      Map<Period, Tally> byPeriod) {
    boolean held = rule.counts().belongs() == Counting.Belongs.HELD;
    for (CountedRecord record : fitting) {
      Period period = held ? own(rule, record.day()) : record.about();
      Tally tally = period == null ? null : byPeriod.get(period);
      if (tally != null && !refused.contains(record, period)) {
        tally.add(record, record.day().isAfter(tally.demand().due()));
      }
    }
  }

  private static void oncePerDataMonth(
      ObligationRule rule,
      List<CountedRecord> fitting,
      Refused refused,
      Map<Period, Tally> byPeriod) {
    Map<Period, List<CountedRecord>> months = new TreeMap<>();
    for (CountedRecord record : fitting) {
      if (rule.counts().channels().isEmpty() || channelOf(record, rule) != null) {
        months.computeIfAbsent(dataMonth(record), k -> new ArrayList<>()).add(record);
      }
    }
    for (List<CountedRecord> month : months.values()) {
      List<CountedRecord> left = month;
      List<CountedRecord> completion = completion(rule, left);
      while (!completion.isEmpty()) {
        LocalDate day = completion.get(completion.size() - 1).day();
        Period period = own(rule, day);
        if (completion.stream().noneMatch(r -> refused.contains(r, period))) {
          Tally tally = byPeriod.get(period);
          if (tally != null) {
            boolean late = day.isAfter(tally.demand().due());
            completion.forEach(record -> tally.add(record, late));
          }
          break;
        }
        Set<UUID> out = refused.of(period);
        left = left.stream().filter(r -> !out.contains(r.id())).toList();
        completion = completion(rule, left);
      }
    }
  }

  /** The first record of a data month; with outlets the first date of each, in order. */
  private static List<CountedRecord> completion(ObligationRule rule, List<CountedRecord> month) {
    if (rule.counts().channels().isEmpty() || month.isEmpty()) {
      return month.isEmpty() ? month : month.subList(0, 1);
    }
    List<CountedRecord> firsts = new ArrayList<>();
    List<String> seen = new ArrayList<>();
    for (CountedRecord record : month) {
      String channel = channelOf(record, rule);
      if (channel != null && !seen.contains(channel)) {
        seen.add(channel);
        firsts.add(record);
      }
    }
    return firsts;
  }

  /** Whether a record that fits the rule could count for the demand, were its day the right one. */
  boolean mayCount(CountedRecord record, Demand demand) {
    Counting counts = demand.rule().counts();
    return (counts.channels().isEmpty() || channelOf(record, demand.rule()) != null)
        && (counts.belongs() != Counting.Belongs.ABOUT || demand.period().equals(record.about()))
        && (!demand.rule().perTarget() || !new Tally(demand, units).targetsOf(record).isEmpty());
  }

  static @Nullable String channelOf(CountedRecord record, ObligationRule rule) {
    String channel = record.channel();
    return channel != null && rule.counts().channels().contains(channel) ? channel : null;
  }

  private void byHand(List<CreditException> decided, Refused refused, Map<Period, Tally> byPeriod) {
    for (CreditException decision : decided) {
      Tally tally = byPeriod.get(decision.period());
      if (tally == null || decision.effect() == CreditException.Effect.DOES_NOT_COUNT) {
        continue;
      }
      boolean makesUp = decision.effect() == CreditException.Effect.MADE_UP;
      for (CountedRecord record : records.ofId(decision.record())) {
        boolean late = record.day().isAfter(tally.demand().due());
        if (record.kind().equals(tally.demand().rule().counts().kind()) // else it meets nothing
            && matching.tookPlace(record)
            && (late || !makesUp)
            && (makesUp || makesUpNothing(record, tally, decided))
            && !refused.contains(record, decision.period())) {
          tally.addByHand(record, late);
        }
      }
    }
  }

  /** A record that makes up for a period counts for no other (reading rule 4). */
  private boolean makesUpNothing(CountedRecord record, Tally tally, List<CreditException> decided) {
    return madeUpBy(record, tally.demand().rule(), decided) == null;
  }

  private static Period own(ObligationRule rule, LocalDate day) {
    Period.Length length = rule.frequency().length();
    if (length == null) {
      throw new IllegalArgumentException(rule.id() + " has no periods");
    }
    return Period.containing(day, length);
  }

  /** Records that a person said do not count, by period. */
  private static final class Refused {
    private final Map<Period, Set<UUID>> byPeriod = new HashMap<>(2);

    private Refused(List<CreditException> decided) {
      for (CreditException decision : decided) {
        if (decision.effect() == CreditException.Effect.DOES_NOT_COUNT) {
          byPeriod.computeIfAbsent(decision.period(), k -> new HashSet<>()).add(decision.record());
        }
      }
    }

    private Set<UUID> of(Period period) {
      return byPeriod.getOrDefault(period, Set.of());
    }

    private boolean contains(CountedRecord record, Period period) {
      return !byPeriod.isEmpty() && of(period).contains(record.id());
    }
  }
}
