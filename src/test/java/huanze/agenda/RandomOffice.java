package huanze.agenda;

import huanze.base.DateRange;
import huanze.base.Period;
import huanze.rulepack.Counting;
import huanze.rulepack.Counting.Belongs;
import huanze.rulepack.Frequency;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.rulepack.ObligationRule.Shift;
import huanze.rulepack.ObligationRule.Subject;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import huanze.unit.FormerUnit;
import huanze.unit.Post;
import huanze.unit.Succession;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import huanze.unit.UnitFlag;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A small office made up from a seed: a city, counties, a zone, townships and a park with their
 * mergers, posts, holders, records and exceptions, all placed where the rules bite: at the first,
 * last and middle days of periods and around their due days.
 */
final class RandomOffice {
  /** What no reading decides; left out unless asked for. */
  enum Oddity {
    /** One record made up for two periods, or for one that nobody owes. */
    STRANGE_EXCEPTIONS
  }

  private static final Set<String> GOVERNMENTS =
      Set.of("government", "streetOffice", "zoneAdministration", "park");
  private static final Set<String> PARTIES =
      Set.of("partyCommittee", "workCommittee", "zoneCommittee");

  private final long seed;
  private final Random random;
  private final int year;
  private final Set<Oddity> oddities;
  private final List<ObligationRule> rules = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<FormerUnit> formers = new ArrayList<>();
  private final List<UnitFlag> flags = new ArrayList<>();
  private final List<Succession> successions = new ArrayList<>();
  private final List<Post> posts = new ArrayList<>();
  private final List<Tenure> tenures = new ArrayList<>();
  private final List<CountedRecord> records = new ArrayList<>();
  private final List<CreditException> exceptions = new ArrayList<>();
  private final List<Exemption> exemptions = new ArrayList<>();
  private final List<LocalDate> edges = new ArrayList<>();
  private final List<UUID> persons = new ArrayList<>();
  private @Nullable LocalDate effectiveFrom;
  private int ids;

  private RandomOffice(long seed, Set<Oddity> oddities) {
    this.seed = seed;
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
    this.oddities = oddities;
    this.year = yearOf(seed);
  }

  /** The year to look at: every third office is looked at in a leap year. */
  static int yearOf(long seed) {
    return seed % 3 == 0 ? 2024 : 2025;
  }

  static AgendaFacts of(long seed) {
    return of(seed, EnumSet.noneOf(Oddity.class));
  }

  static AgendaFacts of(long seed, Set<Oddity> oddities) {
    RandomOffice office = new RandomOffice(seed, oddities);
    office.makeCalendar();
    office.makeRules();
    office.makeUnits();
    office.makeSuccessions();
    office.makeMoves();
    office.makeDissolutions();
    office.makeFlags();
    office.makePosts();
    office.makeTenures();
    office.makeRecords();
    office.makeDecisions();
    return new AgendaFacts(
        List.copyOf(office.rules),
        List.copyOf(office.units),
        List.copyOf(office.formers),
        List.copyOf(office.flags),
        List.copyOf(office.successions),
        List.copyOf(office.posts),
        List.copyOf(office.tenures),
        List.copyOf(office.records),
        List.copyOf(office.exceptions),
        List.copyOf(office.exemptions),
        office.calendar().given(),
        office.effectiveFrom);
  }

  /** The working days of the office of a seed. */
  static SlowCalendar calendarOf(long seed) {
    RandomOffice office = new RandomOffice(seed, EnumSet.noneOf(Oddity.class));
    office.makeCalendar();
    return office.calendar();
  }

  private SlowCalendar calendar() {
    return SlowCalendar.of(seed, year, edges);
  }

  /** Days to stand on: before, in and after the year, most of them at an edge. */
  static List<LocalDate> todays(long seed) {
    Random chance = new Random(seed + 77);
    int year = yearOf(seed);
    LocalDate inside = LocalDate.of(year, 1, 1).plusDays(chance.nextInt(365));
    Period month = new Period(year, Period.Length.MONTH, 1 + chance.nextInt(12));
    LocalDate edge = month.to().plusDays(chance.nextInt(3) - 1);
    LocalDate afterwards = LocalDate.of(year + 1, 1, 1).plusDays(chance.nextInt(120));
    LocalDate late = LocalDate.of(year + 2, 1, 1);
    return chance.nextInt(12) == 0
        ? List.of(LocalDate.of(year - 1, 12, 31), inside, edge)
        : List.of(chance.nextInt(2) == 0 ? inside : edge, afterwards, late);
  }

