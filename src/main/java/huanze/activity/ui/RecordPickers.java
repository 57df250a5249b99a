package huanze.activity.ui;

import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.activity.Participant;
import huanze.fx.Pick;
import huanze.fx.PickerPane;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** Choosing units and people for the form, as they were on the day of the record. */
final class RecordPickers {
  private final ActivityRecordModel model;
  private final FormFields fields;
  private final PickerPane picker;

  RecordPickers(ActivityRecordModel model, PickerPane picker) {
    this.model = model;
    this.fields = model.fields();
    this.picker = picker;
  }

  void conveners() {
    picker.several(
        "activity.ui.pick.conveners",
        model.convenerPicks(),
        null,
        some -> fields.addConveners(some, model.structure()));
  }

  void target() {
    picker.one(
        "activity.ui.pick.unit", model.targetPicks(), one -> fields.target.setAll(List.of(one)));
  }

  void unit(Consumer<UUID> chosen) {
    picker.one("activity.ui.pick.unit", units(), chosen);
  }

  /** Who chaired, led or debriefed: as the kind of record has it. */
  void leaders() {
    Leader.Role role = roleIn(fields.kind);
    if (role == Leader.Role.CHAIRING) {
      picker.one(
          "activity.ui.pick.chair",
          people(),
          one -> fields.leaders.setAll(List.of(new Leader(one, role))));
    } else {
      leaders(role, fields.leaders);
    }
  }

  /** As what the person counts whom a record of the kind names first. */
  static Leader.Role roleIn(ActivityKind kind) {
    return switch (kind) {
      case MEETING, TRAINING -> Leader.Role.CHAIRING;
      case DEBRIEFING -> Leader.Role.DEBRIEFING;
      default -> Leader.Role.LEADING;
    };
  }

  void researchers() {
    leaders(Leader.Role.RESEARCHING, fields.researchers);
  }

  private void leaders(Leader.Role role, ObservableList<Leader> into) {
    picker.several(
        "activity.ui.pick.people",
        people(),
        null,
        some -> {
          some.stream()
              .map(p -> new Leader(p, role))
              .filter(l -> !into.contains(l))
              .forEach(into::add);
          fields.followLeaders(model.structure());
        });
  }

  /** Persons of the ledger, singly or a whole leadership at once, or names of others. */
  void participants() {
    PeopleOnDay onDay = onDay();
    picker.several(
        "activity.ui.pick.participants",
        onDay.people(),
        onDay.groups(),
        name ->
            fields.addParticipant(new Participant(null, name, Participant.Presence.PRESENT, null)),
        some ->
            some.forEach(
                p ->
                    fields.addParticipant(
                        new Participant(p, null, Participant.Presence.PRESENT, null))));
  }

  private List<Pick<UUID>> units() {
    return model.unitPicks(fields.heldOn().orElse(null));
  }

  private List<Pick<UUID>> people() {
    return onDay().people();
  }

  private PeopleOnDay onDay() {
    return new PeopleOnDay(
        model.structure(),
        model.names(),
        model.texts(),
        fields.heldOn().orElse(null),
        fields.conveners);
  }
}
