package huanze.app;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Topic;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.unit.Regions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;

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

  /** Records a department's meeting that studied environmental protection. */
  public static void meeting(Wiring desk, UUID unit, LocalDate day) {
    desk.activityService()
        .record(
            ActivityFacts.of(ActivityKind.MEETING)
                .forms(ActivityForm.DEPARTMENT)
                .title("局务会")
                .heldOn(day)
                .conveners(unit)
                .topics(new Topic("研究生态环境保护工作", true))
                .build());
  }
}
