package huanze.assessment;

import org.jspecify.annotations.Nullable;

/**
 * An item as a person fills it in; texts as typed, blank is as null.
 *
 * @param score checked score; needs a reason
 * @param self the unit's own score
 */
public record ItemInput(
    int item, @Nullable String score, @Nullable String self, @Nullable String reason) {}
