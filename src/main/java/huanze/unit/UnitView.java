package huanze.unit;

import huanze.base.CamelCase;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as lists and the command line show it.
 *
 * @param parent code of the superior, or null
 * @param supervising on the day asked for
 */
public record UnitView(
    UUID id,
    String code,
    String name,
    String kind,
    String level,
    @Nullable String treatedAs,
    String region,
    @Nullable String parent,
    boolean supervising,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  public static UnitView of(Unit unit, Structure structure, LocalDate on) {
    return new UnitView(
        unit.id(),
        unit.code(),
        unit.name(),
        unit.kind(),
        CamelCase.of(unit.level()),
        unit.treatedAs(),
        unit.region(),
        unit.parent() == null ? null : structure.unit(unit.parent()).map(Unit::code).orElse(null),
        structure.hasFlag(unit.id(), "supervising", on),
        unit.existence().from(),
        unit.existence().to());
  }

  /** All units by code. */
  public static List<UnitView> all(Structure structure, LocalDate on) {
    return structure.units().stream().map(u -> of(u, structure, on)).toList();
  }
}
