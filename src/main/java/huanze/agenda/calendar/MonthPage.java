package huanze.agenda.calendar;

import huanze.agenda.CountedRecord;
import huanze.agenda.DayKind;
import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.base.CamelCase;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A month: on each of its days what falls due and which activities were or are to be held. What is
 * not owed is left out.
 *
 * @param days all days of the month, in order
 */
public record MonthPage(YearMonth month, List<Day> days) {
  public MonthPage {
    days = List.copyOf(days);
  }

  /** How an activity stands on the day that is looked at. */
  public enum State {
    TO_CONFIRM,
    PLANNED,
    HELD;

    public String textKey() {
      return "agenda.month.state." + CamelCase.of(this);
    }
  }

  /**
   * An activity.
   *
   * @param form such as 常务会议
   * @param who whose it is, for short; empty where all are one unit's
   * @param organs its units' names; may be empty
   */
  public record Act(UUID id, String form, String who, String organs, State state) {}

  /**
   * @param due obligations whose last day it is, the most urgent first
   * @param acts what is to be confirmed, planned, and held, in this order
   */
  public record Day(LocalDate date, DayKind kind, List<Obligation> due, List<Act> acts) {
    public Day {
      due = List.copyOf(due);
      acts = List.copyOf(acts);
    }

    public MonthTally tally() {
      MonthTally tally = new MonthTally();
      due.forEach(one -> tally.add(one.standing()));
      return tally;
    }

    /** Plans whose day is off. */
    public int plansOff() {
      return kind.isWorked() ? 0 : count(State.PLANNED);
    }

    public int count(State state) {
      return (int) acts.stream().filter(act -> act.state() == state).count();
    }
  }

  public Day day(LocalDate date) {
    return days.get(date.getDayOfMonth() - 1);
  }

  /**
   * @param agenda of the month's year
   * @param before obligations of the year before, whose last day may have moved into January
   */
  public static MonthPage of(
      YearMonth month,
      YearAgenda agenda,
      Collection<Obligation> before,
      MonthFilter filter,
      LocalDate today,
      RecordNames names) {
    Structure structure = agenda.structure();
    Map<LocalDate, List<Obligation>> due = new HashMap<>();
    for (Collection<Obligation> some : List.of(before, agenda.obligations(today))) {
      for (Obligation one : some) {
        if (YearMonth.from(one.due()).equals(month)
            && one.standing() != Standing.NOT_OWED
            && filter.accepts(Arrays.asList(one.unit(), one.jointWith()), structure)) {
          due.computeIfAbsent(one.due(), day -> new ArrayList<>()).add(one);
        }
      }
    }
    // The order of rules and units within a standing is that of the year.
    due.values()
        .forEach(day -> day.sort(Comparator.comparingInt(o -> MonthTally.urgency(o.standing()))));
    Map<LocalDate, List<Act>> acts = acts(month, agenda, filter, today, names);
    List<Day> days =
        IntStream.rangeClosed(1, month.lengthOfMonth())
            .mapToObj(month::atDay)
            .map(
                day ->
                    new Day(
                        day,
                        agenda.facts().workingDays().year(day.getYear()).kind(day),
                        due.getOrDefault(day, List.of()),
                        acts.getOrDefault(day, List.of())))
            .toList();
    return new MonthPage(month, days);
  }

  private static Map<LocalDate, List<Act>> acts(
      YearMonth month, YearAgenda agenda, MonthFilter filter, LocalDate today, RecordNames names) {
    // One record may count in several ways, but it is one activity.
    Map<UUID, CountedRecord> records = new LinkedHashMap<>();
    for (CountedRecord record : agenda.facts().records()) {
      if (YearMonth.from(record.day()).equals(month)) {
        records.putIfAbsent(record.id(), record);
      }
    }
    Structure structure = agenda.structure();
    Map<UUID, List<Tenure>> tenures = PlannedDays.tenures(structure, List.copyOf(records.values()));
    Map<LocalDate, List<Act>> acts = new HashMap<>();
    Map<UUID, String> known = new HashMap<>();
    for (CountedRecord record : records.values()) {
      Set<UUID> units = PlannedDays.units(record, structure, tenures);
      if (filter.accepts(units, structure)) {
        Set<UUID> whose = record.organs().isEmpty() ? units : record.organs();
        acts.computeIfAbsent(record.day(), day -> new ArrayList<>())
            .add(
                new Act(
                    record.id(),
                    names.forms(record),
                    filter.unit() == null ? names.brief(whose, known) : "",
                    names.organs(record),
                    state(record, today)));
      }
    }
    Comparator<Act> order =
        Comparator.comparing(Act::state)
            .thenComparing(Act::form)
            .thenComparing(Act::who)
            .thenComparing(Act::organs)
            .thenComparing(Act::id);
    acts.values().forEach(day -> day.sort(order));
    return acts;
  }

  private static State state(CountedRecord record, LocalDate today) {
    if (record.confirmed()) {
      return State.HELD;
    }
    return record.day().isAfter(today) ? State.PLANNED : State.TO_CONFIRM;
  }
}
