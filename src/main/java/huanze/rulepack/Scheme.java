package huanze.rulepack;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one kind of unit is assessed by (考核方案): items with points, and the thresholds of the three
 * grades of Art. 18, which the regulation leaves to the scheme.
 *
 * @param maximum what all points add up to
 * @param excellentFrom from this score on, itself included, 优秀
 * @param qualifiedFrom from this score on, itself included, 合格; below it 不合格
 * @param unconfirmed true if it rests on no confirmed source
 * @param note our reading, shown with the scheme; or null
 */
public record Scheme(
    Condition.Assessed assessed,
    String title,
    BigDecimal maximum,
    BigDecimal excellentFrom,
    BigDecimal qualifiedFrom,
    List<SchemeGroup> groups,
    boolean unconfirmed,
    @Nullable String note) {
  public Scheme {
    groups = List.copyOf(groups);
  }

  /** All items, group by group. */
  public List<SchemeItem> items() {
    return groups.stream().flatMap(g -> g.items().stream()).toList();
  }

  public Optional<SchemeItem> item(int number) {
    return items().stream().filter(i -> i.number() == number).findFirst();
  }
}
