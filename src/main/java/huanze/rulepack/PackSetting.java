package huanze.rulepack;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the regulation leaves open and the office decides: our reading until it does.
 *
 * @param label the question, for the settings screen
 * @param defaultValue value while the office has set none; null: not set
 * @param choices for {@link Type#CHOICE}
 * @param rules ids of the rules that rest on it
 * @param kinds ids of the kinds of unit it concerns; empty: all
 * @param changes what it changes in the pack: {@code pack.from}, {@code pack.number}, {@code
 *     R1.deadline.1}, {@code R1.shift}; null: code asks for it by id
 * @param note why it is open, and our reading; or null
 */
public record PackSetting(
    String id,
    String label,
    int article,
    Type type,
    @Nullable String defaultValue,
    List<Term> choices,
    Set<String> rules,
    Set<String> kinds,
    @Nullable String changes,
    boolean unconfirmed,
    @Nullable String note) {
  public PackSetting {
    choices = List.copyOf(choices);
    rules = Set.copyOf(rules);
    kinds = Set.copyOf(kinds);
  }

  /** What its values look like. */
  public enum Type {
    /** {@code true} or {@code false}. */
    YES_NO,
    /** Id of one of the choices. */
    CHOICE,
    /** {@code 2018-10-01}. */
    DATE,
    /** {@code 12-31}. */
    MONTH_DAY,
    TEXT
  }

  /** True if a value is one of the type's. */
  public boolean accepts(String value) {
    try {
      return switch (type) {
        case YES_NO -> value.equals("true") || value.equals("false");
        case CHOICE -> choices.stream().anyMatch(c -> c.id().equals(value));
        case DATE -> LocalDate.parse(value).toString().equals(value);
        case MONTH_DAY -> MonthDay.parse("--" + value) != null;
        case TEXT -> !value.isBlank();
      };
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
