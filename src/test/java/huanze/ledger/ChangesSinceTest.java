package huanze.ledger;

import static huanze.ledger.Sample.PART;
import static huanze.ledger.Sample.THING;
import static huanze.ledger.Sample.id;
import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a reader that kept something is told, so as not to read it all again. */
class ChangesSinceTest {
  @TempDir Path home;

  private static List<String> told(Reading ledger, long since) {
    return ledger.changesSince(since).orElseThrow().stream()
        .map(c -> c.table() + " " + name(c.before()) + " > " + name(c.after()))
        .toList();
  }

  private static String name(Row row) {
    return row == null ? "-" : row.text("name");
  }

  @Test
  void everyWayARowChangesIsTold() {
    try (Ledger ledger = Sample.create(home)) {
      long before = put(ledger, thing("one"));
      assertThat(told(ledger, before)).isEmpty();
      ledger.save(
          Deed.of("x"),
          w -> {
            w.put(THING, thing("one").with("name", "uno"));
            w.put(PART, Row.of(id("p")).with("thing_id", id("one")).with("name", "p"));
          });
      long removing = ledger.save(Deed.of("x"), w -> w.remove(PART, id("p"))).orElseThrow();
      List<Consumer<Writes>> parts =
          List.of(w -> w.put(THING, thing("two")), w -> w.put(THING, thing("three")));
      ledger.saveParts(Deed.of("x"), parts);
      ledger.undo(removing);
      assertThat(told(ledger, before))
          .containsExactly(
              "thing one > uno",
              "part - > p",
              "part p > -",
              "thing - > two",
              "thing - > three",
              "part - > p");
      assertThat(told(ledger, ledger.position() - 1)).containsExactly("part - > p");
    }
  }

  @Test
  void tooMuchIsNotTold() {
    try (Ledger ledger = Sample.create(home)) {
      long before = put(ledger, thing("one"));
      Consumer<Writes> many =
          w -> IntStream.range(0, 2_500).forEach(i -> w.put(THING, thing("many" + i)));
      Consumer<Writes> more =
          w -> IntStream.range(0, 2_500).forEach(i -> w.put(THING, thing("more" + i)));
      ledger.saveParts(Deed.of("x"), List.of(many, more));
      assertThat(ledger.changesSince(before).orElseThrow()).hasSize(5_000);
      put(ledger, thing("last"));
      assertThat(ledger.changesSince(before)).isEmpty();
      assertThat(told(ledger, ledger.position() - 1)).containsExactly("thing - > last");
    }
  }

  /** A rebuild may mend rows that no entry tells of. */
  @Test
  void anImageBuiltAnewIsAnotherOne() {
    try (Ledger ledger = Sample.create(home)) {
      put(ledger, thing("one"));
      Object image = ledger.image();
      put(ledger, thing("two"));
      assertThat(ledger.image()).isSameAs(image);
      ledger.rebuild(Progress.NONE);
      assertThat(ledger.image()).isNotSameAs(image);
    }
  }

  @Test
  void aScratchImageIsReadOnItsOwn() {
    try (Ledger ledger = Sample.create(home)) {
      put(ledger, thing("one"));
      try (AsOf then = ledger.asOf(Instant.MAX, Progress.NONE)) {
        assertThat(then.image()).isNotSameAs(ledger.image()).isSameAs(then.image());
        assertThat(then.changesSince(0)).isEmpty();
      }
    }
  }
}
