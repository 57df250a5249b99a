package huanze.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit was called and whom it was under before a change. The earliest of a unit's rows whose
 * last day is not before a day tells how it was on that day; after all of them the unit's own row
 * does.
 *
 * @param name name up to and including that day
 * @param parent superior in administration up to and including that day; null: none
 * @param until last day of that name and superior
 */
public record FormerUnit(UUID id, UUID unit, String name, @Nullable UUID parent, LocalDate until) {}
