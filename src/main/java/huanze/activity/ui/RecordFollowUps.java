package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.activity.ActivityState;
import huanze.activity.Decision;
import huanze.activity.FoundProblem;
import huanze.fx.Route;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What became of the record's decisions and problems found, and taking them into 整改台账. */
final class RecordFollowUps {
  private final ActivityDesk desk;
  private final ReadOnlyObjectWrapper<Map<UUID, FollowUps.FollowUp>> known =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyObjectWrapper<Boolean> offered = new ReadOnlyObjectWrapper<>(false);
  private @Nullable UUID activity;

  RecordFollowUps(ActivityDesk desk) {
    this.desk = desk;
  }

  void lookFor(Activity shown) {
    activity = shown.id();
    offered.set(false);
    desk.background()
        .read(
            "activityFollowUps",
            () -> desk.followUps().of(shown.id()),
            found -> {
              known.set(found);
              offered.set(hasMore(shown, found));
            },
            desk.dialogs()::failed);
  }

  /** Held, and something of it is not followed up yet. */
  private boolean hasMore(Activity shown, Map<UUID, FollowUps.FollowUp> found) {
    return desk.navigator().knows(Route.Rectification.class)
        && shown.state(desk.clock().today()) == ActivityState.HELD
        && Stream.concat(
                shown.facts().decisions().stream().map(Decision::id),
                FoundProblem.of(shown.facts()).stream().map(FoundProblem::id))
            .filter(Objects::nonNull)
            .anyMatch(row -> !found.containsKey(row));
  }

  /** By the ids of the rows. */
  ReadOnlyObjectProperty<Map<UUID, FollowUps.FollowUp>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Whether something can be taken in. */
  ReadOnlyObjectProperty<Boolean> offeredProperty() {
    return offered.getReadOnlyProperty();
  }

  void takeIn() {
    if (activity != null) {
      desk.navigator().open(new Route.Rectification(null, activity));
    }
  }

  void open(FollowUps.FollowUp one) {
    desk.navigator().open(new Route.Rectification(one.item()));
  }
}
