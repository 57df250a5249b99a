package huanze.ledger;

import java.util.UUID;

/**
 * Whose ledger it is.
 *
 * @param region code of the region it stands for
 */
public record Office(UUID id, String name, String region) {}