  // -------------------------------------------------------------------------------------- chance

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private UUID id() {
    return new UUID(random.nextLong(), ++ids);
  }

  private Period anyPeriod(Period.Length length) {
    return new Period(year, length, 1 + random.nextInt(12 / length.months()));
  }

  private Period.Length anyLength() {
    return switch (random.nextInt(8)) {
      case 0 -> Period.Length.YEAR;
      case 1 -> Period.Length.HALF_YEAR;
      case 2, 3 -> Period.Length.QUARTER;
      default -> Period.Length.MONTH;
    };
  }

  /** First, last or middle day of a period, or a day beside it, or any. */
  private LocalDate edge() {
    Period period = anyPeriod(anyLength());
    int length = (int) period.days().days();
    LocalDate middle = period.from().plusDays(length / 2);
    return switch (random.nextInt(9)) {
      case 0 -> period.from();
      case 1 -> period.from().minusDays(1);
      case 2, 3 -> period.to();
      case 4 -> period.to().plusDays(1);
      case 5 -> middle;
      case 6 -> middle.minusDays(1);
      case 7 -> middle.plusDays(1);
      default -> period.from().plusDays(random.nextInt(length));
    };
  }

  private LocalDate monthEnd() {
    return anyPeriod(Period.Length.MONTH).to();
  }

  // --------------------------------------------------------------------------------------- rules

  private void makeCalendar() {
    for (int i = 0; i < 24; i++) {
      edges.add(edge());
    }
    if (chance(30)) {
      effectiveFrom = chance(50) ? LocalDate.of(year - 1, 6, 1) : edge();
    }
  }

  private void makeRules() {
    Set<Level> city = Set.of(Level.CITY);
    Set<Level> county = Set.of(Level.COUNTY);
    Set<Level> township = Set.of(Level.TOWNSHIP);
    Set<Level> above = Set.of(Level.CITY, Level.COUNTY);
    Set<Level> all = Set.of();
    Set<Rank> main = Set.of(Rank.MAIN_LEADER);
    Set<Subject> unit = Set.of(Subject.UNIT);
    Set<Subject> post = Set.of(Subject.POST);

    meeting("M1", Set.of("partyCommittee"), city, null, "standingCommittee", Frequency.QUARTER);
    meeting(
        "M2",
        Set.of("partyCommittee", "zoneCommittee"),
        county,
        null,
        "standingCommittee",
        Frequency.QUARTER);
    meeting("M3", Set.of("government"), city, null, "executive", Frequency.QUARTER);
    meeting(
        "M4",
        Set.of("government", "zoneAdministration"),
        county,
        null,
        "executive",
        Frequency.MONTH);
    add(
        "M5",
        Set.of(Subject.JOINT),
        new Selector(Set.of("government", "streetOffice", "park"), township, null, Set.of()),
        "partyCommittee",
        counting("meeting", Set.of("joint"), true, Belongs.HELD),
        Frequency.MONTH,
        false);
    meeting("M6", Set.of("department"), above, "supervising", "decision", Frequency.MONTH);

    inspection("I1", city, main, Frequency.QUARTER);
    inspection("I3", county, main, Frequency.MONTH);
    inspection("I5", township, main, Frequency.MONTH);

    add(
        "A1",
        unit,
        new Selector(Set.of("government"), city, null, Set.of()),
        null,
        new Counting(
            "meeting",
            Set.of("dispatch"),
            false,
            new Selector(
                Set.of("government"), city, null, Set.of(Rank.MAIN_LEADER, Rank.LEADER_IN_CHARGE)),
            Set.of(),
            Belongs.HELD_ONCE_PER_DATA_MONTH),
        Frequency.MONTH,
        false);
    Selector office = new Selector(Set.of("leadingGroupOffice"), city, null, Set.of());
    add(
        "B1",
        unit,
        office,
        null,
        new Counting(
            "bulletin",
            Set.of("air"),
            false,
            null,
            Set.of("newspaper", "television"),
            Belongs.HELD_ONCE_PER_DATA_MONTH),
        Frequency.MONTH,
        false);
    add(
        "B2",
        unit,
        office,
        null,
        counting("bulletin", Set.of("water"), false, Belongs.HELD_ONCE_PER_DATA_MONTH),
        Frequency.MONTH,
        false);

    Set<String> committeesAndGovernments = new HashSet<>(GOVERNMENTS);
    committeesAndGovernments.addAll(PARTIES);
    add(
        "R1",
        unit,
        new Selector(committeesAndGovernments, all, null, Set.of()),
        null,
        counting("report", Set.of("yearly"), false, Belongs.ABOUT),
        Frequency.YEAR,
        false);
    add(
        "R2",
        unit,
        new Selector(Set.of("department"), all, "relevant", Set.of()),
        null,
        counting("report", Set.of("halfYearly"), false, Belongs.ABOUT),
        Frequency.HALF_YEAR,
        false);
    add(
        "R3",
        unit,
        new Selector(Set.of("government"), above, null, Set.of()),
        null,
        counting("report", Set.of("congress"), false, Belongs.ABOUT),
        Frequency.YEAR,
        false);
    for (String id : List.of("T1", "T2")) {
      add(
          id,
          unit,
          new Selector(Set.of("government", "zoneAdministration"), above, null, Set.of()),
          null,
          counting(
              "check",
              Set.of(id.equals("T1") ? "halfYearTracking" : "yearEnd"),
              false,
              chance(50) ? Belongs.ABOUT : Belongs.HELD),
          Frequency.YEAR,
          true);
    }
    Set<String> debriefed = new HashSet<>(committeesAndGovernments);
    debriefed.add("department");
    add(
        "T3",
        Set.of(Subject.UNIT, Subject.POST),
        new Selector(debriefed, all, null, Set.of()),
        null,
        counting("debriefing", Set.of(), false, Belongs.ABOUT),
        Frequency.YEAR,
        false);
    // No number: owes nothing by itself.
    add(
        "M7",
        unit,
        new Selector(Set.of(), all, null, Set.of()),
        null,
        counting("meeting", Set.of("special"), false, Belongs.HELD),
        Frequency.EVENT,
        false);
  }

