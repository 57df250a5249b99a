package huanze.app.practice;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Decision;
import huanze.activity.Leader;
import huanze.activity.Minutes;
import huanze.activity.Topic;
import huanze.base.CamelCase;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes down one meeting as a clerk would: title, place, chair, topics, decisions. */
final class MeetingWriter {
  /** The occasion of a meeting still ahead: it has no minutes. */
  static final String PLAN = "plan";

  private static final String[] HEADS = {"mainLeader", "head", "leaderInCharge", "deputy"};

  private final Scene scene;
  private final PracticeWords words;
  private final MinutesWriter minutes;

  MeetingWriter(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
    this.minutes = new MinutesWriter(scene);
  }

  /**
   * The meeting that a unit's rule asks for, held jointly where both organs owe it.
   *
   * @param occasion tells apart several of one unit and month; {@link #PLAN} of one still ahead
   */
  ActivityFactsBuilder regular(Unit unit, String occasion) {
    Optional<Unit> party = party(unit);
    ActivityForm form = form(unit, party.isPresent());
    Dice dice = Dice.of("meeting", unit.code(), form, scene.month(), occasion);
    LocalDate day = scene.workday(dice, 3);
    ActivityFactsBuilder meeting =
        begun(unit, dice, day)
            .forms(form)
            .title(words.pick(dice, title(unit, form), values(unit, occasion)));
    party.ifPresent(p -> meeting.conveners(unit.id(), p.id()));
    if (!occasion.equals(PLAN)) {
      minutes(meeting, unit, day, occasion);
    }
    return scene.isBare(unit)
        ? meeting
        : meeting.topics(topics(unit, dice)).decisions(decisions(unit, day, dice));
  }

  private void minutes(ActivityFactsBuilder meeting, Unit unit, LocalDate day, String occasion) {
    Map<String, Object> values = values(unit, occasion);
    Dice dice = Dice.of("minutes", unit.code(), scene.month(), occasion);
    Minutes written = minutes.of(unit, day, dice, values);
    if (!written.isEmpty()) {
      meeting.minutes(written);
      if (written.issuedOn() != null) {
        meeting.number(minutes.number(values));
      }
    }
  }

  private Optional<Unit> party(Unit unit) {
    return unit.level() != Level.TOWNSHIP || !scene.role(unit).equals("government")
        ? Optional.empty()
        : scene.structure().unitsOfRegion(unit.region()).stream()
            .filter(u -> scene.role(u).equals("partyCommittee"))
            .findFirst();
  }

  private ActivityForm form(Unit unit, boolean joint) {
    boolean zone = unit.kind().startsWith("zone");
    return switch (scene.role(unit)) {
      case "partyCommittee" -> zone ? ActivityForm.WORK_COMMITTEE : ActivityForm.STANDING_COMMITTEE;
      case "department" -> ActivityForm.DEPARTMENT;
      default -> {
        if (unit.level() == Level.TOWNSHIP) {
          yield joint ? ActivityForm.JOINT : ActivityForm.DIRECTOR_MEETING;
        }
        yield zone ? ActivityForm.DIRECTOR_MEETING : ActivityForm.EXECUTIVE;
      }
    };
  }

  ActivityFactsBuilder begun(Unit unit, Dice dice, LocalDate day) {
    boolean morning = dice.inThousand(550);
    return scene
        .next(ActivityKind.MEETING)
        .heldOn(day)
        .startsAt(LocalTime.of(morning ? 8 : 14, 30).plusMinutes(30L * dice.of(3)))
        .place(words.pick(dice, "place." + place(unit), values(unit, "")))
        .studied(true)
        .conveners(unit.id())
        .leaders(
            scene.isBare(unit)
                ? List.of()
                : scene.somebody(unit, day, Leader.Role.CHAIRING, HEADS));
  }

  ActivityFacts special(Unit unit) {
    Dice dice = Dice.of("special meeting", unit.code(), scene.month());
    LocalDate day = scene.workday(dice, 2);
    String topic = words.pick(dice, "topic.special", Map.of());
    return begun(unit, dice, day)
        .forms(ActivityForm.SPECIAL)
        .title(words.pick(dice, "title.special", Map.of("topic", topic)))
        .topics(new Topic(words.pick(dice, "topic.specially", Map.of("topic", topic)), true))
        .decisions(decisions(unit, day, dice))
        .build();
  }

  private String title(Unit unit, ActivityForm form) {
    boolean commission =
        form == ActivityForm.DEPARTMENT
            && scene.structure().postsOf(unit.id()).stream()
                .anyMatch(p -> p.name().equals(words.one("commissionHead")));
    return "title." + (commission ? "commission" : CamelCase.of(form));
  }

  private String place(Unit unit) {
    return scene.role(unit).equals("department") ? "department" : CamelCase.of(unit.level());
  }

  /** Two or three meetings a month have numbers; one of them studied environmental protection. */
  Map<String, Object> values(Unit unit, String occasion) {
    int number = 2 * scene.month().getMonthValue() - Dice.of("number", unit.code(), occasion).of(2);
    return Map.of(
        "short",
        scene.shortName(unit),
        "name",
        scene.regionName(unit),
        "year",
        scene.month().getYear(),
        "month",
        scene.month().getMonthValue(),
        "n",
        number);
  }

  private List<Topic> topics(Unit unit, Dice dice) {
    List<Topic> topics = new ArrayList<>();
    topics.add(new Topic(topic(unit, dice), true));
    boolean high = unit.level() != Level.TOWNSHIP && !scene.role(unit).equals("department");
    if (high && dice.inThousand(500)) {
      Topic more = new Topic(topic(unit, dice), true);
      if (!topics.contains(more)) {
        topics.add(more);
      }
    }
    return topics;
  }

  private String topic(Unit unit, Dice dice) {
    if (scene.role(unit).equals("department")) {
      String own = "topic." + unit.code().substring(unit.code().indexOf('.') + 1);
      boolean special = words.has(own) && dice.inThousand(650);
      return words.pick(dice, special ? own : "topic.department", Map.of());
    }
    String who =
        unit.level() == Level.TOWNSHIP
            ? "township"
            : scene.role(unit).equals("partyCommittee") ? "committee" : "government";
    return words.pick(dice, "topic." + who + "." + scene.season(), Map.of());
  }

  private List<Decision> decisions(Unit unit, LocalDate day, Dice dice) {
    if (!dice.inThousand(unit.level() == Level.TOWNSHIP ? 150 : 300)) {
      return List.of();
    }
    String words = this.words.pick(dice, "decision." + place(unit), Map.of());
    return List.of(new Decision(words, unit.id(), day.plusDays(10L + dice.of(50))));
  }
}
