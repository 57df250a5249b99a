package huanze.agenda.calendar;

import huanze.agenda.Obligation;
import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.base.SearchWords;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Turns the year into rows: one use for one filter, one folding and one span of days. */
final class GridRows {
  private static final Rate NONE = new Rate(Map.of());

  private final GridFilter filter;
  private final GridSpan span;
  private final List<GridSpan.Column> columns;
  private final Set<String> open;
  private final @Nullable Set<UUID> within;
  private final Predicate<String> words;
  private final Set<UUID> passing = new HashSet<>();

  /**
   * @param within ids of the only units shown; null: no matter
   */
  GridRows(GridFilter filter, @Nullable Set<UUID> within, Set<String> open, GridSpan span) {
    this.filter = filter;
    this.within = within;
    this.span = span;
    this.columns = span.columns();
    this.open = open;
    this.words = SearchWords.matching(filter.words());
  }

  static String key(GridRegion region) {
    return key(region.region().code());
  }

  static String key(String region) {
    return "r:" + region;
  }

  static String key(GridRegion region, GridRegion.Group group) {
    return "k:" + region.region().code() + ":" + group.kind();
  }

  static String key(GridUnit unit) {
    return GridRow.keyOfUnit(unit.unit().id());
  }

  GridPage page(List<GridRegion> roots) {
    List<Found> tops = new ArrayList<>();
    for (GridRegion root : roots) {
      find(root, filter.region() == null, tops);
    }
    Sum total = new Sum(columns.size());
    List<GridRow> rows = new ArrayList<>();
    for (Found each : tops) {
      Found top = filter.top() == null ? each : lowest(each);
      total.add(sum(top));
      write(top, 0, rows);
    }
    return new GridPage(rows, total.rate(), total.units);
  }

  /**
   * Of one unit and those below it: the region that holds them all. A city above its one county
   * would say the county's numbers twice.
   */
  private static Found lowest(Found top) {
    Found lowest = top;
    while (lowest.groups.isEmpty() && lowest.below.size() == 1) {
      lowest = lowest.below.getFirst();
    }
    return lowest;
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
        && (filter.kind() == null || unit.unit().kind().equals(filter.kind()))
        && (within == null || within.contains(unit.unit().id()))
        && (!filter.isSearch() || words.test(unit.search()));
  }

  private boolean accepts(GridLine line) {
    return (filter.rule() == null || line.rule().id().equals(filter.rule()))
        && (filter.standing() == null || line.has(filter.standing()))
        && (!filter.onlyProblems() || line.hasProblem());
  }

  private Sum sum(Found found) {
    Sum known = found.sum;
    if (known == null) {
      known = new Sum(columns.size());
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
      known = new Sum(columns.size());
      for (FoundUnit unit : group.units) {
        known.units++;
        for (GridLine line : unit.lines) {
          if (line.own() || !passing.contains(line.obligations().get(0).unit())) {
            known.add(line.obligations(), span);
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
    int others = filter.equals(GridFilter.ALL) ? found.at.others() : 0;
    String name = found.at.region().name();
    to.add(heading(GridRow.Sort.REGION, key, depth, name, others, isOpen, sum));
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
      to.add(heading(GridRow.Sort.KIND, key, depth, group.group.name(), 0, isOpen, sum(group)));
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
    List<GridCell> cells = opens ? together(found) : found.lines.get(0).cells(span);
    to.add(
        new GridRow(
            GridRow.Sort.UNIT,
            key,
            depth,
            found.unit.name(),
            1,
            0,
            opens,
            isOpen,
            cells,
            opens ? rate(found.lines) : rate(found.lines, span),
            unit,
            opens ? null : found.lines.get(0).rule(),
            opens ? null : found.lines.get(0).post()));
    if (isOpen) {
      for (GridLine line : found.lines) {
        to.add(row(line, unit, depth + 1, span));
      }
    }
  }

  /** One rule of a unit. */
  static GridRow row(GridLine line, Unit unit, int depth, GridSpan span) {
    return new GridRow(
        GridRow.Sort.RULE,
        GridRow.keyOfUnit(unit.id()) + ":" + line.key(),
        depth,
        line.rule().title(),
        1,
        0,
        false,
        false,
        line.cells(span),
        rate(List.of(line), span),
        unit,
        line.rule(),
        line.post());
  }

  private GridRow heading(
      GridRow.Sort sort, String key, int depth, String label, int others, boolean open, Sum sum) {
    List<GridCell> cells = new ArrayList<>(sum.columns.length);
    for (int column = 1; column <= sum.columns.length; column++) {
      MonthTally tally = sum.columns[column - 1];
      if (tally.total() > 0) {
        cells.add(new GridCell(column, 1, tally, List.of()));
      }
    }
    return new GridRow(
        sort,
        key,
        depth,
        label,
        sum.units,
        others,
        true,
        open,
        cells,
        filter.choosesByStanding() ? NONE : sum.rate(),
        null,
        null,
        null);
  }

  /** While one searches, what was found must show. */
  private boolean isOpen(String key) {
    return filter.isSearch() || open.contains(key);
  }

  /**
   * All of a unit, each obligation in the month in which it falls due; nearer, on the days of what
   * was done.
   */
  private List<GridCell> together(FoundUnit found) {
    if (span.zoom() != GridSpan.Zoom.YEAR) {
      return GridMarks.ofUnit(found.lines, found.unit.planned(), span);
    }
    Map<Integer, List<Obligation>> byColumn = new TreeMap<>();
    for (GridLine line : found.lines) {
      for (Obligation one : line.obligations()) {
        byColumn.computeIfAbsent(span.column(dueDay(one)), k -> new ArrayList<>()).add(one);
      }
    }
    List<GridCell> cells = new ArrayList<>(byColumn.size());
    byColumn.forEach(
        (column, all) -> {
          MonthTally tally = new MonthTally();
          all.forEach(one -> tally.add(one.standing()));
          cells.add(new GridCell(column, 1, tally, all));
        });
    return cells;
  }

  /** A deadline that moved into the next year stays with its period. */
  static LocalDate dueDay(Obligation one) {
    return one.due().getYear() == one.period().year() ? one.due() : one.to();
  }

  /** Of some of a unit's rules, chosen by how they stand, it would say nothing. */
  private Rate rate(List<GridLine> lines) {
    return filter.choosesByStanding() ? NONE : rate(lines, span);
  }

  /** Of what falls due in the days shown. */
  private static Rate rate(List<GridLine> lines, GridSpan span) {
    Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
    for (GridLine line : lines) {
      for (Obligation one : line.obligations()) {
        if (span.column(dueDay(one)) > 0) {
          counts.merge(one.standing(), 1, Integer::sum);
        }
      }
    }
    return new Rate(counts);
  }

  /** A region's columns added up: each obligation where it falls due. */
  private static final class Sum {
    private final MonthTally[] columns;
    private int units;

    private Sum(int size) {
      columns = new MonthTally[size];
      Arrays.setAll(columns, i -> new MonthTally());
    }

    private void add(List<Obligation> obligations, GridSpan span) {
      for (Obligation one : obligations) {
        int column = span.column(dueDay(one));
        if (column > 0) {
          columns[column - 1].add(one.standing());
        }
      }
    }

    private void add(Sum other) {
      for (int i = 0; i < columns.length; i++) {
        columns[i].add(other.columns[i]);
      }
      units += other.units;
    }

    private Rate rate() {
      Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
      for (MonthTally column : columns) {
        for (Standing standing : Standing.values()) {
          counts.merge(standing, column.count(standing), Integer::sum);
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