  private static Counting counting(
      String kind, Set<String> forms, boolean studied, Belongs belongs) {
    return new Counting(kind, forms, studied, null, Set.of(), belongs);
  }

  private void meeting(
      String id,
      Set<String> kinds,
      Set<Level> levels,
      @Nullable String flag,
      String form,
      Frequency frequency) {
    add(
        id,
        Set.of(Subject.UNIT),
        new Selector(kinds, levels, flag, Set.of()),
        null,
        counting("meeting", Set.of(form), true, Belongs.HELD),
        chance(10) ? Frequency.HALF_YEAR : frequency,
        false);
  }

  private void inspection(String id, Set<Level> levels, Set<Rank> ranks, Frequency frequency) {
    Set<String> kinds = new HashSet<>(GOVERNMENTS);
    kinds.addAll(PARTIES);
    add(
        id,
        Set.of(Subject.POST),
        new Selector(kinds, levels, null, ranks),
        null,
        counting("inspection", Set.of("research", "led"), false, Belongs.HELD),
        frequency,
        false);
  }

  /** The rule, or now and then two versions of it, one after the other. */
  private void add(
      String id,
      Set<Subject> subjects,
      Selector who,
      @Nullable String jointWith,
      Counting counts,
      Frequency frequency,
      boolean perTarget) {
    boolean byDataMonth = counts.belongs() == Belongs.HELD_ONCE_PER_DATA_MONTH;
    int required = counts.channels().isEmpty() ? 1 : counts.channels().size();
    int more = counts.channels().isEmpty() && !perTarget && chance(20) ? 2 : required;
    Map<Integer, MonthDay> deadlines = new HashMap<>();
    if (chance(35)) {
      for (Period period :
          Period.of(year, frequency == Frequency.EVENT ? Period.Length.YEAR : frequency.length())) {
        if (chance(40)) {
          LocalDate day = period.to().plusDays(random.nextInt(25) - 12);
          deadlines.put(period.number(), MonthDay.from(day.getYear() == year ? day : period.to()));
        }
      }
    }
    Shift shift = chance(50) ? Shift.KEEP : any(List.of(Shift.LATER, Shift.EARLIER));
    Map<String, List<String>> alsoForms =
        chance(70) && subjects.contains(Subject.JOINT)
            ? Map.of("park", List.of("decision"), "streetOffice", List.of("work"))
            : Map.of();
    DateRange validity = DateRange.ALWAYS;
    LocalDate change = edge();
    boolean twice = chance(8);
    if (twice) {
      validity = new DateRange(null, change.minusDays(1));
    } else if (chance(15)) {
      validity = chance(50) ? new DateRange(change, null) : new DateRange(null, change);
    }
    boolean perHolder = subjects.contains(Subject.POST) && chance(40);
    rules.add(
        new ObligationRule(
            id, 10, id, subjects, who, jointWith, counts, frequency, more, perTarget, perHolder,
            deadlines, shift, alsoForms, validity, false, null));
    if (twice) {
      Frequency next =
          !byDataMonth && frequency == Frequency.MONTH && !subjects.contains(Subject.JOINT)
              ? Frequency.QUARTER
              : frequency;
      rules.add(
          new ObligationRule(
              id,
              10,
              id,
              subjects,
              who,
              jointWith,
              counts,
              next,
              required,
              perTarget,
              perHolder,
              Map.of(),
              Shift.KEEP,
              alsoForms,
              new DateRange(change, null),
              false,
              null));
    }
  }

