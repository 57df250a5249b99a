package huanze.ledger;

import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.ledger.Sample.Hands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the journal's bytes is found and named, or cut and kept if it is a rest. */
class JournalDamageTest {
  @TempDir Path home;
  private Path journal;

  /** A frame as it was written: which entry it is, or which it stands before. */
  private record Place(String segment, long entry, long offset, long end) {}

  @BeforeEach
  void twoMonths() {
    Hands clock = new Hands();
    try (Ledger ledger = Sample.create(home, clock)) {
      put(ledger, thing("一"));
      put(ledger, thing("二").with("amount", 7));
      clock.set("2026-12-02T01:00:00Z");
      put(ledger, thing("三"));
      put(ledger, thing("四𠀀").with("done", true));
    }
    journal = LedgerHome.journal(home);
  }

  private List<Place> places() throws Exception {
    List<Place> places = new ArrayList<>();
    for (String name : SegmentFiles.in(journal).names()) {
      String chain = places.isEmpty() ? Frame.ZERO_DIGEST : last(places);
      try (SegmentScan scan = new SegmentScan(journal.resolve(name), 0, chain)) {
        while (scan.next() instanceof SegmentScan.Found.Whole whole) {
          long entry =
              whole.type() == Frame.ENTRY
                  ? EntryCodec.head(whole.body()).number()
                  : SegmentHeader.decode(whole.body()).first();
          places.add(new Place(name, entry, whole.offset(), whole.end()));
        }
      }
    }
    return places;
  }

  private String last(List<Place> places) throws IOException {
    Place place = places.getLast();
    try (var channel = java.nio.channels.FileChannel.open(journal.resolve(place.segment()))) {
      return SegmentScan.digestBefore(channel, place.end());
    }
  }

  private List<Damage> check() {
    return Ledger.check(home, Sample.SCHEMA, List.of(), Progress.NONE).damages();
  }

  /** The same, without taking the folder each time. */
  private Damage read() throws IOException {
    try (FileJournal opened = FileJournal.open(journal, Faults.NONE)) {
      opened.read(Mark.START, (mark, body) -> {});
      throw new AssertionError("nothing found");
    } catch (Journal.DamageFound e) {
      return e.damage();
    }
  }

  @Test
  void everyFlippedByteIsFoundAndNamed() throws Exception {
    List<Place> places = places();
    assertThat(places).hasSize(7);
    assertThat(check()).isEmpty();
    int flips = 0;
    for (Place place : places) {
      Path file = journal.resolve(place.segment());
      byte[] sound = Files.readAllBytes(file);
      for (int at = (int) place.offset(); at < place.end(); at++) {
        byte[] flipped = sound.clone();
        flipped[at] ^= (byte) (1 << (at % 8));
        Files.write(file, flipped);
        if (at == place.offset()) {
          assertThat(check()).containsExactly(read());
        }
        assertThat(read())
            .as("%s byte %d", place.segment(), at)
            .isEqualTo(
                new Damage(Damage.Kind.ALTERED, place.segment(), place.entry(), place.offset()));
        flips++;
      }
      Files.write(file, sound);
    }
    assertThat(flips).isGreaterThan(2000);
  }

  @Test
  void everyTornTailIsCutAndKept() throws Exception {
    Place last = places().getLast();
    Path file = journal.resolve(last.segment());
    byte[] sound = Files.readAllBytes(file);
    for (int size = (int) last.offset() + 1; size < last.end(); size++) {
      byte[] shorter = Arrays.copyOf(sound, size);
      boolean cut = size % 20 == 0;
      assertThat(tornAt(file, shorter, cut)).as("cut at %d", size).isEqualTo(last.offset());
      byte[] zeroed = Arrays.copyOf(shorter, (int) last.end());
      assertThat(tornAt(file, zeroed, cut)).as("zeros from %d", size).isEqualTo(last.offset());
      byte[] zeroedFar = Arrays.copyOf(shorter, (int) last.end() + 5000);
      assertThat(tornAt(file, zeroedFar, cut)).as("far zeros %d", size).isEqualTo(last.offset());
    }
    for (int zeros : new int[] {1, 21, 22, 23, 4096, 20_000}) {
      byte[] longer = Arrays.copyOf(sound, sound.length + zeros);
      assertThat(tornAt(file, longer, true)).isEqualTo(last.end());
    }
  }

