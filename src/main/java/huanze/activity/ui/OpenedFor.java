package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityFactsBuilder;
import huanze.activity.ActivityForm;
import huanze.activity.ActivityKind;
import huanze.activity.Leader;
import huanze.activity.Topic;
import huanze.base.CamelCase;
import huanze.base.Period;
import huanze.fx.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a form was opened for: what is known from the start, and when it must take place. */
final class OpenedFor {
  private final ActivityDesk desk;
  private final Names names;
  private final Route.@Nullable Owed owed;

  /**
   * @param owed what was missed and is to be recorded; null if the form was opened for nothing
   */
  OpenedFor(ActivityDesk desk, Names names, Route.@Nullable Owed owed) {
    this.desk = desk;
    this.names = names;
    this.owed = owed;
  }

  /** With what the form of a new record begins. */
  ActivityFacts known(ActivityKind kind, Route.NewActivity asked) {
    Route.Owed wanted = owed;
    LocalDate day = asked.day();
    ActivityFactsBuilder known = ActivityFacts.of(kind);
    known.heldOn(day == null && wanted == null ? desk.clock().today() : day);
    ActivityForm form =
        wanted == null || wanted.form() == null
            ? null
            : CamelCase.parse(ActivityForm.class, wanted.form());
    boolean oneUsual = kind == ActivityKind.INSPECTION || kind == ActivityKind.CHECK;
    if (form != null) {
      known.forms(form);
    } else if (oneUsual) {
      known.forms(List.copyOf(ActivityForm.of(kind)).getFirst());
    }
    if (asked.unit() != null) {
      List<UUID> conveners = new ArrayList<>(List.of(asked.unit()));
      if (form == ActivityForm.JOINT) {
        conveners.addAll(Conveners.ofJointMeeting(desk.structures().current(), conveners));
      }
      known.conveners(conveners);
    }
    if (wanted != null && wanted.studied()) {
      known.topics(new Topic(null, true));
    }
    if (wanted != null && wanted.about()) {
      known.about(wanted.period());
    }
    if (wanted != null) {
      Leader.Role role = RecordPickers.roleIn(kind);
      known.leaders(wanted.persons().stream().map(one -> new Leader(one, role)).toList());
    }
    return known.build();
  }

  /** In which period it must take place to meet what it was opened for; empty if that is open. */
  String hint() {
    Route.Owed wanted = owed;
    if (wanted == null || wanted.about()) {
      return "";
    }
    Period period = wanted.period();
    return desk.texts()
        .text("activity.ui.owed.hint", names.period(period), period.from(), period.to());
  }

  /** Says so if it took place when it cannot meet what it was opened for. */
  Optional<String> outside(@Nullable LocalDate held) {
    Route.Owed wanted = owed;
    if (wanted != null && !wanted.about() && held != null && !wanted.period().contains(held)) {
      return Optional.of(
          desk.texts().text("activity.ui.owed.outside", held, names.period(wanted.period())));
    }
    return Optional.empty();
  }
}
