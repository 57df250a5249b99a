package huanze.ledger;

import static huanze.ledger.OldSchemas.V1;
import static huanze.ledger.OldSchemas.V2;
import static huanze.ledger.OldSchemas.V3;
import static huanze.ledger.OldSchemas.person;
import static huanze.ledger.OldSchemas.person1;
import static huanze.ledger.OldSchemas.person2;
import static huanze.ledger.OldSchemas.tenureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.DeskClock;
import huanze.base.Ids;
import huanze.base.Obstacle;
import huanze.base.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Old entries stay replayable, readable and undoable under every later version. */
class MigrationTest {
  private static final Path CORPUS = Path.of("src/test/resources/huanze/ledger/corpus");
  private static final DeskClock CLOCK = DeskClock.standingAt(LocalDate.of(2026, 11, 23));
  private static final UUID A = Ids.named("甲");

  @TempDir Path home;

  private static Ledger open(Path home, Schema schema) {
    return Ledger.open(home, schema, CLOCK, "张三");
  }

  /** Entries 2 to 6 under version 1. */
  private static void writeFirst(Ledger ledger) {
    Table person = person(V1);
    ledger.save(Deed.of("x"), w -> w.put(person, person1("甲", 335, "局长", 2020)));
    ledger.save(Deed.of("x"), w -> w.put(person, person1("乙", 336, "科长", 2021)));
    ledger.save(Deed.of("x"), w -> w.put(person, person1("甲", 335, "市长", 2025)));
    long removed = ledger.save(Deed.of("x"), w -> w.remove(person, Ids.named("乙"))).orElseThrow();
    ledger.undo(removed);
  }

  /** Entry 7, under version 2. */
  private static void writeSecond(Ledger ledger) {
    ledger.save(Deed.of("x"), w -> w.put(person(V2), person2("甲", 999)));
  }

  private static List<String> people(Reading ledger) {
    return ledger.read(
        h ->
            h.createQuery(
                    """
                    SELECT p.full_name || ' ' || p.contact || ' ' || t.post_name || ' '
                      || EXTRACT(YEAR FROM t.since_on)
                    FROM person p JOIN tenure t ON t.person_id = p.id ORDER BY p.contact
                    """)
                .mapTo(String.class)
                .list());
  }

  /** Makes the corpus; run by hand when a version is left behind. */
  static final class MakeCorpus {
    public static void main(String[] args) throws IOException {
      Path home = Files.createTempDirectory("corpus");
      try (Ledger ledger = Ledger.create(home, V1, CLOCK, new Ids(CLOCK), "张三", Sample.OFFICE)) {
        writeFirst(ledger);
      }
      keep(home, "v1");
      try (Ledger ledger = open(home, V2)) {
        writeSecond(ledger);
      }
      keep(home, "v2");
    }

    private static void keep(Path home, String version) throws IOException {
      Path kept = Files.createDirectories(CORPUS.resolve(version));
      for (Path segment : Disk.list(LedgerHome.journal(home))) {
        Files.copy(segment, kept.resolve(segment.getFileName()));
      }
    }
  }

  private void fromCorpus(String version) throws IOException {
    Files.createDirectories(LedgerHome.journal(home));
    for (Path segment : Disk.list(CORPUS.resolve(version))) {
      Files.copy(segment, LedgerHome.journal(home).resolve(segment.getFileName()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void everyOldJournalIsReplayed(String version) throws IOException {
    fromCorpus(version);
    String contact = version.equals("v1") ? "0335" : "0999";
    try (Ledger ledger = open(home, V3)) {
      assertThat(people(ledger))
          .containsExactlyInAnyOrder("甲 " + contact + " 市长 2025", "乙 0336 科长 2021");
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      assertThat(ledger.history(tenureOf(A)))
          .extracting(v -> v.change().after().text("post_name"))
          .containsExactly("市长", "局长");
      assertThat(ledger.history(tenureOf(A)))
          .extracting(v -> v.change().table())
          .containsOnly("tenure");
      long undone = ledger.undo(4).orElseThrow();
      assertThat(people(ledger)).contains("甲 " + contact + " 局长 2020");
      ledger.undo(undone);
      assertThat(people(ledger)).contains("甲 " + contact + " 市长 2025");
      Obstacle blocked = catchThrowableOfType(Obstacle.class, () -> ledger.undo(2));
      assertThat(blocked.textKey()).isEqualTo("ledger.undoBlocked");
      ledger.undoTogether(2);
      assertThat(people(ledger)).containsExactly("乙 0336 科长 2021");
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
    Files.delete(LedgerHome.image(home));
    try (Ledger ledger = open(home, V3)) {
      assertThat(people(ledger)).containsExactly("乙 0336 科长 2021");
    }
  }

  @Test
  void anImageIsComparedAndSwapped() throws Exception {
    try (Ledger ledger = Ledger.create(home, V1, CLOCK, new Ids(CLOCK), "张三", Sample.OFFICE)) {
      writeFirst(ledger);
    }
    try (Ledger ledger = open(home, V2)) {
      assertThat(ledger.startReport().notes())
          .extracting(StartReport.Note::textKey)
          .containsExactly("ledger.start.migrated");
      writeSecond(ledger);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
    try (Image old = Image.open(LedgerHome.image(home), V2)) {
      old.handle().execute("UPDATE person SET phone = 1 WHERE name = '甲'");
      old.commit();
    }
    try (Ledger ledger = open(home, V3)) {
      assertThat(ledger.startReport().notes())
          .extracting(StartReport.Note::textKey)
          .containsExactly("ledger.start.migratedDiffering");
      assertThat(people(ledger)).containsExactlyInAnyOrder("甲 0999 市长 2025", "乙 0336 科长 2021");
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
    assertThat(catchThrowableOfType(Obstacle.class, () -> open(home, V2).close()).textKey())
        .isEqualTo("ledger.newerProgram");
    Files.delete(LedgerHome.image(home));
    open(home, V3).close();
  }

  @Test
  void randomEditsMigrateAlikeRowByRow() {
    Random random = new Random(3);
    try (Ledger ledger = Ledger.create(home, V1, CLOCK, new Ids(CLOCK), "张三", Sample.OFFICE)) {
      for (int i = 0; i < 120; i++) {
        String name = "p" + random.nextInt(20);
        Row row = person1(name, random.nextInt(9), "post" + random.nextInt(3), 2020);
        boolean remove = random.nextInt(4) == 0;
        Row put = random.nextBoolean() ? row.with("post_name", null) : row;
        ledger.save(
            Deed.of("x"),
            w -> {
              if (remove) {
                w.remove(person(V1), row.id());
              } else {
                w.put(person(V1), put);
              }
            });
      }
    }
    try (Ledger ledger = open(home, V3)) {
      assertThat(ledger.startReport().notes())
          .extracting(StartReport.Note::textKey)
          .containsExactly("ledger.start.migrated");
      Verification found = ledger.verify(Progress.NONE);
      assertThat(found.sound()).isTrue();
      assertThat(found.entries()).isEqualTo(ledger.position());
    }
  }
}
