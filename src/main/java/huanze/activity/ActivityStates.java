package huanze.activity;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a record's state follows when it is made, corrected or confirmed. Pure. */
final class ActivityStates {
  private ActivityStates() {}

  static Activity first(UUID id, ActivityFacts facts, LocalDate today, boolean planned) {
    Function<LocalDate, Stated> stated =
        day -> planned ? Stated.planned(today) : Stated.first(today, day);
    Map<Channel, Stated> outlets = new EnumMap<>(Channel.class);
    for (Outlet outlet : facts.outlets()) {
      outlets.put(outlet.channel(), stated.apply(day(outlet)));
    }
    Stated own = stated.apply(Objects.requireNonNull(facts.heldOn()));
    return new Activity(
        id, StableRows.named(id, null, facts), whole(own, outlets), outlets, null, List.of());
  }

  /** An outlet added by a correction was typed today; the others keep their day of entry. */
  static Activity corrected(Activity before, ActivityFacts facts, LocalDate today) {
    Map<Channel, Stated> outlets = new EnumMap<>(Channel.class);
    for (Outlet outlet : facts.outlets()) {
      Stated known = before.outlets().get(outlet.channel());
      outlets.put(
          outlet.channel(),
          known == null ? Stated.first(today, day(outlet)) : known.moved(today, day(outlet)));
    }
    Stated own = before.stated().moved(today, Objects.requireNonNull(facts.heldOn()));
    return with(before, facts, own, outlets);
  }

  static Activity confirmed(
      Activity before, ActivityFacts facts, @Nullable Channel channel, LocalDate today) {
    if (channel == null) {
      return with(before, facts, before.stated().confirm(today), Map.of());
    }
    Map<Channel, Stated> outlets = new EnumMap<>(before.outlets());
    outlets.computeIfPresent(channel, (c, stated) -> stated.confirm(today));
    return with(before, facts, before.stated(), outlets);
  }

  private static Activity with(
      Activity before, ActivityFacts facts, Stated own, Map<Channel, Stated> outlets) {
    return new Activity(
        before.id(),
        StableRows.named(before.id(), before.facts(), facts),
        whole(own, outlets),
        outlets,
        before.withdrawn(),
        before.evidence());
  }

  /** A bulletin is confirmed once every outlet is, on the last one's day of confirmation. */
  private static Stated whole(Stated own, Map<Channel, Stated> outlets) {
    if (outlets.isEmpty()) {
      return own;
    }
    boolean confirmed = outlets.values().stream().allMatch(Stated::confirmed);
    LocalDate confirmedOn =
        outlets.values().stream()
            .map(Stated::confirmedOn)
            .filter(Objects::nonNull)
            .max(LocalDate::compareTo)
            .orElse(null);
    return new Stated(own.enteredOn(), confirmed, confirmed ? confirmedOn : null);
  }

  private static LocalDate day(Outlet outlet) {
    return Objects.requireNonNull(outlet.publishedOn());
  }
}
