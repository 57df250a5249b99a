package huanze.agenda;

import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import java.util.List;

/** The tables of this package, and how its values become their rows. */
public final class AgendaTables {
  /** The record may be any feature's, the subject a unit or a post. */
  public static final Table CREDIT_EXCEPTION =
      Table.named("credit_exception")
          .referenceToAny("record_id")
          .required("rule_id", ColumnType.TEXT)
          .referenceToAny("subject_id")
          .required("owed_period", ColumnType.TEXT)
          .required("effect", ColumnType.TEXT)
          .required("reason", ColumnType.TEXT)
          .build();

  public static final Table EXEMPTION =
      Table.named("exemption")
          .required("rule_id", ColumnType.TEXT)
          .referenceToAny("subject_id")
          .required("owed_period", ColumnType.TEXT)
          .required("reason", ColumnType.TEXT)
          .required("decided_by", ColumnType.TEXT)
          .build();

  private AgendaTables() {}

  /** For the schema in the composition root. */
  public static List<Table> all() {
    return List.of(CREDIT_EXCEPTION, EXEMPTION);
  }

  static Row row(CreditException exception) {
    return Row.of(exception.id())
        .with("record_id", exception.record())
        .with("rule_id", exception.rule())
        .with("subject_id", exception.subject())
        .with("owed_period", exception.period().toString())
        .with("effect", exception.effect())
        .with("reason", exception.reason());
  }

  static Row row(Exemption exemption) {
    return Row.of(exemption.id())
        .with("rule_id", exemption.rule())
        .with("subject_id", exemption.subject())
        .with("owed_period", exemption.period().toString())
        .with("reason", exemption.reason())
        .with("decided_by", exemption.by());
  }
}
