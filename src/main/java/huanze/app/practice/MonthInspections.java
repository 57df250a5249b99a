package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.base.CamelCase;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The led inspections and field research of a month (Art. 11). */
final class MonthInspections {
  private final Scene scene;
  private final PracticeWords words;
  private final List<ActivityFacts> all = new ArrayList<>();

  private MonthInspections(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  static List<ActivityFacts> of(Scene scene) {
    MonthInspections inspections = new MonthInspections(scene);
    scene.units().forEach(inspections::ofUnit);
    return inspections.all;
  }

  private void ofUnit(Unit unit) {
    boolean committee = scene.role(unit).equals("partyCommittee");
    if (!committee && !scene.role(unit).equals("government")) {
      return;
    }
    boolean due = unit.level() != Level.CITY || scene.isMonthOf(unit, "I1");
    if (due && scene.does(unit, "I")) {
      led(unit, "mainLeader");
    }
    if (unit.level() != Level.TOWNSHIP
        && Dice.of("in charge", unit.code(), scene.month()).inThousand(350)) {
      led(unit, "leaderInCharge");
    }
  }

  private void led(Unit unit, String post) {
    Dice dice = Dice.of("inspection", unit.code(), post, scene.month());
    LocalDate day = scene.workday(dice, 2);
    Optional<UUID> leader = scene.holder(unit, post, day);
    if (leader.isEmpty()) {
      return;
    }
    boolean research = dice.inThousand(unit.level() == Level.TOWNSHIP ? 120 : 300);
    Map<String, String> values = Map.of("name", scene.regionName(unit));
    ActivityFactsBuilder facts =
        scene
            .next(ActivityKind.INSPECTION)
            .forms(research ? ActivityForm.RESEARCH : ActivityForm.INSPECTION)
            .title(words.pick(dice, "theme." + (research ? "research" : scene.season()), values))
            .heldOn(day)
            .place(words.pick(dice, where(unit), values))
            .conveners(unit.id())
            .leaders(
                new Leader(leader.get(), research ? Leader.Role.RESEARCHING : Leader.Role.LEADING));
    if (dice.inThousand(400)) {
      facts
          .findings(words.pick(dice, "finding", values))
          .requirements(words.pick(dice, "requirement", values));
    }
    all.add(facts.build());
  }

  private static String where(Unit unit) {
    return "inspected." + CamelCase.of(unit.level());
  }
}
