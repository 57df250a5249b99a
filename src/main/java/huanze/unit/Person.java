package huanze.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person.
 *
 * @param code the office's own number for the person, tells two of one name apart; or null
 */
public record Person(UUID id, String name, @Nullable String code) {}
