package huanze.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row by column keys, its cells already understood.
 *
 * @param number number of the row as Excel shows it
 * @param values String, LocalDate, Boolean, Long or BigDecimal by key; an empty or bad cell is
 *     absent
 * @param columns keys of the columns the sheet has: one it has not is left as it stands, an empty
 *     cell of one it has is emptied
 * @param good false if a cell of it could not be understood
 */
public record MappedRow(int number, Map<String, Object> values, Set<String> columns, boolean good) {
  public MappedRow {
    values = Map.copyOf(values);
    columns = Set.copyOf(columns);
  }

  public boolean has(String key) {
    return columns.contains(key);
  }

  /** The row with one cell understood otherwise. */
  public MappedRow with(String key, Object value) {
    Map<String, Object> more = new HashMap<>(values);
    more.put(key, value);
    Set<String> all = new HashSet<>(columns);
    all.add(key);
    return new MappedRow(number, more, all, good);
  }

  /** Text, code or the value of a choice. */
  public @Nullable String text(String key) {
    return (String) values.get(key);
  }

  public @Nullable LocalDate date(String key) {
    return (LocalDate) values.get(key);
  }

  /** Null if the cell is empty. */
  public @Nullable Boolean flag(String key) {
    return (Boolean) values.get(key);
  }

  public @Nullable Long whole(String key) {
    return (Long) values.get(key);
  }

  public @Nullable BigDecimal decimal(String key) {
    return (BigDecimal) values.get(key);
  }
}
