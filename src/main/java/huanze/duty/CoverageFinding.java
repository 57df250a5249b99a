package huanze.duty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing about who carries what, and where to jump to.
 *
 * @param post the post, or null if it is about the duty as a whole
 * @param duty id of the duty, or null if it is about the post as a whole
 * @param responsibility id of the responsibility that is there twice; otherwise null
 */
public record CoverageFinding(
    Kind kind,
    UUID unit,
    @Nullable UUID post,
    @Nullable String duty,
    @Nullable String responsibility) {

  /** In order of weight. */
  public enum Kind {
    /** A duty meant for the organ that none of its posts carries. */
    HOLE,
    /** Several posts carry a duty with a responsibility that only one can have. */
    DOUBLE,
    /** All bases of a duty have ended, whether anybody carries it or not. */
    ENDED_BASIS,
    /** A duty is carried that is not valid that day, or whose pack is no longer active. */
    NOT_IN_FORCE,
    /** A post whose rank answers by Art. 4 carries nothing, though duties are meant for it. */
    WITHOUT_DUTY,
    /** An assignment never meets the life of its post, or names days on which it does not live. */
    OUTSIDE_LIFE,
    /** Nobody holds a post that carries duties: to be known, no fault of the list. */
    VACANT;

    /** False for what only has to be known. */
    public boolean isFault() {
      return this != VACANT;
    }
  }
}
