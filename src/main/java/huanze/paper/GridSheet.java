package huanze.paper;

import huanze.agenda.Standing;
import huanze.base.Period;
import java.time.LocalDate;
import java.util.List;

/**
 * 履职日历: how a unit and those under it stand, period by period.
 *
 * @param unitName name of the top unit
 * @param units the unit and those under it, in the order of the tree
 * @param unconfirmed what their rules rest on without a confirmed source; with any it stays a draft
 */
public record GridSheet(
    String unitName,
    String unitCode,
    int year,
    LocalDate asOf,
    String regulation,
    List<UnitRows> units,
    List<String> unconfirmed)
    implements PaperContent {
  public GridSheet {
    units = List.copyOf(units);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /**
   * A unit and the rules it stands under.
   *
   * @param depth 0 for the top unit
   */
  public record UnitRows(String name, int depth, List<RuleRow> rules) {
    public UnitRows {
      rules = List.copyOf(rules);
    }
  }

  /**
   * A rule and its cells; periods of the year that have none stay empty.
   *
   * @param subject post that owes, or empty if the unit itself does
   */
  public record RuleRow(String rule, int article, String title, String subject, List<Cell> cells) {
    public RuleRow {
      cells = List.copyOf(cells);
    }
  }

  /** How it stands in a period. */
  public record Cell(Period period, Standing standing) {}

  @Override
  public PaperForm form() {
    return PaperForm.GRID_SHEET;
  }

  @Override
  public String subject() {
    return unitCode;
  }

  @Override
  public String about() {
    return unitName + " " + year;
  }
}
