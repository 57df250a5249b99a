package huanze.unit;

import huanze.ledger.Deed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A reorganisation worked out, not yet written. */
final class Reorganised {
  final StructureChange change;
  final Structure before;
  final Structure after;

  /** First day of what is new; null: as if it always was so. */
  final @Nullable LocalDate from;

  /** Those it is about: renamed, moved, ended, who carries on. */
  final Set<UUID> units;

  /** New units, in the order of the reorganisation. */
  final List<UUID> founded;

  final Deed deed;

  Reorganised(
      Structure before,
      StructureChange change,
      @Nullable LocalDate from,
      Set<UUID> units,
      List<UUID> founded,
      Deed deed) {
    this.before = before;
    this.change = change;
    this.after = before.with(change);
    this.from = from;
    this.units = Set.copyOf(units);
    this.founded = List.copyOf(founded);
    this.deed = deed;
  }
}
