package huanze.assessment;

import huanze.base.CamelCase;
import huanze.rulepack.Scheme;
import java.math.BigDecimal;

/** 档次 (Art. 18). */
public enum Grade {
  EXCELLENT,
  QUALIFIED,
  UNQUALIFIED;

  /** By the scheme's thresholds; each includes itself (以上含本数). */
  public static Grade of(BigDecimal score, Scheme scheme) {
    if (score.compareTo(scheme.excellentFrom()) >= 0) {
      return EXCELLENT;
    }
    return score.compareTo(scheme.qualifiedFrom()) >= 0 ? QUALIFIED : UNQUALIFIED;
  }

  /** Key of its name in the bundles. */
  public String textKey() {
    return "assessment.grade." + CamelCase.of(this);
  }
}
