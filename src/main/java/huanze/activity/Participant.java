package huanze.activity;

import huanze.base.Words;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who took part, or should have.
 *
 * @param person a person of the register, or null for a free name
 * @param name the free name; null for a person of the register
 * @param reason why absent
 */
public record Participant(
    @Nullable UUID person, @Nullable String name, Presence presence, @Nullable String reason) {
  /** 出席, 缺席, 列席. */
  public enum Presence {
    PRESENT,
    ABSENT,
    ATTENDING
  }

  public Participant {
    name = Words.clean(name);
    reason = Words.clean(reason);
  }
}
