package huanze.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A change of the structure, from a day on. Looked at first, then made in one entry. */
public sealed interface Reorganisation {

  /**
   * The same unit under another name.
   *
   * @param from first day of the new name
   */
  record Rename(UUID unit, String name, LocalDate from) implements Reorganisation {}

  /**
   * Another superior in administration.
   *
   * @param parent null: none any more
   * @param from first day under it; null: as if it always was so
   */
  record Move(UUID unit, @Nullable UUID parent, @Nullable LocalDate from)
      implements Reorganisation {}

  /** Units that end without anyone carrying them on; none may be left under them. */
  record Dissolve(Set<UUID> units, LocalDate lastDay) implements Reorganisation {
    public Dissolve {
      units = Set.copyOf(units);
    }
  }

  /**
   * Units that end and that others carry on: their days, records and subordinates.
   *
   * @param joinings several where a place's committee, government and leading group are merged at
   *     once
   * @param lastDay last day of the old, the day before the first of the new
   */
  record Merge(List<Joining> joinings, LocalDate lastDay) implements Reorganisation {
    public Merge {
      joinings = List.copyOf(joinings);
    }

    /** Units into one that exists. */
    public static Merge into(UUID successor, Set<UUID> ended, LocalDate lastDay) {
      return new Merge(List.of(new Joining(ended, new Carrier.Existing(successor))), lastDay);
    }

    /** Units into one that is founded for it. */
    public static Merge intoNew(UnitDraft draft, Set<UUID> ended, LocalDate lastDay) {
      return new Merge(List.of(new Joining(ended, new Carrier.Founded(draft))), lastDay);
    }
  }

  /**
   * Units of which several come.
   *
   * @param divisions several where a place's committee, government and leading group are split at
   *     once
   * @param goesOn the units themselves stay beside them
   */
  record Split(List<Division> divisions, boolean goesOn, LocalDate lastDay)
      implements Reorganisation {
    public Split {
      divisions = List.copyOf(divisions);
    }

    /** One unit by itself. */
    public Split(UUID unit, List<Part> parts, boolean goesOn, LocalDate lastDay) {
      this(List.of(new Division(unit, parts)), goesOn, lastDay);
    }
  }

  /** A unit and those that come of it. */
  record Division(UUID unit, List<Part> parts) {
    public Division {
      parts = List.copyOf(parts);
    }
  }

  /** Units that end and the one that carries them on. */
  record Joining(Set<UUID> ended, Carrier carrier) {
    public Joining {
      ended = Set.copyOf(ended);
    }
  }

  /**
   * One of those that come of a split.
   *
   * @param subordinates units that go to it; those that nobody takes stay if the unit goes on
   */
  record Part(Carrier carrier, Set<UUID> subordinates) {
    public Part {
      subordinates = Set.copyOf(subordinates);
    }
  }

  /** Who carries on. */
  sealed interface Carrier {
    /** A unit that exists on the day. */
    record Existing(UUID unit) implements Carrier {}

    /** One that begins on the day, unless the draft says otherwise. */
    record Founded(UnitDraft draft) implements Carrier {}
  }
}
