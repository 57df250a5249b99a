package huanze.agenda.calendar;

import huanze.agenda.Obligation;
import huanze.agenda.YearAgenda;
import huanze.base.DateRange;
import huanze.base.Period;
import huanze.unit.Post;
import huanze.unit.Region;
import huanze.unit.RegionTree;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The whole year, region by region, unit by unit, rule by rule: made once for a state of the
 * ledger, then filtered and folded as often as the user likes. Without controls.
 */
public final class GridModel {
  /** Up to so many units everything is unfolded at first. */
  private static final int FEW = 40;

  private final int year;
  private final LocalDate asOf;
  private final List<GridRegion> roots;
  private final int units;
  private final Structure structure;

  private GridModel(
      int year, LocalDate asOf, List<GridRegion> roots, int units, Structure structure) {
    this.year = year;
    this.asOf = asOf;
    this.roots = roots;
    this.units = units;
    this.structure = structure;
  }

  /** The year as it stands on a day. */
  public static GridModel of(YearAgenda agenda, LocalDate asOf, UnitOrder order) {
    return of(
        agenda.structure(),
        agenda.obligations(asOf),
        PlannedDays.of(agenda),
        agenda.year(),
        asOf,
        order);
  }

  /** The same from its parts, without plans. */
  public static GridModel of(
      Structure structure,
      List<Obligation> obligations,
      int year,
      LocalDate asOf,
      UnitOrder order) {
    return of(structure, obligations, Map.of(), year, asOf, order);
  }

  private static GridModel of(
      Structure structure,
      List<Obligation> obligations,
      Map<UUID, List<LocalDate>> planned,
      int year,
      LocalDate asOf,
      UnitOrder order) {
    Map<UUID, List<GridLine>> lines = lines(structure, obligations);
    Map<String, List<GridUnit>> byRegion = new HashMap<>();
    lines.forEach(
        (id, owed) ->
            structure
                .unit(id)
                .ifPresent(
                    unit ->
                        byRegion
                            .computeIfAbsent(unit.region(), r -> new ArrayList<>())
                            .add(
                                new GridUnit(
                                    unit,
                                    structure.nameOn(id, LocalDate.of(year, 12, 31)),
                                    owed,
                                    planned.getOrDefault(id, List.of())))));
    Comparator<GridUnit> byPlace = Comparator.comparing(GridUnit::unit, order);
    byRegion.values().forEach(list -> list.sort(byPlace));
    return new GridModel(
        year,
        asOf,
        new Regions(structure, byRegion, others(structure, lines.keySet(), year), order).roots(),
        lines.size(),
        structure);
  }

  /** Region → how many units of its own there are in the year that owe nothing. */
  private static Map<String, Integer> others(Structure structure, Set<UUID> owing, int year) {
    Map<String, Integer> others = new HashMap<>();
    DateRange days = Period.year(year).days();
    for (Unit unit : structure.units()) {
      if (!owing.contains(unit.id()) && unit.existence().overlaps(days)) {
        others.merge(unit.region(), 1, Integer::sum);
      }
    }
    return others;
  }

  /** Joint obligations appear under both organs (reading rule 8). */
  static Map<UUID, List<GridLine>> lines(Structure structure, List<Obligation> obligations) {
    record Owed(String rule, UUID subject) {}
    Map<Owed, List<Obligation>> bySubject = new LinkedHashMap<>();
    for (Obligation one : obligations) {
      bySubject
          .computeIfAbsent(new Owed(one.rule().id(), one.subject()), k -> new ArrayList<>(12))
          .add(one);
    }
    Map<UUID, List<GridLine>> byUnit = new HashMap<>();
    for (List<Obligation> all : bySubject.values()) {
      Obligation first = all.get(0);
      UUID postId = first.post();
      Post post = postId == null ? null : structure.post(postId).orElse(null);
      add(byUnit, first.unit(), new GridLine(first.rule(), post, true, all));
      UUID joint = first.jointWith();
      if (joint != null && !joint.equals(first.unit())) {
        add(byUnit, joint, new GridLine(first.rule(), post, false, all));
      }
    }
    return byUnit;
  }

  private static void add(Map<UUID, List<GridLine>> byUnit, UUID unit, GridLine line) {
    byUnit.computeIfAbsent(unit, k -> new ArrayList<>()).add(line);
  }

  public int year() {
    return year;
  }

  /** The day on which everything stands so. */
  public LocalDate asOf() {
    return asOf;
  }

  /** How many units owe anything. */
  public int units() {
    return units;
  }

  /** Regions with units that owe, from top to bottom, each with its depth. */
  public List<RegionAt> regions() {
    List<RegionAt> found = new ArrayList<>();
    roots.forEach(root -> collect(root, 0, found));
    return found;
  }

  private static void collect(GridRegion at, int depth, List<RegionAt> found) {
    found.add(new RegionAt(at.region(), depth));
    at.below().forEach(below -> collect(below, depth + 1, found));
  }

  /** What is unfolded before the user decides: everything of a small office, else the top. */
  public Set<String> openAtFirst() {
    Set<String> open = new HashSet<>();
    for (GridRegion root : roots) {
      open.add(GridRows.key(root));
      if (units <= FEW) {
        root.below().forEach(below -> open.add(GridRows.key(below)));
      }
    }
    return open;
  }

