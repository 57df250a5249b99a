package huanze.ledger;

import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.Ids;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.SecondLane;
import huanze.base.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image takes little room, while it is built and afterwards, and leaves nothing lying about. */
@SecondLane
class RebuildTest {
  @TempDir Path folder;

  /** Looks at the size of a folder as often as it is told how far the work is. */
  private static final class Watching implements Progress {
    private final Path watched;
    private long largest;

    private Watching(Path watched) {
      this.watched = watched;
    }

    @Override
    public void at(long done, long total) {
      largest = Math.max(largest, size(watched));
    }

    @Override
    public boolean stopped() {
      largest = Math.max(largest, size(watched));
      return false;
    }
  }

  private static long size(Path folder) {
    try {
      long bytes = 0;
      for (Path each : Disk.list(folder)) {
        bytes += Files.isRegularFile(each) ? Files.size(each) : 0;
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Ids and indexed columns in no order: the worst there is for pages that are kept in order. */
  static void fill(Ledger ledger, int entries, int thingsAnEntry) {
    Random random = new Random(7);
    ledger.saveParts(
        Deed.of("test.put", "x"),
        IntStream.range(0, entries)
            .<java.util.function.Consumer<Writes>>mapToObj(
                entry ->
                    writes -> {
                      for (int i = 0; i < thingsAnEntry; i++) {
                        putThing(writes, entry * thingsAnEntry + i, random);
                      }
                    })
            .toList());
  }

  private static void putThing(Writes writes, int number, Random random) {
    writes.put(
        Sample.THING,
        thing("thing " + number)
            .with("amount", number)
            .with("held_on", LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9_000))));
    for (int part = 0; part < 2; part++) {
      writes.put(
          Sample.PART,
          Row.of(Ids.named("part " + part + " of " + number))
              .with("thing_id", Sample.id("thing " + random.nextInt(number + 1)))
              .with("name", "part " + part));
    }
  }

  @Test
  void itTakesLittleRoom() throws Exception {
    try (Ledger ledger = Sample.create(folder)) {
      fill(ledger, 60, 500);
    }
    long journal = size(LedgerHome.journal(folder));
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    Watching watching = new Watching(fresh);
    try (FileJournal read = FileJournal.open(LedgerHome.journal(folder), Faults.NONE)) {
      new Rebuild(read, Sample.SCHEMA).build(fresh.resolve("fresh" + Image.SUFFIX), watching);
    }
    assertThat(watching.largest).as("while it is built").isLessThan(4 * journal);
    assertThat(size(fresh)).as("built").isLessThan(journal);
  }

  @Test
  void whatSavingWastedIsGoneWhenTheLedgerIsClosed() {
    Path image = folder.resolve("image");
    long saved;
    try (Ledger ledger = Sample.create(folder)) {
      fill(ledger, 10, 500);
      Random random = new Random(8);
      for (int turn = 0; turn < 200 && size(image) < 60_000_000; turn++) {
        ledger.save(
            Deed.of("test.put", "x"),
            writes -> {
              for (int i = 0; i < 250; i++) {
                putThing(writes, random.nextInt(5_000), random);
              }
            });
        ledger.read(reader -> reader.execute("CHECKPOINT"));
      }
      assertThat(size(image)).isGreaterThanOrEqualTo(60_000_000);
      saved = ledger.position();
    }
    assertThat(size(image)).isLessThan(10_000_000);
    try (Ledger ledger = Sample.open(folder)) {
      assertThat(ledger.startReport().notes()).isEmpty();
      assertThat(ledger.startReport().replayed()).isZero();
      assertThat(ledger.position()).isEqualTo(saved);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void whatIsTooLittleRoomIsToldBeforeItBegins() {
    Obstacle refused =
        catchThrowableOfType(
            Obstacle.class, () -> Disk.refuseWithoutRoom(folder, 1_234_500_000, 1_233_900_000));
    assertThat(Texts.chinese().text(refused))
        .isEqualTo(
            "“%s”所在的硬盘空间不够：生成台账的查询库大约需要 1235 MB，现在只剩 1234 MB。请清理硬盘后再试；已保存的记录不受影响。"
                .formatted(folder));
    Disk.refuseWithoutRoom(folder, 1_234_500_000, 1_234_500_000);
  }

  @Test
  void whatWasHalfBuiltIsClearedAway() throws IOException {
    Path image = LedgerHome.image(folder);
    try (Ledger ledger = Sample.create(folder)) {
      put(ledger, thing("一"));
    }
    Files.write(Rebuild.beside(image), new byte[5_000]);
    Files.write(HouseKeeping.copy(Rebuild.beside(image)), new byte[5_000]);
    Sample.open(folder).close();
    assertThat(Disk.list(image.getParent())).containsExactly(image);
  }
}
