package huanze.ledger;

import static huanze.ledger.Sample.count;
import static huanze.ledger.Sample.put;
import static huanze.ledger.Sample.thing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import huanze.base.DeskClock;
import huanze.base.Obstacle;
import huanze.base.Progress;
import huanze.base.SecondLane;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when the disk fails in the middle of a write. */
@SecondLane
class FailureTest {
  @TempDir Path home;
  private final Failing faults = new Failing();

  /** Fails where it is told to. */
  private static final class Failing extends Faults {
    private List<String> at = List.of();

    private void disk(String where) throws IOException {
      if (at.contains(where)) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    void append() throws IOException {
      disk("append");
    }

    @Override
    void force() throws IOException {
      disk("force");
    }

    @Override
    void cut() throws IOException {
      disk("cut");
    }

    @Override
    void commit() {
      if (at.contains("commit")) {
        throw new IllegalStateException("commit");
      }
    }

    @Override
    void reopen() {
      if (at.contains("reopen")) {
        throw new IllegalStateException("reopen");
      }
    }
  }

  @BeforeEach
  void aLedgerWithOneThing() {
    try (Ledger ledger = Sample.create(home)) {
      put(ledger, thing("一"));
    }
  }

  private Ledger open() {
    return Ledger.open(home, Sample.SCHEMA, DeskClock.system(), "张三", Progress.NONE, faults);
  }

  private static String refusal(Ledger ledger, String name) {
    return catchThrowableOfType(Obstacle.class, () -> put(ledger, thing(name))).textKey();
  }

  private long journalSize() throws IOException {
    SegmentFiles files = SegmentFiles.in(LedgerHome.journal(home));
    return files.size(files.last());
  }

