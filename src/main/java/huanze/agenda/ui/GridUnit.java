package huanze.agenda.ui;

import huanze.unit.Pinyin;
import huanze.unit.Unit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit and all it owes in the year. */
final class GridUnit {
  private final Unit unit;
  private final List<GridLine> lines;
  private @Nullable String search;

  GridUnit(Unit unit, List<GridLine> lines) {
    this.unit = unit;
    this.lines = List.copyOf(lines);
  }

  Unit unit() {
    return unit;
  }

  List<GridLine> lines() {
    return lines;
  }

  /** What the search box looks in; made when first asked for. */
  String search() {
    String known = search;
    if (known == null) {
      known = (unit.name() + " " + Pinyin.initials(unit.name())).toLowerCase(Locale.ROOT);
      search = known;
    }
    return known;
  }
}
