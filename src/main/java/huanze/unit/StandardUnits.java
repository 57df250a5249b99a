package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.rulepack.PackSettings;
import huanze.rulepack.PatternPost;
import huanze.rulepack.PatternUnit;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitPattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The units, flags and posts that regions get by the pack's patterns, with the same ids in every
 * office and without start dates.
 */
public record StandardUnits(List<Unit> units, List<UnitFlag> flags, List<Post> posts) {
  public StandardUnits {
    units = List.copyOf(units);
    flags = List.copyOf(flags);
    posts = List.copyOf(posts);
  }

  /**
   * @param regions those whose units are wanted; superiors are looked for among them only
   */
  public static StandardUnits of(List<Region> regions, RulePack pack, PackSettings settings) {
    Map<String, Region> byCode = new HashMap<>();
    regions.forEach(r -> byCode.put(r.code(), r));
    List<Unit> units = new ArrayList<>();
    List<UnitFlag> flags = new ArrayList<>();
    List<Post> posts = new ArrayList<>();
    for (Region region : regions) {
      UnitPattern pattern = pack.pattern(region.kind(), region.name());
      for (PatternUnit p : pattern.units()) {
        String code = p.codeIn(region.code());
        Unit unit =
            new Unit(
                Ids.named(code),
                code,
                p.nameIn(region.name()),
                p.kind(),
                pack.levelOf(p.kind(), region.kind(), settings),
                p.treatedAs(),
                region.code(),
                parent(p, region, pattern, byCode, pack),
                DateRange.ALWAYS,
                null);
        units.add(unit);
        p.flags().stream().sorted().forEach(f -> flags.add(always(unit, f)));
        posts.addAll(posts(unit, p, region));
      }
    }
    return new StandardUnits(units, flags, posts);
  }

  static UnitFlag always(Unit unit, String flag) {
    return new UnitFlag(Ids.named(unit.code() + "#" + flag), unit.id(), flag, DateRange.ALWAYS);
  }

  /** The posts that a unit of this code or else of this kind has by the pattern of its region. */
  static List<Post> posts(Unit unit, Region region, RulePack pack) {
    return pattern(unit, region, pack).map(p -> posts(unit, p, region)).orElse(List.of());
  }

  /** The flags it has by that pattern; a department the pack does not name has none. */
  static Set<String> flags(Unit unit, Region region, RulePack pack) {
    return pattern(unit, region, pack)
        .filter(p -> p.key() == null || p.codeIn(region.code()).equals(unit.code()))
        .map(PatternUnit::flags)
        .orElse(Set.of());
  }

  /** What a unit of the pack is called for short, such as 海港区政府. */
  public static Optional<String> shortName(Unit unit, Region region, RulePack pack) {
    return pattern(unit, region, pack)
        .filter(p -> p.codeIn(region.code()).equals(unit.code()))
        .map(p -> p.shortNameIn(region.name()));
  }

  /** The pattern a unit was made by, or would have been: its code says so, or kind and name. */
  static Optional<PatternUnit> patternOf(Unit unit, Region region, RulePack pack) {
    return pack.pattern(region.kind(), region.name()).units().stream()
        .filter(
            p ->
                p.codeIn(region.code()).equals(unit.code())
                    || p.kind().equals(unit.kind()) && p.nameIn(region.name()).equals(unit.name()))
        .findFirst();
  }

  private static Optional<PatternUnit> pattern(Unit unit, Region region, RulePack pack) {
    List<PatternUnit> pattern = pack.pattern(region.kind(), region.name()).units();
    return pattern.stream()
        .filter(p -> p.codeIn(region.code()).equals(unit.code()))
        .findFirst()
        .or(() -> pattern.stream().filter(p -> p.kind().equals(unit.kind())).findFirst());
  }

  /** True if every office computes the same id for a unit of this code. */
  static boolean isStandard(String code, Region region, RulePack pack) {
    return pack.pattern(region.kind(), region.name()).units().stream()
        .anyMatch(p -> p.codeIn(region.code()).equals(code));
  }

  private static List<Post> posts(Unit unit, PatternUnit pattern, Region region) {
    List<Post> posts = new ArrayList<>();
    for (PatternPost p : pattern.posts()) {
      String code = unit.code() + "." + p.key();
      posts.add(
          new Post(
              Ids.named(unit.id().equals(Ids.named(unit.code())) ? code : unit.id() + code),
              unit.id(),
              p.key(),
              code,
              p.nameIn(region.name()),
              p.rank(),
              DateRange.ALWAYS));
    }
    return posts;
  }

  private static @Nullable UUID parent(
      PatternUnit unit,
      Region region,
      UnitPattern pattern,
      Map<String, Region> regions,
      RulePack pack) {
    if (unit.parent() == null) {
      return null;
    }
    if (!unit.parent().equals(PatternUnit.ABOVE)) {
      return pattern.units().stream()
          .filter(p -> p.kind().equals(unit.parent()) && p.key() == null)
          .findFirst()
          .map(p -> Ids.named(p.codeIn(region.code())))
          .orElse(null);
    }
    // The nearest region above that has such an organ: 管理处 have no leading group of their own.
    String standsFor = pack.kind(unit.kind()).standsFor();
    Region above = region.parent() == null ? null : regions.get(region.parent());
    while (above != null) {
      Region here = above;
      Optional<PatternUnit> superior =
          pack.pattern(here.kind(), here.name()).units().stream()
              .filter(p -> p.key() == null && pack.kind(p.kind()).standsFor().equals(standsFor))
              .findFirst();
      if (superior.isPresent()) {
        return Ids.named(superior.get().codeIn(here.code()));
      }
      above = here.parent() == null ? null : regions.get(here.parent());
    }
    return null;
  }
}
