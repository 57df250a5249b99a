package huanze.fx;

import java.util.Set;

/**
 * Some of the things to choose that can be ticked at once.
 *
 * @param name on its button
 * @param values of the picks that belong to it
 */
public record PickGroup(String name, Set<?> values) {
  public PickGroup {
    values = Set.copyOf(values);
  }
}
