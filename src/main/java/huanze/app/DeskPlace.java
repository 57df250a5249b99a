package huanze.app;

import huanze.app.practice.Practice;
import huanze.base.DeskClock;
import java.nio.file.Path;

/**
 * A folder the window works in, with the clock that goes there and what the desk remembers of it:
 * the office's own, or the practice city beside it.
 */
record DeskPlace(Path home, DeskClock clock, DeskPreferences preferences) {
  /** As its journal says what it is. */
  static DeskPlace of(Path home, DeskClock real) {
    return new DeskPlace(home, Practice.clockFor(home, real), new DeskPreferences(home));
  }
}
