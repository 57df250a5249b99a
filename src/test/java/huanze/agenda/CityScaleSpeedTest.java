package huanze.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.base.Period;
import huanze.rulepack.Counting;
import huanze.rulepack.Frequency;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.ObligationRule.Subject;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import huanze.unit.Post;
import huanze.unit.Succession;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures the whole city's year (design §10); not part of verify. */
@Tag("benchmark")
class CityScaleSpeedTest {
  private static final int UNITS = 1_200;
  private static final int POSTS = 10;
  private static final int RECORDS = 40_000;
  private static final LocalDate TODAY = LocalDate.of(2025, 9, 15);

  private final Random random = new Random(1);

  @Test
  void wholeCity() {
    AgendaFacts facts = facts();
    int size = 0;
    long[] whole = new long[40];
    long[] pass = new long[40];
    for (int i = 0; i < whole.length; i++) {
      long start = cpu();
      ObligationCalculator calculator = new ObligationCalculator(facts);
      long built = cpu();
      size = calculator.year(2025, TODAY).size();
      whole[i] = (cpu() - start) / 1_000;
      pass[i] = (cpu() - built) / 1_000;
    }
    long[] warm = Arrays.copyOfRange(whole, 20, 40);
    long[] warmPass = Arrays.copyOfRange(pass, 20, 40);
    Arrays.sort(warm);
    Arrays.sort(warmPass);
    System.out.printf(
        "city year: %d obligations, indexing and year median %.1f ms, worst %.1f ms; year alone"
            + " %.1f ms; first run %.1f ms; %s%n",
        size,
        warm[10] / 1e3,
        warm[19] / 1e3,
        warmPass[10] / 1e3,
        whole[0] / 1e3,
        Rate.of(new ObligationCalculator(facts).year(2025, TODAY)).counts());
    assertThat(size).isGreaterThan(15_000);
  }

  /** Time of this thread alone: the machine is shared. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private AgendaFacts facts() {
    List<Unit> units = new ArrayList<>();
    List<UnitFlag> flags = new ArrayList<>();
    List<Succession> successions = new ArrayList<>();
    List<Post> posts = new ArrayList<>();
    List<Tenure> tenures = new ArrayList<>();
    List<UUID> people = new ArrayList<>();
    for (int i = 0; i < UNITS; i++) {
      String kind = i % 5 == 0 ? "government" : i % 5 == 1 ? "partyCommittee" : "department";
      Level level = i < 50 ? Level.CITY : i < 400 ? Level.COUNTY : Level.TOWNSHIP;
      boolean merged = i % 40 == 20;
      DateRange days = merged ? new DateRange(LocalDate.of(2025, 5, 12), null) : DateRange.ALWAYS;
      UUID id = Ids.named("u" + i);
      units.add(
          new Unit(
              id,
              "%06d.%s".formatted(i / 5, kind + i % 5),
              "u" + i,
              kind,
              level,
              null,
              "r" + i / 5,
              i == 0 ? null : Ids.named("u" + i / 10 * 10 / 10),
              days,
              null));
      if (merged) {
        successions.add(new Succession(Ids.named("s" + i), Ids.named("u" + (i - 5)), id));
      }
      flags.add(new UnitFlag(Ids.named("f" + i), id, "supervising", DateRange.ALWAYS));
      flags.add(new UnitFlag(Ids.named("g" + i), id, "targets", DateRange.ALWAYS));
      for (int p = 0; p < POSTS; p++) {
        UUID post = Ids.named("p" + i + "." + p);
        UUID person = Ids.named("who" + i + "." + p);
        people.add(person);
        posts.add(
            new Post(
                post,
                id,
                "k" + p,
                i + ".k" + p,
                "k" + p,
                p == 0 ? Rank.MAIN_LEADER : Rank.MEMBER,
                DateRange.ALWAYS));
        tenures.add(
            new Tenure(Ids.named("t" + i + "." + p), post, person, DateRange.ALWAYS, false, null));
      }
    }
    return new AgendaFacts(
        rules(),
        units,
        List.of(),
        flags,
        successions,
        posts,
        tenures,
        records(people),
        List.of(),
        List.of(),
        WorkingDays.builtIn(),
        null);
  }

  private List<CountedRecord> records(List<UUID> people) {
    String[] kinds = {"meeting", "meeting", "inspection", "inspection", "report", "debriefing"};
    List<CountedRecord> records = new ArrayList<>();
    for (int i = 0; i < RECORDS; i++) {
      int unit = random.nextInt(UNITS);
      LocalDate day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(365));
      String kind = kinds[random.nextInt(kinds.length)];
      records.add(
          new CountedRecord(
              Ids.named("rec" + i),
              kind,
              Set.of(random.nextBoolean() ? "executive" : "joint"),
              day,
              day,
              true,
              true,
              Set.of(Ids.named("u" + unit)),
              Set.of(people.get(unit * POSTS + random.nextInt(2))),
              null,
              kind.equals("report") ? Period.parse("2025-H1") : Period.year(2025),
              null));
    }
    return records;
  }

  private static List<ObligationRule> rules() {
    List<ObligationRule> rules = new ArrayList<>();
    for (Level level : Level.values()) {
      rules.add(rule("M" + level, Set.of(Subject.UNIT), "government", level, "meeting", 12));
      rules.add(rule("P" + level, Set.of(Subject.UNIT), "partyCommittee", level, "meeting", 4));
      rules.add(rule("D" + level, Set.of(Subject.UNIT), "department", level, "meeting", 12));
      rules.add(rule("I" + level, Set.of(Subject.POST), "government", level, "inspection", 12));
      rules.add(rule("J" + level, Set.of(Subject.POST), "partyCommittee", level, "inspection", 12));
      rules.add(rule("R" + level, Set.of(Subject.UNIT), "department", level, "report", 2));
      rules.add(rule("C" + level, Set.of(Subject.UNIT), "government", level, "check", 1));
      for (String kind : List.of("government", "partyCommittee", "department")) {
        rules.add(
            rule(
                "T" + level + kind,
                Set.of(Subject.UNIT, Subject.POST),
                kind,
                level,
                "debriefing",
                1));
      }
    }
    rules.add(rule("M5", Set.of(Subject.JOINT), "government", Level.TOWNSHIP, "meeting", 12));
    return rules;
  }

  private static ObligationRule rule(
      String id, Set<Subject> subjects, String kind, Level level, String record, int times) {
    boolean inspection = record.equals("inspection");
    return new ObligationRule(
        id,
        10,
        id,
        subjects,
        new Selector(
            Set.of(kind),
            Set.of(level),
            kind.equals("department") ? "supervising" : null,
            inspection ? Set.of(Rank.MAIN_LEADER) : Set.of()),
        subjects.contains(Subject.JOINT) ? "partyCommittee" : null,
        new Counting(
            record,
            record.equals("meeting") ? Set.of("executive", "joint") : Set.of(),
            record.equals("meeting"),
            null,
            Set.of(),
            times < 3 ? Counting.Belongs.ABOUT : Counting.Belongs.HELD),
        switch (times) {
          case 12 -> Frequency.MONTH;
          case 4 -> Frequency.QUARTER;
          case 2 -> Frequency.HALF_YEAR;
          default -> Frequency.YEAR;
        },
        1,
        record.equals("check"),
        false,
        Map.of(),
        ObligationRule.Shift.KEEP,
        Map.of(),
        DateRange.ALWAYS,
        false,
        null);
  }
}
