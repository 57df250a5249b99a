package huanze.benchmark;

import huanze.app.Wiring;
import huanze.app.practice.Practice;
import huanze.app.practice.PracticeCity;
import huanze.base.DeskClock;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.paper.PaperSpeed;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What takes seconds: measured once, the practice city in a program that just started. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(1)
public class LongBenchmark {
  private static final int FORMS = 1_000;
  private static final int WARMUP = 300;
  private static final Path PRACTICE = CityScale.home().resolveSibling("practice");

  /** Prints forms, a file each. */
  @State(Scope.Benchmark)
  public static class Press {
    PaperSpeed papers;
    int printed;

    @Setup
    public void begin() throws IOException {
      papers = new PaperSpeed();
    }
  }

  /** Prints forms into one file. */
  @State(Scope.Benchmark)
  public static class LongPress {
    PaperSpeed papers;

    @Setup
    public void warmUp() throws IOException {
      papers = new PaperSpeed();
      papers.oneFile(WARMUP);
      papers.plain(WARMUP);
    }
  }

  @Benchmark
  @Warmup(iterations = 1, batchSize = WARMUP)
  @Measurement(iterations = 1, batchSize = FORMS)
  public int forms(Press press) {
    return press.papers.file(press.printed++);
  }

  @Benchmark
  @Warmup(iterations = 1, batchSize = WARMUP)
  @Measurement(iterations = 1, batchSize = FORMS)
  public int formsFloor(Press press) throws IOException {
    return press.papers.plain(1);
  }

  @Benchmark
  public int formsTogether(LongPress press) {
    return press.papers.oneFile(FORMS);
  }

  @Benchmark
  public int formsTogetherFloor(LongPress press) throws IOException {
    return press.papers.plain(FORMS);
  }

  @Benchmark
  public Path practice() throws IOException {
    CityScale.deleteTree(PRACTICE);
    PracticeCity.make(PRACTICE);
    return PRACTICE;
  }

  /** Runs after {@link #practice}: benchmarks run in the order of their names. */
  @Benchmark
  public Object practiceFloor() {
    DeskClock clock = DeskClock.standingAt(Practice.TODAY);
    try (Wiring desk = Wiring.open(PRACTICE, "王芳", clock, Texts.chinese())) {
      return desk.ledger().rebuild(Progress.NONE);
    }
  }
}