  // --------------------------------------------------------------------------------------- units

  private void makeUnits() {
    Unit city = unit("130300.government", Level.CITY, null, null);
    unit("130300.partyCommittee", Level.CITY, null, null);
    unit("130300.leadingGroupOffice", Level.CITY, null, city);
    unit("130300.department", Level.CITY, null, city);
    Unit county = unit("130301.government", Level.COUNTY, null, city);
    unit("130301.partyCommittee", Level.COUNTY, null, null);
    Unit superior = county;
    if (chance(70)) {
      unit("130301.department", Level.COUNTY, null, county);
    }
    if (chance(60)) {
      superior = unit("130302.government", Level.COUNTY, null, city);
    }
    unit("130371.zoneAdministration", Level.COUNTY, "government", city);
    if (chance(70)) {
      unit("130371.zoneCommittee", Level.COUNTY, "partyCommittee", null);
    }
    unit("130301001.government", Level.TOWNSHIP, null, county);
    unit("130301001.partyCommittee", Level.TOWNSHIP, null, null);
    unit("130301002.streetOffice", Level.TOWNSHIP, "government", superior);
    if (chance(80)) {
      unit("130301002.workCommittee", Level.TOWNSHIP, "partyCommittee", null);
    }
    if (chance(70)) {
      unit("130371101.park", Level.TOWNSHIP, "government", chance(50) ? county : superior);
    }
  }

  private Unit unit(String code, Level level, @Nullable String treatedAs, @Nullable Unit parent) {
    String region = code.substring(0, code.indexOf('.'));
    String kind = code.substring(code.indexOf('.') + 1);
    LocalDate from = chance(12) ? edge() : null;
    LocalDate to = chance(10) ? edge() : null;
    if (from != null && to != null && from.isAfter(to)) {
      to = null;
    }
    Unit unit =
        new Unit(
            id(),
            code,
            code,
            kind,
            level,
            treatedAs,
            region,
            parent == null ? null : parent.id(),
            new DateRange(from, to),
            chance(12) ? edge() : null);
    units.add(unit);
    return unit;
  }

  private void makeSuccessions() {
    int steps = random.nextInt(5);
    for (int i = 0; i < steps; i++) {
      Unit unit = any(units);
      if (unit.existence().to() != null) {
        continue;
      }
      LocalDate end = chance(60) ? monthEnd() : edge();
      switch (random.nextInt(4)) {
        case 0 -> succeed(unit, end);
        case 1 -> {
          // A chain, often within one period.
          Unit next = succeed(unit, end);
          if (next != null && next.existence().to() == null) {
            LocalDate nextEnd =
                chance(40)
                    ? end.plusDays(1).plusMonths(random.nextInt(3) + 1).minusDays(1)
                    : end.plusDays(1 + random.nextInt(60));
            succeed(next, nextEnd);
          }
        }
        case 2 -> {
          // A split; now and then the old unit goes on beside the new one.
          Unit first = succeed(unit, end);
          Unit now = current(unit);
          if (first != null) {
            Unit second = copy(now, chance(80) ? end.plusDays(1) : end.plusDays(20), chance(30));
            successions.add(new Succession(id(), unit.id(), second.id()));
            if (chance(20)) {
              replace(now, new DateRange(now.existence().from(), null));
            }
          }
        }
        default -> merge(unit, end);
      }
    }
    // The county above may have a successor, and so have its townships; move most of them.
    for (Succession each : List.copyOf(successions)) {
      for (Unit unit : List.copyOf(units)) {
        if (each.predecessor().equals(unit.parent()) && chance(70)) {
          units.set(
              units.indexOf(unit),
              new Unit(
                  unit.id(),
                  unit.code(),
                  unit.name(),
                  unit.kind(),
                  unit.level(),
                  unit.treatedAs(),
                  unit.region(),
                  each.successor(),
                  unit.existence(),
                  unit.recordingFrom()));
        }
      }
    }
  }

