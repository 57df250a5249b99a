package huanze.agenda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.YearAgenda;
import huanze.app.practice.PracticeLedger;
import huanze.base.SecondLane;
import huanze.rulepack.Level;
import huanze.unit.Structure;
import huanze.unit.Unit;
import huanze.unit.UnitOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The practice city, whose units were renamed, merged and split: every cell of a heading is what
 * counting each obligation below it once gives, whatever is filtered and however near one looks.
 */
@SecondLane
class RollUpTest {
  private static final int YEAR = 2026;

  private static PracticeLedger city;
  private static YearAgenda agenda;
  private static Structure structure;
  private static LocalDate today;
  private static GridModel grid;

  @BeforeAll
  static void read() {
    city = PracticeLedger.city();
    agenda = city.desk().agenda().year(YEAR);
    structure = agenda.structure();
    today = city.desk().clock().today();
    grid = GridModel.of(agenda, today, new UnitOrder(city.desk().pack()));
  }

  @AfterAll
  static void close() {
    city.close();
  }

  @Test
  void everyHeadingIsTheSumOfWhatIsBelowIt() {
    Random random = new Random(6);
    for (int i = 0; i < 60; i++) {
      GridFilter filter = i == 0 ? GridFilter.ALL : filter(random);
      GridSpan span = span(random, i);
      int headings = 0;
      for (GridRow row : grid.page(filter, grid.openToRules(), span).rows()) {
        if (row.sort() == GridRow.Sort.REGION) {
          check(row, row.key().substring(2), "", filter, span);
          headings++;
        } else if (row.sort() == GridRow.Sort.KIND) {
          String[] parts = row.key().split(":");
          check(row, parts[1], parts[2], filter, span);
          headings++;
        }
      }
      assertThat(i > 0 || headings > 100).isTrue();
    }
  }

  /** Each obligation of a unit in the region once, jointly owed or not, where it falls due. */
  private static void check(
      GridRow row, String region, String kind, GridFilter filter, GridSpan span) {
    List<GridSpan.Column> columns = span.columns();
    int[][] expected = new int[columns.size()][Standing.values().length];
    Set<UUID> units = new HashSet<>();
    for (Unit unit : structure.units()) {
      boolean here =
          kind.isEmpty()
              ? structure.isWithin(unit.region(), region)
              : unit.region().equals(region) && unit.kind().equals(kind);
      if (here) {
        units.add(unit.id());
      }
    }
    for (Obligation one : agenda.obligations(today)) {
      if (!passes(one, units, filter)) {
        continue;
      }
      for (int i = 0; i < columns.size(); i++) {
        if (!one.due().isBefore(columns.get(i).from()) && !one.due().isAfter(columns.get(i).to())) {
          expected[i][one.standing().ordinal()]++;
        }
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      GridCell cell = row.cellAt(i + 1);
      for (Standing standing : Standing.values()) {
        assertThat(cell == null ? 0 : cell.tally().count(standing))
            .as("%s %s column %d %s %s", row.label(), span, i + 1, standing, filter)
            .isEqualTo(expected[i][standing.ordinal()]);
      }
    }
  }

  /** It or its partner stands in these units, passes the filter, and so does its line. */
  private static boolean passes(Obligation one, Set<UUID> units, GridFilter filter) {
    List<UUID> organs = new ArrayList<>(List.of(one.unit()));
    if (one.jointWith() != null) {
      organs.add(one.jointWith());
    }
    boolean shown =
        organs.stream()
            .filter(units::contains)
            .map(id -> structure.unit(id).orElseThrow())
            .anyMatch(
                unit ->
                    (filter.level() == null || unit.level() == filter.level())
                        && (filter.kind() == null || unit.kind().equals(filter.kind()))
                        && (filter.region() == null
                            || structure.isWithin(unit.region(), filter.region()))
                        && (filter.top() == null || isUnder(unit, filter.top())));
    boolean ofRule = filter.rule() == null || one.rule().id().equals(filter.rule());
    return shown && ofRule && lineHas(one, filter);
  }

  private static boolean isUnder(Unit unit, UUID top) {
    UUID superior = unit.parent();
    return unit.id().equals(top)
        || superior != null && isUnder(structure.unit(superior).orElseThrow(), top);
  }

  private static boolean lineHas(Obligation one, GridFilter filter) {
    if (filter.standing() == null && !filter.onlyProblems()) {
      return true;
    }
    List<Obligation> line =
        agenda.obligations(today).stream()
            .filter(o -> o.rule().id().equals(one.rule().id()))
            .filter(o -> o.subject().equals(one.subject()))
            .toList();
    return (filter.standing() == null
            || line.stream().anyMatch(o -> o.standing() == filter.standing()))
        && (!filter.onlyProblems()
            || line.stream()
                .map(Obligation::standing)
                .anyMatch(s -> s == Standing.MISSED || s == Standing.LATE || s == Standing.VACANT));
  }

  private static GridFilter filter(Random random) {
    List<GridModel.RegionAt> regions = grid.regions();
    List<String> kinds = List.copyOf(grid.kinds().keySet());
    List<String> rules = List.of("M4", "M5", "M6", "I5", "R1", "R2", "T3");
    return new GridFilter(
        random.nextInt(4) == 0 ? Level.values()[random.nextInt(3)] : null,
        random.nextInt(3) == 0 ? regions.get(random.nextInt(regions.size())).region().code() : null,
        random.nextInt(3) == 0 ? rules.get(random.nextInt(rules.size())) : null,
        random.nextInt(6) == 0 ? Standing.MISSED : null,
        random.nextInt(4) == 0 ? kinds.get(random.nextInt(kinds.size())) : null,
        random.nextInt(6) == 0,
        "",
        random.nextInt(5) == 0 ? any(random).id() : null);
  }

  private static Unit any(Random random) {
    List<Unit> units = List.copyOf(structure.units());
    return units.get(random.nextInt(units.size()));
  }

  private static GridSpan span(Random random, int number) {
    return switch (number % 3) {
      case 0 -> GridSpan.year(YEAR);
      case 1 -> new GridSpan(GridSpan.Zoom.QUARTER, YEAR, 1 + random.nextInt(4));
      default -> new GridSpan(GridSpan.Zoom.MONTH, YEAR, 1 + random.nextInt(12));
    };
  }
}
