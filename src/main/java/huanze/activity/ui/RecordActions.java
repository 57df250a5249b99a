package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityService;
import huanze.activity.Channel;
import huanze.base.InvalidInput;
import huanze.evidence.Evidence;
import huanze.fx.FileDialogs;
import huanze.fx.Work;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is done with a record as a whole, each one entry; asks first if something is half-typed. */
final class RecordActions {
  private final ActivityDesk desk;
  private final ActivityRecordModel model;

  RecordActions(ActivityDesk desk, ActivityRecordModel model) {
    this.desk = desk;
    this.model = model;
  }

  void withdraw() {
    Activity shown = model.activityProperty().get();
    if (shown != null) {
      int followed = model.followUps().knownProperty().get().size();
      desk.dialogs()
          .askReason(
              followed == 0 ? "activity.ui.withdraw.ask" : "activity.ui.withdraw.askFollowed",
              shown.facts().label(),
              followed)
          .ifPresent(
              reason ->
                  act(
                      () -> desk.service().withdraw(shown.id(), reason),
                      "activity.ui.notice.withdrawn"));
    }
  }

  void restore() {
    Activity shown = model.activityProperty().get();
    if (shown != null) {
      act(() -> desk.service().restore(shown.id()), "activity.ui.notice.restored");
    }
  }

  /**
   * @param place where it took place, where the plan leaves that open; else blank
   */
  void confirm(String dayTyped, @Nullable Channel channel, String place) {
    Activity shown = model.activityProperty().get();
    if (shown == null) {
      return;
    }
    LocalDate day = Typed.day(dayTyped).orElse(null);
    if (day == null && !Typed.blank(dayTyped)) {
      desk.dialogs().failed(InvalidInput.of("heldOn", Typed.refusal(dayTyped), dayTyped.strip()));
      return;
    }
    act(
        () ->
            channel == null
                ? desk.service().confirm(shown.id(), day, place)
                : desk.service().confirmOutlet(shown.id(), channel, day),
        "activity.ui.notice.confirmed");
  }

  /**
   * Says what confirming would do, before it is done.
   *
   * @param said takes the sentences; none while the day cannot be read
   */
  void foresee(String dayTyped, @Nullable Channel channel, Consumer<List<String>> said) {
    Activity shown = model.activityProperty().get();
    LocalDate day = Typed.day(dayTyped).orElse(null);
    if (shown == null || day == null || day.isAfter(model.today())) {
      said.accept(List.of());
      return;
    }
    desk.background()
        .read(
            "activityConfirm" + channel,
            () -> new ConfirmWords(desk, model.names()).of(shown, channel, day),
            said,
            desk.dialogs()::failed);
  }

  void detach(Evidence evidence) {
    Activity shown = model.activityProperty().get();
    if (shown != null) {
      desk.dialogs()
          .askReason("activity.ui.files.askDetach", evidence.fileName())
          .ifPresent(
              reason ->
                  act(
                      () -> desk.service().detach(shown.id(), evidence.id(), reason),
                      "activity.ui.notice.detached"));
    }
  }

  /** Another file in the place of one: the one before stays to be seen. */
  void replace(Evidence evidence) {
    Activity shown = model.activityProperty().get();
    if (shown == null) {
      return;
    }
    desk.files()
        .open("activity.ui.files.chooseNewer", FileDialogs.Kind.ANY)
        .ifPresent(
            file ->
                desk.dialogs()
                    .askReason("activity.ui.files.askReplace", evidence.fileName())
                    .ifPresent(reason -> replace(shown.id(), evidence, file, reason)));
  }

  private void replace(UUID record, Evidence evidence, Path file, String reason) {
    if (!mayAct()) {
      return;
    }
    model
        .copying()
        .run(
            new Work("activity.ui.files.copying", 1),
            progress -> desk.service().copy(record, file, progress),
            copied ->
                store(
                    () -> desk.service().replaceEvidence(record, evidence.id(), copied, reason),
                    "activity.ui.notice.replaced"),
            desk.dialogs()::failed,
            "activity.ui.notice.copyStopped");
  }

  private boolean mayAct() {
    return !model.dirty() || desk.dialogs().leave("activity.ui.act.ask", "activity.ui.act.yes");
  }

  private void act(Callable<ActivityService.Saved> work, String notice) {
    if (mayAct()) {
      store(work, notice);
    }
  }

  private void store(Callable<ActivityService.Saved> work, String notice) {
    desk.background()
        .write(
            work,
            done -> {
              model.show(done.activity());
              desk.notices().say(notice, done.activity().facts().label());
            },
            desk.dialogs()::failed);
  }
}
