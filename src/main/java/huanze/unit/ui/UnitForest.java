package huanze.unit.ui;

import huanze.base.SearchWords;
import huanze.base.Texts;
import huanze.rulepack.RulePack;
import huanze.rulepack.UnitKind;
import huanze.unit.FormerUnit;
import huanze.unit.Pinyin;
import huanze.unit.Region;
import huanze.unit.RegionTree;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The units as a clerk looks for them: regions as branches, in each its organs with what stands
 * under them there, then the regions below.
 *
 * @param structure what it was made of
 */
public record UnitForest(Structure structure, LocalDate today, List<UnitNode> roots) {
  public UnitForest {
    roots = List.copyOf(roots);
  }

  static UnitForest of(Structure structure, RulePack pack, LocalDate today, Texts texts) {
    return new UnitForest(structure, today, new Maker(structure, pack, today, texts).roots());
  }

  /** Only what matches, with the branches it hangs on; the branch of the best match first. */
  List<UnitNode> matching(String typed) {
    Predicate<String> wanted = SearchWords.matching(typed);
    ToIntFunction<String> distance = SearchWords.distance(typed);
    return sorted(
        matching(roots, wanted),
        node ->
            wanted.test(node.search()) ? distance.applyAsInt(node.search()) : Integer.MAX_VALUE);
  }

  private static List<UnitNode> sorted(List<UnitNode> nodes, ToIntFunction<UnitNode> own) {
    Map<String, Integer> best = new HashMap<>();
    for (UnitNode node : nodes) {
      best.put(node.key(), best(node, own));
    }
    return nodes.stream()
        .sorted(Comparator.comparingInt(node -> best.get(node.key())))
        .map(node -> node.with(sorted(node.children(), own)))
        .toList();
  }

  private static int best(UnitNode node, ToIntFunction<UnitNode> own) {
    int best = own.applyAsInt(node);
    for (UnitNode child : node.children()) {
      best = Math.min(best, best(child, own));
    }
    return best;
  }

  private static List<UnitNode> matching(List<UnitNode> nodes, Predicate<String> wanted) {
    return nodes.stream()
        .flatMap(
            node -> {
              List<UnitNode> fewer = matching(node.children(), wanted);
              return wanted.test(node.search()) || !fewer.isEmpty()
                  ? Stream.of(node.with(fewer))
                  : Stream.empty();
            })
        .toList();
  }

  static boolean holds(List<UnitNode> nodes, UUID unit) {
    return nodes.stream()
        .anyMatch(
            node ->
                node.unit() != null && node.unit().id().equals(unit)
                    || holds(node.children(), unit));
  }

  /** How many units there are, regions not counted. */
  static int units(List<UnitNode> nodes) {
    int count = 0;
    for (UnitNode node : nodes) {
      count += (node.unit() == null ? 0 : 1) + units(node.children());
    }
    return count;
  }

  /** How many units match by themselves, not only by what is below them. */
  static int matches(List<UnitNode> nodes, Predicate<String> wanted) {
    int count = 0;
    for (UnitNode node : nodes) {
      boolean hit = node.unit() != null && wanted.test(node.search());
      count += (hit ? 1 : 0) + matches(node.children(), wanted);
    }
    return count;
  }

  private static final class Maker {
    private final Structure structure;
    private final RulePack pack;
    private final LocalDate today;
    private final Texts texts;
    private final RegionTree tree;
    private final Set<UUID> placed = new HashSet<>();

    Maker(Structure structure, RulePack pack, LocalDate today, Texts texts) {
      this.structure = structure;
      this.pack = pack;
      this.today = today;
      this.texts = texts;
      tree = RegionTree.of(structure);
    }

    List<UnitNode> roots() {
      return tree.tops().stream().map(this::region).toList();
    }

    private UnitNode region(Region region) {
      List<UnitNode> children = new ArrayList<>();
      List<Unit> here = structure.unitsOfRegion(region.code());
      here.stream()
          .filter(unit -> !hasSuperiorHere(unit))
          .sorted(inOrder())
          .forEach(unit -> children.add(unit(unit, region)));
      tree.in(region).forEach(r -> children.add(region(r)));
      String search = region.name() + " " + region.code() + " " + Pinyin.choice(region.name());
      return new UnitNode(region, null, "mdomz-place", "", false, List.of(), search, children);
    }

    /** Committees, governments, departments, leading groups: as the pack lists the kinds. */
    private Comparator<Unit> inOrder() {
      List<String> kinds = pack.kinds().stream().map(UnitKind::id).toList();
      return Comparator.comparingInt(unit -> kinds.indexOf(unit.kind()));
    }

    private boolean hasSuperiorHere(Unit unit) {
      return unit.parent() != null
          && structure
              .unit(unit.parent())
              .filter(above -> above.region().equals(unit.region()))
              .isPresent();
    }

    private UnitNode unit(Unit unit, Region region) {
      List<UnitNode> children = new ArrayList<>();
      if (placed.add(unit.id())) {
        structure.children(unit.id()).stream()
            .filter(child -> child.region().equals(unit.region()))
            .sorted(inOrder())
            .forEach(child -> children.add(unit(child, region)));
      }
      LocalDate end = unit.existence().to();
      return new UnitNode(
          region,
          unit,
          icon(unit),
          end == null ? "" : texts.text("unit.ui.days.until", end),
          end != null && end.isBefore(today),
          tags(unit),
          search(unit),
          children);
    }

    /** Name, code and what it was called before. */
    private String search(Unit unit) {
      StringBuilder words = new StringBuilder(unit.name() + " " + unit.code());
      words.append(" ").append(Pinyin.choice(unit.name()));
      for (FormerUnit former : structure.formers().of(unit.id())) {
        if (!former.name().equals(unit.name())) {
          words.append(" ").append(former.name()).append(" ");
          words.append(Pinyin.choice(former.name()));
        }
      }
      return words.toString();
    }

    private List<String> tags(Unit unit) {
      List<String> tags = new ArrayList<>();
      if (structure.hasFlag(unit.id(), "supervising", today)) {
        tags.add(texts.text("unit.ui.tag.supervising"));
      }
      boolean byKind = pack.findKind(unit.kind()).map(UnitKind::treatedAs).isPresent();
      if (byKind || unit.treatedAs() != null) {
        tags.add(texts.text("unit.ui.tag.treatedAs"));
      }
      return tags;
    }

    private String icon(Unit unit) {
      String stands = pack.findKind(unit.kind()).map(UnitKind::standsFor).orElse(unit.kind());
      return switch (stands) {
        case "partyCommittee" -> "mdoal-flag";
        case "government" -> "mdoal-account_balance";
        case "leadingGroup", "leadingGroupOffice" -> "mdoal-group";
        default -> "mdoal-business";
      };
    }
  }
}
