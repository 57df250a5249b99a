package huanze.assessment;

import huanze.rulepack.Condition;
import org.jspecify.annotations.Nullable;

/**
 * How a condition stands.
 *
 * @param reason the person's words; null if nobody answered
 * @param by who found it; null if nobody answered
 */
public record ConditionResult(
    Condition condition, Finding finding, @Nullable String reason, @Nullable String by) {}
