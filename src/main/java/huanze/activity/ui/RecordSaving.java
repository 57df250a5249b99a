package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityService;
import huanze.activity.Checked;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.fx.Route;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saves the form as a new record or as a correction, and attaches its files. */
final class RecordSaving {
  private final ActivityDesk desk;
  private final ActivityRecordModel model;
  private boolean busy;

  RecordSaving(ActivityDesk desk, ActivityRecordModel model) {
    this.desk = desk;
    this.model = model;
  }

  void save() {
    Activity before = model.activityProperty().get();
    if (busy || before != null && before.withdrawn() != null) {
      return;
    }
    if (before != null && !model.dirty()) {
      desk.notices().say("activity.ui.notice.nothing");
      return;
    }
    ActivityFacts facts = model.fields().facts();
    List<Problem> unreadable = model.fields().unreadable();
    List<Path> attached = List.copyOf(model.files());
    boolean sameFacts = before != null && !model.retyped();
    busy = true;
    desk.background()
        .write(
            () -> store(before, facts, unreadable, attached, sameFacts),
            this::saved,
            this::refused);
  }

  /** What was saved, and files that could not be attached. */
  private record Outcome(ActivityService.Saved saved, boolean isNew, List<Exception> notAttached) {}

  private Outcome store(
      @Nullable Activity before,
      ActivityFacts facts,
      List<Problem> unreadable,
      List<Path> attached,
      boolean sameFacts) {
    if (!unreadable.isEmpty()) {
      Checked checked = desk.service().check(facts, before == null ? null : before.id());
      throw new InvalidInput(ProblemPlaces.all(unreadable, checked));
    }
    ActivityService.Saved saved;
    if (before == null) {
      saved = desk.service().record(facts);
    } else if (sameFacts) {
      saved = new ActivityService.Saved(before, List.of());
    } else {
      saved = desk.service().correct(before.id(), facts);
    }
    List<Exception> notAttached = new ArrayList<>();
    for (Path file : attached) {
      try {
        saved =
            new ActivityService.Saved(
                desk.service().attach(saved.activity().id(), file).activity(), saved.warnings());
      } catch (RuntimeException e) {
        notAttached.add(e);
      }
    }
    return new Outcome(saved, before == null, notAttached);
  }

  private void saved(Outcome outcome) {
    busy = false;
    Activity after = outcome.saved().activity();
    boolean plan = !after.stated().confirmed();
    model.show(after);
    desk.notices()
        .say(
            plan ? "activity.ui.notice.planned" : "activity.ui.notice.saved",
            model.names().kind(after.kind()),
            after.facts().label());
    if (outcome.isNew()) {
      model.discardDraft();
    }
    outcome.notAttached().forEach(desk.dialogs()::failed);
    if (outcome.isNew() && model.ways().knows(Route.Activity.class)) {
      desk.navigator().replace(new Route.Activity(after.id()));
    }
  }

  private void refused(Exception failure) {
    busy = false;
    if (failure instanceof InvalidInput invalid) {
      model.checks().refused(invalid);
    } else {
      desk.dialogs().failed(failure);
    }
  }
}
