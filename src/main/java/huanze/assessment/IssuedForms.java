package huanze.assessment;

import huanze.ledger.Reading;
import java.util.Set;
import java.util.UUID;

/** Where issued assessment forms are known: the papers. */
public interface IssuedForms {
  /** Units with an issued assessment form for the year. */
  Set<UUID> units(Reading reading, int year);
}
