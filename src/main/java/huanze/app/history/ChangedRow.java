package huanze.app.history;

import java.util.List;

/**
 * What an entry did to one row, in words.
 *
 * @param heading what kind of thing, and its name if it has one
 * @param verb added, changed or removed
 * @param fields what differs
 */
public record ChangedRow(String heading, String verb, List<Field> fields) {
  public ChangedRow {
    fields = List.copyOf(fields);
  }

  /** One value; empty where there is none. */
  public record Field(String name, String before, String after) {}
}
