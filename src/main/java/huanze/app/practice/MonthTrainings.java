package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.activity.Participant;
import huanze.activity.Topic;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Twice a year the environment departments train those who run the townships. */
final class MonthTrainings {
  private static final int SPRING = 4;
  private static final int AUTUMN = 9;
  private static final int SENT = 800;

  private final Scene scene;
  private final PracticeWords words;

  private MonthTrainings(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  static List<ActivityFacts> of(Scene scene) {
    int month = scene.month().getMonthValue();
    if (month != SPRING && month != AUTUMN) {
      return List.of();
    }
    MonthTrainings trainings = new MonthTrainings(scene);
    return scene.units().stream()
        .filter(u -> u.code().endsWith(".department.ecology"))
        .map(trainings::held)
        .toList();
  }

  private ActivityFacts held(Unit department) {
    Dice dice = Dice.of("training", department.code(), scene.month());
    LocalDate day = scene.workday(dice, 5);
    String subject = words.pick(dice, "training.subject", Map.of());
    return scene
        .next(ActivityKind.TRAINING)
        .title(words.pick(dice, "training.title", Map.of("subject", subject)))
        .heldOn(day)
        .startsAt(LocalTime.of(9, 0))
        .endsAt(LocalTime.of(11, 30))
        .place(words.pick(dice, "place.department", Map.of()))
        .conveners(department.id())
        .leaders(scene.somebody(department, day, Leader.Role.CHAIRING, "head"))
        .topics(new Topic(subject, false))
        .participants(trained(department, day, dice))
        .build();
  }

  /** Heads of the governments one level down. */
  private List<Participant> trained(Unit department, LocalDate day, Dice dice) {
    Level below = department.level() == Level.CITY ? Level.COUNTY : Level.TOWNSHIP;
    List<Participant> people = new ArrayList<>();
    for (Unit unit : scene.units()) {
      boolean near = below == Level.COUNTY || unit.region().startsWith(department.region());
      if (unit.level() == below
          && near
          && scene.role(unit).equals("government")
          && dice.inThousand(SENT)) {
        scene
            .holder(unit, "mainLeader", day)
            .map(p -> new Participant(p, null, Participant.Presence.PRESENT, null))
            .ifPresent(people::add);
      }
    }
    return people;
  }
}
