package huanze.duty.ui;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A responsibility letter in the list.
 *
 * @param state how it stands, with a symbol that tells it without colour
 */
record LetterLine(
    UUID unit,
    String name,
    String giver,
    String receiver,
    @Nullable LocalDate signedOn,
    int targets,
    int scans,
    boolean signed,
    String state,
    String search) {}
