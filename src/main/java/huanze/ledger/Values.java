package huanze.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row in their three shapes: Java, JSON and SQL. Each value has one form only
 * (decimals without trailing zeros, instants to the microsecond), so that equal rows are equal.
 */
final class Values {
  private static final int MAX_TEXT = 1_000_000;

  private Values() {}

  /**
   * The one form of a value.
   *
   * @throws IllegalArgumentException if it does not fit the column
   */
  static Object canonical(Column column, Object value) {
    boolean fits =
        switch (column.type()) {
          case ID -> value instanceof UUID;
          case TEXT -> value instanceof String;
          case INTEGER -> value instanceof Long || value instanceof Integer;
          case DECIMAL -> value instanceof BigDecimal;
          case DATE -> value instanceof LocalDate;
          case INSTANT -> value instanceof Instant;
          case FLAG -> value instanceof Boolean;
        };
    if (!fits) {
      throw new IllegalArgumentException(
          column.name() + " is " + column.type() + " but got " + value.getClass().getSimpleName());
    }
    return switch (value) {
      case Integer number -> number.longValue();
      case BigDecimal decimal -> stripped(column, decimal);
      case Instant instant -> instant.truncatedTo(ChronoUnit.MICROS);
      case String text -> checked(column, text);
      default -> value;
    };
  }

  private static BigDecimal stripped(Column column, BigDecimal value) {
    BigDecimal plain = stripped(value);
    if (plain.scale() > 6 || plain.precision() - plain.scale() > 14) {
      throw new IllegalArgumentException(column.name() + " cannot hold " + value);
    }
    return plain;
  }

  private static BigDecimal stripped(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  private static String checked(Column column, String text) {
    if (text.length() > MAX_TEXT) {
      throw new IllegalArgumentException(column.name() + " is longer than " + MAX_TEXT);
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        throw new IllegalArgumentException(column.name() + " holds half a character");
      }
    }
    return text;
  }

  static void write(JsonGenerator json, String column, Object value) throws IOException {
    switch (value) {
      case String text -> json.writeStringField(column, text);
      case Long number -> json.writeNumberField(column, number);
      case Boolean flag -> json.writeBooleanField(column, flag);
      case UUID id -> json.writeStringField(column + ":id", id.toString());
      case BigDecimal decimal ->
          json.writeStringField(column + ":decimal", decimal.toPlainString());
      case LocalDate date -> json.writeStringField(column + ":date", date.toString());
      case Instant instant -> json.writeStringField(column + ":instant", instant.toString());
      default -> throw new IllegalArgumentException(column + " " + value.getClass());
    }
  }

  /** Reads the object the parser stands at. */
  static Map<String, Object> read(JsonParser json) throws IOException {
    Map<String, Object> values = new TreeMap<>();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      int colon = name.indexOf(':');
      String column = colon < 0 ? name : name.substring(0, colon);
      Object value =
          switch (colon < 0 ? "" : name.substring(colon + 1)) {
            case "id" -> UUID.fromString(json.getText());
            case "decimal" -> new BigDecimal(json.getText());
            case "date" -> LocalDate.parse(json.getText());
            case "instant" -> Instant.parse(json.getText());
            case "" ->
                switch (token) {
                  case VALUE_STRING -> json.getText();
                  case VALUE_NUMBER_INT -> json.getLongValue();
                  case VALUE_TRUE -> true;
                  case VALUE_FALSE -> false;
                  default -> throw new IOException("unknown value of " + name);
                };
            default -> throw new IOException("unknown type of " + name);
          };
      values.put(column, value);
    }
    return values;
  }

  static @Nullable Object read(ResultSet rows, int index, ColumnType type) throws SQLException {
    return switch (type) {
      case ID -> rows.getObject(index, UUID.class);
      case TEXT -> rows.getString(index);
      case INTEGER -> rows.getObject(index, Long.class);
      case DECIMAL -> {
        BigDecimal decimal = rows.getBigDecimal(index);
        yield decimal == null ? null : stripped(decimal);
      }
      case DATE -> rows.getObject(index, LocalDate.class);
      case INSTANT -> {
        OffsetDateTime instant = rows.getObject(index, OffsetDateTime.class);
        yield instant == null ? null : instant.toInstant();
      }
      case FLAG -> rows.getObject(index, Boolean.class);
    };
  }

  static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    if (value instanceof Instant instant) {
      statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
    } else {
      statement.setObject(index, value);
    }
  }
}
