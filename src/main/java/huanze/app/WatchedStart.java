package huanze.app;

import huanze.base.StartTimes;
import huanze.base.StartTimes.Step;
import huanze.fx.Painted;
import javafx.application.Platform;

/**
 * How a start of the window is watched.
 *
 * @param onlyMeasured true if the window closes as soon as its first screen is there
 */
public record WatchedStart(StartTimes times, boolean onlyMeasured) {
  /** Notes a step now. */
  void reached(Step step) {
    times.reached(step);
  }

  /** Notes a step once what stands in the window was painted. */
  void painted(Step step) {
    if (!times.has(step)) {
      Painted.then(() -> times.reached(step));
    }
  }

  /** The first screen stands there with what it shows. */
  void done() {
    if (!times.has(Step.FIRST_SCREEN)) {
      Painted.then(
          () -> {
            times.reached(Step.FIRST_SCREEN);
            if (onlyMeasured) {
              Platform.exit();
            }
          });
    }
  }
}
