package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.fx.SearchWords;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns the year into rows: one use for one filter and one folding. */
final class GridRows {
  private static final int MONTHS = 12;

  private final GridFilter filter;
  private final Set<String> open;
  private final Predicate<String> words;
  private final Set<UUID> passing = new HashSet<>();

  GridRows(GridFilter filter, Set<String> open) {
    this.filter = filter;
    this.open = open;
    this.words = SearchWords.matching(filter.words());
  }

  static String key(GridRegion region) {
    return "r:" + region.region().code();
  }

  static String key(GridRegion region, GridRegion.Group group) {
    return "k:" + region.region().code() + ":" + group.kind();
  }

  static String key(GridUnit unit) {
    return keyOfUnit(unit.unit().id());
  }

  static String keyOfUnit(UUID unit) {
    return "u:" + unit;
  }

  GridPage page(List<GridRegion> roots) {
    List<Found> tops = new ArrayList<>();
    for (GridRegion root : roots) {
      find(root, filter.region() == null, tops);
    }
    Sum total = new Sum();
    List<GridRow> rows = new ArrayList<>();
    for (Found top : tops) {
      total.add(sum(top));
      write(top, 0, rows);
    }
    return new GridPage(rows, total.rate(), total.units);
  }

  /** What of a region passes; a region that has nothing is not found. */
  private void find(GridRegion at, boolean inside, List<Found> to) {
    boolean here = inside || at.region().code().equals(filter.region());
    Found found = new Found(at, new ArrayList<>(), new ArrayList<>());
    if (here) {
      for (GridRegion.Group group : at.groups()) {
        List<FoundUnit> units = new ArrayList<>();
        for (GridUnit unit : group.units()) {
          if (accepts(unit)) {
            List<GridLine> lines = unit.lines().stream().filter(this::accepts).toList();
            if (!lines.isEmpty()) {
              units.add(new FoundUnit(unit, lines));
              passing.add(unit.unit().id());
            }
          }
        }
        if (!units.isEmpty()) {
          found.groups.add(new FoundGroup(group, units));
        }
      }
    }
    List<Found> below = here ? found.below : to;
    for (GridRegion child : at.below()) {
      find(child, here, below);
    }
    if (here && !(found.groups.isEmpty() && found.below.isEmpty())) {
      to.add(found);
    }
  }

  private boolean accepts(GridUnit unit) {
    return (filter.level() == null || unit.unit().level() == filter.level())
        && (!filter.isSearch() || words.test(unit.search()));
  }

  private boolean accepts(GridLine line) {
    return (filter.rule() == null || line.rule().id().equals(filter.rule()))
        && (!filter.onlyProblems() || line.hasProblem());
  }

  private Sum sum(Found found) {
    Sum known = found.sum;
    if (known == null) {
      known = new Sum();
      for (FoundGroup group : found.groups) {
        known.add(sum(group));
      }
      for (Found below : found.below) {
        known.add(sum(below));
      }
      found.sum = known;
    }
    return known;
  }

  private Sum sum(FoundGroup group) {
    Sum known = group.sum;
    if (known == null) {
      known = new Sum();
      for (FoundUnit unit : group.units) {
        known.units++;
        for (GridLine line : unit.lines) {
          if (line.own() || !passing.contains(line.obligations().get(0).unit())) {
            known.add(line.obligations());
          }
        }
      }
      group.sum = known;
    }
    return known;
  }

  private void write(Found found, int depth, List<GridRow> to) {
    Sum sum = sum(found);
    String key = key(found.at);
    boolean isOpen = isOpen(key);
    to.add(heading(GridRow.Sort.REGION, key, depth, found.at.region().name(), isOpen, sum));
    if (!isOpen) {
      return;
    }
    for (FoundGroup group : found.groups) {
      write(found.at, group, depth + 1, to);
    }
    for (Found below : found.below) {
      write(below, depth + 1, to);
    }
  }

  private void write(GridRegion at, FoundGroup group, int depth, List<GridRow> to) {
    int inside = depth;
    if (group.group.isFolded() && group.units.size() > 1) {
      String key = key(at, group.group);
      boolean isOpen = isOpen(key);
      to.add(heading(GridRow.Sort.KIND, key, depth, group.group.name(), isOpen, sum(group)));
      if (!isOpen) {
        return;
      }
      inside++;
    }
    for (FoundUnit unit : group.units) {
      write(unit, inside, to);
    }
  }

