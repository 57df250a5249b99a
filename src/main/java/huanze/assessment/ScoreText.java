package huanze.assessment;

import huanze.base.Problem;
import huanze.sheet.Cells;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A score as it is typed: 0 to the item's points, at most two decimals. */
final class ScoreText {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}(\\.[0-9]{1,20})?");

  private ScoreText() {}

  /** One form for each number, so that those that say the same are equal. */
  static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * The score; null if nothing is typed, or if it cannot be one, which is then among the problems.
   */
  static @Nullable BigDecimal read(
      @Nullable String typed, int item, String field, BigDecimal points, List<Problem> problems) {
    String text = typed == null ? "" : Cells.code(typed);
    if (text.isEmpty()) {
      return null;
    }
    if (!NUMBER.matcher(text).matches()) {
      problems.add(Problem.of(field, "assessment.score.notANumber", item, typed));
      return null;
    }
    BigDecimal score = new BigDecimal(text);
    if (score.signum() < 0 || score.compareTo(points) > 0) {
      problems.add(Problem.of(field, "assessment.score.range", item, text, points.toPlainString()));
      return null;
    }
    if (score.stripTrailingZeros().scale() > 2) {
      problems.add(Problem.of(field, "assessment.score.decimals", item, text));
      return null;
    }
    return plain(score);
  }
}