  /** Renamed and moved units: where the superior ended, most move to its successor that day. */
  private void makeMoves() {
    for (Unit unit : List.copyOf(units)) {
      if (unit.parent() == null || unit.level() == Level.CITY) {
        continue;
      }
      List<Unit> before = unitsThatEndInto(unit.parent());
      Set<LocalDate> days = new HashSet<>();
      for (Unit old : before) {
        LocalDate day = chance(70) ? old.existence().to() : edge();
        if (chance(80) && days.add(day)) {
          formers.add(new FormerUnit(id(), unit.id(), unit.name(), old.id(), day));
        }
      }
      for (int moves = chance(25) ? 1 + random.nextInt(2) : 0; moves > 0; moves--) {
        LocalDate day = edge();
        if (days.add(day)) {
          UUID parent =
              chance(20) ? unit.parent() : chance(10) ? null : anySuperior(unit.parent()).id();
          formers.add(new FormerUnit(id(), unit.id(), unit.name() + "~", parent, day));
        }
      }
    }
  }

  private List<Unit> unitsThatEndInto(UUID successor) {
    return units.stream()
        .filter(each -> each.existence().to() != null)
        .filter(
            each ->
                successions.stream()
                    .anyMatch(
                        s -> s.predecessor().equals(each.id()) && s.successor().equals(successor)))
        .toList();
  }

  /** Another of the level of the superior, ended ones included. */
  private Unit anySuperior(UUID parent) {
    Level level =
        units.stream().filter(each -> each.id().equals(parent)).findFirst().orElseThrow().level();
    return any(
        units.stream()
            .filter(each -> each.level() == level && GOVERNMENTS.contains(each.kind()))
            .toList());
  }

  /** Units that end and that nobody carries on. */
  private void makeDissolutions() {
    for (Unit unit : List.copyOf(units)) {
      LocalDate end = edge();
      if (chance(6)
          && unit.existence().to() == null
          && !isAfter(unit.existence().from(), end)
          && successions.stream().noneMatch(s -> s.predecessor().equals(unit.id()))) {
        replace(unit, new DateRange(unit.existence().from(), end));
      }
    }
  }

  private @Nullable Unit succeed(Unit unit, LocalDate end) {
    if (unit.existence().from() != null && unit.existence().from().isAfter(end)) {
      return null;
    }
    replace(unit, new DateRange(unit.existence().from(), end));
    LocalDate begin = end.plusDays(1);
    if (chance(20)) {
      begin = chance(50) ? end.plusDays(random.nextInt(40)) : end.minusDays(random.nextInt(40));
    }
    Unit successor = copy(unit, begin, false);
    successions.add(new Succession(id(), unit.id(), successor.id()));
    return successor;
  }

  private void merge(Unit unit, LocalDate end) {
    for (Unit other : List.copyOf(units)) {
      boolean same =
          !other.id().equals(unit.id())
              && other.level() == unit.level()
              && (GOVERNMENTS.contains(other.kind()) == GOVERNMENTS.contains(unit.kind()))
              && (PARTIES.contains(other.kind()) == PARTIES.contains(unit.kind()));
      if (!same
          || other.existence().to() != null
          || isAfter(unit.existence().from(), end)
          || isAfter(other.existence().from(), end)
          || follows(unit, other)
          || follows(other, unit)) {
        continue;
      }
      replace(unit, new DateRange(unit.existence().from(), end));
      if (chance(40)) {
        // Taken up by the other, which goes on.
        successions.add(new Succession(id(), unit.id(), other.id()));
      } else {
        LocalDate otherEnd = chance(70) ? end : end.minusDays(random.nextInt(50));
        if (!isAfter(other.existence().from(), otherEnd)) {
          replace(other, new DateRange(other.existence().from(), otherEnd));
          Unit merged = copy(current(unit), end.plusDays(1), false);
          successions.add(new Succession(id(), unit.id(), merged.id()));
          successions.add(new Succession(id(), other.id(), merged.id()));
        }
      }
      return;
    }
  }

  private static boolean isAfter(@Nullable LocalDate day, LocalDate other) {
    return day != null && day.isAfter(other);
  }

  private boolean follows(Unit unit, Unit predecessor) {
    return withPredecessors(unit.id()).contains(predecessor.id());
  }

  private Set<UUID> withPredecessors(UUID unit) {
    Set<UUID> all = new HashSet<>();
    all.add(unit);
    for (Succession each : successions) {
      if (each.successor().equals(unit)) {
        all.addAll(withPredecessors(each.predecessor()));
      }
    }
    return all;
  }

  private Unit current(Unit unit) {
    return units.stream().filter(each -> each.id().equals(unit.id())).findFirst().orElseThrow();
  }

