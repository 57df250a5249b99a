package huanze.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table: column name → value. Values are UUID, String, Long, BigDecimal, LocalDate,
 * Instant or Boolean as the column's type says; an empty column is simply absent. The owner is set
 * by the ledger.
 */
public record Row(UUID id, Map<String, Object> values) {
  public Row {
    values = RowValues.of(values);
  }

  public static Row of(UUID id) {
    return new Row(id, Map.of());
  }

  /**
   * This row with one more value; null leaves the column empty. Int becomes long, enum its name.
   */
  public Row with(String column, @Nullable Object value) {
    RowValues known = RowValues.of(values);
    return new Row(
        id,
        switch (value) {
          case null -> known.without(column);
          case Integer number -> known.with(column, number.longValue());
          case Enum<?> constant -> known.with(column, constant.name());
          default -> known.with(column, value);
        });
  }

  public @Nullable String text(String column) {
    return (String) values.get(column);
  }

  public @Nullable Long integer(String column) {
    return (Long) values.get(column);
  }

  public @Nullable BigDecimal decimal(String column) {
    return (BigDecimal) values.get(column);
  }

  public @Nullable LocalDate date(String column) {
    return (LocalDate) values.get(column);
  }

  public @Nullable Instant instant(String column) {
    return (Instant) values.get(column);
  }

  public boolean flag(String column) {
    return Boolean.TRUE.equals(values.get(column));
  }

  public @Nullable UUID reference(String column) {
    return (UUID) values.get(column);
  }
}
