package huanze.agenda.calendar;

import huanze.agenda.Obligation;
import huanze.agenda.YearAgenda;
import java.util.List;
import java.util.UUID;

/** One unit's part of the year grid. */
public final class UnitRows {
  private UnitRows() {}

  /**
   * A row for each rule that the unit or a post of it owes, joint ones too (reading rule 8), as the
   * grid shows them when the unit is unfolded.
   *
   * @param owed what it owes in the agenda's year; see {@link #owed}
   */
  public static List<GridRow> of(YearAgenda agenda, UUID unit, List<Obligation> owed) {
    GridSpan span = GridSpan.year(agenda.year());
    return agenda.structure().unit(unit).stream()
        .flatMap(
            known ->
                GridModel.lines(agenda.structure(), owed).getOrDefault(unit, List.of()).stream()
                    .map(line -> GridRows.row(line, known, 0, span)))
        .toList();
  }

  /** What of these the unit owes, alone or jointly. */
  public static List<Obligation> owed(UUID unit, List<Obligation> all) {
    return all.stream()
        .filter(one -> unit.equals(one.unit()) || unit.equals(one.jointWith()))
        .toList();
  }
}
