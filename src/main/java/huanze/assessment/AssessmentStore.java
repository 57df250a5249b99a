package huanze.assessment;

import huanze.base.CamelCase;
import huanze.evidence.Evidence;
import huanze.evidence.KeptEvidence;
import huanze.rulepack.Condition;
import huanze.rulepack.ItemRule;
import huanze.rulepack.Scheme;
import huanze.rulepack.SchemeGroup;
import huanze.rulepack.SchemeItem;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads schemes and answers. */
final class AssessmentStore {
  private static final int AT_ONCE = 500;

  private final Handle handle;

  AssessmentStore(Handle handle) {
    this.handle = handle;
  }

  /** A scheme as it is stored, without its items. */
  private record Head(
      UUID id,
      int year,
      Condition.Assessed assessed,
      String title,
      BigDecimal maximum,
      BigDecimal excellentFrom,
      BigDecimal qualifiedFrom,
      boolean fromPack,
      @Nullable String note) {}

  private record GroupedItem(UUID id, String group, SchemeItem item) {}

  /** Stored schemes of a year, counties first. */
  List<YearScheme> schemes(int year) {
    List<Head> heads =
        handle
            .createQuery(
                """
                SELECT id, assessed_year, assessed, title, maximum, excellent_from, qualified_from,
                       from_pack, note
                FROM assessment_scheme WHERE assessed_year = :year ORDER BY assessed, id
                """)
            .bind("year", year)
            .map(
                (r, c) ->
                    new Head(
                        r.getObject("id", UUID.class),
                        r.getInt("assessed_year"),
                        CamelCase.parse(Condition.Assessed.class, r.getString("assessed")),
                        r.getString("title"),
                        ScoreText.plain(r.getBigDecimal("maximum")),
                        ScoreText.plain(r.getBigDecimal("excellent_from")),
                        ScoreText.plain(r.getBigDecimal("qualified_from")),
                        r.getBoolean("from_pack"),
                        r.getString("note")))
            .list();
    return heads.stream().map(this::scheme).toList();
  }

  /** Years that have a stored scheme. */
  List<Integer> years() {
    return handle
        .createQuery("SELECT DISTINCT assessed_year FROM assessment_scheme ORDER BY assessed_year")
        .mapTo(Integer.class)
        .list();
  }

  private YearScheme scheme(Head head) {
    List<SchemeGroup> groups = new ArrayList<>();
    List<SchemeItem> open = new ArrayList<>();
    String name = null;
    for (GroupedItem one : items(head.id())) {
      if (name != null && !name.equals(one.group())) {
        groups.add(new SchemeGroup(name, open));
        open.clear();
      }
      name = one.group();
      open.add(one.item());
    }
    if (name != null) {
      groups.add(new SchemeGroup(name, open));
    }
    Scheme scheme =
        new Scheme(
            head.assessed(),
            head.title(),
            head.maximum(),
            head.excellentFrom(),
            head.qualifiedFrom(),
            groups,
            head.fromPack(),
            head.note());
    return new YearScheme(head.year(), scheme, head.id(), head.fromPack(), users(head.id()));
  }

  private List<UUID> users(UUID scheme) {
    return handle
        .createQuery(
            """
            SELECT id FROM unit WHERE id IN (
              SELECT unit_id FROM assessment_item WHERE scheme_id = :scheme
              UNION SELECT unit_id FROM assessment_condition WHERE scheme_id = :scheme)
            ORDER BY code
            """)
        .bind("scheme", scheme)
        .mapTo(UUID.class)
        .list();
  }

  private List<GroupedItem> items(UUID scheme) {
    return handle
        .createQuery(
            """
            SELECT id, group_name, item, name, content, standard, proof, points, article,
                   score_rule, obligation_rules, each_deducts, least, late_part
            FROM assessment_scheme_item WHERE scheme_id = :scheme ORDER BY ordinal
            """)
        .bind("scheme", scheme)
        .map(
            (r, c) ->
                new GroupedItem(
                    r.getObject("id", UUID.class),
                    r.getString("group_name"),
                    new SchemeItem(
                        r.getInt("item"),
                        r.getString("name"),
                        r.getString("content"),
                        r.getString("standard"),
                        r.getString("proof"),
                        ScoreText.plain(r.getBigDecimal("points")),
                        rule(r),
                        r.getObject("article", Integer.class))))
        .list();
  }

  private static ItemRule rule(ResultSet r) throws SQLException {
    String rules = r.getString("obligation_rules");
    return ItemRule.of(
        CamelCase.parse(ItemRule.Kind.class, r.getString("score_rule")),
        rules == null ? List.of() : List.of(rules.split(" ")),
        orZero(r.getBigDecimal("each_deducts")),
        orZero(r.getBigDecimal("least")),
        orZero(r.getBigDecimal("late_part")));
  }

  /** Ids of the rows of a scheme's items. */
  List<UUID> itemRows(UUID scheme) {
    return items(scheme).stream().map(GroupedItem::id).toList();
  }

  /** All answers to items of a year, by unit and item. */
  List<ItemAnswer> itemAnswers(int year) {
    return handle
        .createQuery(
            """
            SELECT id, unit_id, assessed_year, item, score, self_score, reason
            FROM assessment_item WHERE assessed_year = :year ORDER BY unit_id, item, id
            """)
        .bind("year", year)
        .map(
            (r, c) ->
                new ItemAnswer(
                    r.getObject("id", UUID.class),
                    r.getObject("unit_id", UUID.class),
                    r.getInt("assessed_year"),
                    r.getInt("item"),
                    orNull(r.getBigDecimal("score")),
                    orNull(r.getBigDecimal("self_score")),
                    r.getString("reason")))
        .list();
  }

  /** All answers to conditions of a year, by unit and condition. */
  List<ConditionAnswer> conditionAnswers(int year) {
    return handle
        .createQuery(
            """
            SELECT id, unit_id, assessed_year, condition_number, finding, reason, found_by
            FROM assessment_condition WHERE assessed_year = :year ORDER BY unit_id, condition_number, id
            """)
        .bind("year", year)
        .map(
            (r, c) ->
                new ConditionAnswer(
                    r.getObject("id", UUID.class),
                    r.getObject("unit_id", UUID.class),
                    r.getInt("assessed_year"),
                    r.getInt("condition_number"),
                    CamelCase.parse(Finding.class, r.getString("finding")),
                    r.getString("reason"),
                    r.getString("found_by")))
        .list();
  }

  /** Files attached to any answer of a year, by the answer. */
  Map<UUID, List<Evidence>> proofs(int year) {
    List<UUID> subjects =
        handle
            .createQuery(
                """
                SELECT DISTINCT subject_id FROM evidence WHERE subject_id IN (
                  SELECT id FROM assessment_item WHERE assessed_year = :year
                  UNION SELECT id FROM assessment_condition WHERE assessed_year = :year)
                """)
            .bind("year", year)
            .mapTo(UUID.class)
            .list();
    Map<UUID, List<Evidence>> proofs = new HashMap<>();
    for (int from = 0; from < subjects.size(); from += AT_ONCE) {
      int to = Math.min(subjects.size(), from + AT_ONCE);
      proofs.putAll(KeptEvidence.of(handle, subjects.subList(from, to)));
    }
    return proofs;
  }

  private static BigDecimal orZero(@Nullable BigDecimal value) {
    return value == null ? BigDecimal.ZERO : ScoreText.plain(value);
  }

  private static @Nullable BigDecimal orNull(@Nullable BigDecimal value) {
    return value == null ? null : ScoreText.plain(value);
  }
}
