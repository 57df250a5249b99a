package huanze.assessment;

import huanze.base.CamelCase;
import huanze.ledger.ColumnType;
import huanze.ledger.Row;
import huanze.ledger.Table;
import huanze.rulepack.ItemRule;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeItem;
import java.util.List;
import java.util.UUID;

/** The tables of this package, and how its values become their rows. */
public final class AssessmentTables {
  /** A scheme of a year; its answers hold on to it, so that it is not undone from under them. */
  public static final Table SCHEME =
      Table.named("assessment_scheme")
          .required("assessed_year", ColumnType.INTEGER)
          .required("assessed", ColumnType.TEXT)
          .required("title", ColumnType.TEXT)
          .required("maximum", ColumnType.DECIMAL)
          .required("excellent_from", ColumnType.DECIMAL)
          .required("qualified_from", ColumnType.DECIMAL)
          .required("from_pack", ColumnType.FLAG)
          .optional("note", ColumnType.TEXT)
          .index("assessed_year")
          .build();

  public static final Table SCHEME_ITEM =
      Table.named("assessment_scheme_item")
          .partOf("scheme_id", "assessment_scheme")
          .required("ordinal", ColumnType.INTEGER)
          .required("group_name", ColumnType.TEXT)
          .required("item", ColumnType.INTEGER)
          .required("name", ColumnType.TEXT)
          .required("content", ColumnType.TEXT)
          .required("standard", ColumnType.TEXT)
          .required("proof", ColumnType.TEXT)
          .required("points", ColumnType.DECIMAL)
          .optional("article", ColumnType.INTEGER)
          .required("score_rule", ColumnType.TEXT)
          .optional("obligation_rules", ColumnType.TEXT)
          .optional("each_deducts", ColumnType.DECIMAL)
          .optional("least", ColumnType.DECIMAL)
          .optional("late_part", ColumnType.DECIMAL)
          .build();

  public static final Table ITEM_ANSWER =
      Table.named("assessment_item")
          .reference("scheme_id", "assessment_scheme")
          .reference("unit_id", "unit")
          .required("assessed_year", ColumnType.INTEGER)
          .required("item", ColumnType.INTEGER)
          .optional("score", ColumnType.DECIMAL)
          .optional("self_score", ColumnType.DECIMAL)
          .optional("reason", ColumnType.TEXT)
          .index("assessed_year")
          .build();

  public static final Table CONDITION_ANSWER =
      Table.named("assessment_condition")
          .reference("scheme_id", "assessment_scheme")
          .reference("unit_id", "unit")
          .required("assessed_year", ColumnType.INTEGER)
          .required("condition_number", ColumnType.INTEGER)
          .required("finding", ColumnType.TEXT)
          .required("reason", ColumnType.TEXT)
          .required("found_by", ColumnType.TEXT)
          .index("assessed_year")
          .build();

  /** For the schema in the composition root. */
  public static final List<Table> ALL = List.of(SCHEME, SCHEME_ITEM, ITEM_ANSWER, CONDITION_ANSWER);

  private AssessmentTables() {}

  static Row row(UUID id, int year, Scheme scheme, boolean fromPack) {
    return Row.of(id)
        .with("assessed_year", year)
        .with("assessed", CamelCase.of(scheme.assessed()))
        .with("title", scheme.title())
        .with("maximum", scheme.maximum())
        .with("excellent_from", scheme.excellentFrom())
        .with("qualified_from", scheme.qualifiedFrom())
        .with("from_pack", fromPack)
        .with("note", scheme.note());
  }

  static Row row(UUID id, UUID scheme, int ordinal, String group, SchemeItem item) {
    Row row =
        Row.of(id)
            .with("scheme_id", scheme)
            .with("ordinal", ordinal)
            .with("group_name", group)
            .with("item", item.number())
            .with("name", item.name())
            .with("content", item.content())
            .with("standard", item.standard())
            .with("proof", item.proof())
            .with("points", item.points())
            .with("article", item.article())
            .with("score_rule", CamelCase.of(item.rule().kind()));
    List<String> rules = item.rule().obligationRules();
    Row ruled = rules.isEmpty() ? row : row.with("obligation_rules", String.join(" ", rules));
    return item.rule() instanceof ItemRule.Deduction deduction
        ? ruled
            .with("each_deducts", deduction.each())
            .with("least", deduction.floor())
            .with("late_part", deduction.late())
        : ruled;
  }

  static Row row(UUID scheme, ItemAnswer answer) {
    return Row.of(answer.id())
        .with("scheme_id", scheme)
        .with("unit_id", answer.unit())
        .with("assessed_year", answer.year())
        .with("item", answer.item())
        .with("score", answer.score())
        .with("self_score", answer.self())
        .with("reason", answer.reason());
  }

  static Row row(UUID scheme, ConditionAnswer answer) {
    return Row.of(answer.id())
        .with("scheme_id", scheme)
        .with("unit_id", answer.unit())
        .with("assessed_year", answer.year())
        .with("condition_number", answer.condition())
        .with("finding", CamelCase.of(answer.finding()))
        .with("reason", answer.reason())
        .with("found_by", answer.by());
  }
}
