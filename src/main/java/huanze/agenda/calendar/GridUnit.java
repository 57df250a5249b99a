package huanze.agenda.calendar;

import huanze.unit.Pinyin;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit and all it owes in the year. */
final class GridUnit {
  private final Unit unit;
  private final String name;
  private final List<GridLine> lines;
  private final List<LocalDate> planned;
  private @Nullable String search;

  /**
   * @param name what it was called at the end of the year shown
   * @param planned days of activities not yet confirmed
   */
  GridUnit(Unit unit, String name, List<GridLine> lines, List<LocalDate> planned) {
    this.unit = unit;
    this.name = name;
    this.lines = List.copyOf(lines);
    this.planned = List.copyOf(planned);
  }

  Unit unit() {
    return unit;
  }

  String name() {
    return name;
  }

  List<GridLine> lines() {
    return lines;
  }

  List<LocalDate> planned() {
    return planned;
  }

  /** What the search box looks in: both names; made when first asked for. */
  String search() {
    String known = search;
    if (known == null) {
      String names = name.equals(unit.name()) ? name : name + " " + unit.name();
      known = (names + " " + Pinyin.initials(names)).toLowerCase(Locale.ROOT);
      search = known;
    }
    return known;
  }
}