  /** Every key that can be unfolded down to the units. */
  public Set<String> openToUnits() {
    Set<String> open = new HashSet<>();
    roots.forEach(root -> openToUnits(root, open));
    return open;
  }

  private static void openToUnits(GridRegion at, Set<String> open) {
    open.add(GridRows.key(at));
    at.groups().forEach(group -> open.add(GridRows.key(at, group)));
    at.below().forEach(below -> openToUnits(below, open));
  }

  /** Every key that can be unfolded. */
  public Set<String> openToRules() {
    Set<String> open = openToUnits();
    roots.forEach(root -> openRules(root, open));
    return open;
  }

  private static void openRules(GridRegion at, Set<String> open) {
    at.groups().forEach(g -> g.units().forEach(unit -> open.add(GridRows.key(unit))));
    at.below().forEach(below -> openRules(below, open));
  }

  /** Keys that must be unfolded for a unit and its rules to show; empty if it owes nothing. */
  public Set<String> openFor(UUID unit) {
    Set<String> open = new HashSet<>();
    roots.forEach(root -> openFor(unit, root, open));
    return open;
  }

  private static boolean openFor(UUID unit, GridRegion at, Set<String> open) {
    boolean here = false;
    for (GridRegion.Group group : at.groups()) {
      for (GridUnit one : group.units()) {
        if (one.unit().id().equals(unit)) {
          open.add(GridRows.key(at, group));
          open.add(GridRows.key(one));
          here = true;
        }
      }
    }
    for (GridRegion below : at.below()) {
      here |= openFor(unit, below, open);
    }
    if (here) {
      open.add(GridRows.key(at));
    }
    return here;
  }

  /** The rows that pass the filter, unfolded as far as these keys say; the whole year. */
  public GridPage page(GridFilter filter, Set<String> open) {
    return page(filter, open, GridSpan.year(year));
  }

  /** The same for a quarter or month of the year. */
  public GridPage page(GridFilter filter, Set<String> open, GridSpan span) {
    UUID top = filter.top();
    Set<UUID> within = top == null ? null : ids(structure.subtree(top));
    return new GridRows(filter, within, open, span).page(roots);
  }

  /** What was asked for, unfolded as was asked for. */
  public GridPage page(GridAsked asked) {
    return page(asked.filter(), open(asked), asked.span());
  }

  private Set<String> open(GridAsked asked) {
    return switch (asked.rows()) {
      case REGIONS -> openAtTop(asked.filter());
      case UNITS -> openToUnits();
      case RULES -> openToRules();
      case CHOSEN -> asked.open();
    };
  }

  /** What is unfolded at first, and the one region that was asked for. */
  private Set<String> openAtTop(GridFilter filter) {
    Set<String> open = openAtFirst();
    UUID top = filter.top();
    String region =
        top == null ? filter.region() : structure.unit(top).map(Unit::region).orElse(null);
    if (region != null) {
      open.add(GridRows.key(region));
    }
    return open;
  }

  private static Set<UUID> ids(Collection<Unit> some) {
    Set<UUID> ids = new HashSet<>();
    some.forEach(unit -> ids.add(unit.id()));
    return ids;
  }

  /** Kinds of the units that owe, as they are named, in the order of the tree. */
  public Map<String, String> kinds() {
    Map<String, String> kinds = new LinkedHashMap<>();
    roots.forEach(root -> kinds(root, kinds));
    return kinds;
  }

  private static void kinds(GridRegion at, Map<String, String> kinds) {
    at.groups().forEach(group -> kinds.putIfAbsent(group.kind(), group.name()));
    at.below().forEach(below -> kinds(below, kinds));
  }

  /** A region and how deep it stands. */
  public record RegionAt(Region region, int depth) {}

  /** Puts units into the tree of regions. */
  private record Regions(
      Structure structure,
      Map<String, List<GridUnit>> byRegion,
      Map<String, Integer> others,
      UnitOrder order) {
    private List<GridRegion> roots() {
      RegionTree tree = RegionTree.of(structure);
      List<GridRegion> roots = new ArrayList<>();
      tree.tops().forEach(top -> roots.addAll(of(top, tree)));
      return roots;
    }

    /** A region without units of its own is left out, what is below it moves up. */
    private List<GridRegion> of(Region region, RegionTree tree) {
      List<GridRegion> below = new ArrayList<>();
      for (Region child : tree.in(region)) {
        below.addAll(of(child, tree));
      }
      List<GridUnit> own = byRegion.get(region.code());
      return own == null
          ? below
          : List.of(new GridRegion(region, groups(own), below, others(region, tree)));
    }

    private int others(Region region, RegionTree tree) {
      int count = others.getOrDefault(region.code(), 0);
      for (Region child : tree.in(region)) {
        count += others(child, tree);
      }
      return count;
    }

    private List<GridRegion.Group> groups(List<GridUnit> own) {
      Map<String, List<GridUnit>> byKind = new LinkedHashMap<>();
      for (GridUnit one : own) {
        byKind.computeIfAbsent(one.unit().kind(), k -> new ArrayList<>()).add(one);
      }
      List<GridRegion.Group> groups = new ArrayList<>();
      byKind.forEach(
          (kind, units) -> groups.add(new GridRegion.Group(kind, order.kindName(kind), units)));
      return groups;
    }
  }
}
