package huanze.agenda;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import huanze.base.Period;
import huanze.base.SecondLane;
import huanze.unit.Post;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The engine against {@link ObligationOracle} over offices made up from seeds. */
@SecondLane
class ObligationOracleTest {
  private static final int OFFICES = Integer.getInteger("huanze.oracle.offices", 300);
  private static final long FIRST = Long.getLong("huanze.oracle.first", 1);

  @Test
  void engineAndOracleAgree() {
    List<String> differences = new ArrayList<>();
    for (long seed = FIRST; seed < FIRST + OFFICES && differences.size() < 5; seed++) {
      AgendaFacts facts = RandomOffice.of(seed, oddities());
      SlowCalendar calendar = RandomOffice.calendarOf(seed);
      int year = RandomOffice.yearOf(seed);
      for (LocalDate today : RandomOffice.todays(seed)) {
        Map<String, String> different = differences(facts, calendar, year, today);
        if (!different.isEmpty()) {
          String key = different.keySet().iterator().next();
          AgendaFacts smallest = shrink(facts, calendar, year, today, key);
          differences.add(
              "seed %d, year %d, today %s: %d differ, the first of them:%n%s%n%s"
                  .formatted(
                      seed,
                      year,
                      today,
                      different.size(),
                      differences(smallest, calendar, year, today).get(key),
                      describe(smallest, facts)));
          break;
        }
      }
    }
    if (!differences.isEmpty()) {
      fail(String.join("\n\n", differences));
    }
  }

