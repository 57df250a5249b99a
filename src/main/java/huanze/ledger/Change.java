package huanze.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an entry does to one row. Rows here hold their {@code owner} beside the table's columns.
 *
 * @param before the row as it stood, or null if it was not there
 * @param after the row as it stands after the entry, or null if it was removed
 */
public record Change(String table, UUID id, @Nullable Row before, @Nullable Row after) {}
