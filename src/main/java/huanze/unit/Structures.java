package huanze.unit;

import huanze.ledger.Reading;
import org.jspecify.annotations.Nullable;

/** The ledger's {@link Structure}, loaded again only after a change. Safe from any thread. */
public final class Structures {
  private final Reading reading;
  private @Nullable Structure loaded;
  private long position;

  public Structures(Reading reading) {
    this.reading = reading;
  }

  public synchronized Structure current() {
    long now = reading.position(UnitTables.all());
    Structure known = loaded;
    if (known == null || now != position) {
      known = Structure.load(reading);
      loaded = known;
      position = now;
    }
    return known;
  }
}
