package huanze.activity;

import huanze.base.CamelCase;
import huanze.base.Ids;
import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import java.util.List;
import java.util.UUID;

/** Answers to hints of the self-check; the hints themselves are computed. */
public final class SelfCheckTables {
  public static final Table ANSWER =
      Table.named("self_check_answer")
          .partOf("activity_id", "activity")
          .required("hint", ColumnType.TEXT)
          .optionalReference("other_id", "activity")
          .required("mark", ColumnType.TEXT)
          .required("reason", ColumnType.TEXT)
          .required("answered_by", ColumnType.TEXT)
          .required("answered_on", ColumnType.DATE)
          .build();

  public static final List<Table> ALL = List.of(ANSWER);

  private SelfCheckTables() {}

  /** One answer a hint: a second one takes its place. */
  static UUID id(SelfCheckHint hint) {
    String of = "self-check " + hint.record() + " " + hint.kind() + " " + hint.other();
    return Ids.named(hint.unit() == null ? of : of + " " + hint.unit());
  }

  static Row row(SelfCheckHint hint, SelfCheckAnswer answer) {
    return Row.of(id(hint))
        .with("activity_id", hint.record())
        .with("hint", CamelCase.of(hint.kind()))
        .with("other_id", hint.other())
        .with("mark", answer.mark())
        .with("reason", answer.reason())
        .with("answered_by", answer.by())
        .with("answered_on", answer.on());
  }
}
