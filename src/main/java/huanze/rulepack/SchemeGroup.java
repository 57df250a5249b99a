package huanze.rulepack;

import java.math.BigDecimal;
import java.util.List;

/** Items of a scheme under one heading (考核类别). */
public record SchemeGroup(String name, List<SchemeItem> items) {
  public SchemeGroup {
    items = List.copyOf(items);
  }

  /** Points of all its items. */
  public BigDecimal points() {
    return items.stream().map(SchemeItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
