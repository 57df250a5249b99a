package huanze.rulepack;

import huanze.base.DateRange;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule that makes obligations (chapter 3 and Art. 18 of the regulation).
 *
 * @param id short name, such as {@code M1}
 * @param article number of the article it comes from
 * @param title what is owed, in our own words
 * @param subjects who owes it
 * @param who which units, and for posts which ranks
 * @param jointWith kind of the organ of the same region that shares a joint obligation, or null
 * @param counts what meets it
 * @param frequency how often
 * @param required how many; with {@code perTarget} that many for each unit given targets
 * @param perTarget owed by the superior government once for each unit flagged {@code targets}
 * @param perHolder owed by each person of a post that several hold at once (Art. 18, each member):
 *     members and deputies. A sole post ({@link Rank#isSole}) owes it once a period however many
 *     held it, even if an acting holder's days overlap another's; our reading
 * @param deadlines period number → last day within the period's year; a period not named ends it
 * @param shift what happens when the deadline is no working day
 * @param alsoForms unit kind → forms accepted from it besides (Art. 21, such as a park's own
 *     decision meeting)
 * @param validity days on which the rule is in force; a rule that begins inside a period applies
 *     from the next
 * @param unconfirmed true if it rests on our reading or on no confirmed source
 * @param note our reading, shown with the rule; or null
 */
public record ObligationRule(
    String id,
    int article,
    String title,
    Set<Subject> subjects,
    Selector who,
    @Nullable String jointWith,
    Counting counts,
    Frequency frequency,
    int required,
    boolean perTarget,
    boolean perHolder,
    Map<Integer, MonthDay> deadlines,
    Shift shift,
    Map<String, List<String>> alsoForms,
    DateRange validity,
    boolean unconfirmed,
    @Nullable String note) {
  public ObligationRule {
    subjects = Set.copyOf(subjects);
    deadlines = Map.copyOf(deadlines);
    alsoForms = Map.copyOf(alsoForms);
  }

  /** Who owes. */
  public enum Subject {
    UNIT,
    /** Two organs of one region owe it together, once. */
    JOINT,
    POST
  }

  /** Reading rule 12. */
  public enum Shift {
    KEEP,
    LATER,
    EARLIER
  }
}
