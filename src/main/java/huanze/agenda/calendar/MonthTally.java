package huanze.agenda.calendar;

import huanze.agenda.Standing;
import java.util.List;

/** How many obligations stand how. Grows while a page is made, then only read. */
public final class MonthTally {
  /** What catches the eye first comes first. */
  private static final List<Standing> BY_URGENCY =
      List.of(
          Standing.MISSED,
          Standing.LATE,
          Standing.VACANT,
          Standing.OPEN,
          Standing.UPCOMING,
          Standing.EXEMPT,
          Standing.MET,
          Standing.NOT_OWED);

  private static final Standing[] STANDINGS = Standing.values();

  private final int[] counts = new int[STANDINGS.length];
  private int total;

  public static MonthTally of(Standing standing) {
    MonthTally one = new MonthTally();
    one.add(standing);
    return one;
  }

  public void add(Standing standing) {
    counts[standing.ordinal()]++;
    total++;
  }

  void add(MonthTally other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    total += other.total;
  }

  public int count(Standing standing) {
    return counts[standing.ordinal()];
  }

  public int total() {
    return total;
  }

  /** The standing that needs attention most; not owed if there is nothing. */
  public Standing worst() {
    for (Standing standing : BY_URGENCY) {
      if (counts[standing.ordinal()] > 0) {
        return standing;
      }
    }
    return Standing.NOT_OWED;
  }

  /** Missed, made up late or vacant: what has gone wrong. */
  public static boolean isProblem(Standing standing) {
    return standing == Standing.MISSED || standing == Standing.LATE || standing == Standing.VACANT;
  }

  /** Order of urgency, the worst first. */
  public static int urgency(Standing standing) {
    return BY_URGENCY.indexOf(standing);
  }
}