  /** The same facts in another order are the same office. */
  @Test
  void orderOfTheFactsDoesNotMatter() {
    for (long seed = FIRST; seed < FIRST + OFFICES / 5; seed++) {
      AgendaFacts facts = RandomOffice.of(seed, EnumSet.allOf(RandomOffice.Oddity.class));
      Random random = new Random(seed);
      AgendaFacts shuffled =
          new AgendaFacts(
              shuffled(facts.rules(), random),
              shuffled(facts.units(), random),
              shuffled(facts.formers(), random),
              shuffled(facts.flags(), random),
              shuffled(facts.successions(), random),
              shuffled(facts.posts(), random),
              shuffled(facts.tenures(), random),
              shuffled(facts.records(), random),
              shuffled(facts.exceptions(), random),
              shuffled(facts.exemptions(), random),
              facts.workingDays(),
              facts.effectiveFrom());
      int year = RandomOffice.yearOf(seed);
      LocalDate today = RandomOffice.todays(seed).get(2);
      assertThat(said(new ObligationCalculator(shuffled).year(year, today), facts))
          .as("seed %d, today %s", seed, today)
          .isEqualTo(said(new ObligationCalculator(facts).year(year, today), facts));
    }
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** What no reading decides is left out, unless named in a system property. */
  private static Set<RandomOffice.Oddity> oddities() {
    Set<RandomOffice.Oddity> oddities = EnumSet.noneOf(RandomOffice.Oddity.class);
    String named = System.getProperty("huanze.oracle.oddities", "");
    for (String each : named.isEmpty() ? new String[0] : named.split(",")) {
      oddities.add(RandomOffice.Oddity.valueOf(each));
    }
    return oddities;
  }

  /** Both kinds of calendar: days as the lists say them, one by one. */
  @Test
  void workingDaysAreThoseOfTheListsDayByDay() {
    int offices = 0;
    for (long seed = FIRST; seed < FIRST + 60; seed++) {
      SlowCalendar slow = RandomOffice.calendarOf(seed);
      WorkingDays fast = RandomOffice.of(seed).workingDays();
      offices += slow.isOffices() ? 1 : 0;
      LocalDate last = LocalDate.of(2028, 1, 31);
      LocalDate day = LocalDate.of(2023, 12, 1);
      int worked = 0;
      for (; !day.isAfter(last); day = day.plusDays(1)) {
        assertThat(fast.isWorkingDay(day))
            .as("seed %d, %s", seed, day)
            .isEqualTo(slow.isWorked(day));
        worked += slow.isWorked(day) ? 1 : 0;
      }
      assertThat(fast.between(LocalDate.of(2023, 11, 30), last)).isEqualTo(worked);
    }
    assertThat(offices).isBetween(15, 45);
  }

  @Test
  void officesAreTheSameForTheSameSeed() {
    String first = RandomOffice.of(7).toString();
    assertThat(RandomOffice.of(7).toString().replaceAll("WorkingDays@\\w+", ""))
        .isEqualTo(first.replaceAll("WorkingDays@\\w+", ""));
  }

  /** A generator that never makes a standing, or never lets a rule be met, proves nothing. */
  @Test
  void officesShowEveryStandingAndEveryRuleMetAndNotMet() {
    Map<Standing, Integer> standings = new EnumMap<>(Standing.class);
    Map<String, Integer> met = new TreeMap<>();
    Map<String, Integer> notMet = new TreeMap<>();
    Map<String, Integer> late = new TreeMap<>();
    Map<String, Integer> seen = new TreeMap<>();
    for (long seed = FIRST; seed < FIRST + OFFICES / 2; seed++) {
      AgendaFacts facts = RandomOffice.of(seed);
      SlowCalendar calendar = RandomOffice.calendarOf(seed);
      for (LocalDate today : RandomOffice.todays(seed)) {
        for (Obligation each :
            new ObligationOracle(facts, calendar).year(RandomOffice.yearOf(seed), today)) {
          String rule = each.rule().id();
          standings.merge(each.standing(), 1, Integer::sum);
          switch (each.standing()) {
            case MET -> met.merge(rule, 1, Integer::sum);
            case MISSED -> notMet.merge(rule, 1, Integer::sum);
            case LATE -> late.merge(rule, 1, Integer::sum);
            default -> {}
          }
          count(seen, "joint with partner", each.jointWith() != null);
          count(seen, "joint alone", rule.equals("M5") && each.jointWith() == null);
          LocalDate named = Deadline.of(each.rule(), each.period(), NEVER_OFF).named();
          count(seen, "due later, shipped days", later(each, named) && !calendar.isOffices());
          count(seen, "due later, office's days", later(each, named) && calendar.isOffices());
          count(seen, "due earlier, shipped days", earlier(each, named) && !calendar.isOffices());
          count(seen, "due earlier, office's days", earlier(each, named) && calendar.isOffices());
          count(
              seen,
              "exempt, something done",
              each.standing() == Standing.EXEMPT && each.counted() > 0);
          count(seen, "exempt, made up too", each.standing() == Standing.EXEMPT && has(each, true));
          count(seen, "planned, not met", isPlanned(each, facts, today));
          count(seen, "met by a predecessor", isOfPredecessor(each, facts));
          count(seen, "surplus", each.counted() > each.required());
          count(
              seen, "some but not enough", each.counted() > 0 && each.counted() < each.required());
          count(seen, "late but vacant", each.standing() == Standing.VACANT && has(each, true));
          count(seen, "several holders", each.holders().size() > 1);
          count(seen, "several targets", each.rule().perTarget() && each.required() > 1);
          count(seen, "target met", each.rule().perTarget() && each.counted() > 1);
          count(seen, "record entered late", has(each, Obligation.Credit::enteredLate));
          count(seen, "record by hand", has(each, Obligation.Credit::byHand));
          count(
              seen,
              "made up by hand",
              each.standing() == Standing.LATE && has(each, c -> c.byHand() && c.madeUp()));
          count(
              seen,
              "late by itself",
              each.standing() == Standing.LATE && has(each, c -> !c.byHand() && c.madeUp()));
        }
      }
    }
    System.out.printf(
        "standings %s%nmet %s%nmissed %s%nlate %s%nseen %s%n", standings, met, notMet, late, seen);
    for (Standing standing : Standing.values()) {
      if (standing != Standing.NOT_OWED) {
        assertThat(standings.getOrDefault(standing, 0)).as(standing.name()).isGreaterThan(50);
      }
    }
    for (String rule : "M1 M2 M3 M4 M5 M6 I1 I3 I5 A1 B1 B2 R1 R2 R3 T1 T2 T3".split(" ")) {
      assertThat(met.getOrDefault(rule, 0)).as(rule + " met").isGreaterThan(4);
      assertThat(notMet.getOrDefault(rule, 0)).as(rule + " missed").isGreaterThan(4);
      assertThat(late.getOrDefault(rule, 0)).as(rule + " late").isGreaterThan(0);
    }
    assertThat(seen).hasSize(20);
    assertThat(seen.values()).allSatisfy(times -> assertThat(times).isGreaterThan(10));
  }

  /** In a calendar without days off weekends alone are off; the named day is the same in each. */
  private static final WorkingDays NEVER_OFF = WorkingDays.of(Set.of(), Set.of());

  private static boolean later(Obligation each, LocalDate named) {
    return each.due().isAfter(named);
  }

  private static boolean earlier(Obligation each, LocalDate named) {
    return each.due().isBefore(named);
  }

  /** A plan of its unit and kind lies ahead in the period, and does not meet it. */
  private static boolean isPlanned(Obligation each, AgendaFacts facts, LocalDate today) {
    return each.standing() == Standing.OPEN
        && facts.records().stream()
            .anyMatch(
                r ->
                    r.day().isAfter(today)
                        && !r.day().isAfter(each.due())
                        && r.kind().equals(each.rule().counts().kind())
                        && r.organs().contains(each.unit()));
  }

  /** Met by records of which none names the unit itself, but one that it took over. */
  private static boolean isOfPredecessor(Obligation each, AgendaFacts facts) {
    Set<UUID> before = new HashSet<>();
    facts.successions().stream()
        .filter(s -> s.successor().equals(each.unit()))
        .forEach(s -> before.add(s.predecessor()));
    Set<UUID> counted = new HashSet<>();
    each.records().forEach(c -> counted.add(c.id()));
    List<CountedRecord> those =
        facts.records().stream().filter(r -> counted.contains(r.id())).toList();
    return each.standing() == Standing.MET
        && each.post() == null
        && those.stream().noneMatch(r -> r.organs().contains(each.unit()))
        && those.stream().anyMatch(r -> r.organs().stream().anyMatch(before::contains));
  }

  private static void count(Map<String, Integer> seen, String what, boolean isSo) {
    seen.merge(what, isSo ? 1 : 0, Integer::sum);
  }

  private static boolean has(Obligation obligation, boolean madeUp) {
    return has(obligation, credit -> credit.madeUp() == madeUp);
  }

  private static boolean has(
      Obligation obligation, java.util.function.Predicate<Obligation.Credit> wanted) {
    return obligation.records().stream().anyMatch(wanted);
  }

  // ---------------------------------------------------------------------------------- comparison

  /** Rule, unit, post and period → what oracle and engine say, where they differ. */
  private static Map<String, String> differences(
      AgendaFacts facts, SlowCalendar calendar, int year, LocalDate today) {
    Map<String, String> oracle =
        said(new ObligationOracle(facts, calendar).year(year, today), facts);
    Map<String, String> engine;
    try {
      engine = said(new ObligationCalculator(facts).year(year, today), facts);
    } catch (RuntimeException e) {
      return Map.of("failed", "  engine: " + e + " at " + e.getStackTrace()[0]);
    }
    Map<String, String> different = new LinkedHashMap<>();
    Set<String> keys = new LinkedHashSet<>(oracle.keySet());
    keys.addAll(engine.keySet());
    for (String key : keys) {
      String ofOracle = oracle.getOrDefault(key, "not owed");
      String ofEngine = engine.getOrDefault(key, "not owed");
      if (!ofOracle.equals(ofEngine)) {
        different.put(
            key, "  %s%n    oracle: %s%n    engine: %s".formatted(key, ofOracle, ofEngine));
      }
    }
    return different;
  }

  private static Map<String, String> said(List<Obligation> obligations, AgendaFacts facts) {
    Map<String, String> said = new LinkedHashMap<>();
    Map<UUID, String> names = names(facts);
    Set<UUID> ids = new HashSet<>();
    Set<UUID> withOutlets = new HashSet<>();
    for (CountedRecord record : facts.records()) {
      if (!ids.add(record.id())) {
        withOutlets.add(record.id());
      }
    }
    for (Obligation each : obligations) {
      String post = each.post() == null ? "-" : names.get(each.post());
      String key =
          each.rule().id() + " " + names.get(each.unit()) + " " + post + " " + each.period();
      Set<String> records = new TreeSet<>();
      for (Obligation.Credit credit : each.records()) {
        boolean alone = !withOutlets.contains(credit.id());
        records.add(
            names.get(credit.id())
                + (credit.madeUp() && alone ? " made up" : "")
                + (credit.enteredLate() && alone ? " entered late" : "")
                + (credit.byHand() && alone ? " by hand" : ""));
      }
      String with = each.jointWith() == null ? "nobody" : names.get(each.jointWith());
      String what =
          (each.counted() + " of " + each.required() + " on " + each.metOn())
              + (", " + each.standing())
              + (", from " + each.from() + " to " + each.to() + " due " + each.due())
              + (", with " + with + ", records " + records + ", holders " + days(each, names));
      said.merge(key, what, (a, b) -> a + " AND AGAIN " + b);
    }
    return said;
  }

  /** Who held the post on which days of the period, however many tenures that were. */
  private static String days(Obligation obligation, Map<UUID, String> names) {
    Map<String, BitSet> daysOf = new TreeMap<>();
    for (Obligation.Holder holder : obligation.holders()) {
      long first = DAYS.between(obligation.from(), holder.from());
      long last = DAYS.between(obligation.from(), holder.to());
      daysOf
          .computeIfAbsent(names.get(holder.person()), person -> new BitSet())
          .set((int) first, (int) last + 1);
    }
    StringBuilder text = new StringBuilder();
    daysOf.forEach(
        (person, days) -> {
          text.append(person);
          for (int from = days.nextSetBit(0); from >= 0; ) {
            int to = days.nextClearBit(from);
            text.append(' ').append(obligation.from().plusDays(from));
            text.append("..").append(obligation.from().plusDays(to - 1));
            from = days.nextSetBit(to);
          }
          text.append("; ");
        });
    return text.toString();
  }

  // ---------------------------------------------------------------- what is left when it is small

  private static AgendaFacts shrink(
      AgendaFacts facts, SlowCalendar calendar, int year, LocalDate today, String key) {
    AgendaFacts smallest = facts;
    for (boolean shrunk = true; shrunk; ) {
      shrunk = false;
      for (int list = 0; list < 10; list++) {
        for (int i = part(smallest, list).size() - 1; i >= 0; i--) {
          AgendaFacts smaller = without(smallest, list, i);
          if (stillDiffers(smaller, calendar, year, today, key)) {
            smallest = smaller;
            shrunk = true;
          }
        }
      }
    }
    return smallest;
  }

  private static boolean stillDiffers(
      AgendaFacts facts, SlowCalendar calendar, int year, LocalDate today, String key) {
    try {
      Map<String, String> different = differences(facts, calendar, year, today);
      return different.containsKey(key);
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static List<?> part(AgendaFacts facts, int list) {
    return switch (list) {
      case 0 -> facts.rules();
      case 1 -> facts.records();
      case 2 -> facts.exceptions();
      case 3 -> facts.exemptions();
      case 4 -> facts.tenures();
      case 5 -> facts.flags();
      case 6 -> facts.successions();
      case 7 -> facts.posts();
      case 8 -> facts.units();
      default -> facts.formers();
    };
  }

  private static AgendaFacts without(AgendaFacts facts, int list, int index) {
    return new AgendaFacts(
        without(facts.rules(), list == 0, index),
        without(facts.units(), list == 8, index),
        without(facts.formers(), list == 9, index),
        without(facts.flags(), list == 5, index),
        without(facts.successions(), list == 6, index),
        without(facts.posts(), list == 7, index),
        without(facts.tenures(), list == 4, index),
        without(facts.records(), list == 1, index),
        without(facts.exceptions(), list == 2, index),
        without(facts.exemptions(), list == 3, index),
        facts.workingDays(),
        facts.effectiveFrom());
  }

  private static <T> List<T> without(List<T> all, boolean chosen, int index) {
    if (!chosen) {
      return all;
    }
    List<T> fewer = new ArrayList<>(all);
    fewer.remove(index);
    return fewer;
  }

  /** The facts in words, with short names for ids. */
  private static String describe(AgendaFacts facts, AgendaFacts whole) {
    StringBuilder text = new StringBuilder("  effective from ").append(facts.effectiveFrom());
    facts.rules().forEach(rule -> text.append("\n  ").append(rule));
    for (Unit unit : facts.units()) {
      text.append("\n  ").append(unit);
    }
    facts.formers().forEach(former -> text.append("\n  ").append(former));
    facts.flags().forEach(flag -> text.append("\n  ").append(flag));
    facts.successions().forEach(each -> text.append("\n  ").append(each));
    for (Post post : facts.posts()) {
      text.append("\n  ").append(post);
    }
    for (Tenure tenure : facts.tenures()) {
      text.append("\n  ").append(tenure);
    }
    facts.records().forEach(each -> text.append("\n  ").append(each));
    facts.exceptions().forEach(each -> text.append("\n  ").append(each));
    facts.exemptions().forEach(each -> text.append("\n  ").append(each));
    String described = text.toString();
    for (Map.Entry<UUID, String> each : names(whole).entrySet()) {
      described = described.replace(each.getKey().toString(), each.getValue());
    }
    return described.replaceAll("[a-z]*=null,? ?|[a-z]*=\\[\\],? ?|[a-z]*=\\{\\},? ?", "");
  }

  private static Map<UUID, String> names(AgendaFacts facts) {
    Map<UUID, String> names = new HashMap<>();
    facts.units().forEach(unit -> names.put(unit.id(), unit.code()));
    facts.posts().forEach(post -> names.put(post.id(), post.code()));
    for (Tenure tenure : facts.tenures()) {
      names.put(tenure.person(), "P" + tenure.person().getLeastSignificantBits());
    }
    for (CountedRecord record : facts.records()) {
      names.put(record.id(), "R" + record.id().getLeastSignificantBits());
      Set<UUID> leaders = new HashSet<>(record.leaders());
      leaders.forEach(each -> names.put(each, "P" + each.getLeastSignificantBits()));
    }
    return names;
  }

  /** Periods are written as people read them. */
  @Test
  void periodsOfTheYearCoverIt() {
    for (Period.Length length : Period.Length.values()) {
      long days = 0;
      for (Period period : Period.of(2024, length)) {
        days += period.days().days();
      }
      assertThat(days).isEqualTo(366);
    }
  }
}
