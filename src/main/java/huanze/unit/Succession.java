package huanze.unit;

import java.util.UUID;

/** One unit carries on another's days and records: a merger, a split or a new start. */
public record Succession(UUID id, UUID predecessor, UUID successor) {}
