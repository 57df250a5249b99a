package huanze.agenda;

import huanze.base.Period;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record, described step by step: a confirmed meeting that studied, typed on its day. */
final class Records {
  private final String name;
  private final String kind;
  private final LocalDate day;
  private LocalDate enteredOn;
  private final Set<String> forms = new HashSet<>();
  private boolean confirmed = true;
  private boolean studied = true;
  private final Set<UUID> organs = new HashSet<>();
  private final Set<UUID> leaders = new HashSet<>();
  private @Nullable String channel;
  private @Nullable Period about;
  private @Nullable UUID target;

  private Records(String name, String kind, String day) {
    this.name = name;
    this.kind = kind;
    this.day = World.day(day);
    this.enteredOn = this.day;
  }

  static Records meeting(String name, String day, String... organs) {
    return new Records(name, "meeting", day).of(organs);
  }

  static Records inspection(String name, String day, String... leaders) {
    return new Records(name, "inspection", day).led(leaders);
  }

  static Records kind(String kind, String name, String day, String... organs) {
    return new Records(name, kind, day).of(organs);
  }

  Records of(String... names) {
    organs.addAll(World.ids(names));
    return this;
  }

  Records led(String... names) {
    leaders.addAll(World.ids(names));
    return this;
  }

  Records form(String... names) {
    forms.addAll(Set.of(names));
    return this;
  }

  Records typed(String date) {
    enteredOn = World.day(date);
    return this;
  }

  Records unconfirmed() {
    confirmed = false;
    return this;
  }

  Records notStudied() {
    studied = false;
    return this;
  }

  Records channel(String outlet) {
    channel = outlet;
    return this;
  }

  Records about(String period) {
    about = Period.parse(period);
    return this;
  }

  Records target(String unit) {
    target = World.id(unit);
    return this;
  }

  CountedRecord build() {
    return new CountedRecord(
        World.id(name),
        kind,
        forms,
        day,
        enteredOn,
        confirmed,
        studied,
        organs,
        leaders,
        channel,
        about,
        target);
  }
}
