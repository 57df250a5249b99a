package huanze.app.settings;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup in the list.
 *
 * @param tier why it was made, in words
 */
public record BackupLine(
    Path folder, Instant madeAt, String tier, String office, long entries, int evidence) {}