  private long tornAt(Path file, byte[] content, boolean cut) throws Exception {
    Files.write(file, content);
    try (FileJournal opened = FileJournal.open(journal, Faults.NONE)) {
      TornTail torn =
          catchThrowableOfType(TornTail.class, () -> opened.read(Mark.START, (mark, body) -> {}));
      assertThat(torn).isNotNull();
      long offset = torn.damage().offset();
      if (!cut) {
        return offset;
      }
      Path kept = TornTailCut.cut(journal, torn.damage());
      assertThat(Files.readAllBytes(kept))
          .isEqualTo(Arrays.copyOfRange(content, (int) offset, content.length));
      assertThat(Files.size(file)).isEqualTo(offset);
      return offset;
    }
  }

  @Test
  void aTornTailBehindTheImageIsCutAtStart() throws Exception {
    Place last = places().getLast();
    Path file = journal.resolve(last.segment());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length + 40));
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.startReport().notes())
          .extracting(StartReport.Note::textKey)
          .containsExactly("ledger.start.cut");
      assertThat(ledger.position()).isEqualTo(5);
      put(ledger, thing("五"));
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void aTornTailWithoutImageIsCutAtStart() throws Exception {
    Place last = places().getLast();
    Path file = journal.resolve(last.segment());
    Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) last.end() - 30));
    Files.delete(LedgerHome.image(home));
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.position()).isEqualTo(4);
      assertThat(put(ledger, thing("五"))).isEqualTo(5);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void aTailThatTheImageCoversIsNeverCut() throws Exception {
    Place last = places().getLast();
    Path file = journal.resolve(last.segment());
    byte[] whole = Files.readAllBytes(file);
    for (int size :
        new int[] {(int) last.end() - 1, (int) last.offset() + 3, (int) last.offset()}) {
      Files.write(file, Arrays.copyOf(whole, size));
      Obstacle refused = catchThrowableOfType(Obstacle.class, () -> Sample.open(home).close());
      assertThat(refused.textKey()).isEqualTo("ledger.damage.entriesMissing");
      assertThat(refused.args()).containsExactly(last.segment(), 5L, last.offset());
      assertThat(Files.size(file)).isEqualTo(size);
    }
    Files.write(file, whole);
    Sample.open(home).close();
  }

  @Test
  void damageBehindTheImageStopsTheStartAndCutsNothing() throws Exception {
    Place last = places().getLast();
    Path file = journal.resolve(last.segment());
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) last.offset() + 60] ^= 1;
    Files.write(file, bytes);
    Files.delete(LedgerHome.image(home));
    Obstacle refused = catchThrowableOfType(Obstacle.class, () -> Sample.open(home).close());
    assertThat(refused.textKey()).isEqualTo("ledger.damage.altered");
    assertThat(refused.args()).containsExactly(last.segment(), last.entry(), last.offset());
    assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
  }

  @Test
  void aMissingOrLongerSealedSegmentIsFoundAtTheCheapStart() throws Exception {
    Path sealed = journal.resolve("2026-11.journal");
    byte[] whole = Files.readAllBytes(sealed);
    Files.write(sealed, Arrays.copyOf(whole, whole.length + 1));
    assertThat(catchThrowableOfType(Obstacle.class, () -> Sample.open(home).close()).textKey())
        .isEqualTo("ledger.damage.segmentMissing");
    Files.delete(sealed);
    assertThat(catchThrowableOfType(Obstacle.class, () -> Sample.open(home).close()).textKey())
        .startsWith("ledger.damage.");
    Files.write(sealed, whole);
    Sample.open(home).close();
  }

  @Test
  void entriesTakenOutOfTheMiddleAreMissed() throws Exception {
    List<Place> places = places();
    Path sealed = journal.resolve("2026-11.journal");
    byte[] whole = Files.readAllBytes(sealed);
    Files.write(sealed, Arrays.copyOf(whole, (int) places.get(3).offset()));
    assertThat(check())
        .containsExactly(new Damage(Damage.Kind.ENTRIES_MISSING, "2026-12.journal", 3, 0));
  }

  @Test
  void aBodyReadByItsOffsetIsChecked() throws Exception {
    Place second = places().get(2);
    Path sealed = journal.resolve("2026-11.journal");
    byte[] bytes = Files.readAllBytes(sealed);
    bytes[(int) second.end() - 70] ^= 4;
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.changes(2)).hasSize(1);
      Files.write(sealed, bytes);
      Obstacle refused = catchThrowableOfType(Obstacle.class, () -> ledger.changes(2));
      assertThat(refused.args()).containsExactly(second.segment(), 2L, second.offset());
    }
  }
}
