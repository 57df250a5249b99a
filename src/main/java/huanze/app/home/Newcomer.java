package huanze.app.home;

import huanze.fx.Route;

/**
 * Where a newcomer begins, and what of it is done.
 *
 * @param people somebody holds a post
 * @param record something was recorded
 * @param grid the year grid has been looked at
 * @param first the form for the first record
 */
public record Newcomer(boolean people, boolean record, boolean grid, Route first) {
  boolean isDone() {
    return people && record && grid;
  }
}
