package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which meetings are held in a month (Art. 10 and 12), made up for, or planned. */
final class MonthMeetings {
  private static final int SPECIAL = 90;
  private static final int PLANNED = 450;
  private static final int PLANNED_EARLY = 100;

  private final Scene scene;
  private final MeetingWriter writer;

  private MonthMeetings(Scene scene) {
    this.scene = scene;
    this.writer = new MeetingWriter(scene);
  }

  /** All that were held, once for each rule that asks for one. */
  static List<ActivityFacts> of(Scene scene) {
    MonthMeetings month = new MonthMeetings(scene);
    List<ActivityFacts> all = new ArrayList<>();
    for (Unit unit : scene.units()) {
      String rule = month.rule(unit);
      if (rule != null && scene.does(unit, rule)) {
        all.add(month.writer.regular(unit, "").build());
      }
      if (month.isCountyGovernment(unit)
          && Dice.of("special", unit.code(), scene.month()).inThousand(SPECIAL)) {
        all.add(month.writer.special(unit));
      }
    }
    scene
        .unit(Practice.REGION + ".government")
        .filter(city -> scene.does(city, "A1"))
        .ifPresent(city -> all.add(DispatchMeeting.of(scene, month.writer, city)));
    return all;
  }

  /** A meeting that makes up for a month. */
  record MadeUp(ActivityFacts meeting, String rule, String unit, YearMonth missed) {}

  /** Held once more this month, for the one missed last month. */
  static List<MadeUp> madeUp(Scene scene) {
    MonthMeetings month = new MonthMeetings(scene);
    List<MadeUp> found = new ArrayList<>();
    for (Unit unit : scene.units()) {
      String rule = month.monthly(unit);
      if (rule != null && scene.makesUp(unit, rule)) {
        ActivityFacts meeting = month.writer.regular(unit, "once more").build();
        found.add(new MadeUp(meeting, rule, unit.code(), scene.month().minusMonths(1)));
      }
    }
    return found;
  }

  /**
   * Plans for what has not been held yet this month, in the week from a day on.
   *
   * @param early those that were planned before the month began
   */
  static List<ActivityFacts> planned(Scene scene, boolean early, LocalDate from) {
    MonthMeetings month = new MonthMeetings(scene);
    List<ActivityFacts> plans = new ArrayList<>();
    for (Unit unit : scene.units()) {
      String rule = month.monthly(unit);
      Dice dice = Dice.of("plan", unit.code(), scene.month());
      if (rule != null
          && !scene.never(unit)
          && !scene.does(unit, rule)
          && dice.inThousand(PLANNED_EARLY) == early
          && dice.inThousand(PLANNED)) {
        String code = "JH%s-%d%03d".formatted(scene.month(), early ? 1 : 2, plans.size() + 1);
        plans.add(
            month
                .writer
                .regular(unit, MeetingWriter.PLAN)
                .code(code)
                .heldOn(scene.workdayFrom(from.plusDays(dice.of(6))))
                .decisions()
                .build());
      }
    }
    return plans;
  }

  private boolean isCountyGovernment(Unit unit) {
    return unit.level() == Level.COUNTY && scene.role(unit).equals("government");
  }

  /** The rule by which the unit meets this month; null if it need not. */
  private @Nullable String rule(Unit unit) {
    String monthly = monthly(unit);
    if (monthly != null) {
      return monthly;
    }
    String quarterly =
        switch (unit.level()) {
          case CITY -> scene.role(unit).equals("partyCommittee") ? "M1" : "M3";
          case COUNTY -> "M2";
          case TOWNSHIP -> null;
        };
    boolean organ =
        scene.role(unit).equals("partyCommittee") || scene.role(unit).equals("government");
    return quarterly != null && organ && scene.isMonthOf(unit, quarterly) ? quarterly : null;
  }

  private @Nullable String monthly(Unit unit) {
    return switch (scene.role(unit)) {
      case "department" ->
          scene.structure().hasFlag(unit.id(), "supervising", scene.typedOn()) ? "M6" : null;
      case "government" ->
          switch (unit.level()) {
            case CITY -> null;
            case COUNTY -> "M4";
            case TOWNSHIP -> "M5";
          };
      default -> null;
    };
  }
}
