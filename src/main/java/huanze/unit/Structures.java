package huanze.unit;

import huanze.ledger.Reading;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** The ledger's {@link Structure}, loaded again only after a change. Safe from any thread. */
public final class Structures {
  private final Reading reading;
  private @Nullable Structure loaded;
  private WeakReference<@Nullable Object> image = new WeakReference<>(null);
  private long position;

  public Structures(Reading reading) {
    this.reading = reading;
  }

  public synchronized Structure current() {
    Object from = reading.image();
    long now = reading.position(UnitTables.all());
    Structure known = loaded;
    if (known == null || now != position || image.get() != from) {
      known = Structure.load(reading);
      loaded = known;
      image = new WeakReference<>(from);
      position = now;
    }
    return known;
  }
}
