package huanze.ledger;

import huanze.base.Ids;
import java.util.UUID;

/**
 * Whose ledger it is.
 *
 * @param region code of the region it stands for
 */
public record Office(UUID id, String name, String region) {
  /**
   * Whose every practice ledger is. It stands in the journal itself, so such a ledger and its
   * backups are known as practice wherever they lie and whatever the folder is called.
   */
  public static final UUID PRACTICE = Ids.named("practice office");
}
