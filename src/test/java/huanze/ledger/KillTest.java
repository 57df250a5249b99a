package huanze.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Progress;
import huanze.base.SecondLane;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing program at random moments: nothing acknowledged may be lost. */
@Tag("kill")
@SecondLane
class KillTest {
  private static final int ROUNDS = Integer.getInteger("huanze.kill.rounds", 20);
  private static final int ROUNDS_PER_LEDGER = 4;

  @TempDir Path folder;

  @Test
  void nothingAcknowledgedIsLost() throws Exception {
    Random random = new Random(20261123);
    long acknowledged = 0;
    Path home = folder;
    for (int round = 0; round < ROUNDS; round++) {
      if (round % ROUNDS_PER_LEDGER == 0) {
        home = Files.createDirectories(folder.resolve("ledger" + round));
        Sample.create(home).close();
      }
      List<String> lines = killed(home, round, random.nextInt(45), random.nextInt(60));
      assertThat(lines).as("round %d", round).noneMatch(line -> line.startsWith("TORN"));
      try (Ledger ledger = Sample.open(home)) {
        for (String line : lines.subList(1, lines.size())) {
          String[] words = line.split(" ");
          Entry entry = ledger.entry(Long.parseLong(words[0])).orElseThrow();
          assertThat(
                  entry.deed().textKey().equals("ledger.deed.undone")
                      || entry.deed().args().equals(List.of(words[1])))
              .as("round %d %s", round, line)
              .isTrue();
          acknowledged++;
        }
        Verification found = ledger.verify(Progress.NONE);
        assertThat(found.damages()).as("round %d", round).isEmpty();
        assertThat(found.differing()).as("round %d", round).isEmpty();
      }
    }
    System.out.println(ROUNDS + " kills, " + acknowledged + " acknowledged entries, none lost");
    assertThat(acknowledged).isGreaterThan(ROUNDS);
  }

  /** Builds the image anew, again and again, until it is killed. */
  static final class RebuildingChild {
    public static void main(String[] args) {
      System.out.println("ready");
      try (Ledger ledger = Sample.open(Path.of(args[0]))) {
        while (true) {
          ledger.rebuild(Progress.NONE);
        }
      }
    }
  }

  @Test
  void aRebuildCutShortIsThrownAway() throws Exception {
    Path home = Files.createDirectories(folder.resolve("rebuilt"));
    Path image = LedgerHome.image(home);
    try (Ledger ledger = Sample.create(home)) {
      RebuildTest.fill(ledger, 20, 500);
    }
    Random random = new Random(20261127);
    for (int round = 0; round < ROUNDS / 4; round++) {
      if (round % 2 == 0) {
        Files.delete(image);
      }
      Process child = Child.of(RebuildingChild.class, home).start();
      try (BufferedReader out = child.inputReader()) {
        assertThat(out.readLine()).isEqualTo("ready");
        child.waitFor(random.nextInt(8_000), TimeUnit.MILLISECONDS);
      } finally {
        child.destroyForcibly().waitFor();
      }
      try (Ledger ledger = Sample.open(home)) {
        assertThat(Sample.count(ledger, "part")).as("round %d", round).isEqualTo(20_000);
        Verification found = ledger.verify(Progress.NONE);
        assertThat(found.sound()).as("round %d", round).isTrue();
      }
      assertThat(Disk.list(image.getParent()))
          .as("round %d", round)
          .isSubsetOf(image, Rebuild.aside(image));
    }
  }

  /** Kills the child a moment after it acknowledged so many entries. */
  private static List<String> killed(Path home, int seed, int entries, int milliseconds)
      throws Exception {
    Process child = Child.of(KilledChild.class, home, seed).start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader out = child.inputReader()) {
      for (int i = 0; i <= entries; i++) {
        lines.add(Objects.requireNonNull(out.readLine(), "the child ended by itself"));
      }
      child.waitFor(milliseconds, TimeUnit.MILLISECONDS);
      child.toHandle().destroyForcibly();
      lines.addAll(Child.linesOf(out));
      child.waitFor();
      return lines;
    } finally {
      child.destroyForcibly();
    }
  }
}
