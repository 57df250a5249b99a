package huanze.base;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What happens between the double-click and a usable window, and how long each part takes. */
public final class StartTimes {
  /** In the order in which they are reached; a part may be missing, such as the ledger's. */
  public enum Step {
    /** The program's first line runs: until here it was the Java runtime. */
    RUNTIME,
    /** The command line is understood, the toolkit is asked for. */
    PROGRAM,
    /** The toolkit stands. */
    TOOLKIT,
    /** Something is to be seen. */
    WINDOW,
    /** The ledger is open and checked as far as a start checks it. */
    LEDGER,
    /** Navigation and first screen are to be seen: the window can be used. */
    DESK,
    /** The first screen shows what it reads from the ledger. */
    FIRST_SCREEN
  }

  /**
   * One part of the way.
   *
   * @param took since the step before
   * @param since since the runtime began
   */
  public record Part(Step step, Duration took, Duration since) {}

  private final long begun = System.nanoTime();
  private final Map<Step, Long> reached = new EnumMap<>(Step.class);

  /** To be made by the program's first line. */
  public StartTimes() {
    reached(Step.RUNTIME);
  }

  /** Notes when a step was reached for the first time; later times are of no interest. */
  public synchronized void reached(Step step) {
    reached.putIfAbsent(step, System.nanoTime() - begun);
  }

  public synchronized boolean has(Step step) {
    return reached.containsKey(step);
  }

  /**
   * The parts so far, in the order in which they were reached, counted from the runtime's begin.
   */
  public synchronized List<Part> parts() {
    Duration upToNow = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    Duration runtime = upToNow.minusNanos(System.nanoTime() - begun);
    List<Part> parts = new ArrayList<>();
    Duration before = Duration.ZERO;
    List<Map.Entry<Step, Long>> inOrder =
        reached.entrySet().stream().sorted(Map.Entry.comparingByValue()).toList();
    for (Map.Entry<Step, Long> step : inOrder) {
      Duration since = runtime.plusNanos(step.getValue());
      parts.add(new Part(step.getKey(), since.minus(before), since));
      before = since;
    }
    return parts;
  }
}
