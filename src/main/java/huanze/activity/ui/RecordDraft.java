package huanze.activity.ui;

import huanze.activity.ActivityFacts;
import huanze.activity.ActivityKind;
import huanze.base.CamelCase;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The half-typed form of a new record: outlives a power cut, one for each kind of record. */
final class RecordDraft {
  private final ActivityDesk desk;
  private final ActivityKind kind;
  private final String name;
  private final ReadOnlyObjectWrapper<@Nullable ActivityFacts> waiting =
      new ReadOnlyObjectWrapper<>();

  RecordDraft(ActivityDesk desk, ActivityKind kind) {
    this.desk = desk;
    this.kind = kind;
    name = "activity-" + CamelCase.of(kind);
  }

  /** What an earlier day left, while it waits for an answer. */
  ReadOnlyObjectProperty<@Nullable ActivityFacts> waitingProperty() {
    return waiting.getReadOnlyProperty();
  }

  void find() {
    desk.background()
        .read(
            "activityDraft",
            () -> desk.drafts().find(name).flatMap(DraftText::read),
            found -> waiting.set(found.filter(f -> f.kind() == kind).orElse(null)),
            desk.dialogs()::failed);
  }

  /** The form goes on with it. */
  Optional<ActivityFacts> take() {
    Optional<ActivityFacts> found = Optional.ofNullable(waiting.get());
    waiting.set(null);
    return found;
  }

  void keep(ActivityFacts typed) {
    String text = DraftText.of(typed);
    write(
        () -> {
          desk.drafts().keep(name, text);
          return true;
        });
  }

  void forget() {
    waiting.set(null);
    write(
        () -> {
          desk.drafts().discard(name);
          return true;
        });
  }

  private void write(Callable<Boolean> work) {
    desk.background().write(work, done -> {}, desk.dialogs()::failed);
  }
}
