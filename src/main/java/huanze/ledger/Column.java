package huanze.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A column of a {@link Table}.
 *
 * @param required true if a row without it is refused
 * @param references name of the table whose id it holds, or null
 */
public record Column(String name, ColumnType type, boolean required, @Nullable String references) {}
