package huanze.activity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A file that proves the activity (佐证材料); its bytes lie in the {@link EvidenceVault}.
 *
 * @param digest SHA-256 in hexadecimal
 * @param size bytes
 */
public record Evidence(
    UUID id, String fileName, String digest, long size, String mediaType, LocalDate enteredOn) {}
