package huanze.agenda;

import java.nio.file.Path;
import java.util.UUID;

/** Calendar files (.ics) of a unit's year, for phones and other programs. */
public interface CalendarFiles {
  /**
   * Writes all deadlines and activities of a unit and its posts.
   *
   * @return how many entries it holds
   * @throws huanze.base.Obstacle if it cannot be written there
   */
  int write(UUID unit, int year, Path target);
}
