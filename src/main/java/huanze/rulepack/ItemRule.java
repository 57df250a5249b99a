package huanze.rulepack;

import java.math.BigDecimal;
import java.util.List;

/** Where the score of a scheme's item comes from (Art. 18; the points are the scheme's own). */
public sealed interface ItemRule {
  /** A person scores it, with a reason. */
  record Typed() implements ItemRule {}

  /**
   * The share of obligations met: points × met ÷ (met + late + missed), rounded to two decimals,
   * halves to even (GB/T 8170).
   *
   * @param rules ids of the obligation rules
   */
  record Share(List<String> rules) implements ItemRule {
    public Share {
      rules = List.copyOf(rules);
    }
  }

  /**
   * Points less so much for each obligation missed, but not below the floor; rounded to two
   * decimals, halves to even.
   *
   * @param rules ids of the obligation rules
   * @param each points taken off for one that is missed
   * @param floor never less than this, 0 to points (扣完为止 is 0)
   * @param late how much of {@code each} one made up late takes off, 0 to 1: 1 is as if missed
   */
  record Deduction(List<String> rules, BigDecimal each, BigDecimal floor, BigDecimal late)
      implements ItemRule {
    public Deduction {
      rules = List.copyOf(rules);
    }
  }

  /** All points once a document is attached; without one a person scores it, with a reason. */
  record Document() implements ItemRule {}

  /** The kinds as packs, sheets and rows name them. */
  enum Kind {
    TYPED,
    SHARE,
    DEDUCTION,
    DOCUMENT
  }

  default Kind kind() {
    return switch (this) {
      case Typed typed -> Kind.TYPED;
      case Share share -> Kind.SHARE;
      case Deduction deduction -> Kind.DEDUCTION;
      case Document document -> Kind.DOCUMENT;
    };
  }

  /** Ids of the obligation rules it is computed from; empty if from none. */
  default List<String> obligationRules() {
    return switch (this) {
      case Typed typed -> List.of();
      case Share share -> share.rules();
      case Deduction deduction -> deduction.rules();
      case Document document -> List.of();
    };
  }

  /** Of its parts; those the kind does not have are left out of account. */
  static ItemRule of(
      Kind kind, List<String> rules, BigDecimal each, BigDecimal floor, BigDecimal late) {
    return switch (kind) {
      case TYPED -> new Typed();
      case SHARE -> new Share(rules);
      case DEDUCTION -> new Deduction(rules, each, floor, late);
      case DOCUMENT -> new Document();
    };
  }
}
