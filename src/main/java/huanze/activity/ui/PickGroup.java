package huanze.activity.ui;

import java.util.Set;

/**
 * Some of the things to choose that can be ticked at once.
 *
 * @param name on its button
 * @param values of the picks that belong to it
 */
record PickGroup(String name, Set<?> values) {
  PickGroup {
    values = Set.copyOf(values);
  }
}
