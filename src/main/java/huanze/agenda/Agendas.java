package huanze.agenda;

import huanze.ledger.Reading;
import huanze.unit.Structure;
import huanze.unit.UnitTables;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Year agendas, computed again only after a change. Safe from any thread. */
final class Agendas {
  private static final int KEPT = 4;

  /** A year at one state of one reading; scratch images are not held back by it. */
  private record Known(
      WeakReference<Reading> reading, long position, long structureAt, YearAgenda agenda) {}

  private final FactsLoader loader;
  private final Function<Reading, AgendaPack> packs;
  private final Deque<Known> known = new ArrayDeque<>();

  Agendas(FactsLoader loader, Function<Reading, AgendaPack> packs) {
    this.loader = loader;
    this.packs = packs;
  }

  synchronized YearAgenda of(Reading reading, int year) {
    long position = reading.position();
    long structureAt = reading.position(UnitTables.all());
    Structure structure = null;
    for (Known one : known) {
      if (one.reading.get() != reading) {
        continue;
      }
      if (one.position == position && one.agenda.year() == year) {
        known.remove(one);
        known.addFirst(one);
        return one.agenda;
      }
      if (one.structureAt == structureAt) {
        structure = one.agenda.structure();
      }
    }
    if (structure == null) {
      structure = Structure.load(reading);
    }
    AgendaFacts facts = loader.load(reading, structure, packs.apply(reading), year);
    YearAgenda agenda = new YearAgenda(year, structure, facts);
    known.removeIf(one -> one.reading.get() == reading && one.position != position);
    known.addFirst(new Known(new WeakReference<>(reading), position, structureAt, agenda));
    while (known.size() > KEPT) {
      known.removeLast();
    }
    return agenda;
  }

  List<CountedRecord> record(Reading reading, UUID id) {
    return loader.ofId(reading, id);
  }

  AgendaPack pack(Reading reading) {
    return packs.apply(reading);
  }
}
