package huanze.unit;

import huanze.base.Ids;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives a unit another name or superior from a day on, up to the next day on which the same was
 * changed already; what stood before stays known as it was.
 */
final class DatedChange {
  /** How a unit is called and whom it is under for some days. */
  record State(String name, @Nullable UUID parent) {}

  private final Structure structure;
  private final Ids ids;

  DatedChange(Structure structure, Ids ids) {
    this.structure = structure;
    this.ids = ids;
  }

  void rename(StructureChange change, Unit unit, String name, LocalDate from) {
    String old = structure.formers().nameOn(unit, from);
    apply(change, unit, from, s -> s.name().equals(old) ? new State(name, s.parent()) : null);
  }

  /**
   * @param from null: as if it always was so
   */
  void move(StructureChange change, Unit unit, @Nullable UUID parent, @Nullable LocalDate from) {
    UUID old = from == null ? null : structure.formers().parentOn(unit, from);
    apply(
        change,
        unit,
        from,
        s -> from == null || Objects.equals(s.parent(), old) ? new State(s.name(), parent) : null);
  }

  /**
   * @param how the new state, or null where another change begins
   */
  private void apply(
      StructureChange change,
      Unit unit,
      @Nullable LocalDate from,
      UnaryOperator<@Nullable State> how) {
    Unit last = change.units.find(unit.id()).orElse(unit);
    LocalDate began = unit.existence().from();
    LocalDate before =
        from == null || (began != null && !from.isAfter(began)) ? null : from.minusDays(1);
    List<FormerUnit> rows = new ArrayList<>(structure.formers().of(unit.id()));
    List<State> states = new ArrayList<>();
    rows.forEach(row -> states.add(new State(row.name(), row.parent())));
    states.add(new State(last.name(), last.parent()));
    if (before != null) {
      cut(unit, rows, states, before);
    }
    for (int i = first(rows, before); i < states.size(); i++) {
      State next = how.apply(states.get(i));
      if (next == null) {
        break;
      }
      states.set(i, next);
    }
    for (int i = 0; i < rows.size(); i++) {
      FormerUnit row = rows.get(i);
      State state = states.get(i);
      if (state.equals(states.get(i + 1))) {
        change.formers.remove(row.id());
      } else {
        change.formers.put(
            new FormerUnit(row.id(), unit.id(), state.name(), state.parent(), row.until()));
      }
    }
    State now = states.getLast();
    change.units.put(UnitDraft.of(last).named(now.name()).under(now.parent()).unit(unit.id()));
  }

  /** Makes a state end on the day. */
  private void cut(Unit unit, List<FormerUnit> rows, List<State> states, LocalDate day) {
    int at = 0;
    while (at < rows.size() && rows.get(at).until().isBefore(day)) {
      at++;
    }
    if (at == rows.size() || !rows.get(at).until().equals(day)) {
      State state = states.get(at);
      rows.add(at, new FormerUnit(ids.next(), unit.id(), state.name(), state.parent(), day));
      states.add(at, state);
    }
  }

  private static int first(List<FormerUnit> rows, @Nullable LocalDate before) {
    int at = 0;
    while (before != null && at < rows.size() && !rows.get(at).until().isAfter(before)) {
      at++;
    }
    return at;
  }
}
