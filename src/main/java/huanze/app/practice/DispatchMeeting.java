package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.Decision;
import huanze.activity.Leader;
import huanze.activity.Minutes;
import huanze.activity.Participant;
import huanze.activity.Topic;
import huanze.base.Period;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The city's monthly analysis and dispatch meeting (Art. 12): chaired by the vice-mayor, now and
 * then by the mayor; three counties answer for the month before.
 */
final class DispatchMeeting {
  private static final List<String> DEPARTMENTS =
      List.of("ecology", "housing", "transport", "urbanManagement", "water");
  private static final int ABSENT = 70;

  private final Scene scene;
  private final PracticeWords words;
  private final Dice dice;
  private final LocalDate day;

  private DispatchMeeting(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.dice = Dice.of("dispatch", scene.month());
    this.day = scene.workday(dice, 8);
  }

  static ActivityFacts of(Scene scene, MeetingWriter writer, Unit city) {
    DispatchMeeting meeting = new DispatchMeeting(scene);
    return meeting.write(writer, city);
  }

  private ActivityFacts write(MeetingWriter writer, Unit city) {
    List<Unit> counties = lastThree();
    List<Participant> present = new ArrayList<>();
    List<Decision> decisions = new ArrayList<>();
    for (Unit county : counties) {
      scene.holder(county, "mainLeader", day).ifPresent(p -> present.add(summoned(p)));
      String what = words.pick(dice, "decision.city", Map.of());
      decisions.add(new Decision(what, county.id(), day.plusDays(20)));
    }
    for (String key : DEPARTMENTS) {
      scene
          .unit(city.region() + ".department." + key)
          .flatMap(u -> scene.holder(u, "head", day))
          .ifPresent(p -> present.add(there(p)));
    }
    String chair = scene.month().getMonthValue() % 4 == 1 ? "mainLeader" : "leaderInCharge";
    Map<String, Object> values = writer.values(city, "");
    Minutes minutes =
        new MinutesWriter(scene).of(city, day, Dice.of("minutes", "dispatch", day), values);
    return writer
        .begun(city, dice, day)
        .forms(ActivityForm.DISPATCH)
        .about(Period.month(scene.month().minusMonths(1)))
        .title(words.pick(dice, "title.dispatch", values))
        .leaders(
            scene.somebody(city, day, Leader.Role.CHAIRING, chair, "leaderInCharge", "mainLeader"))
        .participants(present)
        .topics(
            new Topic(words.pick(dice, "topic.dispatch.air", Map.of()), true),
            new Topic(words.pick(dice, "topic.dispatch.water", Map.of()), true))
        .decisions(decisions)
        .recorder(words.one("clerk"))
        .minutes(minutes)
        .number(
            minutes.issuedOn() == null
                ? null
                : PracticeWords.fill(words.one("minutes.numberOfDispatch"), values))
        .build();
  }

  private List<Unit> lastThree() {
    List<Unit> counties =
        new ArrayList<>(
            scene.units().stream()
                .filter(u -> u.level() == Level.COUNTY && scene.role(u).equals("government"))
                .toList());
    List<Unit> three = new ArrayList<>();
    while (three.size() < 3 && !counties.isEmpty()) {
      three.add(counties.remove(dice.of(counties.size())));
    }
    return three;
  }

  private Participant summoned(UUID person) {
    return dice.inThousand(ABSENT)
        ? new Participant(
            person, null, Participant.Presence.ABSENT, words.pick(dice, "absence", Map.of()))
        : there(person);
  }

  private static Participant there(UUID person) {
    return new Participant(person, null, Participant.Presence.PRESENT, null);
  }
}
