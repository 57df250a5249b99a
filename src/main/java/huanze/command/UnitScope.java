package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which units a listing is of: one alone, one with those under it, or all. */
final class UnitScope {
  @Option(names = "--unit", description = "${bundle:command.option.unit.alone}")
  private @Nullable String unit;

  @Option(names = "--below", description = "${bundle:command.option.below}")
  private boolean below;

  /** Those of today's structure; null if none is named: all. */
  @Nullable List<Unit> units(Wiring desk) {
    return units(desk.structure(), new Inputs(desk)::unit);
  }

  /**
   * @param named finds the unit of a word, or refuses
   */
  @Nullable List<Unit> units(Structure structure, Function<String, Unit> named) {
    if (unit == null) {
      if (below) {
        throw InvalidInput.of("--below", "command.duty.belowWhat");
      }
      return null;
    }
    Unit one = named.apply(unit);
    return below ? structure.subtree(one.id()) : List.of(one);
  }

  /** Says how to get those under it, which are easily thought to be meant. */
  void sayIfAlone(DeskCommand command, Wiring desk) {
    if (unit == null || below) {
      return;
    }
    Structure structure = desk.structure();
    Unit one = new Inputs(desk).unit(unit);
    int under = structure.subtree(one.id()).size() - 1;
    if (under > 0) {
      command.say("command.unitAlone", one.name(), under);
    }
  }
}
