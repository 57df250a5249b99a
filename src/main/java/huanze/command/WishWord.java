package huanze.command;

import huanze.agenda.PlanWish;
import huanze.base.InvalidInput;
import java.time.DayOfWeek;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A wish for days as a word: {@code evenly}, {@code wednesday:2}, {@code friday:last}, {@code
 * week:1}, {@code week:last}, {@code day:15}, {@code day:15:after}.
 */
final class WishWord {
  private static final Pattern DAY = Pattern.compile("day:(\\d{1,2})(?::(before|after))?");
  private static final Pattern NTH = Pattern.compile("([a-z]+):([1-4]|last)");

  private WishWord() {}

  static PlanWish parse(@Nullable String text) {
    String word = text == null ? "evenly" : text.strip().toLowerCase(Locale.ROOT);
    if (word.equals("evenly")) {
      return new PlanWish.Evenly();
    }
    Matcher day = DAY.matcher(word);
    if (day.matches()) {
      int number = Integer.parseInt(day.group(1));
      if (number < 1 || number > 31) {
        throw InvalidInput.of("--wish", "command.plan.noSuchDay", number);
      }
      return new PlanWish.DayOfMonth(number, !"after".equals(day.group(2)));
    }
    Matcher nth = NTH.matcher(word);
    if (nth.matches()) {
      int number = nth.group(2).equals("last") ? PlanWish.LAST : Integer.parseInt(nth.group(2));
      if (nth.group(1).equals("week")) {
        return new PlanWish.Week(number);
      }
      for (DayOfWeek weekday : DayOfWeek.values()) {
        if (weekday.name().toLowerCase(Locale.ROOT).equals(nth.group(1))) {
          return new PlanWish.Weekday(number, weekday);
        }
      }
    }
    throw InvalidInput.of("--wish", "command.plan.badWish", word);
  }
}