  private void write(FoundUnit found, int depth, List<GridRow> to) {
    Unit unit = found.unit.unit();
    String key = key(found.unit);
    boolean opens = found.lines.size() > 1;
    boolean isOpen = opens && open.contains(key);
    List<GridCell> cells = opens ? months(found.lines) : found.lines.get(0).cells();
    to.add(
        new GridRow(
            GridRow.Sort.UNIT,
            key,
            depth,
            unit.name(),
            1,
            opens,
            isOpen,
            cells,
            rate(found.lines),
            unit,
            opens ? null : found.lines.get(0).rule(),
            opens ? null : found.lines.get(0).post()));
    if (isOpen) {
      for (GridLine line : found.lines) {
        to.add(
            new GridRow(
                GridRow.Sort.RULE,
                key + ":" + line.key(),
                depth + 1,
                line.rule().title(),
                1,
                false,
                false,
                line.cells(),
                rate(List.of(line)),
                unit,
                line.rule(),
                line.post()));
      }
    }
  }

  private static GridRow heading(
      GridRow.Sort sort, String key, int depth, String label, boolean isOpen, Sum sum) {
    List<GridCell> cells = new ArrayList<>(MONTHS);
    for (int month = 1; month <= MONTHS; month++) {
      MonthTally tally = sum.months[month - 1];
      if (tally.total() > 0) {
        cells.add(new GridCell(month, 1, tally, List.of()));
      }
    }
    return new GridRow(
        sort, key, depth, label, sum.units, true, isOpen, cells, sum.rate(), null, null, null);
  }

  /** While one searches, what was found must show. */
  private boolean isOpen(String key) {
    return filter.isSearch() || open.contains(key);
  }

  /** All of a unit month by month: each obligation in the month in which it falls due. */
  private static List<GridCell> months(List<GridLine> lines) {
    List<List<Obligation>> byMonth = new ArrayList<>(MONTHS);
    for (int i = 0; i < MONTHS; i++) {
      byMonth.add(new ArrayList<>());
    }
    for (GridLine line : lines) {
      for (Obligation one : line.obligations()) {
        byMonth.get(dueMonth(one) - 1).add(one);
      }
    }
    List<GridCell> cells = new ArrayList<>(MONTHS);
    for (int month = 1; month <= MONTHS; month++) {
      List<Obligation> all = byMonth.get(month - 1);
      if (!all.isEmpty()) {
        MonthTally tally = new MonthTally();
        all.forEach(one -> tally.add(one.standing()));
        cells.add(new GridCell(month, 1, tally, all));
      }
    }
    return cells;
  }

  /** A deadline that moved into the next year stays with its period. */
  static int dueMonth(Obligation one) {
    LocalDate due = one.due();
    return due.getYear() == one.period().year() ? due.getMonthValue() : one.to().getMonthValue();
  }

  private static Rate rate(List<GridLine> lines) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    for (GridLine line : lines) {
      for (Obligation one : line.obligations()) {
        counts.merge(one.standing(), 1, Integer::sum);
      }
    }
    return new Rate(counts);
  }

  /** A region's months added up. */
  private static final class Sum {
    private final MonthTally[] months = new MonthTally[MONTHS];
    private int units;

    private Sum() {
      for (int i = 0; i < MONTHS; i++) {
        months[i] = new MonthTally();
      }
    }

    private void add(List<Obligation> obligations) {
      for (Obligation one : obligations) {
        months[dueMonth(one) - 1].add(one.standing());
      }
    }

    private void add(Sum other) {
      for (int i = 0; i < MONTHS; i++) {
        months[i].add(other.months[i]);
      }
      units += other.units;
    }

    private Rate rate() {
      Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
      for (MonthTally month : months) {
        for (Standing standing : Standing.values()) {
          counts.merge(standing, month.count(standing), Integer::sum);
        }
      }
      return new Rate(counts);
    }
  }

  private record FoundUnit(GridUnit unit, List<GridLine> lines) {}

  private static final class FoundGroup {
    private final GridRegion.Group group;
    private final List<FoundUnit> units;
    private @Nullable Sum sum;

    private FoundGroup(GridRegion.Group group, List<FoundUnit> units) {
      this.group = group;
      this.units = units;
    }
  }

  private static final class Found {
    private final GridRegion at;
    private final List<FoundGroup> groups;
    private final List<Found> below;
    private @Nullable Sum sum;

    private Found(GridRegion at, List<FoundGroup> groups, List<Found> below) {
      this.at = at;
      this.groups = groups;
      this.below = below;
    }
  }
}
