package huanze.app;

import huanze.ledger.Row;
import huanze.ledger.Schema.Step;
import huanze.ledger.Schema.TableRow;
import java.util.List;
import java.util.Map;

/**
 * How rows written under earlier versions are read under the next. Every old entry goes through
 * these functions for ever: once shipped, a step never changes, and it names tables and columns as
 * they were called then.
 */
final class DeskMigrations {
  /** The first leads from version 1 to version 2, and so on. */
  static final List<Step> STEPS =
      List.of(new Step(Map.of("activity_evidence", DeskMigrations::evidenceOfAnything)));

  private DeskMigrations() {}

  /** To version 2: evidence belongs to whatever it proves, no longer to activities alone. */
  private static List<TableRow> evidenceOfAnything(Row old) {
    return List.of(
        new TableRow(
            "evidence",
            Row.of(old.id())
                .with("subject_id", old.reference("activity_id"))
                .with("ordinal", old.integer("ordinal"))
                .with("file_name", old.text("file_name"))
                .with("digest", old.text("digest"))
                .with("byte_size", old.integer("byte_size"))
                .with("media_type", old.text("media_type"))
                .with("entered_on", old.date("entered_on"))));
  }
}
