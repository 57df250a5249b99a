package huanze.ledger;

import static huanze.ledger.Sample.PART;
import static huanze.ledger.Sample.THING;
import static huanze.ledger.Sample.count;
import static huanze.ledger.Sample.id;
import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.Obstacle;
import huanze.base.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Undo: what may be taken back, what stands in the way, and that nothing else changes. */
class UndoTest {
  @TempDir Path home;
  private Ledger ledger;

  @BeforeEach
  void open() {
    ledger = Sample.create(home);
  }

  @AfterEach
  void soundToTheEnd() {
    assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    ledger.close();
  }

  private static Row part(String name, String thing) {
    return Row.of(id(name)).with("name", name).with("thing_id", id(thing));
  }

  private long putPart(String name, String thing) {
    return ledger.save(Deed.of("part"), w -> w.put(PART, part(name, thing))).orElseThrow();
  }

  private Obstacle refusal(long entry) {
    return catchThrowableOfType(Obstacle.class, () -> ledger.undo(entry));
  }

  private Map<UUID, Row> things() {
    Map<UUID, Row> all = new TreeMap<>();
    ledger
        .read(
            h ->
                h.createQuery(
                        "SELECT id, owner, name, amount, score, held_on, seen_at, done FROM thing")
                    .map((rows, c) -> RowWriter.row(THING, rows))
                    .list())
        .forEach(row -> all.put(row.id(), row));
    return all;
  }

  @Test
  void undoAndUndoOfUndo() {
    long first = put(ledger, thing("a").with("amount", 1));
    Map<UUID, Row> before = things();
    long second = put(ledger, thing("a").with("amount", 2));
    Map<UUID, Row> after = things();
    long undone = ledger.undo(second).orElseThrow();
    assertThat(things()).isEqualTo(before);
    assertThat(ledger.entry(second).orElseThrow().undoneBy()).isEqualTo(undone);
    assertThat(refusal(second).textKey()).isEqualTo("ledger.alreadyUndone");
    assertThat(ledger.lastOwnEntry().orElseThrow().number()).isEqualTo(first);
    long redone = ledger.undo(undone).orElseThrow();
    assertThat(things()).isEqualTo(after);
    assertThat(ledger.entry(second).orElseThrow().undoneBy()).isNull();
    assertThat(ledger.entry(undone).orElseThrow().undoneBy()).isEqualTo(redone);
    assertThat(ledger.history(id("a")))
        .extracting(v -> v.entry().number())
        .containsExactly(redone, undone, second, first);
    assertThat(ledger.history(id("a")).getLast().change().before()).isNull();
  }

  @Test
  void whatWasTakenBackIsKnownAsItStoodLastUntilItComesBack() {
    put(ledger, thing("stays"));
    long made = put(ledger, thing("a").with("amount", 1));
    long changed = put(ledger, thing("a").with("amount", 2));
    long part = putPart("p", "stays");
    ledger.undo(changed);
    assertThat(ledger.takenBack(List.of(THING))).as("it still stands").isEmpty();
    ledger.undo(ledger.entries(Long.MAX_VALUE, 1).getFirst().number());
    ledger.undo(part);
    long undone = ledger.undoTogether(made).orElseThrow();
    assertThat(ledger.takenBack(List.of(THING)))
        .singleElement()
        .satisfies(
            gone -> {
              assertThat(gone.id()).isEqualTo(id("a"));
              assertThat(gone.before().integer("amount")).isEqualTo(2);
            });
    assertThat(ledger.takenBack(List.of(THING, PART))).hasSize(2);
    ledger.undo(undone);
    assertThat(ledger.takenBack(List.of(THING))).as("it came back").isEmpty();
  }

  @Test
  void laterChangesStandInTheWayAndAreNamed() {
    long first = put(ledger, thing("a").with("amount", 1));
    long second = put(ledger, thing("a").with("amount", 2));
    put(ledger, thing("b"));
    long third = put(ledger, thing("a").with("amount", 3));
    assertThat(refusal(first).textKey()).isEqualTo("ledger.undoBlocked");
    assertThat(refusal(first).args()).containsExactly(first, third + ", " + second);
    UndoPlan plan = ledger.undoPlan(first);
    assertThat(plan.later()).extracting(Entry::number).containsExactly(third, second);
    long undone = ledger.undoTogether(first).orElseThrow();
    assertThat(things().keySet()).containsExactly(id("b"));
    assertThat(ledger.entry(undone).orElseThrow().undoes()).containsExactly(first, second, third);
    ledger.undo(undone);
    assertThat(things().get(id("a")).integer("amount")).isEqualTo(3);
  }

  @Test
  void anUndoneChangeIsNotInTheWay() {
    long first = put(ledger, thing("a").with("amount", 1));
    long second = put(ledger, thing("a").with("amount", 2));
    ledger.undo(second);
    assertThat(ledger.undoPlan(first).later()).isEmpty();
    long third = put(ledger, thing("a").with("amount", 3));
    assertThat(ledger.undoPlan(first).later()).extracting(Entry::number).containsExactly(third);
    ledger.undoTogether(first);
    assertThat(count(ledger, "thing")).isZero();
  }