  private void replace(Unit unit, DateRange existence) {
    Unit now = current(unit);
    units.set(
        units.indexOf(now),
        new Unit(
            now.id(),
            now.code(),
            now.name(),
            now.kind(),
            now.level(),
            now.treatedAs(),
            now.region(),
            now.parent(),
            existence,
            now.recordingFrom()));
  }

  private Unit copy(Unit unit, LocalDate from, boolean elsewhere) {
    String region = elsewhere ? unit.region() + "9" : unit.region();
    Unit copy =
        new Unit(
            id(),
            region + "." + unit.kind() + "." + (units.size() + 1),
            unit.name() + "'",
            unit.kind(),
            unit.level(),
            unit.treatedAs(),
            region,
            unit.parent(),
            new DateRange(from, null),
            chance(5) ? edge() : null);
    units.add(copy);
    return copy;
  }

  private boolean wasUnder(Unit unit, Unit superior) {
    return formers.stream()
        .anyMatch(f -> f.unit().equals(unit.id()) && superior.id().equals(f.parent()));
  }

  private void makeFlags() {
    for (Unit unit : units) {
      if (unit.kind().equals("department")) {
        flag(unit, "supervising");
        flag(unit, "relevant");
      } else if (GOVERNMENTS.contains(unit.kind()) && unit.level() != Level.CITY && chance(80)) {
        flag(unit, "targets");
      }
    }
  }

  private void flag(Unit unit, String flag) {
    LocalDate began = unit.existence().from();
    DateRange days =
        switch (random.nextInt(6)) {
          case 0 -> new DateRange(edge(), null);
          case 1 -> new DateRange(null, edge());
          case 2 -> new DateRange(began, null);
          case 3 -> new DateRange(began == null ? null : began.plusDays(random.nextInt(3)), null);
          default -> DateRange.ALWAYS;
        };
    flags.add(new UnitFlag(id(), unit.id(), flag, days));
    if (chance(20)) {
      flags.add(new UnitFlag(id(), unit.id(), flag, new DateRange(edge(), null)));
    }
  }

  // ------------------------------------------------------------------------------- posts, people

  private void makePosts() {
    for (Unit unit : units) {
      if (PARTIES.contains(unit.kind()) || GOVERNMENTS.contains(unit.kind())) {
        post(unit, "mainLeader", Rank.MAIN_LEADER);
        if (chance(unit.level() == Level.CITY ? 100 : 30)) {
          post(unit, "leaderInCharge", Rank.LEADER_IN_CHARGE);
        }
        if (unit.level() == Level.CITY && chance(60)) {
          post(unit, "member", Rank.MEMBER);
        }
      } else if (unit.kind().equals("department")) {
        post(unit, "head", Rank.HEAD);
      }
    }
  }

  private void post(Unit unit, String key, Rank rank) {
    DateRange existence = DateRange.ALWAYS;
    if (chance(20)) {
      existence = unit.existence();
    } else if (chance(12)) {
      existence = chance(50) ? new DateRange(edge(), null) : new DateRange(null, edge());
    }
    String code = unit.code() + "." + key;
    posts.add(new Post(id(), unit.id(), key, code, code, rank, existence));
  }

  private void makeTenures() {
    for (int i = 0; i < 14; i++) {
      persons.add(id());
    }
    LocalDate first = LocalDate.of(year - 1, 1, 1);
    LocalDate last = LocalDate.of(year + 1, 12, 31);
    for (Post post : posts) {
      LocalDate day = first;
      if (chance(8)) {
        continue;
      }
      while (!day.isAfter(last)) {
        LocalDate to = chance(35) ? last : day.plusDays(20 + random.nextInt(200));
        if (chance(40)) {
          LocalDate edge = edge();
          to = edge.isAfter(day) ? edge : to;
        }
        tenure(post, any(persons), new DateRange(day, to));
        if (chance(10)) {
          // Two at once, such as an acting head beside one who is ill.
          tenure(post, any(persons), new DateRange(to.minusDays(random.nextInt(30)), null));
        }
        day = to.plusDays(1 + (chance(30) ? random.nextInt(120) : 0));
      }
    }
  }

  private void tenure(Post post, UUID person, DateRange days) {
    DateRange held = days;
    if (!chance(10)) {
      DateRange unit = current(post).existence();
      held =
          days.intersection(post.existence())
              .flatMap(common -> common.intersection(unit))
              .orElse(null);
    }
    if (held != null) {
      tenures.add(new Tenure(id(), post.id(), person, held, chance(20), null));
    }
  }

