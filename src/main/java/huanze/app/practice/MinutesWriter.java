package huanze.app.practice;

import huanze.activity.Minutes;
import huanze.rulepack.Level;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far the minutes of this year's meetings have come: drafted on the next working day, looked
 * through, signed and issued on those after it. Whatever lies behind the day of typing has not
 * happened in the month that is not over; of earlier months it was done by then.
 */
final class MinutesWriter {
  /** So many of a thousand meetings have minutes of their own beside the record. */
  private static final Map<Level, Integer> WRITTEN =
      Map.of(Level.CITY, 950, Level.COUNTY, 600, Level.TOWNSHIP, 250);

  private final Scene scene;
  private final PracticeWords words;

  MinutesWriter(Scene scene) {
    this.scene = scene;
    this.words = scene.words();
  }

  /**
   * Of a meeting of a unit.
   *
   * @param values what the unit, the year and the meeting are called
   */
  Minutes of(Unit unit, LocalDate held, Dice dice, Map<String, ?> values) {
    boolean thisYear = held.getYear() == Practice.TODAY.getYear();
    if (!thisYear || !dice.inThousand(WRITTEN.getOrDefault(unit.level(), 0))) {
      return Minutes.NONE;
    }
    LocalDate drafted = day(held, 1);
    LocalDate reviewed = day(held, 3);
    LocalDate signed = day(held, 4);
    LocalDate issued = day(held, 8);
    String reviewer = reached(reviewed) ? name(unit, held, "leaderInCharge", "deputy") : null;
    String signer =
        reviewer != null && reached(signed) ? name(unit, held, "mainLeader", "head") : null;
    boolean out = signer != null && reached(issued);
    return new Minutes(
        words.pick(dice, "minutes.session", values),
        reached(drafted) ? drafted : null,
        reviewer,
        reviewer == null ? null : reviewed,
        signer,
        signer == null ? null : signed,
        out ? issued : null,
        out ? words.pick(dice, "minutes.sentTo", values) : null);
  }

  /** The number under which they were issued. */
  String number(Map<String, ?> values) {
    return PracticeWords.fill(words.one("minutes.number"), values);
  }

  private LocalDate day(LocalDate held, int after) {
    LocalDate day = scene.workdayFrom(held.plusDays(after));
    return scene.isUnfinished() || reached(day) ? day : scene.typedOn();
  }

  private boolean reached(LocalDate day) {
    return !day.isAfter(scene.typedOn());
  }

  private @Nullable String name(Unit unit, LocalDate day, String... keys) {
    for (String key : keys) {
      Optional<UUID> holder = scene.holder(unit, key, day);
      if (holder.isPresent()) {
        return scene.structure().personName(holder.get());
      }
    }
    return null;
  }
}
