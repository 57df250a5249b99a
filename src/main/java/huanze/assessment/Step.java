package huanze.assessment;

import huanze.evidence.Evidence;
import huanze.evidence.EvidenceRows;
import huanze.ledger.Row;
import huanze.ledger.Table;
import huanze.ledger.Writes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** The answers of one finished step and their files, to be written as one entry. */
final class Step {
  private final Table table;
  private final List<Function<UUID, Row>> rows = new ArrayList<>();
  private final List<Consumer<Writes>> others = new ArrayList<>();

  Step(Table table) {
    this.table = table;
  }

  /** Puts the row that an answer is, given the scheme it rests on. */
  void put(Function<UUID, Row> row) {
    rows.add(row);
  }

  /** Takes an answer back, with its files. */
  void remove(UUID answer, List<Evidence> files) {
    files(answer, files, List.of());
    others.add(writes -> writes.remove(table, answer));
  }

  /** Puts and removes an answer's files. */
  void files(UUID answer, List<Evidence> before, List<Evidence> after) {
    others.add(writes -> EvidenceRows.write(writes, answer, before, after));
  }

  /** True if there is an answer that needs a scheme to rest on. */
  boolean answers() {
    return !rows.isEmpty();
  }

  void write(Writes writes, UUID scheme) {
    rows.forEach(row -> writes.put(table, row.apply(scheme)));
    others.forEach(other -> other.accept(writes));
  }
}
