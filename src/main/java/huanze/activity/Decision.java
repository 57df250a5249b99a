package huanze.activity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 议定事项.
 *
 * @param unit who is responsible, or null
 * @param dueOn last day, or null
 */
public record Decision(@Nullable String words, @Nullable UUID unit, @Nullable LocalDate dueOn) {
  public Decision {
    words = Words.clean(words);
  }
}
