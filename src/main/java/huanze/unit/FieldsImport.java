package huanze.unit;

import huanze.base.DateRange;
import huanze.base.Ids;
import huanze.sheet.Cells;
import huanze.sheet.MappedRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a combined roster says posts are in charge of (分管领域). A post that was in charge of nothing
 * is so from the first day of the row; otherwise from today, so that the past stays.
 */
final class FieldsImport {
  static final String FIELD = "field";

  private static final int LONGEST = 200;

  private final Structure structure;
  private final Ids ids;
  private final LocalDate today;
  private final ImportPlan plan;
  private final Map<UUID, Claim> claims = new LinkedHashMap<>();

  private record Claim(int row, Set<String> fields, @Nullable LocalDate from) {}

  FieldsImport(Structure structure, Ids ids, LocalDate today, ImportPlan plan) {
    this.structure = structure;
    this.ids = ids;
    this.today = today;
    this.plan = plan;
  }

  /** The fields a row names, parted by 、 and the like. */
  static Set<String> of(MappedRow row) {
    Set<String> fields = new LinkedHashSet<>();
    String cell = row.has(FIELD) ? row.text(FIELD) : null;
    if (cell != null) {
      for (String part : cell.split("[、，,；;。\n]")) {
        String field = part.strip();
        if (!field.isEmpty()) {
          fields.add(field);
        }
      }
    }
    return fields;
  }

  /** True if one of the fields is the protection of the environment. */
  boolean isEnvironment(Set<String> fields) {
    List<String> words = Cells.labels("unit.import.environment");
    return fields.stream().anyMatch(f -> words.stream().anyMatch(f::contains));
  }

  /** What a post is in charge of, by this import or else today. */
  Set<String> of(UUID post) {
    Claim claim = claims.get(post);
    return claim != null ? claim.fields : today(post);
  }

  boolean isClaimed(UUID post) {
    return claims.containsKey(post);
  }

  private Set<String> today(UUID post) {
    Set<String> fields = new TreeSet<>();
    structure.fieldsOf(post, today).forEach(f -> fields.add(f.field()));
    return fields;
  }

  /** A row about a post that is still held says what the post is in charge of. */
  void claim(MappedRow row, UUID post) {
    LocalDate to = row.date("to");
    Set<String> fields = of(row);
    fields.stream()
        .filter(f -> f.length() > LONGEST)
        .forEach(
            f -> plan.cellProblem(row.number(), FIELD, "sheet.cell.tooLong", LONGEST, f.length()));
    if (!fields.isEmpty() && (to == null || !to.isBefore(today))) {
      claims
          .computeIfAbsent(
              post, p -> new Claim(row.number(), new LinkedHashSet<>(), row.date("from")))
          .fields
          .addAll(fields);
    }
  }

  /**
   * @param where unit and post in words
   */
  void plan(Function<UUID, String> where) {
    claims.forEach(
        (post, claim) -> {
          List<FieldInCharge> all = structure.fieldsOf(post);
          LocalDate from = all.isEmpty() ? claim.from : today;
          if (!today(post).equals(claim.fields)) {
            plan.change(
                claim.row,
                where.apply(post),
                Map.of(FIELD, joined(today(post))),
                Map.of(FIELD, joined(claim.fields)),
                w ->
                    PostService.writeFields(
                        w, ids, post, all, claim.fields, new DateRange(from, null)));
          }
        });
  }

  String joined(Set<String> fields) {
    return String.join(plan.text("unit.import.fieldComma"), fields);
  }
}
