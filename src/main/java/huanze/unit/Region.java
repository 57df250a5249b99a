package huanze.unit;

import huanze.base.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An administrative region.
 *
 * @param parent code of the region above, or null at the top
 * @param kind id of a kind of region of the rule pack
 */
public record Region(String code, @Nullable String parent, String kind, String name) {
  /** The same in every office. */
  public UUID id() {
    return Ids.named(code);
  }
}
