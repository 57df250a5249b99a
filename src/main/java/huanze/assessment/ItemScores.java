package huanze.assessment;

import huanze.rulepack.ItemRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The scores that follow from obligations and documents (Art. 18 and the scheme). */
public final class ItemScores {
  private static final int DECIMALS = 2;

  private ItemScores() {}

  /**
   * What an item brings, 0 to its points, two decimals at most, halves to even (GB/T 8170).
   *
   * @param met obligations met in time
   * @param late obligations made up late
   * @param missed obligations missed
   * @param shown true if a document is attached
   * @return null where nothing follows: typed items, documents not attached, nothing owed yet
   */
  public static @Nullable BigDecimal computed(
      ItemRule rule, BigDecimal points, int met, int late, int missed, boolean shown) {
    int judged = met + late + missed;
    return switch (rule) {
      case ItemRule.Typed typed -> null;
      case ItemRule.Document document -> shown ? points : null;
      case ItemRule.Share share ->
          judged == 0
              ? null
              : points
                  .multiply(BigDecimal.valueOf(met))
                  .divide(BigDecimal.valueOf(judged), DECIMALS, RoundingMode.HALF_EVEN);
      case ItemRule.Deduction deduction ->
          judged == 0 ? null : deducted(deduction, points, late, missed);
    };
  }

  private static BigDecimal deducted(
      ItemRule.Deduction rule, BigDecimal points, int late, int missed) {
    BigDecimal times =
        BigDecimal.valueOf(missed).add(rule.late().multiply(BigDecimal.valueOf(late)));
    return points
        .subtract(rule.each().multiply(times))
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .max(rule.floor());
  }
}
