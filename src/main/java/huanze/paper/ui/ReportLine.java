package huanze.paper.ui;

import huanze.activity.OwedReport;
import huanze.agenda.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report owed, as listed.
 *
 * @param sentOn null while it is not sent
 * @param number of the document; empty without one
 * @param files how many hang on it
 */
public record ReportLine(
    OwedReport owed,
    String unit,
    String report,
    String period,
    String state,
    String standing,
    @Nullable LocalDate sentOn,
    String number,
    int files,
    String search) {
  /** The same however far it has come. */
  List<Object> what() {
    return List.of(owed.unit(), owed.obligation().rule().id(), owed.obligation().period());
  }

  LocalDate due() {
    return owed.obligation().due();
  }

  Standing stands() {
    return owed.obligation().standing();
  }

  boolean isSent() {
    return owed.state() == OwedReport.State.SENT;
  }
}
