package huanze.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's duty list of a year was approved.
 *
 * @param by who approved it
 * @param document number of the document it was issued with, or null
 * @param marks what the list was like that day: whether it changed since follows from them
 */
public record Approval(
    UUID id,
    UUID unit,
    int year,
    LocalDate on,
    String by,
    @Nullable String document,
    ListMarks marks) {}
