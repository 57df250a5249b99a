package huanze.rulepack.ui;

import huanze.rulepack.PackSetting;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it stands.
 *
 * @param own what the office set; null: nothing
 * @param open true while it has no confirmed source and the office has not confirmed it
 */
public record SettingLine(PackSetting setting, @Nullable String own, boolean open) {
  /** The office's value, else the default; null if there is neither. */
  public @Nullable String value() {
    return own != null ? own : setting.defaultValue();
  }
}