  private Unit current(Post post) {
    return units.stream().filter(each -> each.id().equals(post.unit())).findFirst().orElseThrow();
  }

  // ------------------------------------------------------------------------------------- records

  private void makeRecords() {
    List<ObligationRule> weighted = new ArrayList<>();
    for (ObligationRule rule : rules) {
      int weight =
          switch (rule.id()) {
            case "B1" -> 6;
            case "M5", "I3", "I5", "T1", "T2", "T3", "R1", "M4", "M6" -> 3;
            default -> 2;
          };
      for (int i = 0; i < weight; i++) {
        weighted.add(rule);
      }
    }
    int count = 90 + random.nextInt(60);
    for (int i = 0; i < count; i++) {
      ObligationRule rule = any(weighted);
      List<Unit> fitting = fitting(rule);
      if (!fitting.isEmpty()) {
        record(rule, any(fitting));
      }
    }
  }

  private List<Unit> fitting(ObligationRule rule) {
    return units.stream().filter(unit -> rule.who().fitsUnit(unit.kind(), unit.level())).toList();
  }

  private Period periodOf(ObligationRule rule) {
    Period.Length length = rule.frequency().length();
    return length == null ? Period.year(year) : anyPeriod(length);
  }

  private LocalDate roughDue(ObligationRule rule, Period period) {
    MonthDay deadline = rule.deadlines().get(period.number());
    return deadline == null ? period.to() : deadline.atYear(period.year());
  }

  private void record(ObligationRule rule, Unit unit) {
    Counting counts = rule.counts();
    Period period = periodOf(rule);
    LocalDate due = roughDue(rule, period);
    LocalDate day =
        switch (random.nextInt(12)) {
          case 0 -> period.from();
          case 1 -> period.from().minusDays(1);
          case 2 -> period.to();
          case 3 -> period.to().plusDays(1);
          case 4 -> due;
          case 5 -> due.plusDays(1);
          case 6 -> due.plusDays(random.nextInt(7) - 3);
          case 7 -> due.plusDays(random.nextInt(40));
          default -> period.from().plusDays(random.nextInt((int) period.days().days()));
        };

    Set<String> forms = new HashSet<>();
    if (!counts.forms().isEmpty()) {
      forms.add(any(counts.forms().stream().sorted().toList()));
    }
    List<String> also = rule.alsoForms().getOrDefault(unit.kind(), List.of());
    if (rule.subjects().contains(Subject.JOINT) && chance(40)) {
      forms.clear();
      forms.add(also.isEmpty() ? any(List.of("decision", "work")) : also.getFirst());
    }
    if (chance(8)) {
      forms.clear();
    }
    if (chance(12)) {
      forms.add(any(List.of("executive", "dispatch", "decision", "special", "standingCommittee")));
    }

    Set<UUID> organs = new HashSet<>();
    organs.add(any(List.copyOf(withPredecessors(unit.id()))));
    if (rule.subjects().contains(Subject.JOINT) && chance(40)) {
      organs.clear();
      for (Unit each : units) {
        if (each.region().equals(unit.region()) && PARTIES.contains(each.kind())) {
          organs.add(any(List.copyOf(withPredecessors(each.id()))));
        }
      }
    }
    if (chance(10)) {
      organs.add(any(units).id());
    }
    if (chance(5)) {
      organs.clear();
      organs.add(any(units).id());
    }

    Set<UUID> leaders = new HashSet<>();
    List<UUID> holding = new ArrayList<>();
    for (Post post : posts) {
      if (withPredecessors(unit.id()).contains(post.unit())) {
        for (Tenure tenure : tenures) {
          if (tenure.post().equals(post.id()) && (tenure.days().contains(day) || chance(15))) {
            holding.add(tenure.person());
          }
        }
      }
    }
    if (!holding.isEmpty() && chance(90)) {
      leaders.add(any(holding));
    }
    if (chance(15)) {
      leaders.add(any(persons));
    }

    Period about = null;
    if (counts.belongs() == Belongs.ABOUT) {
      about = chance(85) ? period : chance(50) ? anyPeriod(anyLength()) : null;
    } else if (counts.belongs() == Belongs.HELD_ONCE_PER_DATA_MONTH) {
      about =
          chance(25)
              ? null
              : Period.month(YearMonth.from(day).minusMonths(chance(75) ? 1 : random.nextInt(4)));
    }
    UUID target = null;
    if (rule.perTarget() || chance(5)) {
      List<Unit> below =
          units.stream()
              .filter(each -> unit.id().equals(each.parent()) || wasUnder(each, unit))
              .toList();
      if (!below.isEmpty()) {
        target = any(List.copyOf(withPredecessors(any(below).id())));
      }
    }

    UUID id = id();
    boolean studied = chance(90);
    boolean confirmed = chance(90);
    LocalDate entered = day.plusDays(chance(70) ? 0 : random.nextInt(60));
    List<String> channels = new ArrayList<>();
    channels.add(null);
    if (!counts.channels().isEmpty()) {
      channels = new ArrayList<>(counts.channels().stream().sorted().toList());
      if (chance(25)) {
        channels.remove(random.nextInt(channels.size()));
      }
      if (chance(5)) {
        channels.add("website");
      }
    }
    for (String channel : channels) {
      LocalDate out = channels.size() > 1 && chance(50) ? day.plusDays(random.nextInt(12)) : day;
      records.add(
          new CountedRecord(
              id,
              counts.kind(),
              forms,
              out,
              entered.isBefore(out) ? out : entered,
              confirmed,
              studied,
              organs,
              leaders,
              channel,
              about,
              target));
    }
  }

