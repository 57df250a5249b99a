package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.JointConveners;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.base.Problem;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The row that is being typed, and the facts it says. */
final class SeriesRow {
  private final SeriesPick<UUID> unit;
  private final SeriesPick<ActivityForm> form;
  private final SeriesPick<UUID> leader;
  private final Map<SeriesField, StringProperty> texts = new EnumMap<>(SeriesField.class);
  private final Supplier<Structure> structure;
  private final IntSupplier year;

  /**
   * @param year of days that are typed without one
   */
  SeriesRow(SeriesChoices choices, Supplier<Structure> structure, IntSupplier year) {
    this.structure = structure;
    this.year = year;
    unit = new SeriesPick<>(() -> choices.units(year.getAsInt()), List::of, true);
    form = new SeriesPick<>(choices::forms, () -> choices.forms(unit.value()), true);
    leader =
        new SeriesPick<>(
            () -> choices.people(day().orElse(null), conveners()),
            () -> choices.holders(day().orElse(null), conveners()),
            false);
    for (SeriesField field : SeriesField.values()) {
      texts.put(
          field,
          pick(field).map(SeriesPick::textProperty).orElseGet(() -> new SimpleStringProperty("")));
    }
  }

  StringProperty text(SeriesField field) {
    return Objects.requireNonNull(texts.get(field));
  }

  private String typed(SeriesField field) {
    return FormFields.orEmpty(text(field).get());
  }

  /** The field as one that means one of several, if it does. */
  Optional<SeriesPick<?>> pick(SeriesField field) {
    return switch (field) {
      case UNIT -> Optional.of(unit);
      case FORM -> Optional.of(form);
      case LEADER -> Optional.of(leader);
      default -> Optional.empty();
    };
  }

  ActivityKind kind() {
    ActivityForm chosen = form.value();
    return chosen == null ? ActivityKind.MEETING : chosen.kind();
  }

  Optional<LocalDate> day() {
    return Typed.day(typed(SeriesField.DAY), year.getAsInt());
  }

  /** The unit, and in a joint meeting the other organ of its place. */
  private List<UUID> conveners() {
    UUID chosen = unit.value();
    if (chosen == null) {
      return List.of();
    }
    List<UUID> all = new ArrayList<>(List.of(chosen));
    if (form.value() == ActivityForm.JOINT) {
      all.addAll(JointConveners.toAdd(structure.get(), all, day().orElse(null)));
    }
    return all;
  }

  private Leader.Role role() {
    ActivityForm chosen = form.value();
    return kind() == ActivityKind.MEETING
        ? Leader.Role.CHAIRING
        : chosen == ActivityForm.RESEARCH ? Leader.Role.RESEARCHING : Leader.Role.LEADING;
  }

  /** What is typed says; what cannot be read is left out and named by {@link #unreadable()}. */
  ActivityFacts facts() {
    ActivityForm chosen = form.value();
    UUID led = leader.value();
    String matter = typed(SeriesField.MATTER);
    ActivityFactsBuilder facts =
        ActivityFacts.of(kind())
            .conveners(conveners())
            .title(typed(SeriesField.TITLE))
            .heldOn(day().orElse(null))
            .startsAt(Typed.time(typed(SeriesField.STARTS)).orElse(null))
            .endsAt(Typed.time(typed(SeriesField.ENDS)).orElse(null))
            .place(typed(SeriesField.PLACE));
    if (chosen != null) {
      facts.forms(chosen);
    }
    if (led != null) {
      facts.leaders(new Leader(led, role()));
    }
    if (kind() != ActivityKind.MEETING) {
      facts.content(matter);
    } else if (!Typed.blank(matter)) {
      facts.topics(new Topic(matter, true));
    }
    return facts.build();
  }

  /** What cannot be read, or means nothing that is known. */
  List<Problem> unreadable() {
    List<Problem> all = new ArrayList<>();
    String day = typed(SeriesField.DAY);
    if (!Typed.blank(day) && day().isEmpty()) {
      String key = Typed.isLikeDay(day) ? "noSuchDay" : "day";
      all.add(
          Problem.of(SeriesField.DAY.problems(), "activity.ui.series.problem." + key, day.strip()));
    }
    for (SeriesField time : List.of(SeriesField.STARTS, SeriesField.ENDS)) {
      FormFields.refuse(
          all, time.problems(), typed(time), Typed::time, "activity.problem.timeUnreadable");
    }
    for (SeriesField field : List.of(SeriesField.UNIT, SeriesField.FORM, SeriesField.LEADER)) {
      if (pick(field).orElseThrow().isOpen()) {
        all.add(
            Problem.of(
                field.problems(),
                "activity.ui.series.problem." + field.id(),
                typed(field).strip()));
      }
    }
    return all;
  }

  /** Enter in a field: the choice marked is taken, what is typed completed. */
  void enter(SeriesField field) {
    pick(field).ifPresent(SeriesPick::take);
    settle(field);
  }

  /** What is typed is completed, a day with the year shown. */
  void settle(SeriesField field) {
    pick(field).ifPresent(SeriesPick::settle);
    if (field == SeriesField.DAY) {
      day().ifPresent(d -> text(field).set(d.toString()));
    } else if (field == SeriesField.STARTS || field == SeriesField.ENDS) {
      Typed.time(typed(field)).ifPresent(t -> text(field).set(t.toString()));
    }
  }

  SeriesTyped snapshot() {
    return new SeriesTyped(
        unit.value(),
        form.value(),
        typed(SeriesField.DAY),
        typed(SeriesField.TITLE),
        leader.value(),
        typed(SeriesField.STARTS),
        typed(SeriesField.ENDS),
        typed(SeriesField.PLACE),
        typed(SeriesField.MATTER));
  }

  /** Types the row again. */
  void fill(SeriesTyped row) {
    unit.mean(row.unit());
    form.mean(row.form());
    text(SeriesField.DAY).set(row.day());
    leader.mean(row.leader());
    text(SeriesField.TITLE).set(row.title());
    text(SeriesField.STARTS).set(row.starts());
    text(SeriesField.ENDS).set(row.ends());
    text(SeriesField.PLACE).set(row.place());
    text(SeriesField.MATTER).set(row.matter());
  }
}
