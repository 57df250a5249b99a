package huanze.ledger;

import static huanze.ledger.Sample.count;
import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.Obstacle;
import huanze.base.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever becomes of the H2 file, the journal brings it back. */
class ImageTest {
  @TempDir Path folder;
  private Path home;
  private Path image;

  @BeforeEach
  void aLedger() {
    home = folder.resolve("home");
    image = LedgerHome.image(home);
    try (Ledger ledger = Sample.create(home)) {
      for (int i = 0; i < 30; i++) {
        put(ledger, thing("thing " + i).with("amount", i));
      }
    }
  }

  private void opensWhole(long things, String... notes) {
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.startReport().notes())
          .extracting(StartReport.Note::textKey)
          .containsExactly(notes);
      assertThat(count(ledger, "thing")).isEqualTo(things);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      put(ledger, thing("more"));
    }
    Sample.open(home).close();
  }

  @Test
  void deleted() throws IOException {
    Files.delete(image);
    opensWhole(30, "ledger.start.imageMissing");
  }

  @Test
  void zeroed() throws IOException {
    Files.write(image, new byte[(int) Files.size(image)]);
    opensWhole(30, "ledger.start.imageUnreadable");
    assertThat(Rebuild.aside(image)).exists();
  }

  @Test
  void noise() throws IOException {
    byte[] noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    Files.write(image, noise);
    opensWhole(30, "ledger.start.imageUnreadable");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
  void truncated(double part) throws IOException {
    byte[] bytes = Files.readAllBytes(image);
    Files.write(image, Arrays.copyOf(bytes, (int) (bytes.length * part)));
    try (Ledger ledger = Sample.open(home)) {
      assertThat(count(ledger, "thing")).isEqualTo(30);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void swappedForAnotherLedgers() throws IOException {
    Path other = folder.resolve("other");
    try (Ledger ledger = Sample.create(other)) {
      put(ledger, thing("other"));
    }
    Files.copy(LedgerHome.image(other), image, StandardCopyOption.REPLACE_EXISTING);
    opensWhole(30, "ledger.start.imageForeign");
  }

  @Test
  void anOlderCopyIsBroughtUpToDate() throws IOException {
    Path older = Files.copy(image, folder.resolve("older"));
    try (Ledger ledger = Sample.open(home)) {
      put(ledger, thing("later"));
    }
    Files.copy(older, image, StandardCopyOption.REPLACE_EXISTING);
    opensWhole(31);
  }

  @Test
  void aCopyThatWentAnotherWayIsSetAside() throws IOException {
    Path copy = folder.resolve("copy");
    try (var files = Files.walk(home)) {
      for (Path each : files.toList()) {
        Files.copy(each, copy.resolve(home.relativize(each)));
      }
    }
    try (Ledger ledger = Sample.open(home)) {
      put(ledger, thing("here"));
    }
    try (Ledger ledger = Sample.open(copy)) {
      put(ledger, thing("there!!"));
    }
    Files.copy(LedgerHome.image(copy), image, StandardCopyOption.REPLACE_EXISTING);
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      assertThat(ledger.startReport().notes()).isNotEmpty();
    } catch (Obstacle e) {
      assertThat(e.textKey()).isEqualTo("ledger.damage.entriesMissing");
    }
  }

  @Test
  void aRowChangedBehindTheLedgersBackIsNamedAndRebuildMendsIt() throws Exception {
    try (Image opened = Image.open(image, Sample.SCHEMA)) {
      opened.handle().execute("UPDATE thing SET amount = 99 WHERE amount = 3");
      opened.commit();
    }
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.verify(Progress.NONE).differing()).containsExactly("thing");
      assertThat(ledger.rebuild(Progress.NONE)).containsExactly("thing");
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      put(ledger, thing("after"));
      assertThat(ledger.rebuild(Progress.NONE)).isEmpty();
      assertThat(count(ledger, "thing")).isEqualTo(31);
    }
  }

  @Test
  void aNewerSchemaIsNotOpened() {
    Schema newer =
        new Schema(2, Sample.SCHEMA.tables(), List.of(new Schema.Step(java.util.Map.of())));
    Ledger.open(home, newer, huanze.base.DeskClock.system(), "李四").close();
    Obstacle refused = catchThrowableOfType(Obstacle.class, () -> Sample.open(home).close());
    assertThat(refused.textKey()).isEqualTo("ledger.newerProgram");
  }

  @Test
  void readersSeeOneState() {
    try (Ledger ledger = Sample.open(home)) {
      boolean same =
          ledger.read(
              h -> {
                long before = h.createQuery("SELECT COUNT(*) FROM thing").mapTo(Long.class).one();
                put(ledger, thing("meanwhile"));
                long after = h.createQuery("SELECT COUNT(*) FROM thing").mapTo(Long.class).one();
                return before == after;
              });
      assertThat(same).isTrue();
      assertThat(count(ledger, "thing")).isEqualTo(31);
    }
  }
}