  // ----------------------------------------------------------------------- exceptions, exemptions

  private void makeDecisions() {
    Set<String> decided = new HashSet<>();
    int count = 12 + random.nextInt(25);
    for (int i = 0; i < count; i++) {
      ObligationRule rule = any(rules);
      UUID subject = subject(rule);
      if (subject == null || rule.frequency().length() == null) {
        continue;
      }
      if (chance(25)) {
        exemptions.add(new Exemption(id(), rule.id(), subject, periodOf(rule), "reason", "name"));
        continue;
      }
      boolean strange = oddities.contains(Oddity.STRANGE_EXCEPTIONS);
      boolean single = rules.stream().filter(each -> each.id().equals(rule.id())).count() == 1;
      List<CountedRecord> ofKind =
          records.stream().filter(each -> each.kind().equals(rule.counts().kind())).toList();
      List<CountedRecord> concerned =
          ofKind.stream().filter(each -> isConcerned(each, subject)).toList();
      List<CountedRecord> likely = concerned.isEmpty() ? ofKind : concerned;
      CountedRecord record = likely.isEmpty() || chance(15) ? any(records) : any(likely);
      Period own =
          rule.counts().belongs() == Belongs.ABOUT && record.about() != null
              ? record.about()
              : Period.containing(record.day(), rule.frequency().length());
      CreditException.Effect effect = any(List.of(CreditException.Effect.values()));
      Period period =
          switch (effect) {
            case DOES_NOT_COUNT -> own;
            case ALSO_COUNTS -> chance(50) ? nearby(rule, record) : periodOf(rule);
            case MADE_UP -> nearby(rule, record);
          };
      if (!strange) {
        if (effect == CreditException.Effect.MADE_UP
            && (!single
                || !rule.validity().contains(period.from())
                || (effectiveFrom != null && period.from().isBefore(effectiveFrom)))) {
          continue;
        }
        if (rule.perTarget() && record.target() == null) {
          continue;
        }
        if (effect == CreditException.Effect.MADE_UP
            && !decided.add(record.id() + rule.id() + subject)) {
          continue;
        }
      }
      exceptions.add(
          new CreditException(id(), record.id(), rule.id(), subject, period, effect, "reason"));
    }
  }

  /** The period of the record's day or one shortly before it. */
  private Period nearby(ObligationRule rule, CountedRecord record) {
    Period.Length length = rule.frequency().length();
    return Period.containing(
        record.day().minusMonths((long) length.months() * random.nextInt(3)), length);
  }

  private @Nullable UUID subject(ObligationRule rule) {
    List<Unit> fitting = fitting(rule);
    if (fitting.isEmpty()) {
      return null;
    }
    Unit unit = any(fitting);
    if (!rule.subjects().contains(Subject.POST)
        || (rule.subjects().contains(Subject.UNIT) && chance(30))) {
      return unit.id();
    }
    List<Post> ofUnit =
        posts.stream()
            .filter(post -> post.unit().equals(unit.id()) && rule.who().fitsRank(post.rank()))
            .toList();
    return ofUnit.isEmpty() ? null : any(ofUnit).id();
  }

  private boolean isConcerned(CountedRecord record, UUID subject) {
    if (record.organs().stream().anyMatch(withPredecessors(subject)::contains)) {
      return true;
    }
    return tenures.stream()
        .anyMatch(each -> each.post().equals(subject) && record.leaders().contains(each.person()));
  }

  @Override
  public String toString() {
    return "office " + seed + " " + oddities;
  }
}
