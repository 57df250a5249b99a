package huanze.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A feature's table, as the ledger writes and replays it. Every table has an {@code id} and the
 * {@code owner} office besides its own columns. Derived columns (pinyin, search text) are worked
 * out whenever a row is applied and never stand in an entry.
 *
 * @param columns in order, {@code id} and {@code owner} first
 * @param indexes column lists, each as in SQL: {@code "unit_id, held_on"}
 * @param whole the column that holds the id of what a row is a part of, as a topic is of its
 *     meeting; null if its rows stand by themselves
 */
public record Table(
    String name,
    List<Column> columns,
    List<Derived> derived,
    List<String> indexes,
    @Nullable String whole) {

  /**
   * A text column worked out from the row.
   *
   * @param rule pure: no clock, no files, no other rows
   */
  public record Derived(String name, Function<Row, @Nullable String> rule) {}

  public static Builder named(String name) {
    return new Builder(name);
  }

  /**
   * What a row was and is a part of, as a change says; nothing of rows that stand by themselves.
   */
  Stream<UUID> wholesOf(Change change) {
    return whole == null
        ? Stream.empty()
        : Stream.of(change.before(), change.after())
            .filter(Objects::nonNull)
            .map(row -> row.reference(whole))
            .filter(Objects::nonNull);
  }

  public Column column(String columnName) {
    return columns.stream()
        .filter(c -> c.name().equals(columnName))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no column " + columnName));
  }

  /** Describes a table, column by column. */
  public static final class Builder {
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<Derived> derived = new ArrayList<>();
    private final List<String> indexes = new ArrayList<>();
    private @Nullable String whole;

    private Builder(String name) {
      this.name = name;
      columns.add(new Column("id", ColumnType.ID, true, null));
      columns.add(new Column("owner", ColumnType.ID, true, null));
    }

    public Builder required(String column, ColumnType type) {
      columns.add(new Column(column, type, true, null));
      return this;
    }

    public Builder optional(String column, ColumnType type) {
      columns.add(new Column(column, type, false, null));
      return this;
    }

    /** A required id of a row of another table; it gets an index. */
    public Builder reference(String column, String table) {
      columns.add(new Column(column, ColumnType.ID, true, table));
      indexes.add(column);
      return this;
    }

    public Builder optionalReference(String column, String table) {
      columns.add(new Column(column, ColumnType.ID, false, table));
      indexes.add(column);
      return this;
    }

    /**
     * A required id of the row of another table that rows of this one are parts of: its history
     * tells of theirs too.
     */
    public Builder partOf(String column, String table) {
      whole = column;
      return reference(column, table);
    }

    /** The same of a row of whatever table. */
    public Builder partOfAny(String column) {
      whole = column;
      return referenceToAny(column);
    }

    /** A required id of a row of whatever table; it gets an index. */
    public Builder referenceToAny(String column) {
      columns.add(new Column(column, ColumnType.ID, true, Column.ANY));
      indexes.add(column);
      return this;
    }

    /** The digest of an evidence file; verifying and backup look after the files so named. */
    public Builder evidence(String column) {
      columns.add(new Column(column, ColumnType.TEXT, true, Column.EVIDENCE));
      return this;
    }

    public Builder derived(String column, Function<Row, @Nullable String> rule) {
      derived.add(new Derived(column, rule));
      return this;
    }

    public Builder index(String columnList) {
      indexes.add(columnList);
      return this;
    }

    /** Leaves out the index of a reference with which a longer index begins. */
    public Table build() {
      List<String> needed =
          indexes.stream()
              .filter(index -> indexes.stream().noneMatch(i -> i.startsWith(index + ", ")))
              .toList();
      return new Table(name, List.copyOf(columns), List.copyOf(derived), needed, whole);
    }
  }
}
