package huanze.rulepack;

import huanze.base.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What must hold of a scheme, wherever it comes from. */
public final class SchemeChecks {
  private static final BigDecimal LARGEST = BigDecimal.valueOf(10_000);

  private final List<ObligationRule> rules;
  private final List<Found> found = new ArrayList<>();

  private SchemeChecks(List<ObligationRule> rules) {
    this.rules = rules;
  }

  /**
   * Something wrong.
   *
   * @param index place of the item among all items; null if it concerns the scheme
   * @param problem its field is the component of {@link Scheme}, {@link SchemeItem} or {@link
   *     ItemRule} that is wrong
   */
  public record Found(@Nullable Integer index, Problem problem) {}

  /**
   * Everything wrong with a scheme.
   *
   * @param rules the obligation rules that items may be computed from
   */
  public static List<Found> of(Scheme scheme, List<ObligationRule> rules) {
    SchemeChecks checks = new SchemeChecks(rules);
    checks.check(scheme);
    return List.copyOf(checks.found);
  }

  private void check(Scheme scheme) {
    List<SchemeItem> items = scheme.items();
    if (scheme.title().isBlank()) {
      whole("title", "rulepack.scheme.noTitle");
    }
    if (items.isEmpty()) {
      whole("groups", "rulepack.scheme.noItem");
    }
    Set<Integer> numbers = new HashSet<>();
    for (int i = 0; i < items.size(); i++) {
      check(i, items.get(i), numbers);
    }
    checkThresholds(scheme);
    BigDecimal sum =
        items.stream().map(SchemeItem::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (!items.isEmpty() && sum.compareTo(scheme.maximum()) != 0) {
      whole("maximum", "rulepack.scheme.sum", plain(sum), plain(scheme.maximum()));
    }
  }

  private void checkThresholds(Scheme scheme) {
    BigDecimal excellent = scheme.excellentFrom();
    BigDecimal qualified = scheme.qualifiedFrom();
    int before = found.size();
    decimals(null, "maximum", scheme.maximum());
    decimals(null, "excellentFrom", excellent);
    decimals(null, "qualifiedFrom", qualified);
    boolean inOrder =
        qualified.signum() > 0
            && qualified.compareTo(excellent) < 0
            && excellent.compareTo(scheme.maximum()) <= 0;
    if (found.size() == before && !inOrder) {
      whole(
          "excellentFrom",
          "rulepack.scheme.thresholds",
          plain(excellent),
          plain(qualified),
          plain(scheme.maximum()));
    }
  }

  private void check(int index, SchemeItem item, Set<Integer> numbers) {
    if (item.number() < 1) {
      item(index, "number", "rulepack.scheme.badNumber", item.number());
    } else if (!numbers.add(item.number())) {
      item(index, "number", "rulepack.scheme.numberTwice", item.number());
    }
    if (item.name().isBlank()) {
      item(index, "name", "rulepack.scheme.noName", item.number());
    }
    if (decimals(index, "points", item.points()) && item.points().signum() <= 0) {
      item(index, "points", "rulepack.scheme.noPoints", item.number());
    }
    switch (item.rule()) {
      case ItemRule.Typed typed -> {}
      case ItemRule.Document document -> {}
      case ItemRule.Share share -> checkRules(index, item);
      case ItemRule.Deduction deduction -> {
        checkRules(index, item);
        check(index, item, deduction);
      }
    }
  }

  private void check(int index, SchemeItem item, ItemRule.Deduction rule) {
    BigDecimal points = item.points();
    if (decimals(index, "each", rule.each())
        && (rule.each().signum() <= 0 || rule.each().compareTo(points) > 0)) {
      item(index, "each", "rulepack.scheme.badEach", item.number(), plain(points));
    }
    if (decimals(index, "floor", rule.floor()) && rule.floor().compareTo(points) > 0) {
      item(index, "floor", "rulepack.scheme.badFloor", item.number(), plain(points));
    }
    if (decimals(index, "late", rule.late()) && rule.late().compareTo(BigDecimal.ONE) > 0) {
      item(index, "late", "rulepack.scheme.badLate", item.number());
    }
  }

  /** Computed from at least one rule, each known and with periods: only those are ever missed. */
  private void checkRules(int index, SchemeItem item) {
    List<String> ids = item.rule().obligationRules();
    if (ids.isEmpty()) {
      item(index, "rules", "rulepack.scheme.noRules", item.number());
    }
    for (String id : ids) {
      List<ObligationRule> versions = rules.stream().filter(r -> r.id().equals(id)).toList();
      if (versions.isEmpty()) {
        item(index, "rules", "rulepack.scheme.unknownRule", item.number(), id);
      } else if (versions.stream().allMatch(r -> r.frequency() == Frequency.EVENT)) {
        item(index, "rules", "rulepack.scheme.eventRule", item.number(), id);
      }
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      item(index, "rules", "rulepack.scheme.ruleTwice", item.number());
    }
  }

  /** False, and said so, unless it is 0 or more, of a size that can be, with two decimals. */
  private boolean decimals(@Nullable Integer index, String field, BigDecimal value) {
    boolean fine =
        value.signum() >= 0
            && value.compareTo(LARGEST) <= 0
            && value.stripTrailingZeros().scale() <= 2;
    if (!fine) {
      found.add(
          new Found(index, Problem.of(field, "rulepack.scheme.decimals", value.toPlainString())));
    }
    return fine;
  }

  private void whole(String field, String textKey, Object... args) {
    found.add(new Found(null, Problem.of(field, textKey, args)));
  }

  private void item(int index, String field, String textKey, Object... args) {
    found.add(new Found(index, Problem.of(field, textKey, args)));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }
}
