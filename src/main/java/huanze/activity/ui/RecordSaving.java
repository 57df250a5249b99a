package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityFacts;
import huanze.activity.ActivityService;
import huanze.activity.Checked;
import huanze.base.InvalidInput;
import huanze.base.Problem;
import huanze.evidence.Evidence;
import huanze.evidence.EvidenceIntake;
import huanze.fx.LongWork;
import huanze.fx.Route;
import huanze.fx.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** Saves the form as a new record or as a correction, and attaches its files. */
final class RecordSaving {
  private final ActivityDesk desk;
  private final ActivityRecordModel model;
  private final LongWork copying;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  RecordSaving(ActivityDesk desk, ActivityRecordModel model) {
    this.desk = desk;
    this.model = model;
    copying = new LongWork(desk.background(), desk.notices());
  }

  /** Copying files into the ledger, which takes a while. */
  LongWork copying() {
    return copying;
  }

  /** Whether the ledger is being written to. */
  ReadOnlyBooleanProperty busyProperty() {
    return busy.getReadOnlyProperty();
  }

  private boolean isBusy() {
    return busy.get() || copying.isRunning();
  }

  void save() {
    Activity before = model.activityProperty().get();
    if (isBusy() || before != null && before.withdrawn() != null) {
      return;
    }
    if (before != null && !model.dirty()) {
      desk.notices().say("activity.ui.notice.nothing");
      return;
    }
    List<Path> attached = List.copyOf(model.files());
    Saving asked =
        new Saving(before, model.fields().facts(), model.fields().unreadable(), !model.retyped());
    if (attached.isEmpty()) {
      store(asked, List.of());
    } else {
      copy(asked, attached);
    }
  }

  /** What the form said when saving was asked for. */
  private record Saving(
      @Nullable Activity before, ActivityFacts facts, List<Problem> unreadable, boolean sameFacts) {
    @Nullable UUID id() {
      return before == null ? null : before.id();
    }
  }

  /** Large files take long: they are copied before anything is stored, beside all other work. */
  private void copy(Saving asked, List<Path> attached) {
    copying.run(
        new Work("activity.ui.files.copying", attached.size()),
        progress -> {
          refuseUnreadable(asked);
          UUID id = asked.id();
          return id != null && asked.sameFacts()
              ? desk.service().copyAll(id, attached, progress)
              : desk.service().copyAll(asked.facts(), id, attached, progress);
        },
        copied -> store(asked, copied),
        this::refused,
        "activity.ui.notice.copyStopped");
  }

  private void refuseUnreadable(Saving asked) {
    if (!asked.unreadable().isEmpty()) {
      Checked checked = desk.service().check(asked.facts(), asked.id());
      throw new InvalidInput(ProblemPlaces.all(asked.unreadable(), checked));
    }
  }

  private void store(Saving asked, List<EvidenceIntake.Copied> files) {
    busy.set(true);
    desk.background()
        .write(
            () -> {
              refuseUnreadable(asked);
              return stored(asked, files);
            },
            this::saved,
            this::refused);
  }

  /** What was saved. */
  private record Outcome(ActivityService.Saved saved, boolean isNew, List<String> putBack) {}

  private Outcome stored(Saving asked, List<EvidenceIntake.Copied> files) {
    UUID id = asked.id();
    if (id == null) {
      return new Outcome(desk.service().record(asked.facts(), files), true, List.of());
    }
    List<String> putBack =
        EvidenceIntake.putBack(Objects.requireNonNull(asked.before()).evidence(), files)
            .values()
            .stream()
            .map(Evidence::fileName)
            .toList();
    return new Outcome(
        asked.sameFacts()
            ? desk.service().attach(id, files)
            : desk.service().correct(id, asked.facts(), files),
        false,
        putBack);
  }

  private void saved(Outcome outcome) {
    busy.set(false);
    Activity after = outcome.saved().activity();
    boolean plan = !after.stated().confirmed();
    model.show(after);
    if (outcome.isNew()) {
      model.discardDraft();
    }
    if (outcome.isNew() && model.ways().knows(Route.Activity.class)) {
      desk.navigator().replace(new Route.Activity(after.id()));
    }
    if (outcome.putBack().isEmpty()) {
      desk.notices()
          .say(
              plan ? "activity.ui.notice.planned" : "activity.ui.notice.saved",
              model.names().kind(after.kind()),
              after.facts().label());
    } else {
      desk.notices().say("activity.ui.notice.putBack", model.names().join(outcome.putBack()));
    }
  }

  private void refused(Exception failure) {
    busy.set(false);
    if (failure instanceof InvalidInput invalid) {
      model.checks().refused(invalid);
    } else {
      desk.dialogs().failed(failure);
    }
  }
}
