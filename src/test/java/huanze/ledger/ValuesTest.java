package huanze.ledger;

import static huanze.ledger.Sample.THING;
import static huanze.ledger.Sample.id;
import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Sample.Hands;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be put, what counts as no change, and what entries say. */
class ValuesTest {
  @TempDir Path home;

  @Test
  void everyTypeComesBackAsItWasPut() {
    Row full =
        thing("𠀀\n\"\\\t\u0000 é")
            .with("amount", Long.MIN_VALUE)
            .with("score", new BigDecimal("12345678901234.123456"))
            .with("held_on", LocalDate.of(1900, 2, 28))
            .with("seen_at", Instant.parse("2026-02-28T23:59:59.123456789Z"))
            .with("done", false);
    try (Ledger ledger = Sample.create(home)) {
      long entry = put(ledger, full);
      Row after = ledger.changes(entry).getFirst().after();
      assertThat(after.values())
          .containsAllEntriesOf(
              full.with("seen_at", Instant.parse("2026-02-28T23:59:59.123456Z")).values());
      assertThat(after.reference("owner")).isEqualTo(ledger.office());
      for (Row same : List.of(full, full.with("score", new BigDecimal("12345678901234.1234560")))) {
        assertThat(ledger.save(Deed.of("x"), w -> w.put(THING, same))).isEmpty();
      }
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void whatDoesNotFitIsRefusedAndChangesNothing() {
    try (Ledger ledger = Sample.create(home)) {
      List<Row> bad =
          List.of(
              Row.of(id("a")),
              thing("a").with("unknown", "x"),
              thing("a").with("amount", "3"),
              thing("a").with("score", 3.5),
              thing("a").with("score", new BigDecimal("0.1234567")),
              thing("a").with("score", new BigDecimal("123456789012345")),
              thing("half \ud840"),
              new Row(id("a"), Map.of("id", id("b"), "name", "a")));
      for (Row row : bad) {
        assertThatThrownBy(() -> put(ledger, row))
            .as("%s", row)
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(ledger.position()).isEqualTo(1);
    }
  }

  @Test
  void emptyEntriesAreNotWritten() {
    try (Ledger ledger = Sample.create(home)) {
      assertThat(ledger.save(Deed.of("x"), w -> {})).isEmpty();
      assertThat(ledger.save(Deed.of("x"), w -> w.remove(THING, id("none")))).isEmpty();
      OptionalLong thereAndBack =
          ledger.save(
              Deed.of("x"),
              w -> {
                w.put(THING, thing("a"));
                w.remove(THING, id("a"));
              });
      assertThat(thereAndBack).isEmpty();
      assertThat(ledger.position()).isEqualTo(1);
    }
  }

  @Test
  void severalPutsOfARowAreOneChange() {
    try (Ledger ledger = Sample.create(home)) {
      put(ledger, thing("a").with("amount", 1));
      long entry =
          ledger
              .save(
                  Deed.of("x"),
                  w -> {
                    w.put(THING, thing("a").with("amount", 2));
                    w.remove(THING, id("a"));
                    w.put(THING, thing("a").with("amount", 3));
                  })
              .orElseThrow();
      assertThat(ledger.changes(entry))
          .singleElement()
          .satisfies(c -> assertThat(c.before().integer("amount")).isEqualTo(1))
          .satisfies(c -> assertThat(c.after().integer("amount")).isEqualTo(3));
    }
  }

  @Test
  void rowsOfAnotherOwnerOnlyInAnImport() {
    Row foreign = thing("a").with("owner", id("another office"));
    try (Ledger ledger = Sample.create(home)) {
      Runnable asOwn = () -> put(ledger, foreign);
      assertThat(catchThrowableOfType(Obstacle.class, asOwn::run).textKey())
          .isEqualTo("ledger.foreignRow");
      long entry =
          ledger.save(EntryKind.IMPORT, Deed.of("x"), w -> w.put(THING, foreign)).orElseThrow();
      assertThat(
              catchThrowableOfType(Obstacle.class, () -> put(ledger, thing("a").with("amount", 1))))
          .isNotNull();
      assertThat(
              catchThrowableOfType(
                  Obstacle.class, () -> ledger.save(Deed.of("x"), w -> w.remove(THING, id("a")))))
          .isNotNull();
      ledger.undo(entry);
      assertThat(Sample.count(ledger, "thing")).isZero();
    }
  }

  @Test
  void timeNeverGoesBackAndSegmentsOnlyGoOn() throws Exception {
    Hands clock = new Hands();
    try (Ledger ledger = Sample.create(home, clock)) {
      clock.set("2026-12-31T16:00:00Z");
      put(ledger, thing("new year in Shanghai"));
      clock.set("2026-11-30T00:00:00Z");
      long back = put(ledger, thing("clock set back"));
      Entry entry = ledger.entry(back).orElseThrow();
      assertThat(entry.at()).isEqualTo(Instant.parse("2026-12-31T16:00:00Z"));
      assertThat(entry.clock()).isEqualTo(Instant.parse("2026-11-30T00:00:00Z"));
    }
    assertThat(SegmentFiles.in(LedgerHome.journal(home)).names())
        .containsExactly("2026-11.journal", "2027-01.journal");
    Files.delete(LedgerHome.image(home));
    try (Ledger ledger = Ledger.open(home, Sample.SCHEMA, clock, "张三")) {
      put(ledger, thing("more"));
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void anotherNameAtTheDeskIsRegisteredOnce() {
    Sample.create(home).close();
    for (int i = 0; i < 2; i++) {
      try (Ledger ledger = Ledger.open(home, Sample.SCHEMA, DeskClock.system(), " 李四 ")) {
        put(ledger, thing("by 李四 " + i));
      }
    }
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.entries(Long.MAX_VALUE, 10))
          .extracting(Entry::userName)
          .containsExactly("李四", "李四", "李四", "张三");
      assertThat(ledger.entries(4, 1)).extracting(Entry::kind).containsExactly(EntryKind.ORDINARY);
      assertThat(ledger.lastOwnEntry()).isEmpty();
      assertThat(Sample.count(ledger, "desk_user")).isEqualTo(2);
      assertThat(ledger.officeRow()).isEqualTo(Sample.OFFICE);
    }
  }

  @Test
  void anOperationOfSeveralEntriesIsUndoneAsOne() {
    try (Ledger ledger = Sample.create(home)) {
      put(ledger, thing("p0 1").with("amount", 5));
      Stream<java.util.function.Consumer<Writes>> parts =
          IntStream.range(0, 3)
              .mapToObj(
                  part ->
                      w ->
                          IntStream.range(0, 400)
                              .forEach(i -> w.put(THING, thing("p" + part + " " + i))));
      long last = ledger.saveParts(Deed.of("import"), parts.toList()).orElseThrow();
      assertThat(last).isEqualTo(5);
      assertThat(ledger.entry(4).orElseThrow().operation()).isEqualTo(3);
      ledger.undo(4);
      assertThat(Sample.count(ledger, "thing")).isEqualTo(1);
      assertThat(ledger.entries(6, 3)).extracting(Entry::undoneBy).containsOnly(6L);
      assertThat(ledger.entry(6).orElseThrow().undoes()).containsExactly(3L, 4L, 5L);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void moreThanFiftyThousandRowsNeedParts() {
    try (Ledger ledger = Sample.create(home)) {
      assertThatThrownBy(
              () ->
                  ledger.save(
                      Deed.of("x"),
                      w ->
                          IntStream.rangeClosed(0, 50_000)
                              .forEach(
                                  i -> w.put(THING, Row.of(Ids.named("" + i)).with("name", "n")))))
          .hasMessageContaining("saveParts");
      assertThat(Sample.count(ledger, "thing")).isZero();
    }
  }
}
