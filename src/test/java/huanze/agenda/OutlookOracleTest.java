package huanze.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.Period;
import huanze.base.SecondLane;
import huanze.rulepack.Counting;
import huanze.rulepack.ObligationRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Forecasts against the slow and obvious way: the plans are written down as held, and the oracle of
 * the reading rules is asked again.
 */
@SecondLane
class OutlookOracleTest {
  private static final int OFFICES = 45;
  private static final int REMIND = 5;

  private final Map<List<Object>, Map<List<Object>, Obligation>> alone = new HashMap<>();
  private final Map<Prospect, Integer> seen = new EnumMap<>(Prospect.class);

  /** Plans after the last day that belong to the period that follows, and those that do not. */
  private int ownOfNext;

  private int onlyMakesUp;

  @Test
  void forecastAndOracleAgree() {
    for (long seed = 1; seed <= OFFICES; seed++) {
      AgendaFacts facts = withoutExceptions(RandomOffice.of(seed), seed);
      int year = RandomOffice.yearOf(seed);
      LocalDate today = RandomOffice.todays(seed).getFirst();
      if (today.getYear() == year) {
        alone.clear();
        compare(facts, year, today, seed);
      }
    }
    assertThat(seen.keySet()).as("chances were %s", seen).containsExactly(Prospect.values());
    assertThat(ownOfNext).as("plans of the period that follows").isPositive();
    assertThat(onlyMakesUp).as("plans that could only make up").isPositive();
  }

  private void compare(AgendaFacts facts, int year, LocalDate today, long seed) {
    ObligationCalculator calculator = new ObligationCalculator(facts);
    List<Outlook> outlooks =
        calculator
            .foresight(today)
            .of(calculator.year(year, today), facts.workingDays(), o -> REMIND);
    Map<List<Object>, Obligation> now = byOwed(new ObligationOracle(facts).year(year, today));
    AgendaFacts asHeld =
        facts.withRecords(facts.records().stream().map(OutlookOracleTest::held).toList());
    Map<List<Object>, Obligation> confirmed =
        byOwed(new ObligationOracle(asHeld).year(year, today));
    Map<List<Object>, Obligation> later =
        byOwed(new ObligationOracle(asHeld).year(year, LocalDate.of(year + 9, 1, 1)));
    assertThat(outlooks).isSortedAccordingTo(Outlook.PRESSING);
    assertThat(outlooks.stream().map(o -> key(o.obligation())).toList())
        .as("seed %d, today %s", seed, today)
        .containsExactlyInAnyOrderElementsOf(
            now.entrySet().stream()
                .filter(e -> e.getValue().standing() == Standing.OPEN)
                .map(Map.Entry::getKey)
                .toList());
    for (Outlook outlook : outlooks) {
      List<Object> key = key(outlook.obligation());
      Obligation one = now.get(key);
      int missing = one.required() - one.counted();
      int toConfirm = within(confirmed.get(key).counted() - one.counted(), missing);
      int planned =
          within(later.get(key).counted() - one.counted() - toConfirm, missing - toConfirm);
      String what = "seed %d, today %s, %s".formatted(seed, today, key);
      assertThat(List.of(outlook.missing(), outlook.toConfirm(), outlook.planned()))
          .as(what)
          .containsExactly(missing, toConfirm, planned);
      int left = workingDays(facts, today, one.due());
      assertThat(outlook.workingDaysLeft()).as(what).isEqualTo(left);
      Boolean late = latePlan(facts, one, today);
      if (missing > toConfirm + planned && late == null) {
        continue; // nothing is owed by the post where the plan is held, so the oracle is silent
      }
      Prospect expected = expected(one, missing, toConfirm, planned, left, late);
      assertThat(outlook.prospect()).as(what).isEqualTo(expected);
      seen.merge(expected, 1, Integer::sum);
    }
  }

  private static Prospect expected(
      Obligation one, int missing, int toConfirm, int planned, int left, @Nullable Boolean late) {
    if (toConfirm >= missing) {
      return Prospect.TO_CONFIRM;
    }
    if (toConfirm + planned >= missing) {
      return Prospect.PLANNED;
    }
    if (one.post() != null && one.holders().isEmpty()) {
      return Prospect.VACANT;
    }
    if (Objects.equals(late, true)) {
      return Prospect.PLANNED_LATE;
    }
    return left <= REMIND ? Prospect.AT_RISK : Prospect.UNPLANNED;
  }

  /**
   * Whether a plan after the last day comes too late for this obligation. What says which period it
   * is about is about that one however late it comes (reading rule 5). Everything else belongs to
   * the period it is held in (rules 2, 3): inside this one it is late; in the one that follows it
   * is that one's own if that one is owed and the plan alone would count for it; if not, all it
   * could do is make up for this one (rule 4). Null if the oracle cannot tell whether it could.
   */
  private @Nullable Boolean latePlan(AgendaFacts facts, Obligation one, LocalDate today) {
    Boolean any = false;
    for (CountedRecord record : facts.records()) {
      boolean plan = !record.confirmed() || record.day().isAfter(today);
      Boolean late =
          plan && record.day().isAfter(one.due()) ? comesLate(facts, one, record) : Boolean.FALSE;
      if (Objects.equals(late, true)) {
        return true;
      }
      any = late == null ? null : any;
    }
    return any;
  }

