package huanze.unit;

import huanze.base.CamelCase;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit as lists and the command line show it.
 *
 * @param name on the day asked for
 * @param parent code of the superior on that day, or null
 * @param supervising on that day
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
        structure.nameOn(unit.id(), on),
        unit.kind(),
        CamelCase.of(unit.level()),
        unit.treatedAs(),
        unit.region(),
        structure.parentOn(unit.id(), on).map(Unit::code).orElse(null),
        structure.hasFlag(unit.id(), "supervising", on),
        unit.existence().from(),
        unit.existence().to());
  }
}
