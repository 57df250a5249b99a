package huanze.paper;

import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.RulePack;
import huanze.unit.Region;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Fills 责任分工挂图 from the posts of a region on a day. */
final class WallCharts {
  private static final Set<String> ORGANS = Set.of("partyCommittee", "government");
  private static final String DEPARTMENT = "department";

  private final Structure structure;
  private final PostLines lines;
  private final RulePack pack;
  private final LocalDate on;

  WallCharts(Structure structure, PostLines lines, RulePack pack, LocalDate on) {
    this.structure = structure;
    this.lines = lines;
    this.pack = pack;
    this.on = on;
  }

  WallChart of(Unit unit) {
    Region region = structure.region(unit.region()).orElseThrow();
    List<Unit> own = units(region.code());
    return new WallChart(
        unit.id(),
        unit.code(),
        region.name(),
        on,
        pack.title(),
        organs(own.stream().filter(u -> ORGANS.contains(kind(u))), post -> true),
        organs(own.stream().filter(u -> kind(u).equals(DEPARTMENT)), post -> true),
        unit.level() == Level.TOWNSHIP ? List.of() : below(region));
  }

  /** Units of a region that exist that day, committee and government first. */
  private List<Unit> units(String region) {
    return structure.unitsOfRegion(region).stream()
        .filter(u -> u.existence().contains(on))
        .sorted(
            Comparator.comparing((Unit u) -> kind(u).equals(DEPARTMENT))
                .thenComparing(new UnitOrder(pack)))
        .toList();
  }

  private String kind(Unit unit) {
    return pack.findKind(unit.kind()).map(k -> k.standsFor()).orElse(unit.kind());
  }

  /** The first responsible of the committees and governments of each region. */
  private List<WallChart.Organ> below(Region region) {
    return structure.regions().stream()
        .filter(r -> region.code().equals(r.parent()))
        .sorted(Comparator.comparing(Region::code))
        .map(this::leadersOf)
        .filter(organ -> !organ.leaders().isEmpty())
        .toList();
  }

  private WallChart.Organ leadersOf(Region region) {
    List<WallChart.Organ> organs =
        organs(
            units(region.code()).stream().filter(u -> ORGANS.contains(kind(u))),
            rank -> rank == Rank.MAIN_LEADER);
    return new WallChart.Organ(
        region.name(),
        !organs.isEmpty() && organs.stream().allMatch(WallChart.Organ::byAnalogy),
        organs.stream().flatMap(o -> o.leaders().stream()).toList());
  }

  private List<WallChart.Organ> organs(Stream<Unit> units, Predicate<Rank> ranks) {
    return units
        .map(
            unit ->
                new WallChart.Organ(
                    structure.nameOn(unit.id(), on),
                    unit.treatedAs() != null,
                    lines.living(unit).stream()
                        .filter(p -> ranks.test(p.rank()))
                        .map(
                            p ->
                                new WallChart.Leader(
                                    p.name(),
                                    lines.holders(p.id()),
                                    lines.responsibility(p, unit),
                                    lines.fields(p.id())))
                        .toList()))
        .filter(organ -> !organ.leaders().isEmpty())
        .toList();
  }
}
