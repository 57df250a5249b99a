package huanze.paper;

import huanze.assessment.AssessmentState;
import huanze.assessment.Grade;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 考核结果汇总表: every county and department of a year (Art. 18).
 *
 * @param region code of the office's region
 * @param groups counties, then the departments of each region
 * @param unconfirmed what it rests on without a confirmed source; with any it stays a draft
 */
public record AssessmentSummary(
    String region,
    int year,
    LocalDate asOf,
    String regulation,
    List<Group> groups,
    List<String> unconfirmed)
    implements PaperContent {
  public AssessmentSummary {
    groups = List.copyOf(groups);
    unconfirmed = List.copyOf(unconfirmed);
  }

  /**
   * Units ranked among each other.
   *
   * @param region name of the region whose departments they are; null for the counties
   */
  public record Group(@Nullable String region, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A unit's result.
   *
   * @param rank place; null while it is not complete
   * @param score points so far; shown only when complete
   * @param met numbers of the conditions met
   */
  public record Row(
      String code,
      String name,
      boolean byAnalogy,
      @Nullable Integer rank,
      BigDecimal score,
      BigDecimal maximum,
      boolean complete,
      @Nullable Grade grade,
      List<Integer> met,
      List<EffectLine> effects,
      AssessmentState state) {
    public Row {
      met = List.copyOf(met);
      effects = List.copyOf(effects);
    }
  }

  /** By place; those without one follow in the order they came. */
  static List<Row> ranked(List<Row> rows) {
    return rows.stream()
        .sorted(
            Comparator.comparing(
                Row::rank, Comparator.nullsLast(Comparator.<Integer>naturalOrder())))
        .toList();
  }

  /** All rows, group by group. */
  public List<Row> rows() {
    return groups.stream().flatMap(g -> g.rows.stream()).toList();
  }

  @Override
  public PaperForm form() {
    return PaperForm.ASSESSMENT_SUMMARY;
  }

  @Override
  public String subject() {
    return region;
  }

  @Override
  public String about() {
    return String.valueOf(year);
  }
}
