package huanze.agenda;

import huanze.base.Period;
import huanze.unit.Post;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what counts for one demand. Things are counted by record; by target where the rule is per
 * target or per holder (Art. 18); by outlet within one data month where it names outlets (Art. 13).
 */
final class Tally {
  /** Stands for the day of what was made up only. */
  private static final LocalDate NOT_IN_TIME = LocalDate.MAX;

  private final Demand demand;
  private final UnitIndex units;

  /** Data month (one group if the rule names no outlets) → what was counted in it. */
  private final Map<Period, Group> groups = new TreeMap<>();

  Tally(Demand demand, UnitIndex units) {
    this.demand = demand;
    this.units = units;
  }

  Demand demand() {
    return demand;
  }

  /** Takes a record that its facts make count; not one about a unit without targets. */
  void add(CountedRecord record, boolean madeUp) {
    List<UUID> each = oneByOne(record);
    if (each.isEmpty() && !demand.rule().perTarget()) {
      count(record, key(record), madeUp, false);
    }
    each.forEach(one -> count(record, one, madeUp, false));
  }

  /** Takes a record because a person said so. */
  void addByHand(CountedRecord record, boolean madeUp) {
    List<UUID> each = oneByOne(record);
    if (each.isEmpty()) {
      count(record, key(record), madeUp, true);
    }
    each.forEach(one -> count(record, one, madeUp, true));
  }

  /** What of the record is counted apart: units checked, or holders of the post that took part. */
  private List<UUID> oneByOne(CountedRecord record) {
    if (demand.rule().perTarget()) {
      return targetsOf(record).stream().map(Unit::id).toList();
    }
    Post post = demand.post();
    return post == null || !demand.rule().perHolder()
        ? List.of()
        : units.holdersOn(post, record.day()).stream().filter(record.leaders()::contains).toList();
  }

  /** How many were done in time. */
  int counted() {
    return groups.values().stream().mapToInt(Group::inTime).max().orElse(0);
  }

  /**
   * The first day on which so many were done in time; null if they never were, or none is asked.
   */
  @Nullable LocalDate metOn(int required) {
    LocalDate first = null;
    for (Group group : groups.values()) {
      if (required > 0 && group.inTime() >= required) {
        LocalDate day = group.keys.values().stream().sorted().toList().get(required - 1);
        first = first == null ? day : earlier(first, day);
      }
    }
    return first;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other.isBefore(one) ? other : one;
  }

  /** How many were done in time or made up. */
  int withMadeUp() {
    return groups.values().stream().mapToInt(Group::all).max().orElse(0);
  }

  /** What counts, by day, then id: that of the fullest data month where months are kept apart. */
  List<Obligation.Credit> credits() {
    Group best = null;
    for (Group group : groups.values()) {
      if (best == null
          || group.all() > best.all()
          || group.all() == best.all() && group.inTime() > best.inTime()) {
        best = group;
      }
    }
    if (best == null) {
      return List.of();
    }
    List<Obligation.Credit> credits = new ArrayList<>(best.credits.values());
    credits.sort(Comparator.comparing(Obligation.Credit::day).thenComparing(Obligation.Credit::id));
    return credits;
  }

  /** True if the record counts in any data month, be it the fullest or not. */
  boolean holds(UUID record) {
    return groups.values().stream()
        .flatMap(group -> group.credits.values().stream())
        .anyMatch(credit -> credit.id().equals(record));
  }

  /** The units given targets that the record is about, itself or as what they were before. */
  List<Unit> targetsOf(CountedRecord record) {
    UUID about = record.target();
    return about == null
        ? List.of()
        : demand.targets().stream().filter(t -> units.inLineage(t.id(), about)).toList();
  }

  private boolean byOutlet() {
    return !demand.rule().counts().channels().isEmpty();
  }

  private Object key(CountedRecord record) {
    String channel = record.channel();
    return byOutlet() && channel != null && demand.rule().counts().channels().contains(channel)
        ? channel
        : record.id();
  }

  private void count(CountedRecord record, Object key, boolean madeUp, boolean byHand) {
    Group group =
        groups.computeIfAbsent(
            byOutlet() ? Crediting.dataMonth(record) : demand.period(), k -> new Group());
    LocalDate day = record.day();
    group.keys.merge(key, madeUp ? NOT_IN_TIME : day, Tally::earlier);
    boolean enteredLate =
        record.enteredOn().isAfter(demand.period().to()) && demand.period().contains(day);
    var credit =
        new Obligation.Credit(record.id(), record.kind(), day, enteredLate, madeUp, byHand);
    Object line = byOutlet() ? List.of(record.id(), key) : record.id();
    group.credits.merge(line, credit, Tally::better);
  }

  /** Of two credits of one record: the one in time, then the earlier. */
  private static Obligation.Credit better(Obligation.Credit one, Obligation.Credit other) {
    if (one.madeUp() != other.madeUp()) {
      return one.madeUp() ? other : one;
    }
    return other.day().isBefore(one.day()) ? other : one;
  }

  private static final class Group {
    /** What is counted → first day on which it was done in time. */
    private final Map<Object, LocalDate> keys = new HashMap<>(4);

    private final Map<Object, Obligation.Credit> credits = new HashMap<>(4);

    private int inTime() {
      int count = 0;
      for (LocalDate day : keys.values()) {
        count += day.equals(NOT_IN_TIME) ? 0 : 1;
      }
      return count;
    }

    private int all() {
      return keys.size();
    }
  }
}
