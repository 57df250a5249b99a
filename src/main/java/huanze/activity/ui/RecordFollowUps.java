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
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** What became of the record's decisions and problems found, and taking them into 整改台账. */
final class RecordFollowUps {
  private final ActivityDesk desk;
  private final ReadOnlyObjectWrapper<Map<UUID, FollowUps.FollowUp>> known =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final ReadOnlyBooleanWrapper decisions = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper problems = new ReadOnlyBooleanWrapper();
  private @Nullable UUID activity;

  RecordFollowUps(ActivityDesk desk) {
    this.desk = desk;
  }

  void lookFor(Activity shown) {
    activity = shown.id();
    decisions.set(false);
    problems.set(false);
    desk.background()
        .read(
            "activityFollowUps",
            () -> desk.followUps().of(shown.id()),
            found -> {
              known.set(found);
              decisions.set(
                  hasMore(shown, found, shown.facts().decisions().stream().map(Decision::id)));
              problems.set(
                  hasMore(
                      shown, found, FoundProblem.of(shown.facts()).stream().map(FoundProblem::id)));
            },
            desk.dialogs()::failed);
  }

  /** Held, and something of it is not followed up yet. */
  private boolean hasMore(
      Activity shown, Map<UUID, FollowUps.FollowUp> found, Stream<@Nullable UUID> rows) {
    return desk.navigator().knows(Route.Rectification.class)
        && shown.state(desk.clock().today()) == ActivityState.HELD
        && rows.filter(Objects::nonNull).anyMatch(row -> !found.containsKey(row));
  }

  /** By the ids of the rows. */
  ReadOnlyObjectProperty<Map<UUID, FollowUps.FollowUp>> knownProperty() {
    return known.getReadOnlyProperty();
  }

  /** Whether a decision can be taken in. */
  ReadOnlyBooleanProperty decisionsOfferedProperty() {
    return decisions.getReadOnlyProperty();
  }

  /** Whether a problem found can be taken in. */
  ReadOnlyBooleanProperty problemsOfferedProperty() {
    return problems.getReadOnlyProperty();
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
