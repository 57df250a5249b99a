package huanze.app;

import huanze.activity.ActivityTables;
import huanze.activity.SelfCheckTables;
import huanze.agenda.AgendaTables;
import huanze.assessment.AssessmentTables;
import huanze.duty.DutyTables;
import huanze.ledger.Schema;
import huanze.ledger.Table;
import huanze.paper.PaperTables;
import huanze.rectification.RectificationTables;
import huanze.rulepack.RulepackTables;
import huanze.unit.UnitTables;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of all features in their present shape. A table or column more that may stay empty
 * needs no new version: the image is built anew. Whatever changes what an old row means needs one,
 * with its step in {@link DeskMigrations} and a ledger of the version left behind in the corpus.
 */
public final class DeskSchema {
  private DeskSchema() {}

  public static Schema present() {
    List<Table> tables =
        Stream.of(
                RulepackTables.all(),
                UnitTables.all(),
                DutyTables.ALL,
                AgendaTables.all(),
                ActivityTables.ALL,
                SelfCheckTables.ALL,
                RectificationTables.ALL,
                AssessmentTables.ALL,
                PaperTables.ALL)
            .flatMap(List::stream)
            .toList();
    return new Schema(2, tables, DeskMigrations.STEPS);
  }
}
