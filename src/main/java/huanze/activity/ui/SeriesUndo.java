package huanze.activity.ui;

import huanze.activity.ActivityTables;
import huanze.ledger.Change;
import huanze.ledger.Ledger;
import huanze.ledger.Row;
import huanze.ledger.RowVersion;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What taking rows back needs of the ledger.
 *
 * @param history of a record and its parts, newest first
 * @param changes what an entry changed
 * @param undo takes an entry back; on the writing thread
 */
public record SeriesUndo(
    Function<UUID, List<RowVersion>> history,
    LongFunction<List<Change>> changes,
    LongFunction<?> undo) {
  public static SeriesUndo of(Ledger ledger) {
    return new SeriesUndo(ledger::historyWithParts, ledger::changes, ledger::undo);
  }

  /** How many records go with an entry: rows that were imported together stand in one. */
  long records(long entry) {
    return changes.apply(entry).stream()
        .flatMap(change -> Stream.ofNullable(record(change)))
        .distinct()
        .count();
  }

  private static @Nullable UUID record(Change change) {
    if (change.table().equals(ActivityTables.ACTIVITY.name())) {
      return change.id();
    }
    Row row = change.after() != null ? change.after() : change.before();
    return row == null ? null : row.reference("activity_id");
  }
}
