package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.agenda.WorkingDays;
import huanze.base.Period;
import huanze.rulepack.Level;
import huanze.rulepack.RulePack;
import huanze.unit.Post;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One month in the city: who is there, which days are worked, who tends to forget. */
final class Scene {
  /** In so many of a thousand months a careful, a usual, a careless region does what it owes. */
  private static final List<Integer> CARE = List.of(998, 990, 985, 975, 960);

  private static final int WEAK = 820;

  /** So many of a thousand months missed are made up for. */
  private static final int MADE_UP = 150;

  /** The month is not over: most still have time. */
  private static final int UNFINISHED = 620;

  private final Structure structure;
  private final RulePack pack;
  private final PracticeWords words;
  private final WorkingDays days;
  private final YearMonth month;
  private final LocalDate typedOn;
  private final Set<String> never;
  private final Set<String> weak;
  private final Set<String> missed;
  private final List<Excused> excused;
  private final List<Unit> units;
  private final Map<String, String> roles = new HashMap<>();
  private final Map<String, String> shortNames = new HashMap<>();
  private int number;

  private record Excused(String subject, String rule, Period period) {}

  /**
   * @param typedOn last day of the month on which anything is typed
   */
  Scene(
      Structure structure,
      RulePack pack,
      PracticeWords words,
      WorkingDays days,
      YearMonth month,
      LocalDate typedOn) {
    this.structure = structure;
    this.pack = pack;
    this.words = words;
    this.days = days;
    this.month = month;
    this.typedOn = typedOn;
    this.never = new HashSet<>(words.all("never"));
    this.weak = new HashSet<>(words.all("weak"));
    this.missed = new HashSet<>(words.all("missed"));
    this.excused =
        words.rows("exemption").stream()
            .map(row -> new Excused(row.get(0), row.get(1), Period.parse(row.get(2))))
            .toList();
    this.units =
        structure.units().stream()
            .filter(u -> u.existence().contains(month.atDay(1)) && u.existence().contains(typedOn))
            .toList();
  }

  Structure structure() {
    return structure;
  }

  PracticeWords words() {
    return words;
  }

  YearMonth month() {
    return month;
  }

  LocalDate typedOn() {
    return typedOn;
  }

  /** Units that exist all through what is lived of the month. */
  List<Unit> units() {
    return units;
  }

  /** The kind whose duties the unit has: a zone's committee is a government. */
  String role(Unit unit) {
    return roles.computeIfAbsent(unit.kind(), kind -> pack.kind(kind).standsFor());
  }

  Optional<Unit> unit(String code) {
    return structure.unit(code).filter(u -> u.existence().contains(typedOn));
  }

  String regionName(Unit unit) {
    return structure.region(unit.region()).map(Region::name).orElse("");
  }

  /** What people call the unit, such as 海港区政府. */
  String shortName(Unit unit) {
    return shortNames.computeIfAbsent(unit.code(), c -> madeShort(unit));
  }

  private String madeShort(Unit unit) {
    Region region = structure.region(unit.region()).orElseThrow();
    return pack.pattern(region.kind(), region.name()).units().stream()
        .filter(p -> p.codeIn(region.code()).equals(unit.code()))
        .map(p -> p.shortNameIn(region.name()))
        .findFirst()
        .orElse(unit.name());
  }

  /** Whether the unit does this month what a rule asks of it. */
  boolean does(Unit unit, String rule) {
    return did(unit, rule, month);
  }

  /** Whether the unit misses last month's, but is sorry and meets once more this month. */
  boolean makesUp(Unit unit, String rule) {
    YearMonth before = month.minusMonths(1);
    return month.getYear() > PracticeCity.FIRST.getYear()
        && !isUnfinished()
        && before.getYear() == month.getYear()
        && !never(unit)
        && !isExcused(unit, rule, before)
        && !did(unit, rule, before)
        && (isTold(unit, rule, before)
            || Dice.of("makes up", unit.code(), rule, month).inThousand(MADE_UP));
  }

  /** Whether it meets in no month at all. */
  boolean never(Unit unit) {
    return never.contains(unit.code());
  }

  private boolean isTold(Unit unit, String rule, YearMonth when) {
    return missed.contains(unit.code() + "|" + rule + "|" + when);
  }

  /** What the office excused was indeed not done. */
  private boolean isExcused(Unit unit, String rule, YearMonth when) {
    return excused.stream()
        .filter(e -> e.subject().startsWith(unit.code()) && e.rule().startsWith(rule))
        .anyMatch(e -> e.period().contains(when.atDay(1)));
  }

  private boolean did(Unit unit, String rule, YearMonth when) {
    if (rule.startsWith("M") && never.contains(unit.code())
        || isTold(unit, rule, when)
        || isExcused(unit, rule, when)) {
      return false;
    }
    Dice dice = Dice.of("does", unit.code(), rule, when);
    int care =
        weak.contains(unit.region())
            ? WEAK
            : CARE.get(Math.floorMod(unit.region().hashCode(), CARE.size()));
    return dice.inThousand(care) && (!isUnfinished() || dice.inThousand(UNFINISHED));
  }

  boolean isUnfinished() {
    return month.equals(YearMonth.from(Practice.TODAY));
  }

  /** In the first year the lower offices kept no more than what was held, and when. */
  boolean isBare(Unit unit) {
    boolean low = unit.level() == Level.TOWNSHIP || role(unit).equals("department");
    return low && month.getYear() == PracticeCity.FIRST.getYear();
  }

  /** The month of a quarter in which something quarterly falls. */
  boolean isMonthOf(Unit unit, String rule) {
    String quarter = month.getYear() + "-" + (month.getMonthValue() - 1) / 3;
    return Dice.of("quarter", unit.code(), rule, quarter).of(3) == (month.getMonthValue() - 1) % 3;
  }

  /** A working day of the month on which something was held before it was typed. */
  LocalDate workday(Dice dice, int from) {
    List<LocalDate> choice = new ArrayList<>();
    for (LocalDate day = month.atDay(from); !day.isAfter(typedOn); day = day.plusDays(1)) {
      if (days.isWorkingDay(day)) {
        choice.add(day);
      }
    }
    return choice.isEmpty() ? typedOn : dice.pick(choice);
  }

  /** The day itself if it is worked, else the next that is. */
  LocalDate workdayFrom(LocalDate day) {
    return days.nextOrSame(day);
  }

  /** Who held a post of a unit on a day. */
  Optional<UUID> holder(Unit unit, String key, LocalDate day) {
    return structure
        .post(unit.code() + "." + key)
        .map(Post::id)
        .flatMap(post -> structure.holders(post, day).stream().findFirst())
        .map(tenure -> tenure.person());
  }

  /** The first of these posts that is held, as somebody in a role. */
  List<Leader> somebody(Unit unit, LocalDate day, Leader.Role role, String... keys) {
    for (String key : keys) {
      Optional<UUID> person = holder(unit, key, day);
      if (person.isPresent()) {
        return List.of(new Leader(person.get(), role));
      }
    }
    return List.of();
  }

  /** Facts with the next number of the month's list. */
  ActivityFactsBuilder next(ActivityKind kind) {
    return ActivityFacts.of(kind).code("LX%s-%04d".formatted(month, ++number));
  }

  /** The season by which topics are chosen. */
  String season() {
    return switch (month.getMonthValue()) {
      case 12, 1, 2 -> "winter";
      case 3, 4, 5 -> "spring";
      case 6, 7, 8 -> "summer";
      default -> "autumn";
    };
  }
}
