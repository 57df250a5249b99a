package huanze.app.guide;

import huanze.app.DeskPreferences;
import huanze.base.Obstacle;
import huanze.fx.Dialogs;
import huanze.fx.Navigator;
import huanze.fx.Route;
import java.util.EnumSet;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** Which steps are done, and which one is under way; left and taken up again at will. */
public final class GuideModel {
  private final DeskPreferences preferences;
  private final GuidePlaces places;
  private final Navigator navigator;
  private final Dialogs dialogs;
  private final ObservableSet<GuideStep> done;
  private final ReadOnlyObjectWrapper<@Nullable GuideStep> current = new ReadOnlyObjectWrapper<>();

  public GuideModel(
      DeskPreferences preferences, GuidePlaces places, Navigator navigator, Dialogs dialogs) {
    this.preferences = preferences;
    this.places = places;
    this.navigator = navigator;
    this.dialogs = dialogs;
    Set<GuideStep> known = EnumSet.noneOf(GuideStep.class);
    Set<String> names = preferences.guideDone();
    for (GuideStep step : GuideStep.values()) {
      if (names.contains(step.name())) {
        known.add(step);
      }
    }
    done = FXCollections.observableSet(known);
  }

  /** The steps that were marked as done. */
  public ObservableSet<GuideStep> done() {
    return FXCollections.unmodifiableObservableSet(done);
  }

  /** The step under way, shown above every screen; null if none is. */
  public ReadOnlyObjectProperty<@Nullable GuideStep> currentProperty() {
    return current.getReadOnlyProperty();
  }

  public boolean isFinished() {
    return done.size() == GuideStep.values().length;
  }

  /** True if the guide shall show itself when the practice city opens. */
  public boolean isOffered() {
    return !isFinished() && done.isEmpty() && !preferences.isGuideLeft();
  }

  /** Opens the place a step is about. */
  public void begin(GuideStep step) {
    navigator.open(places.of(step));
    current.set(step);
  }

  /** Takes up the first step that is not done; from the beginning if all are. */
  public void resume() {
    begin(nextAfter(null));
  }

  /** The step under way is done; the next one opens, or the list if it was the last. */
  public void finish() {
    GuideStep step = current.get();
    if (step == null) {
      return;
    }
    mark(step, true);
    if (isFinished()) {
      current.set(null);
      navigator.open(new Route.Guide());
    } else {
      begin(nextAfter(step));
    }
  }

  /** Marks a step, or takes the mark away. */
  public void mark(GuideStep step, boolean isDone) {
    if (isDone ? done.add(step) : done.remove(step)) {
      keep(() -> preferences.rememberGuideDone(done.stream().map(GuideStep::name).toList()));
    }
  }

  /** Puts the guide aside; what was done stays marked. */
  public void leave() {
    current.set(null);
    keep(preferences::rememberGuideLeft);
  }

  private void keep(Runnable write) {
    try {
      write.run();
    } catch (Obstacle e) {
      dialogs.failed(e);
    }
  }

  /** The next step not done, after the one given and around. */
  private GuideStep nextAfter(@Nullable GuideStep step) {
    GuideStep[] all = GuideStep.values();
    int from = step == null ? 0 : step.ordinal() + 1;
    for (int i = 0; i < all.length; i++) {
      GuideStep next = all[(from + i) % all.length];
      if (!done.contains(next)) {
        return next;
      }
    }
    return all[0];
  }
}
