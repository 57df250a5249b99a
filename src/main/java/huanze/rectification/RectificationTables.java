package huanze.rectification;

import huanze.base.CamelCase;
import huanze.base.Ids;
import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import java.util.List;
import java.util.UUID;

/** Tables of the 整改台账; files of an item lie in the table of evidence. */
public final class RectificationTables {
  /**
   * {@code source_row} is the decision or problem found; it is no reference, so that a record can
   * still be corrected though one of its decisions is followed up here.
   */
  public static final Table ITEM =
      Table.named("rectification_item")
          .required("origin", ColumnType.TEXT)
          .optional("origin_words", ColumnType.TEXT)
          .optionalReference("activity_id", "activity")
          .optional("source_row", ColumnType.ID)
          .required("problem", ColumnType.TEXT)
          .optional("goal", ColumnType.TEXT)
          .optional("measures", ColumnType.TEXT)
          .reference("unit_id", "unit")
          .optional("responsible", ColumnType.TEXT)
          .required("raised_on", ColumnType.DATE)
          .required("due_on", ColumnType.DATE)
          .index("source_row")
          .build();

  /**
   * A step points at the one before it, and its place names its row: undo takes no step from under
   * those that came after it, and brings none back where another stands.
   */
  public static final Table STEP =
      Table.named("rectification_step")
          .partOf("item_id", "rectification_item")
          .optionalReference("after_id", "rectification_step")
          .required("ordinal", ColumnType.INTEGER)
          .required("kind", ColumnType.TEXT)
          .required("happened_on", ColumnType.DATE)
          .optional("words", ColumnType.TEXT)
          .optional("said_by", ColumnType.TEXT)
          .optional("extended_to", ColumnType.DATE)
          .required("entered_on", ColumnType.DATE)
          .build();

  public static final List<Table> ALL = List.of(ITEM, STEP);

  private RectificationTables() {}

  static Row row(RectificationItem item) {
    RectificationFacts facts = item.facts();
    RectificationItem.Source source = item.source();
    return Row.of(item.id())
        .with("origin", CamelCase.of(facts.origin()))
        .with("origin_words", facts.from())
        .with("activity_id", source == null ? null : source.activity())
        .with("source_row", source == null ? null : source.row())
        .with("problem", facts.problem())
        .with("goal", facts.goal())
        .with("measures", facts.measures())
        .with("unit_id", facts.unit())
        .with("responsible", facts.person())
        .with("raised_on", facts.raisedOn())
        .with("due_on", facts.dueOn());
  }

  /** The same decision or problem has the same item, though it was removed and listed again. */
  static UUID itemId(RectificationItem.Source source) {
    return Ids.named(source.row() + "/rectification_item");
  }

  static UUID stepId(UUID item, int ordinal) {
    return Ids.named(item + "/rectification_step/" + ordinal);
  }

  /** The last step of an item, as its row. */
  static Row lastStep(RectificationItem item) {
    int ordinal = item.steps().size() - 1;
    RectificationStep step = item.steps().getLast();
    return Row.of(step.id())
        .with("item_id", item.id())
        .with("after_id", ordinal == 0 ? null : item.steps().get(ordinal - 1).id())
        .with("ordinal", ordinal)
        .with("kind", CamelCase.of(step.kind()))
        .with("happened_on", step.on())
        .with("words", step.words())
        .with("said_by", step.by())
        .with("extended_to", step.extendedTo())
        .with("entered_on", step.enteredOn());
  }
}
