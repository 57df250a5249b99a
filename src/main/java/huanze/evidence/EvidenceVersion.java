package huanze.evidence;

import org.jspecify.annotations.Nullable;

/**
 * A file as it was put in one place: the present one, or one that was replaced since.
 *
 * @param by name of the one who put it there
 * @param reason why it took the place of another; null for the first, and where nobody was asked
 */
public record EvidenceVersion(Evidence file, String by, @Nullable String reason) {}