  @ParameterizedTest
  @ValueSource(strings = {"append", "force"})
  void aFailedAppendLeavesNothingBehind(String where) throws Exception {
    try (Ledger ledger = open()) {
      long size = journalSize();
      faults.at = List.of(where);
      assertThat(refusal(ledger, "二")).isEqualTo("ledger.notSaved");
      assertThat(journalSize()).isEqualTo(size);
      assertThat(count(ledger, "thing")).isEqualTo(1);
      assertThat(ledger.position()).isEqualTo(2);
      faults.at = List.of();
      assertThat(put(ledger, thing("三"))).isEqualTo(3);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void h2sTroubleWithTheDriveIsAnObstacleAndItsDefectsAreNot() {
    RowWriter.SqlFailure full =
        new RowWriter.SqlFailure(
            new SQLException(
                "IO Exception [90028-240]", "90028", 90028, new IOException("disk full")));
    assertThat(full.told())
        .isInstanceOfSatisfying(
            Obstacle.class,
            e -> {
              assertThat(e.textKey()).isEqualTo("ledger.imageFailed");
              assertThat(e.args()).containsExactly("disk full");
            });
    RowWriter.SqlFailure readOnly =
        new RowWriter.SqlFailure(new SQLException("read only", "90097", 90097));
    assertThat(readOnly.told()).isInstanceOf(Obstacle.class);
    RowWriter.SqlFailure defect =
        new RowWriter.SqlFailure(new SQLException("Column not found", "42122", 42122));
    assertThat(defect.told()).isSameAs(defect);
  }

  @Test
  void whatCannotBeTakenBackMakesItReadOnly() {
    try (Ledger ledger = open()) {
      faults.at = List.of("force", "cut");
      assertThat(refusal(ledger, "二")).isEqualTo("ledger.unknownState");
      faults.at = List.of();
      assertThat(refusal(ledger, "三")).isEqualTo("ledger.unknownState");
      assertThat(ledger.isReadOnly()).isTrue();
      assertThat(count(ledger, "thing")).isEqualTo(1);
    }
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      assertThat(ledger.position()).isEqualTo(count(ledger, "thing") + 1);
      put(ledger, thing("四"));
    }
  }

  @Test
  void anEntryForcedCountsAsSavedThoughTheCommitFails() {
    try (Ledger ledger = open()) {
      Object image = ledger.image();
      faults.at = List.of("commit");
      assertThat(put(ledger, thing("二"))).isEqualTo(3);
      assertThat(ledger.image()).isNotSameAs(image);
      faults.at = List.of();
      assertThat(count(ledger, "thing")).isEqualTo(2);
      assertThat(put(ledger, thing("三"))).isEqualTo(4);
      assertThat(ledger.isReadOnly()).isFalse();
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void withoutItsImageItIsReadOnlyUntilTheNextStart() {
    try (Ledger ledger = open()) {
      faults.at = List.of("commit", "reopen");
      assertThat(put(ledger, thing("二"))).isEqualTo(3);
      assertThat(refusal(ledger, "三")).isEqualTo("ledger.readOnly");
    }
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.position()).isEqualTo(3);
      assertThat(count(ledger, "thing")).isEqualTo(2);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
    }
  }

  @Test
  void anExceptionInTheWorkComesBackAndChangesNothing() {
    try (Ledger ledger = open()) {
      IllegalStateException mine = new IllegalStateException("mine");
      IllegalStateException back =
          catchThrowableOfType(
              IllegalStateException.class,
              () ->
                  ledger.save(
                      Deed.of("x"),
                      w -> {
                        w.put(Sample.THING, thing("二"));
                        throw mine;
                      }));
      assertThat(back).isSameAs(mine);
      assertThat(count(ledger, "thing")).isEqualTo(1);
      assertThat(ledger.position()).isEqualTo(2);
      assertThat(
              catchThrowableOfType(
                  IllegalStateException.class,
                  () -> ledger.save(Deed.of("x"), w -> ledger.save(Deed.of("y"), v -> {}))))
          .hasMessageContaining("inside");
      assertThat(put(ledger, thing("三"))).isEqualTo(3);
    }
  }

  /** Saves until the disk is full; a limit on file size stands in for the disk. */
  static final class FillingChild {
    public static void main(String[] args) {
      Ledger ledger = Sample.open(Path.of(args[0]));
      int refused = 0;
      for (int i = 0; refused < 3; i++) {
        try {
          System.out.println("saved " + put(ledger, thing("x".repeat(2000) + i)));
        } catch (Obstacle e) {
          refused++;
          System.out.println("refused " + e.textKey());
        }
      }
      Runtime.getRuntime().halt(0);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 400, 1500})
  void aFullDiskLosesNothing(int kilobytes) throws Exception {
    String command =
        "ulimit -f "
            + kilobytes
            + "; exec "
            + String.join(
                " ",
                Child.command(FillingChild.class, home).stream().map(a -> "'" + a + "'").toList());
    Process child =
        new ProcessBuilder("bash", "-c", command)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> lines;
    try (BufferedReader out = child.inputReader()) {
      lines = out.lines().toList();
    }
    assertThat(child.waitFor()).isZero();
    assertThat(lines).filteredOn(line -> line.startsWith("refused")).hasSize(3);
    long last =
        lines.stream()
            .filter(line -> line.startsWith("saved "))
            .mapToLong(line -> Long.parseLong(line.substring(6)))
            .max()
            .orElse(2);
    try (Ledger ledger = Sample.open(home)) {
      assertThat(ledger.position()).isGreaterThanOrEqualTo(last);
      assertThat(count(ledger, "thing")).isEqualTo(ledger.position() - 1);
      assertThat(ledger.verify(Progress.NONE).sound()).isTrue();
      put(ledger, thing("after"));
    }
  }

  @Test
  void textsOfTheRefusalsExist() {
    huanze.base.Texts texts = huanze.base.Texts.chinese();
    for (String key : List.of("notSaved", "unknownState", "readOnly")) {
      assertThat(texts.has("ledger." + key)).isTrue();
    }
    assertThat(Files.exists(home)).isTrue();
  }
}
