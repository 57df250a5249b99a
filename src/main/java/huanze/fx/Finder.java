package huanze.fx;

import java.util.List;

/** Finds things of one kind by name, for Ctrl+K. Called on the reading thread. */
@FunctionalInterface
public interface Finder {
  /**
   * @param words what was typed; Chinese or pinyin initials
   * @param limit no more than this many, best first
   */
  List<Found> find(String words, int limit);

  /**
   * One thing found.
   *
   * @param name what it is called
   * @param hint what it is or where, shown quieter
   * @param icon Ikonli code
   */
  record Found(String name, String hint, String icon, Route route) {}
}
