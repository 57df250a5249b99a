package huanze.agenda;

import huanze.base.Period;
import huanze.rulepack.ObligationRule;
import java.time.LocalDate;
import java.time.MonthDay;

/**
 * How a day due came about (reading rule 12).
 *
 * @param named the day before it was moved: the rule's own, else the period's last
 * @param byRule true if the rule names the day
 * @param shift what the rule says of days that are not worked
 * @param due the last day on which it can be met in time
 * @param kind what the named day is in the calendar
 * @param source where the calendar of that year comes from
 */
public record Deadline(
    LocalDate named,
    boolean byRule,
    ObligationRule.Shift shift,
    LocalDate due,
    DayKind kind,
    WorkingDays.Source source) {

  static Deadline of(ObligationRule rule, Period period, WorkingDays days) {
    LocalDate named = named(rule, period);
    return new Deadline(
        named,
        rule.deadlines().containsKey(period.number()),
        rule.shift(),
        due(rule, period, days),
        days.year(named.getYear()).kind(named),
        days.source(named.getYear()));
  }

  /** Moves for days off only where the rule says so. */
  static LocalDate due(ObligationRule rule, Period period, WorkingDays days) {
    LocalDate named = named(rule, period);
    return switch (rule.shift()) {
      case KEEP -> named;
      case LATER -> days.nextOrSame(named);
      case EARLIER -> days.previousOrSame(named);
    };
  }

  private static LocalDate named(ObligationRule rule, Period period) {
    MonthDay day = rule.deadlines().get(period.number());
    return day == null ? period.to() : day.atYear(period.year());
  }

  public boolean isMoved() {
    return !due.equals(named);
  }
}
