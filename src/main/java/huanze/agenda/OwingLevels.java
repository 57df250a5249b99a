package huanze.agenda;

import huanze.rulepack.Level;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Levels at which anything is owed: a county's office knows none of the city's. */
public final class OwingLevels {
  private OwingLevels() {}

  /** From the city down. */
  public static List<Level> of(Collection<Obligation> obligations, Structure structure) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    obligations.stream()
        .map(Obligation::unit)
        .distinct()
        .forEach(id -> structure.unit(id).map(Unit::level).ifPresent(levels::add));
    return List.copyOf(levels);
  }
}
