package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityState;
import huanze.activity.Leader;
import huanze.activity.Participant;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.base.Texts;
import huanze.unit.ActingTitle;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Tenure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What things are called on the screens. */
public final class Names {
  private final Texts texts;

  public Names(Texts texts) {
    this.texts = texts;
  }

  public String kind(ActivityKind kind) {
    return texts.text("activity.kind." + CamelCase.of(kind));
  }

  /**
   * What the screen of a record is called.
   *
   * @param shown null while it is new
   */
  public String screen(ActivityKind kind, @Nullable Activity shown) {
    return shown == null
        ? texts.text("activity.ui.title.new", kind(kind))
        : texts.text("activity.ui.title.one", kind(kind), shown.facts().label());
  }

  public String form(ActivityForm form) {
    return texts.text("activity.form." + CamelCase.of(form));
  }

  /** A report is sent and a bulletin published, where a meeting is held. */
  String state(ActivityState state, ActivityKind kind) {
    boolean held = state == ActivityState.HELD;
    return held && kind == ActivityKind.REPORT
        ? texts.text("activity.state.reported")
        : held && kind == ActivityKind.BULLETIN
            ? texts.text("activity.state.published")
            : state(state);
  }

  public String state(ActivityState state) {
    return texts.text("activity.state." + CamelCase.of(state));
  }

  public String presence(Participant.Presence presence) {
    return texts.text("activity.presence." + CamelCase.of(presence));
  }

  public String role(Leader.Role role) {
    return texts.text("activity.role." + CamelCase.of(role));
  }

  public String join(Collection<String> parts) {
    return String.join(texts.text("activity.cell.comma"), parts);
  }

  /** The forms, or the kind where it has none. */
  public String forms(ActivityFacts facts) {
    return facts.forms().isEmpty()
        ? kind(facts.kind())
        : join(facts.forms().stream().map(this::form).toList());
  }

  public String unit(Structure structure, UUID id) {
    return structure.unit(id).map(Unit::name).orElse(id.toString());
  }

  public String person(Structure structure, UUID id) {
    return structure.person(id).map(Person::name).orElse(id.toString());
  }

  /** Unit and post. */
  public String post(Structure structure, Post post) {
    return unit(structure, post.unit()) + " " + post.name();
  }

  /** Unit and post as they were called, and whether only acting. */
  private Optional<String> held(Structure structure, Tenure tenure, @Nullable LocalDate day) {
    return structure
        .post(tenure.post())
        .map(
            p ->
                (day == null ? unit(structure, p.unit()) : structure.nameOn(p.unit(), day))
                    + " "
                    + ActingTitle.of(tenure, structure, texts));
  }

  /** Posts a person held on a day; empty if none. */
  public String posts(Structure structure, UUID person, @Nullable LocalDate day) {
    return join(
        structure.tenuresOfPerson(person).stream()
            .filter(t -> day == null || t.days().contains(day))
            .flatMap(t -> held(structure, t, day).stream())
            .distinct()
            .toList());
  }

  /** The unit or post that owes something. */
  public String subject(Structure structure, UUID id) {
    return structure.post(id).map(p -> post(structure, p)).orElseGet(() -> unit(structure, id));
  }

  public String units(Structure structure, Collection<UUID> ids) {
    return join(ids.stream().map(id -> unit(structure, id)).toList());
  }

  public String people(Structure structure, Stream<UUID> ids) {
    return join(
        ids.distinct().map(id -> person(structure, id)).collect(Collectors.<String>toList()));
  }

  /** An obligation by rule, whose it is and its period. */
  String owed(String rule, String subject, Period period) {
    return texts.text("activity.ui.counted.one", rule, subject, period(period));
  }

  public String period(Period period) {
    return switch (period.length()) {
      case YEAR -> texts.text("activity.ui.period.year", period.year());
      case HALF_YEAR -> texts.text("activity.ui.period.half." + period.number(), period.year());
      case QUARTER -> texts.text("activity.ui.period.quarter", period.year(), period.number());
      case MONTH -> texts.text("activity.ui.period.month", period.year(), period.number());
    };
  }

  /** 1.4 MB. */
  public String size(long bytes) {
    if (bytes < 1024) {
      return texts.text("activity.ui.size.bytes", bytes);
    }
    return bytes < 1024 * 1024
        ? texts.text("activity.ui.size.kilobytes", bytes / 1024)
        : texts.text("activity.ui.size.megabytes", "%.1f".formatted(bytes / 1024.0 / 1024));
  }
}
