package huanze.duty;

import huanze.ledger.Reading;
import huanze.ledger.Table;
import huanze.rulepack.RulepackTables;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger's {@link DutyBook}, loaded again only after a change. Safe from any thread. */
public final class DutyBooks {
  private static final List<Table> READ =
      Stream.of(DutyTables.READ, RulepackTables.all()).flatMap(List::stream).toList();

  private final Reading reading;
  private final Function<Reading, DutyPacks> packs;
  private @Nullable DutyBook loaded;
  private WeakReference<@Nullable Object> image = new WeakReference<>(null);
  private long position;

  /**
   * @param packs the active packs, as a reading has them
   */
  public DutyBooks(Reading reading, Function<Reading, DutyPacks> packs) {
    this.reading = reading;
    this.packs = packs;
  }

  public synchronized DutyBook current() {
    Object from = reading.image();
    long now = reading.position(READ);
    DutyBook known = loaded;
    if (known == null || now != position || image.get() != from) {
      known = DutyBook.load(reading, packs.apply(reading));
      loaded = known;
      image = new WeakReference<>(from);
      position = now;
    }
    return known;
  }
}
