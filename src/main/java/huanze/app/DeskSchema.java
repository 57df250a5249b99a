package huanze.app;

import huanze.activity.ActivityTables;
import huanze.agenda.AgendaTables;
import huanze.assessment.AssessmentTables;
import huanze.ledger.Schema;
import huanze.ledger.Table;
import huanze.rulepack.RulepackTables;
import huanze.unit.UnitTables;
import java.util.List;
import java.util.stream.Stream;

/** The tables of all features in their present shape, and the way here from earlier ones. */
public final class DeskSchema {
  private DeskSchema() {}

  public static Schema present() {
    List<Table> tables =
        Stream.of(
                RulepackTables.all(),
                UnitTables.all(),
                AgendaTables.all(),
                ActivityTables.ALL,
                AssessmentTables.ALL)
            .flatMap(List::stream)
            .toList();
    return new Schema(1, tables, List.of());
  }
}
