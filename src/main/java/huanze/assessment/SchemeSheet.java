package huanze.assessment;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.rulepack.ItemRule;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeGroup;
import huanze.rulepack.SchemeItem;
import huanze.sheet.Columns;
import huanze.sheet.SheetColumn.Kind;
import huanze.sheet.SheetTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scheme as a sheet: one row for each item. What concerns the whole scheme stands in the first
 * row.
 */
final class SchemeSheet {
  private SchemeSheet() {}

  static Columns columns(Texts texts) {
    List<String> kinds = Arrays.stream(ItemRule.Kind.values()).map(CamelCase::of).toList();
    return Columns.of("assessment.sheet.", texts)
        .optional("group", Kind.TEXT)
        .required("number", Kind.WHOLE)
        .required("name", Kind.TEXT)
        .optional("content", Kind.TEXT)
        .optional("standard", Kind.TEXT)
        .optional("proof", Kind.TEXT)
        .required("points", Kind.DECIMAL)
        .choice("rule", true, kinds, "assessment.rule.")
        .optional("rules", Kind.TEXT)
        .optional("each", Kind.DECIMAL)
        .optional("floor", Kind.DECIMAL)
        .optional("late", Kind.DECIMAL)
        .optional("article", Kind.WHOLE)
        .optional("scheme", Kind.TEXT)
        .optional("maximum", Kind.DECIMAL)
        .optional("excellentFrom", Kind.DECIMAL)
        .optional("qualifiedFrom", Kind.DECIMAL)
        .build();
  }

  static SheetTable table(Scheme scheme, Texts texts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (SchemeGroup group : scheme.groups()) {
      for (SchemeItem item : group.items()) {
        rows.add(fields(group, item));
      }
    }
    rows.getFirst().put("scheme", scheme.title());
    rows.getFirst().put("maximum", scheme.maximum());
    rows.getFirst().put("excellentFrom", scheme.excellentFrom());
    rows.getFirst().put("qualifiedFrom", scheme.qualifiedFrom());
    return columns(texts).table(rows);
  }

  private static Map<String, Object> fields(SchemeGroup group, SchemeItem item) {
    Map<String, Object> fields = new HashMap<>();
    fields.put("group", group.name());
    fields.put("number", (long) item.number());
    fields.put("name", item.name());
    fields.put("content", item.content());
    fields.put("standard", item.standard());
    fields.put("proof", item.proof());
    fields.put("points", item.points());
    fields.put("rule", CamelCase.of(item.rule().kind()));
    fields.put("rules", String.join(" ", item.rule().obligationRules()));
    fields.put("article", item.article() == null ? null : Long.valueOf(item.article()));
    if (item.rule() instanceof ItemRule.Deduction deduction) {
      fields.put("each", deduction.each());
      fields.put("floor", deduction.floor());
      fields.put("late", deduction.late());
    }
    return fields;
  }
}