  private @Nullable Boolean comesLate(AgendaFacts facts, Obligation one, CountedRecord record) {
    Period own = one.period();
    if (one.rule().counts().belongs() == Counting.Belongs.ABOUT) {
      return own.equals(record.about()) && countsForItself(facts, one, held(record));
    }
    if (own.contains(record.day())) {
      return countsForItself(facts, one, held(record));
    }
    if (!Period.containing(own.to().plusDays(1), own.length()).contains(record.day())) {
      return false;
    }
    if (countsWhereHeld(alone(facts, held(record), record.day().getYear()), one, record)) {
      ownOfNext++;
      return false;
    }
    if (one.post() == null && one.rule().counts().chair() == null) {
      // Nothing but the period depends on the day, so the same is asked of a day inside.
      LocalDate inside = one.due().isAfter(own.to()) ? own.to() : one.due();
      boolean fits = countsForItself(facts, one, heldOn(record, inside));
      onlyMakesUp += fits ? 1 : 0;
      return fits;
    }
    // Who led has to hold the post on that very day: the rule is asked as if it never changed.
    Map<List<Object>, Obligation> unchanging =
        byOwed(
            new ObligationOracle(unchanging(facts, one.rule()).withRecords(List.of(held(record))))
                .year(record.day().getYear(), LocalDate.of(record.day().getYear() + 9, 1, 1)));
    boolean owed = unchanging.containsKey(key(one, Period.containing(record.day(), own.length())));
    if (!owed) {
      return null;
    }
    boolean fits = countsWhereHeld(unchanging, one, record);
    onlyMakesUp += fits ? 1 : 0;
    return fits;
  }

  private boolean countsForItself(AgendaFacts facts, Obligation one, CountedRecord record) {
    return !alone(facts, record, one.period().year()).get(key(one)).records().isEmpty();
  }

  private static boolean countsWhereHeld(
      Map<List<Object>, Obligation> owed, Obligation one, CountedRecord record) {
    return owed.values().stream()
        .filter(o -> o.rule().id().equals(one.rule().id()) && o.subject().equals(one.subject()))
        .filter(o -> o.period().contains(record.day()))
        .anyMatch(o -> !o.records().isEmpty());
  }

  /** With the rule as it is, on every day and in no other version. */
  private static AgendaFacts unchanging(AgendaFacts f, ObligationRule rule) {
    List<ObligationRule> rules = new ArrayList<>();
    f.rules().stream().filter(r -> !r.id().equals(rule.id())).forEach(rules::add);
    rules.add(
        new ObligationRule(
            rule.id(),
            rule.article(),
            rule.title(),
            rule.subjects(),
            rule.who(),
            rule.jointWith(),
            rule.counts(),
            rule.frequency(),
            rule.required(),
            rule.perTarget(),
            rule.perHolder(),
            rule.deadlines(),
            rule.shift(),
            rule.alsoForms(),
            DateRange.ALWAYS,
            false,
            null));
    return OtherRules.in(f, rules);
  }

  private Map<List<Object>, Obligation> alone(AgendaFacts facts, CountedRecord record, int year) {
    return alone.computeIfAbsent(
        List.of(record, year),
        r ->
            byOwed(
                new ObligationOracle(facts.withRecords(List.of(record)))
                    .year(year, LocalDate.of(year + 9, 1, 1))));
  }

  private static int workingDays(AgendaFacts facts, LocalDate today, LocalDate due) {
    int days = 0;
    for (LocalDate day = today; day.isBefore(due); ) {
      day = day.plusDays(1);
      days += facts.workingDays().isWorkingDay(day) ? 1 : 0;
    }
    return days;
  }

  private static int within(int more, int most) {
    return Math.min(Math.max(more, 0), most);
  }

  private static CountedRecord held(CountedRecord r) {
    return heldOn(r, r.day());
  }

  private static CountedRecord heldOn(CountedRecord r, LocalDate day) {
    return new CountedRecord(
        r.id(),
        r.kind(),
        r.forms(),
        day,
        r.enteredOn(),
        true,
        r.studied(),
        r.organs(),
        r.leaders(),
        r.channel(),
        r.about(),
        r.target());
  }

  /** Every third record is only planned, so that there is something to forecast. */
  private static AgendaFacts withoutExceptions(AgendaFacts f, long seed) {
    Random random = new Random(seed);
    List<CountedRecord> records = new ArrayList<>();
    Map<UUID, Boolean> plans = new HashMap<>();
    for (CountedRecord r : f.records()) {
      boolean plan = plans.computeIfAbsent(r.id(), id -> random.nextInt(3) == 0);
      records.add(
          !plan
              ? r
              : new CountedRecord(
                  r.id(),
                  r.kind(),
                  r.forms(),
                  r.day(),
                  r.enteredOn(),
                  false,
                  r.studied(),
                  r.organs(),
                  r.leaders(),
                  r.channel(),
                  r.about(),
                  r.target()));
    }
    return f.with(records, List.of());
  }

  private static Map<List<Object>, Obligation> byOwed(List<Obligation> obligations) {
    Map<List<Object>, Obligation> byOwed = new HashMap<>();
    obligations.forEach(o -> byOwed.put(key(o), o));
    return byOwed;
  }

  private static List<Object> key(Obligation o) {
    return key(o, o.period());
  }

  private static List<Object> key(Obligation o, Period period) {
    return List.of(o.rule().id(), o.rule().frequency(), o.subject(), period);
  }
}
