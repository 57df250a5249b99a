package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.base.Period;
import huanze.rulepack.Level;
import huanze.unit.Post;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Half-year tracking, year-end assessment and debriefings (Art. 18). */
final class MonthChecks {
  private static final int TRACKING = 7;
  private static final int YEAR_END = 12;

  private final Scene scene;
  private final PracticeWords words;
  private final List<ActivityFacts> all = new ArrayList<>();

  private MonthChecks(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  /** The superior government goes to each unit it gave targets to. */
  static List<ActivityFacts> of(Scene scene) {
    MonthChecks checks = new MonthChecks(scene);
    switch (scene.month().getMonthValue()) {
      case TRACKING -> checks.visits("T1", ActivityForm.HALF_YEAR_TRACKING, "check.tracking");
      case YEAR_END -> checks.visits("T2", ActivityForm.YEAR_END_ASSESSMENT, "check.yearEnd");
      default -> {}
    }
    return checks.all;
  }

  private void visits(String rule, ActivityForm form, String title) {
    Map<String, Integer> year = Map.of("year", scene.month().getYear());
    for (Unit unit : scene.units()) {
      Optional<Unit> superior = superior(unit);
      if (superior.isPresent()
          && scene.structure().hasFlag(unit.id(), "targets", scene.typedOn())
          && scene.does(unit, rule)) {
        Dice dice = Dice.of(rule, unit.code(), scene.month());
        all.add(
            scene
                .next(ActivityKind.CHECK)
                .forms(form)
                .title(words.pick(dice, title, year))
                .heldOn(scene.workday(dice, 8))
                .about(Period.year(scene.month().getYear()))
                .conveners(superior.get().id())
                .target(unit.id())
                .findings(words.pick(dice, "result", Map.of()))
                .build());
      }
    }
  }

  private Optional<Unit> superior(Unit unit) {
    UUID above = unit.parent();
    return above == null ? Optional.empty() : scene.structure().unit(above);
  }

  /** At the year's end, one sitting for each region: teams and members report on themselves. */
  static List<ActivityFacts> debriefings(Scene scene) {
    MonthChecks checks = new MonthChecks(scene);
    if (scene.month().getMonthValue() == YEAR_END) {
      Set<String> regions = new LinkedHashSet<>();
      scene.units().forEach(u -> regions.add(u.region()));
      regions.forEach(checks::sitting);
    }
    return checks.all;
  }

  private void sitting(String region) {
    Dice dice = Dice.of("debriefing", region, scene.month());
    LocalDate day = scene.workday(dice, 18);
    List<Unit> teams =
        scene.units().stream()
            .filter(u -> u.region().equals(region) && owes(u) && scene.does(u, "T3"))
            .toList();
    if (teams.isEmpty()) {
      return;
    }
    String place = words.pick(dice, "place." + level(teams), names(teams));
    Unit host = teams.getFirst();
    all.add(
        debriefed(dice, day, place, "debriefing.teams")
            .conveners(teams.stream().map(Unit::id).toList())
            .build());
    all.add(
        debriefed(dice, day, place, "debriefing.members")
            .conveners(host.id())
            .leaders(teams.stream().flatMap(t -> members(t, day, dice).stream()).toList())
            .build());
  }

  private ActivityFactsBuilder debriefed(Dice dice, LocalDate day, String place, String title) {
    int year = scene.month().getYear();
    return scene
        .next(ActivityKind.DEBRIEFING)
        .title(words.pick(dice, title, Map.of("year", year)))
        .heldOn(day)
        .about(Period.year(year))
        .place(place);
  }

  private static String level(List<Unit> teams) {
    return teams.getFirst().level() == Level.TOWNSHIP ? "township" : "county";
  }

  private Map<String, String> names(List<Unit> teams) {
    return Map.of("name", scene.regionName(teams.getFirst()));
  }

  private boolean owes(Unit unit) {
    return switch (scene.role(unit)) {
      case "partyCommittee", "government", "department" -> true;
      default -> false;
    };
  }

  private List<Leader> members(Unit team, LocalDate day, Dice dice) {
    List<Leader> members = new ArrayList<>();
    for (Post post : scene.structure().postsOf(team.id())) {
      if (!dice.inThousand(15)) {
        scene.structure().holders(post.id(), day).stream()
            .map(t -> new Leader(t.person(), Leader.Role.DEBRIEFING))
            .forEach(members::add);
      }
    }
    return members;
  }
}