  @Test
  void aRowThatOthersPointAtStays() {
    long made = put(ledger, thing("a"));
    long pointing = putPart("p", "a");
    assertThat(refusal(made).textKey()).isEqualTo("ledger.undoBlocked");
    assertThat(refusal(made).args()).containsExactly(made, "" + pointing);
    ledger.undoTogether(made);
    assertThat(count(ledger, "thing")).isZero();
    assertThat(count(ledger, "part")).isZero();
  }

  @Test
  void aRowDoesNotComeBackToPointAtNothing() {
    put(ledger, thing("a"));
    putPart("p", "a");
    long removedPart = ledger.save(Deed.of("x"), w -> w.remove(PART, id("p"))).orElseThrow();
    long removedThing = ledger.save(Deed.of("x"), w -> w.remove(THING, id("a"))).orElseThrow();
    assertThat(refusal(removedPart).args()).containsExactly(removedPart, "" + removedThing);
    ledger.undoTogether(removedPart);
    assertThat(count(ledger, "part")).isEqualTo(1);
    assertThat(count(ledger, "thing")).isEqualTo(1);
  }

  @Test
  void bothEndsOfAReferenceInOneEntry() {
    long both =
        ledger
            .save(
                Deed.of("x"),
                w -> {
                  w.put(THING, thing("a"));
                  w.put(PART, part("p", "a"));
                })
            .orElseThrow();
    ledger.undo(both);
    assertThat(count(ledger, "part") + count(ledger, "thing")).isZero();
  }

  @Test
  void issuedThingsAndTheLedgersOwnAreNotUndone() {
    assertThat(refusal(1).textKey()).isEqualTo("ledger.notUndoable");
    long made = put(ledger, thing("a"));
    long issued =
        ledger
            .save(
                EntryKind.ISSUE, Deed.of("issue"), w -> w.put(THING, thing("a").with("done", true)))
            .orElseThrow();
    assertThat(refusal(issued).textKey()).isEqualTo("ledger.notUndoable");
    assertThat(refusal(made).textKey()).isEqualTo("ledger.laterNotUndoable");
    assertThat(catchThrowableOfType(Obstacle.class, () -> ledger.undoTogether(made)).args())
        .containsExactly(made, "" + issued);
    assertThat(refusal(99).textKey()).isEqualTo("ledger.noEntry");
  }

  @Test
  void refusedUndoChangesNothing() {
    long made = put(ledger, thing("a"));
    putPart("p", "a");
    long position = ledger.position();
    refusal(made);
    ledger.undoPlan(made);
    assertThat(ledger.position()).isEqualTo(position);
    put(ledger, thing("b"));
    assertThat(count(ledger, "thing")).isEqualTo(2);
  }

  /** Random edits and undos against states kept by hand. */
  @Test
  void againstAnOracle() {
    Random random = new Random(5);
    Map<Long, Map<UUID, Row>> befores = new HashMap<>();
    Map<Long, Map<UUID, Row>> afters = new HashMap<>();
    List<Long> standing = new ArrayList<>();
    int undone = 0;
    int refused = 0;
    for (int turn = 0; turn < 150; turn++) {
      Map<UUID, Row> before = things();
      if (standing.isEmpty() || random.nextInt(3) > 0) {
        OptionalLong written = randomEdit(random);
        if (written.isPresent()) {
          standing.add(written.getAsLong());
          befores.put(written.getAsLong(), before);
          afters.put(written.getAsLong(), things());
        }
      } else {
        long entry = standing.get(random.nextInt(standing.size()));
        Map<UUID, Row> was = befores.get(entry);
        Map<UUID, Row> became = afters.get(entry);
        List<UUID> touched =
            java.util.stream.Stream.concat(was.keySet().stream(), became.keySet().stream())
                .distinct()
                .filter(key -> !Objects.equals(was.get(key), became.get(key)))
                .toList();
        boolean possible =
            touched.stream().allMatch(k -> Objects.equals(before.get(k), became.get(k)));
        assertThat(ledger.undoPlan(entry).later().isEmpty()).isEqualTo(possible);
        if (possible) {
          ledger.undo(entry);
          Map<UUID, Row> expected = new TreeMap<>(before);
          touched.forEach(
              k -> {
                expected.remove(k);
                if (was.get(k) != null) {
                  expected.put(k, was.get(k));
                }
              });
          assertThat(things()).isEqualTo(expected);
          standing.remove(entry);
          undone++;
        } else {
          assertThat(refusal(entry).textKey()).isEqualTo("ledger.undoBlocked");
          assertThat(things()).isEqualTo(before);
          refused++;
        }
      }
    }
    assertThat(undone).isGreaterThan(10);
    assertThat(refused).isGreaterThan(5);
  }

  private OptionalLong randomEdit(Random random) {
    return ledger.save(
        Deed.of("edit"),
        w -> {
          for (int i = random.nextInt(3); i >= 0; i--) {
            String name = "n" + random.nextInt(12);
            if (random.nextInt(4) == 0) {
              w.remove(THING, id(name));
            } else {
              w.put(THING, thing(name).with("amount", random.nextInt(5)));
            }
          }
        });
  }
}
