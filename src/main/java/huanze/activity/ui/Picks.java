package huanze.activity.ui;

import huanze.base.DateRange;
import huanze.fx.Pick;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import huanze.unit.UnitsToChoose;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Units that can be chosen. */
final class Picks {
  private final Structure structure;
  private final UnitsToChoose choose;

  Picks(Structure structure, UnitOrder order) {
    this.structure = structure;
    this.choose = new UnitsToChoose(structure, order);
  }

  /** Units that exist on the day; null: all there ever were. */
  List<Pick<UUID>> units(@Nullable LocalDate day) {
    return units(u -> day == null || u.existence().contains(day));
  }

  /** Units that exist on some of the days. */
  List<Pick<UUID>> unitsIn(DateRange days) {
    return units(u -> u.existence().overlaps(days));
  }

  /** The same, those that are probably meant first. */
  static List<Pick<UUID>> first(List<Pick<UUID>> units, Predicate<UUID> meant) {
    Map<Boolean, List<Pick<UUID>>> parts =
        units.stream().collect(Collectors.partitioningBy(unit -> meant.test(unit.value())));
    return Stream.concat(parts.get(true).stream(), parts.get(false).stream()).toList();
  }

  private List<Pick<UUID>> units(Predicate<Unit> wanted) {
    return choose.inOrder(structure.units().stream().filter(wanted).toList()).stream()
        .map(u -> new Pick<>(u.id(), u.name(), choose.hint(u), UnitsToChoose.search(u)))
        .toList();
  }
}
