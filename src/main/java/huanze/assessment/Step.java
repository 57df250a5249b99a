package huanze.assessment;

import huanze.ledger.Row;
import huanze.ledger.Table;
import huanze.ledger.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The answers of one finished step, to be written as one entry. */
final class Step {
  private final Table table;
  private final List<Function<UUID, Row>> rows = new ArrayList<>();
  private final List<UUID> removed = new ArrayList<>();

  Step(Table table) {
    this.table = table;
  }

  /** Puts the row that an answer is, given the scheme it rests on. */
  void put(Function<UUID, Row> row) {
    rows.add(row);
  }

  /** Takes an answer back; one that never was is left out. */
  void remove(UUID answer) {
    removed.add(answer);
  }

  boolean answers() {
    return !rows.isEmpty();
  }

  void write(Writes writes, UUID scheme) {
    rows.forEach(row -> writes.put(table, row.apply(scheme)));
    removed.forEach(answer -> writes.remove(table, answer));
  }
}
