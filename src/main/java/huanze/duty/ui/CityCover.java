package huanze.duty.ui;

import huanze.base.SearchWords;
import huanze.duty.Coverage;
import huanze.duty.CoverageFinding;
import huanze.duty.UnitCoverage;
import huanze.rulepack.Level;
import huanze.unit.Pinyin;
import huanze.unit.Region;
import huanze.unit.RegionTree;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Unit by finding, region by region: made once for a state of the ledger, then filtered. */
final class CityCover {
  private static final List<CoverageFinding.Kind> KINDS = List.of(CoverageFinding.Kind.values());

  /** Up to so many units everything is unfolded at first. */
  private static final int FEW = 40;

  /** A unit, how often each kind was found in it, and what the search box looks in. */
  private record Line(Unit unit, Map<CoverageFinding.Kind, Integer> counts, String search) {}

  private record Node(Region region, List<Line> units, List<Node> below) {}

  private final List<Node> roots = new ArrayList<>();
  private final CoverWords words;
  private final DutyWords plain;
  private final int units;

  CityCover(
      Structure structure,
      Coverage coverage,
      UnitOrder order,
      Map<String, String> initials,
      DutyWords plain) {
    this.plain = plain;
    words = new CoverWords(plain.texts());
    Map<String, List<Line>> byRegion = new HashMap<>();
    for (UnitCoverage each : coverage.units()) {
      Unit unit = structure.unit(each.unit()).orElseThrow();
      if (!structure.postsOf(unit.id()).isEmpty()) {
        byRegion
            .computeIfAbsent(unit.region(), r -> new ArrayList<>())
            .add(
                new Line(
                    unit,
                    counts(each.findings()),
                    unit.name()
                        + " "
                        + unit.code()
                        + " "
                        + initials.computeIfAbsent(unit.name(), Pinyin::initials)));
      }
    }
    byRegion.values().forEach(l -> l.sort((a, b) -> order.compare(a.unit(), b.unit())));
    units = byRegion.values().stream().mapToInt(List::size).sum();
    RegionTree tree = RegionTree.of(structure);
    tree.tops().forEach(top -> roots.addAll(nodes(top, tree, byRegion)));
  }

  /** A region without units of its own is left out, what is below it moves up. */
  private static List<Node> nodes(
      Region region, RegionTree tree, Map<String, List<Line>> byRegion) {
    List<Node> below = new ArrayList<>();
    for (Region child : tree.in(region)) {
      below.addAll(nodes(child, tree, byRegion));
    }
    List<Line> own = byRegion.get(region.code());
    return own == null ? below : List.of(new Node(region, own, below));
  }

  private static Map<CoverageFinding.Kind, Integer> counts(Collection<CoverageFinding> findings) {
    Map<CoverageFinding.Kind, Integer> counts = new EnumMap<>(CoverageFinding.Kind.class);
    findings.forEach(f -> counts.merge(f.kind(), 1, Integer::sum));
    return counts;
  }

  /** What is unfolded before the user decides: everything of a small office, else the top. */
  Set<String> openAtFirst() {
    Set<String> open = new HashSet<>();
    for (Node root : roots) {
      open.add(key(root));
      if (units <= FEW) {
        root.below().forEach(below -> open.add(key(below)));
      }
    }
    return open;
  }

  /** Every region. */
  Set<String> openAll() {
    Set<String> open = new HashSet<>();
    roots.forEach(root -> open(root, open));
    return open;
  }

  private static void open(Node at, Set<String> open) {
    open.add(key(at));
    at.below().forEach(below -> open(below, open));
  }

  private static String key(Node node) {
    return "r:" + node.region().code();
  }

