package huanze.app.practice;

import huanze.base.DeskClock;
import huanze.ledger.Ledger;
import huanze.ledger.Office;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;

/** What tells the practice city from a real office, and which day it is there. */
public final class Practice {
  public static final LocalDate TODAY = LocalDate.of(2026, 9, 18);
  public static final String REGION = "130300";
  private static final String BESIDE = "-practice";

  private Practice() {}

  /** Where the practice city of a desk lives: beside the real ledger's folder, never in it. */
  public static Path beside(Path home) {
    Path real = home.toAbsolutePath().normalize();
    return real.resolveSibling(real.getFileName() + BESIDE);
  }

  /** True if a practice ledger lives in the folder: its journal says so, not its name. */
  public static boolean isIn(Path home) {
    return Ledger.officeIn(home).filter(Office.PRACTICE::equals).isPresent();
  }

  /** The clock for what lives in a folder: it stands on one day there if that is practice. */
  public static DeskClock clockFor(Path home, DeskClock real) {
    return isIn(home) ? clock(real) : real;
  }

  /** The practice city's day with the real time of day. */
  public static DeskClock clock(DeskClock real) {
    return () ->
        LocalTime.ofInstant(real.now(), DeskClock.ZONE)
            .atDate(TODAY)
            .atZone(DeskClock.ZONE)
            .toInstant();
  }
}
