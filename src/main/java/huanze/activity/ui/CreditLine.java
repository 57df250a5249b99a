package huanze.activity.ui;

import huanze.agenda.Standing;
import huanze.base.Period;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a record has to do with one obligation.
 *
 * @param counts whether it counts for it
 * @param why why it does not, or what is particular about it; empty if nothing
 * @param exception id of the decision a person made about it, or null
 */
public record CreditLine(
    String rule,
    String ruleTitle,
    int article,
    UUID subject,
    String subjectName,
    Period period,
    Standing standing,
    boolean counts,
    String why,
    @Nullable UUID exception) {}
