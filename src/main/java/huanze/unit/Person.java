package huanze.unit;

import huanze.sheet.Cells;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param code the office's own number for the person, tells two of one name apart; or null
 */
public record Person(UUID id, String name, @Nullable String code) {
  /** The name as it is compared: blanks that only make two characters as wide as three are none. */
  static String plain(String name) {
    return Cells.name(name);
  }

  /** The name without such blanks, to be searched in. */
  public String plainName() {
    return plain(name);
  }

  /** True if the name is this one, blanks inside left aside. */
  boolean isNamed(@Nullable String other) {
    return other != null && plainName().equals(plain(other));
  }
}
