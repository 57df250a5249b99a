package huanze.duty;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a responsibility letter: a post, and the person who held it that day.
 *
 * @param person null while it is not signed and not decided
 */
public record Signatory(UUID post, @Nullable UUID person) {}