  CoverPage page(CoverFilter filter, Set<String> unfolded) {
    Set<String> open = filter.isSearch() ? openAll() : unfolded;
    Predicate<String> wanted = SearchWords.matching(filter.words());
    List<CoverRow> rows = new ArrayList<>();
    Map<CoverageFinding.Kind, Integer> total = new EnumMap<>(CoverageFinding.Kind.class);
    for (Node root : roots) {
      Rows part = rows(root, 0, filter, wanted, open);
      rows.addAll(part.rows);
      add(total, part.all);
    }
    List<CoverPage.Column> columns =
        KINDS.stream()
            .map(
                k ->
                    new CoverPage.Column(
                        CoverWords.symbol(k) + " " + words.name(k), "", words.about(k)))
            .toList();
    return new CoverPage(columns, rows, total);
  }

  /** Rows that pass, sums of them, and sums of what passes but for the kind of finding. */
  private static final class Rows {
    private final List<CoverRow> rows = new ArrayList<>();
    private final Map<CoverageFinding.Kind, Integer> shown =
        new EnumMap<>(CoverageFinding.Kind.class);
    private final Map<CoverageFinding.Kind, Integer> all =
        new EnumMap<>(CoverageFinding.Kind.class);
    private int units;
  }

  private Rows rows(
      Node at, int depth, CoverFilter filter, Predicate<String> wanted, Set<String> open) {
    Rows made = new Rows();
    boolean isOpen = open.contains(key(at));
    List<CoverRow> under = new ArrayList<>();
    for (Line line : at.units()) {
      boolean fits = filter.level() == null || line.unit().level() == filter.level();
      if (!fits || filter.isSearch() && !wanted.test(line.search())) {
        continue;
      }
      add(made.all, line.counts());
      if (filter.passes(line.counts())) {
        made.units++;
        add(made.shown, line.counts());
        under.add(row(line, depth + 1));
      }
    }
    for (Node below : at.below()) {
      Rows part = rows(below, depth + 1, filter, wanted, open);
      made.units += part.units;
      add(made.shown, part.shown);
      add(made.all, part.all);
      under.addAll(part.rows);
    }
    if (made.units > 0) {
      made.rows.add(heading(at, depth, made, isOpen));
      if (isOpen) {
        made.rows.addAll(under);
      }
    }
    return made;
  }

  private CoverRow heading(Node at, int depth, Rows made, boolean isOpen) {
    return new CoverRow(
        CoverRow.Sort.REGION,
        key(at),
        depth,
        "",
        at.region().name(),
        plain.texts().text("duty.ui.unitCount", made.units),
        true,
        isOpen,
        cells(made.shown),
        null,
        null);
  }

  private CoverRow row(Line line, int depth) {
    return new CoverRow(
        CoverRow.Sort.UNIT,
        "u:" + line.unit().id(),
        depth,
        "",
        line.unit().name(),
        "",
        false,
        false,
        cells(line.counts()),
        line.unit().id(),
        null);
  }

  private List<CoverCell> cells(Map<CoverageFinding.Kind, Integer> counts) {
    return KINDS.stream().map(k -> cell(k, counts.getOrDefault(k, 0))).toList();
  }

  private CoverCell cell(CoverageFinding.Kind kind, int count) {
    if (count == 0) {
      return CoverCell.NOTHING;
    }
    String text = CoverWords.symbol(kind) + count;
    String tip = plain.texts().text("duty.ui.findingCount", words.name(kind), count);
    return new CoverCell(text, CoverWords.look(kind), tip, null);
  }

  private static void add(
      Map<CoverageFinding.Kind, Integer> to, Map<CoverageFinding.Kind, Integer> more) {
    more.forEach((kind, count) -> to.merge(kind, count, Integer::sum));
  }

  /** The kind of a column, from 1 on. */
  static CoverageFinding.@Nullable Kind kind(int column) {
    return column >= 1 && column <= KINDS.size() ? KINDS.get(column - 1) : null;
  }

  static String keyOf(UUID unit) {
    return "u:" + unit;
  }

  /** Which levels there are. */
  static List<Level> levels() {
    return List.of(Level.values());
  }
}
