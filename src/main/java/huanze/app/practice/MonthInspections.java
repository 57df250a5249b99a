package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.FoundProblem;
import huanze.activity.Leader;
import huanze.activity.Visit;
import huanze.base.CamelCase;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    if (scene.month().getYear() == Practice.TODAY.getYear()) {
      facts.visit(visit(dice, values));
      if (dice.inThousand(unit.level() == Level.TOWNSHIP ? 150 : 450)) {
        facts.problems(problems(unit, day, dice, values));
      }
    } else if (dice.inThousand(400)) {
      facts
          .findings(words.pick(dice, "finding", values))
          .requirements(words.pick(dice, "requirement", values));
    }
    all.add(facts.build());
  }

  /** Why it was made, and which spots were looked at. */
  private Visit visit(Dice dice, Map<String, String> values) {
    Visit.Source source =
        dice.inThousand(600)
            ? Visit.Source.ROUTINE
            : dice.pick(List.of(Visit.Source.CAMPAIGN, Visit.Source.ASSIGNED, Visit.Source.PATROL));
    return new Visit(Set.of(source), words.pick(dice, "points", values));
  }

  /** One or two, each with what is asked, of whom, and until when. */
  private List<FoundProblem> problems(
      Unit unit, LocalDate day, Dice dice, Map<String, String> values) {
    String level = unit.level() == Level.TOWNSHIP ? "township" : "county";
    List<FoundProblem> found = new ArrayList<>();
    for (int i = dice.inThousand(350) ? 2 : 1; i > 0; i--) {
      String[] row = words.pick(dice, "problem." + level, values).split("\\|");
      FoundProblem one =
          new FoundProblem(
              null,
              row[0],
              row[1],
              responsible(unit, row[2]),
              scene.workdayFrom(day.plusDays(Long.parseLong(row[3]))));
      if (!found.contains(one)) {
        found.add(one);
      }
    }
    return found;
  }

  /** The department that sees to such things; the unit's own government where there is none. */
  private UUID responsible(Unit unit, String key) {
    return scene
        .unit(unit.region() + ".department." + key)
        .or(() -> scene.unit(unit.region() + ".government"))
        .map(Unit::id)
        .orElse(unit.id());
  }

  private static String where(Unit unit) {
    return "inspected." + CamelCase.of(unit.level());
  }
}
