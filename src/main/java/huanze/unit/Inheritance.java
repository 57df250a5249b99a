package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Flags and links that go over to those who carry a unit on. */
final class Inheritance {
  private final Structure before;
  private final Structure after;
  private final Ids ids;
  private final UnitWriting writing;
  private final Map<UUID, Set<UUID>> carriers;
  private final StructureChange change;

  /**
   * @param after with the new units and superiors
   */
  Inheritance(
      Structure before,
      Structure after,
      RulePack pack,
      Ids ids,
      Map<UUID, Set<UUID>> carriers,
      StructureChange change) {
    this.before = before;
    this.after = after;
    this.ids = ids;
    this.writing = new UnitWriting(after, pack, ids);
    this.carriers = carriers;
    this.change = change;
  }

  /** What holds on the day and would have gone on holding. */
  void from(LocalDate first) {
    Set<List<Object>> flagged = new LinkedHashSet<>();
    carriers.forEach(
        (old, heirs) -> {
          for (UnitFlag flag : before.flags(old)) {
            for (UUID heir : heirs) {
              boolean carried = flag.days().contains(first) && !flag.days().isReversed();
              if (carried
                  && !after.hasFlag(heir, flag.flag(), first)
                  && flagged.add(List.of(heir, flag.flag()))) {
                writing.flag(change, heir, flag.flag(), true, first);
              }
            }
          }
        });
    carriers
        .keySet()
        .forEach(
            old ->
                Stream.concat(before.links(old).stream(), before.linksTo(old).stream())
                    .filter(link -> link.days().contains(first))
                    .forEach(link -> carry(link, first)));
  }

  private void carry(UnitLink link, LocalDate first) {
    DateRange days = new DateRange(first, link.days().to());
    for (UUID unit : heirs(link.unit())) {
      for (UUID other : heirs(link.other())) {
        boolean itself = unit.equals(other) || other.equals(parent(unit, first));
        boolean known =
            Stream.concat(after.links(unit).stream(), change.links.all().stream())
                .anyMatch(
                    l ->
                        l.unit().equals(unit)
                            && l.kind() == link.kind()
                            && (l.other().equals(other) || l.kind() == UnitLink.Kind.MANAGEMENT)
                            && l.days().overlaps(days));
        if (!known && !(itself && link.kind() == UnitLink.Kind.MANAGEMENT) && !unit.equals(other)) {
          change.links.put(new UnitLink(ids.next(), unit, link.kind(), other, days));
        }
      }
    }
  }

  private UUID parent(UUID unit, LocalDate day) {
    return after.parentOn(unit, day).map(Unit::id).orElse(unit);
  }

  private Set<UUID> heirs(UUID unit) {
    return Objects.requireNonNullElse(carriers.get(unit), Set.of(unit));
  }
}
