package huanze.command;

import huanze.agenda.Prospect;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a morning, whatever its group; what a group does not have is null.
 *
 * @param group missed, missedLastYear, soon, owed, toConfirm, planned, decision, otherDecision,
 *     waiting or unproven
 * @param period code of the one in which it is owed
 * @param what the obligation's title, the activity's, or the decision
 * @param items how many obligations a line of {@code waiting} or {@code missedLastYear} stands for
 * @param record id of the activity or of the 整改事项
 */
record TodayLine(
    String group,
    @Nullable LocalDate due,
    @Nullable Integer workingDaysLeft,
    @Nullable Prospect prospect,
    @Nullable String rule,
    @Nullable String unitName,
    @Nullable String post,
    @Nullable String period,
    String what,
    @Nullable Integer items,
    @Nullable String record) {}
