package huanze.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * How far an image has come.
 *
 * @param at time of the last entry
 * @param schema version of the image's tables
 * @param shape all that the tables are made of
 */
record Position(UUID ledger, Mark mark, Instant at, int schema, String shape) {}
