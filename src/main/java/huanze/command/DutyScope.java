package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.rulepack.Level;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which units a command on duties is about. */
final class DutyScope {
  @Option(names = "--unit", description = "${bundle:command.option.unit}")
  private @Nullable String unit;

  @Option(names = "--below", description = "${bundle:command.option.below}")
  private boolean below;

  @Option(names = "--level", description = "${bundle:command.option.dutyLevel}")
  private @Nullable String level;

  /** True if one unit alone is named. */
  boolean isOne() {
    return unit != null && !below && level == null;
  }

  /** The units named, all of a level, or all there are on a day. */
  List<UUID> units(Wiring desk, LocalDate on) {
    Structure structure = desk.structure();
    List<UUID> all = unitsOfAnyDay(desk);
    return isOne()
        ? all
        : all.stream()
            .filter(id -> structure.unit(id).filter(u -> u.existence().contains(on)).isPresent())
            .toList();
  }

  /** The units named, all of a level, or all that ever were. */
  List<UUID> unitsOfAnyDay(Wiring desk) {
    Structure structure = desk.structure();
    Level wanted = Inputs.word(Level.class, "--level", level);
    if (unit == null && below) {
      throw InvalidInput.of("--below", "command.duty.belowWhat");
    }
    if (isOne()) {
      return List.of(new Inputs(desk).unit(String.valueOf(unit)).id());
    }
    List<Unit> all =
        unit == null
            ? List.copyOf(structure.units())
            : below
                ? structure.subtree(new Inputs(desk).unit(unit).id())
                : List.of(new Inputs(desk).unit(unit));
    return all.stream().filter(u -> wanted == null || u.level() == wanted).map(Unit::id).toList();
  }

  /**
   * The same where all there are would be too many by mistake.
   *
   * @throws InvalidInput if neither unit nor level is named
   */
  List<UUID> named(Wiring desk, LocalDate on) {
    if (unit == null && level == null) {
      throw InvalidInput.of("--unit", "command.duty.whichUnits");
    }
    return units(desk, on);
  }
}
