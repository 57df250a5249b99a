package huanze.app.home;

import huanze.fx.Route;
import java.util.List;

/**
 * The first lines of a list.
 *
 * @param total how many things there are; several may be told in one line
 * @param all where all of them are
 */
public record HomeList(int total, List<HomeLine> lines, Route all) {
  /** So many lines are shown at most. */
  static final int TOP = 8;

  public HomeList {
    lines = List.copyOf(lines);
  }
}
