package huanze.ledger;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of a row by column, in the order of the columns' names. It never changes; a copy with
 * one more value costs little, and rows are made value by value.
 */
final class RowValues extends AbstractMap<String, Object> {
  private static final RowValues NONE = new RowValues(new String[0], new Object[0]);

  private final String[] columns;
  private final Object[] values;

  private RowValues(String[] columns, Object[] values) {
    this.columns = columns;
    this.values = values;
  }

  static RowValues of(Map<String, Object> values) {
    if (values instanceof RowValues already) {
      return already;
    }
    if (values.isEmpty()) {
      return NONE;
    }
    Map<String, Object> sorted = new TreeMap<>(values);
    return new RowValues(sorted.keySet().toArray(String[]::new), sorted.values().toArray());
  }

  RowValues with(String column, Object value) {
    int at = Arrays.binarySearch(columns, column);
    if (at >= 0) {
      Object[] changed = values.clone();
      changed[at] = value;
      return new RowValues(columns, changed);
    }
    int place = -at - 1;
    String[] moreColumns = Arrays.copyOf(columns, columns.length + 1);
    Object[] moreValues = Arrays.copyOf(values, values.length + 1);
    System.arraycopy(columns, place, moreColumns, place + 1, columns.length - place);
    System.arraycopy(values, place, moreValues, place + 1, values.length - place);
    moreColumns[place] = column;
    moreValues[place] = value;
    return new RowValues(moreColumns, moreValues);
  }

  RowValues without(String column) {
    int at = Arrays.binarySearch(columns, column);
    if (at < 0) {
      return this;
    }
    String[] fewerColumns = Arrays.copyOf(columns, columns.length - 1);
    Object[] fewerValues = Arrays.copyOf(values, values.length - 1);
    System.arraycopy(columns, at + 1, fewerColumns, at, fewerColumns.length - at);
    System.arraycopy(values, at + 1, fewerValues, at, fewerValues.length - at);
    return new RowValues(fewerColumns, fewerValues);
  }

  @Override
  public @Nullable Object get(Object column) {
    int at = Arrays.binarySearch(columns, column);
    return at < 0 ? null : values[at];
  }

  @Override
  public boolean containsKey(Object column) {
    return Arrays.binarySearch(columns, column) >= 0;
  }

  @Override
  public int size() {
    return columns.length;
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<String, Object>> iterator() {
        return new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            return next < columns.length;
          }

          @Override
          public Entry<String, Object> next() {
            if (!hasNext()) {
              throw new java.util.NoSuchElementException();
            }
            return Map.entry(columns[next], values[next++]);
          }
        };
      }

      @Override
      public int size() {
        return columns.length;
      }
    };
  }
}
