package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.base.Texts;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proposes the title of a record, until the user types another. */
final class Suggestion {
  /** So many who led are named in a title. */
  private static final int MOST_LED = 3;

  private final FormFields fields;
  private final Names names;
  private final Texts texts;

  /** What was proposed last; null: nothing is proposed while a form is filled. */
  private @Nullable String last = "";

  Suggestion(FormFields fields, Names names, Texts texts) {
    this.fields = fields;
    this.names = names;
    this.texts = texts;
  }

  /** Until a record stands in the form. */
  void rest() {
    last = null;
  }

  /** A recorded title that is still the program's own goes on following; the user's own stays. */
  void resume(Structure structure) {
    String proposed = title(structure, "");
    last = proposed.equals(fields.title.get()) ? proposed : "";
  }

  void follow(Structure structure) {
    String before = last;
    if (before == null || !fields.title.get().equals(before)) {
      return;
    }
    String now = title(structure, before);
    if (!now.equals(before)) {
      last = now;
      fields.title.set(now);
    }
  }

  /**
   * @param before what stays as long as too little is known
   */
  private String title(Structure structure, String before) {
    if (fields.kind == ActivityKind.INSPECTION) {
      return ofInspection(texts, names, structure, fields.facts());
    }
    if (fields.conveners.isEmpty() || fields.forms.isEmpty()) {
      return before;
    }
    String unit = who(structure);
    String form = names.join(fields.forms.stream().sorted().map(names::form).toList());
    boolean ofPeriod = fields.kind == ActivityKind.REPORT || fields.kind == ActivityKind.BULLETIN;
    if (ofPeriod) {
      return fields.about.get() == null
          ? before
          : texts.text(
              "activity.ui.suggestedOfPeriod", unit, names.period(fields.about.get()), form);
    }
    Optional<LocalDate> day = fields.heldOn();
    return fields.kind != ActivityKind.MEETING || day.isEmpty()
        ? before
        : ofMonth(texts, unit, form, day.get());
  }

  /** The title of a meeting that is held once a month. */
  static String ofMonth(Texts texts, String who, String form, LocalDate day) {
    return texts.text(
        "activity.ui.suggestedOfMonth", who, day.getYear(), day.getMonthValue(), form);
  }

  /** Who led it, how, and where; empty as long as one of these is open. */
  static String ofInspection(
      Texts texts, Names names, Structure structure, ActivityFacts inspection) {
    String place = inspection.place();
    if (place == null || inspection.leaders().isEmpty() || inspection.forms().isEmpty()) {
      return "";
    }
    return texts.text(
        "activity.ui.suggestedInspection",
        names.people(
            structure,
            inspection.leaders().stream().map(Leader::person).distinct().limit(MOST_LED)),
        names.join(inspection.forms().stream().map(names::form).toList()),
        place);
  }

  /** A joint meeting is the place's, everything else the first convener's. */
  private String who(Structure structure) {
    boolean joint = fields.forms.contains(ActivityForm.JOINT);
    return who(structure, fields.conveners.getFirst(), joint);
  }

  static String who(Structure structure, UUID convener, boolean joint) {
    Optional<Unit> first = structure.unit(convener);
    if (joint) {
      return first.flatMap(u -> structure.region(u.region())).map(Region::name).orElse("");
    }
    return first.map(Unit::name).orElse("");
  }
}
