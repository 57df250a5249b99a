package huanze.rulepack;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the office has decided about a pack.
 *
 * @param values setting id → value
 * @param confirmed ids of {@link Unconfirmed} things the office has confirmed as they are
 */
public record PackSettings(Map<String, String> values, Set<String> confirmed) {
  public static final PackSettings NONE = new PackSettings(Map.of(), Set.of());

  public PackSettings {
    values = Map.copyOf(values);
    confirmed = Set.copyOf(confirmed);
  }

  /** The office's value, or else the default; empty if neither is set. */
  public Optional<String> value(PackSetting setting) {
    return Optional.ofNullable(values.getOrDefault(setting.id(), setting.defaultValue()));
  }
}
