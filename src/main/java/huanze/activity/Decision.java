package huanze.activity;

import huanze.base.Words;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 议定事项.
 *
 * @param id of its row, which stays the same through corrections; null until it is recorded. Two
 *     that say the same are equal, whatever their rows.
 * @param unit who is responsible, or null
 * @param dueOn last day, or null
 */
public record Decision(
    @Nullable UUID id, @Nullable String words, @Nullable UUID unit, @Nullable LocalDate dueOn) {
  public Decision {
    words = Words.clean(words);
  }

  /** One not yet recorded. */
  public Decision(@Nullable String words, @Nullable UUID unit, @Nullable LocalDate dueOn) {
    this(null, words, unit, dueOn);
  }

  Decision withId(UUID known) {
    return new Decision(known, words, unit, dueOn);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Decision that
        && Objects.equals(words, that.words)
        && Objects.equals(unit, that.unit)
        && Objects.equals(dueOn, that.dueOn);
  }

  @Override
  public int hashCode() {
    return Objects.hash(words, unit, dueOn);
  }
}
