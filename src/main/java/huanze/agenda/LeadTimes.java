package huanze.agenda;

import java.time.LocalDate;
import java.util.Map;

/**
 * How many working days before a deadline one is reminded: for most rules the usual, for some their
 * own.
 *
 * @param usual working days, 1 to {@value #MOST}
 * @param byRule rule → working days, where the office set them
 */
public record LeadTimes(int usual, Map<String, Integer> byRule) {
  public static final int MOST = 60;

  public LeadTimes {
    byRule = Map.copyOf(byRule);
  }

  /** The same for every rule. */
  public static LeadTimes of(int usual) {
    return new LeadTimes(usual, Map.of());
  }

  public int of(String rule) {
    return byRule.getOrDefault(rule, usual);
  }

  /** True if a day due is so near that one is reminded of it; the day itself is near too. */
  public boolean isSoon(String rule, LocalDate today, LocalDate due, WorkingDays days) {
    return !due.isBefore(today) && days.between(today, due) <= of(rule);
  }

  /** The first day on which one is reminded, always a working day. */
  public LocalDate remindOn(String rule, LocalDate due, WorkingDays days) {
    LocalDate day = days.previousOrSame(due);
    for (int left = of(rule); left > 0; left--) {
      day = days.previous(day);
    }
    return day;
  }
}
