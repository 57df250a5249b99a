package huanze.ledger;

import static huanze.ledger.Sample.PART;
import static huanze.ledger.Sample.id;
import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import huanze.base.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The history of a row, and of a row with its parts. */
class HistoryTest {
  @TempDir Path home;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Sample.create(home);
  }

  @AfterEach
  void close() {
    assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    ledger.close();
  }

  private long putPart(String part, String name, String thing) {
    Row row = Row.of(id(part)).with("name", name).with("thing_id", id(thing));
    return ledger.save(Deed.of("part"), w -> w.put(PART, row)).orElseThrow();
  }

  private List<Long> entries(List<RowVersion> versions) {
    return versions.stream().map(v -> v.entry().number()).toList();
  }

  private List<Long> withParts(String thing) {
    return entries(ledger.historyWithParts(id(thing)));
  }

  @Test
  void whatWasAddedToChangedInAndTakenFromARowIsOfItsHistory() {
    long a = put(ledger, thing("a"));
    put(ledger, thing("b"));
    long added = putPart("p", "scan", "a");
    putPart("q", "scan", "b");
    long changed = putPart("p", "better scan", "a");
    long removed = ledger.save(Deed.of("gone"), w -> w.remove(PART, id("p"))).orElseThrow();
    long undone = ledger.undo(removed).orElseThrow();
    assertThat(withParts("a")).containsExactly(undone, removed, changed, added, a);
    assertThat(entries(ledger.history(id("a")))).as("the row alone").containsExactly(a);
    ledger.rebuild(Progress.NONE);
    assertThat(withParts("a")).as("by replay").containsExactly(undone, removed, changed, added, a);
    ledger.close();
    ledger = Sample.open(home);
    assertThat(withParts("a")).containsExactly(undone, removed, changed, added, a);
  }

  @Test
  void anEntryThatTouchesTheRowAndItsPartsTellsOfAll() {
    long both =
        ledger
            .save(
                Deed.of("both"),
                w -> {
                  w.put(Sample.THING, thing("a"));
                  w.put(PART, Row.of(id("p")).with("name", "p").with("thing_id", id("a")));
                  w.put(Sample.THING, thing("b"));
                  w.put(PART, Row.of(id("q")).with("name", "q").with("thing_id", id("b")));
                })
            .orElseThrow();
    assertThat(ledger.historyWithParts(id("a")))
        .extracting(v -> v.entry().number(), v -> v.change().id())
        .containsExactly(tuple(both, id("a")), tuple(both, id("p")));
  }

  @Test
  void aPartThatGoesOverIsOfBothHistories() {
    long a = put(ledger, thing("a"));
    long b = put(ledger, thing("b"));
    long made = putPart("p", "p", "a");
    long moved = putPart("p", "p", "b");
    assertThat(withParts("a")).containsExactly(moved, made, a);
    assertThat(withParts("b")).containsExactly(moved, b);
  }
}
