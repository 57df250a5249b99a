package huanze.agenda;

import huanze.ledger.Reading;
import huanze.ledger.Table;
import huanze.rulepack.RulepackTables;
import huanze.unit.Structure;
import huanze.unit.UnitTables;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Year agendas, computed again only after a change, and then from records of which only the changed
 * ones are read again. Safe from any thread.
 */
final class Agendas {
  private static final int KEPT = 4;

  /** What a year follows from besides the records. */
  private static final List<Table> DECIDED =
      Stream.of(UnitTables.all(), AgendaTables.all(), RulepackTables.all())
          .flatMap(List::stream)
          .toList();

  /**
   * A year at one state of one image. Positions are asked for before anything is read: what was
   * read is as new as they say or newer, never older.
   *
   * @param image scratch images are not held back by it
   * @param agenda null once the image has moved on: only the records are worth keeping
   */
  private record Known(
      WeakReference<Object> image,
      long position,
      long structureAt,
      long decidedAt,
      Structure structure,
      YearRecords records,
      int year,
      @Nullable YearAgenda agenda) {
    /** The same: what changed since concerns none of it. */
    Known at(long later) {
      return new Known(image, later, structureAt, decidedAt, structure, records, year, agenda);
    }

    Known withoutAgenda() {
      return new Known(image, position, structureAt, decidedAt, structure, records, year, null);
    }
  }

  private final FactsLoader loader;
  private final Function<Reading, AgendaPack> packs;
  private final Deque<Known> known = new ArrayDeque<>();

  Agendas(FactsLoader loader, Function<Reading, AgendaPack> packs) {
    this.loader = loader;
    this.packs = packs;
  }

  synchronized YearAgenda of(Reading reading, int year) {
    Object image = reading.image();
    long position = reading.position();
    long structureAt = reading.position(UnitTables.all());
    long decidedAt = reading.position(DECIDED);
    known.removeIf(one -> one.image.get() == null);
    Known before = null;
    Structure structure = null;
    for (Known one : known) {
      if (one.image.get() != image) {
        continue;
      }
      if (one.structureAt == structureAt) {
        structure = one.structure;
      }
      if (one.year == year) {
        before = one;
      }
    }
    if (before != null) {
      known.remove(before);
      if (before.position == position && before.agenda != null) {
        known.addFirst(before);
        return before.agenda;
      }
      if (before.agenda != null && before.decidedAt == decidedAt && unchanged(reading, before)) {
        keep(before.at(position));
        return before.agenda;
      }
    }
    if (structure == null) {
      structure = Structure.load(reading);
    }
    AgendaPack pack = packs.apply(reading);
    YearRecords records = records(reading, pack, year, before);
    YearAgenda agenda =
        new YearAgenda(year, structure, loader.load(reading, structure, pack, records));
    keep(
        new Known(
            new WeakReference<>(image),
            position,
            structureAt,
            decidedAt,
            structure,
            records,
            year,
            agenda));
    return agenda;
  }

  /** The year as another pack would have it; asked for rarely, so not kept. */
  YearAgenda under(Reading reading, int year, AgendaPack pack) {
    Structure structure = Structure.load(reading);
    YearRecords records = loader.records(reading, pack, year);
    return new YearAgenda(year, structure, loader.load(reading, structure, pack, records));
  }

  /** True if no entry since then changed a record: an assessment was scored, a paper issued. */
  private static boolean unchanged(Reading reading, Known before) {
    return reading
        .changesSince(before.position)
        .flatMap(before.records::touched)
        .filter(Set::isEmpty)
        .isPresent();
  }

  private YearRecords records(Reading reading, AgendaPack pack, int year, @Nullable Known before) {
    if (before != null && before.records.answer(pack.pack().rules(), year)) {
      Optional<YearRecords> now =
          reading
              .changesSince(before.position)
              .flatMap(before.records::touched)
              .map(touched -> before.records.readAgain(reading, touched));
      if (now.isPresent()) {
        return now.get();
      }
    }
    return loader.records(reading, pack, year);
  }

  private void keep(Known newest) {
    List<Known> others = List.copyOf(known);
    known.clear();
    known.addFirst(newest);
    for (Known one : others) {
      if (known.size() < KEPT) {
        boolean passed = one.image.get() == newest.image.get() && one.position != newest.position;
        known.addLast(passed ? one.withoutAgenda() : one);
      }
    }
  }

  /** A year's obligations if the structure were another one. */
  ObligationCalculator instead(Reading reading, YearAgenda year, Structure structure) {
    return new ObligationCalculator(loader.instead(year.facts(), structure, packs.apply(reading)));
  }

  List<CountedRecord> record(Reading reading, UUID id) {
    return loader.ofId(reading, id);
  }

  List<CountedRecord> records(Reading reading, Set<UUID> ids) {
    return loader.ofIds(reading, ids);
  }

  AgendaPack pack(Reading reading) {
    return packs.apply(reading);
  }
}
