package huanze.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A condition as a person answers it; texts as typed, blank is as null.
 *
 * @param by name of the person who found it
 */
public record ConditionInput(
    int condition, @Nullable Finding finding, @Nullable String reason, @Nullable String by) {}
