package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Channel;
import huanze.activity.Outlet;
import huanze.base.Period;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the city's office publishes in a month about the month before (Art. 13). */
final class MonthBulletins {
  private MonthBulletins() {}

  static List<ActivityFacts> of(Scene scene) {
    Optional<Unit> office = scene.unit(Practice.REGION + ".leadingGroupOffice");
    return office.isEmpty() || scene.isUnfinished() ? List.of() : of(scene, office.get());
  }

  private static List<ActivityFacts> of(Scene scene, Unit office) {
    PracticeWords words = scene.words();
    YearMonth data = scene.month().minusMonths(1);
    Map<String, Integer> values = Map.of("year", data.getYear(), "month", data.getMonthValue());
    Dice dice = Dice.of("bulletin", scene.month());
    LocalDate printed = scene.workday(dice, 10);
    List<Outlet> outlets = new ArrayList<>(List.of(new Outlet(Channel.NEWSPAPER, printed)));
    if (!words.all("noTelevision").contains(scene.month().toString())) {
      LocalDate sent = printed.plusDays(dice.of(3));
      outlets.add(new Outlet(Channel.TELEVISION, sent.isAfter(scene.typedOn()) ? printed : sent));
    }
    List<ActivityFacts> all = new ArrayList<>();
    all.add(
        scene
            .next(ActivityKind.BULLETIN)
            .forms(ActivityForm.AIR)
            .title(words.pick(dice, "bulletin.air", values))
            .conveners(office.id())
            .heldOn(printed)
            .about(Period.month(data))
            .outlets(outlets)
            .build());
    if (scene.does(office, "B2")) {
      all.add(
          scene
              .next(ActivityKind.BULLETIN)
              .forms(ActivityForm.WATER)
              .title(words.pick(dice, "bulletin.water", values))
              .conveners(office.id())
              .heldOn(scene.workday(dice, 10))
              .about(Period.month(data))
              .build());
    }
    return all;
  }
}
