package huanze.app.guide;

import huanze.app.practice.Practice;
import huanze.fx.Route;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The very place in the practice city that each step is about. */
public record GuidePlaces(Supplier<Structure> structure) {
  private static final int YEAR = Practice.TODAY.getYear();
  private static final String COUNTY = "130302.government";
  private static final String NEVER_MEETS = "130306.department.commerce";

  Route of(GuideStep step) {
    return switch (step) {
      case GRID -> new Route.YearGrid(YEAR, unit(COUNTY));
      case WHY -> new Route.ObligationList(YEAR, null, null, "missed");
      case MEETING -> new Route.NewActivity("meeting", unit(COUNTY), Practice.TODAY);
      case INSPECTION -> new Route.NewActivity("inspection", unit(COUNTY), Practice.TODAY);
      case MADE_UP -> new Route.ObligationList(YEAR, null, "M5", "missed");
      case EXEMPTION -> new Route.ObligationList(YEAR, unit(NEVER_MEETS), "M6", "missed");
      case ASSESSMENT -> new Route.AssessmentList(YEAR - 1);
      case PRINT -> {
        UUID unit = unit(COUNTY);
        yield unit == null
            ? new Route.UnitTree(null)
            : new Route.PrintPreview(new Route.Sheet.Performance(unit, YEAR));
      }
      case HISTORY -> new Route.History(null);
      case BACKUP -> new Route.Settings();
    };
  }

  /** Null if it was taken out while practising. */
  private @Nullable UUID unit(String code) {
    return structure.get().unit(code).map(Unit::id).orElse(null);
  }
}
