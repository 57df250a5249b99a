package huanze.activity.ui;

import huanze.base.DateRange;
import huanze.unit.Pinyin;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units that can be chosen. */
final class Picks {
  private final Structure structure;

  Picks(Structure structure) {
    this.structure = structure;
  }

  /** Units that exist on the day, by code. */
  List<Pick<UUID>> units(@Nullable LocalDate day) {
    return structure.units().stream()
        .filter(u -> day == null || u.existence().contains(day))
        .map(Picks::unit)
        .toList();
  }

  /** Units that exist on some of the days, by code. */
  List<Pick<UUID>> unitsIn(DateRange days) {
    return structure.units().stream()
        .filter(u -> u.existence().overlaps(days))
        .map(Picks::unit)
        .toList();
  }

  private static Pick<UUID> unit(Unit unit) {
    return new Pick<>(
        unit.id(),
        unit.name(),
        unit.code(),
        unit.name() + " " + Pinyin.initials(unit.name()) + " " + unit.code());
  }
}
