package huanze.fx;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose.
 *
 * @param sign how it stands, shown before its name; null if that is no matter
 * @param hint what it is, shown quieter
 * @param search what the filter looks in
 */
public record Pick<T>(T value, @Nullable Sign sign, String name, String hint, String search) {
  /**
   * Symbol and word in a colour.
   *
   * @param look its style class
   */
  public record Sign(String words, String look) {}

  public Pick(T value, String name, String hint, String search) {
    this(value, null, name, hint, search);
  }
}
