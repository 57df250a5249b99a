package huanze.activity.ui;

import huanze.agenda.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One thing to choose.
 *
 * @param standing of what is chosen, shown before its name; null if it has none
 * @param hint what it is, shown quieter
 * @param search what the filter looks in
 */
public record Pick<T>(
    T value, @Nullable Standing standing, String name, String hint, String search) {
  public Pick(T value, String name, String hint, String search) {
    this(value, null, name, hint, search);
  }
}
