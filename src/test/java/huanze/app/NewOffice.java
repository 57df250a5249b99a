package huanze.app;

import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.unit.Regions;
import java.nio.file.Path;
import java.time.LocalDate;

/** The desk of an office that has just begun: units of its region, nobody and nothing else. */
public final class NewOffice {
  private NewOffice() {}

  /**
   * @param today where the clock stands
   * @param region code of a city, county or township
   */
  public static Wiring desk(Path home, LocalDate today, String region) {
    return Wiring.create(
        home, "王芳", DeskClock.standingAt(today), Texts.chinese(), region, Regions.builtIn());
  }
}
