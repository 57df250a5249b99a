package huanze.rectification;

import huanze.unit.OpenMatters;
import huanze.unit.Structure;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Items not closed, of units that end or change. */
public final class RectificationMatters implements OpenMatters {
  private final RectificationStore items;

  public RectificationMatters(RectificationStore items) {
    this.items = items;
  }

  @Override
  public List<Matter> of(Set<UUID> units, Structure after, LocalDate day) {
    return items.notClosed().stream()
        .filter(item -> units.contains(item.unit()))
        .map(
            item ->
                new Matter(
                    Kind.RECTIFICATION_OPEN,
                    item.id(),
                    item.problem(),
                    item.unit(),
                    item.deadline()))
        .toList();
  }
}
