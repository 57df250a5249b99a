package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import huanze.base.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must hold of a scheme. */
class SchemeChecksTest {
  private static final RulePack PACK = PackReader.builtIn();
  private static final ItemRule TYPED = new ItemRule.Typed();

  private static SchemeItem item(int number, String points, ItemRule rule) {
    return new SchemeItem(number, "指标", "", "", "", new BigDecimal(points), rule, null);
  }

  private static Scheme scheme(
      String maximum, String excellent, String qualified, SchemeItem... all) {
    return new Scheme(
        Condition.Assessed.COUNTY,
        "方案",
        new BigDecimal(maximum),
        new BigDecimal(excellent),
        new BigDecimal(qualified),
        all.length == 0 ? List.of() : List.of(new SchemeGroup("类别", List.of(all))),
        false,
        null);
  }

  /** {@code index field key} of everything found; every sentence is filled in. */
  private static List<String> found(Scheme scheme) {
    return SchemeChecks.of(scheme, PACK.rules()).stream()
        .map(
            f -> {
              assertThat(Texts.chinese().text(f.problem())).doesNotContain("{");
              return Objects.toString(f.index(), "-")
                  + " "
                  + f.problem().field()
                  + " "
                  + f.problem().textKey().substring("rulepack.scheme.".length());
            })
        .toList();
  }

  private static List<String> foundIn(SchemeItem item) {
    return found(
        scheme(item.points().toPlainString(), item.points().toPlainString(), "0.01", item));
  }

  @Test
  void theShippedSchemesAreSound() {
    for (Condition.Assessed kind : Condition.Assessed.values()) {
      Scheme scheme = PACK.assessment().scheme(kind).orElseThrow();
      assertThat(found(scheme)).isEmpty();
      assertThat(scheme.unconfirmed()).isTrue();
      assertThat(scheme.maximum()).isEqualByComparingTo("100");
      assertThat(scheme.excellentFrom()).isEqualByComparingTo("90");
      assertThat(scheme.qualifiedFrom()).isEqualByComparingTo("60");
    }
  }

  @Test
  void theShippedSchemesAreConfirmedByTheOffice() {
    assertThat(PACK.unconfirmed(PackSettings.NONE))
        .extracting(Unconfirmed::id)
        .contains("scheme.county", "scheme.department");
  }

  @ParameterizedTest
  @CsvSource({
    "100, 90, 60, ''",
    "100, 100, 60, ''",
    "100, 100.01, 60, excellentFrom thresholds",
    "100, 60, 60, excellentFrom thresholds",
    "100, 60, 90, excellentFrom thresholds",
    "100, 90, 0, excellentFrom thresholds",
    "100, 90.005, 60, excellentFrom decimals",
    "100, 90, -1, qualifiedFrom decimals",
    "99, 90, 60, maximum sum",
    "100.01, 90, 60, maximum sum"
  })
  void maximumAndThresholds(String maximum, String excellent, String qualified, String key) {
    assertThat(found(scheme(maximum, excellent, qualified, item(1, "100", TYPED))))
        .isEqualTo(key.isEmpty() ? List.of() : List.of("- " + key));
  }

  @Test
  void aSchemeHasItems() {
    assertThat(found(scheme("100", "90", "60"))).containsExactly("- groups noItem");
  }

  @Test
  void numbersAreUnique() {
    assertThat(found(scheme("100", "90", "60", item(1, "60", TYPED), item(1, "40", TYPED))))
        .containsExactly("1 number numberTwice");
    assertThat(foundIn(item(0, "5", TYPED))).containsExactly("0 number badNumber");
  }

  @ParameterizedTest
  @CsvSource({"5, ''", "0.25, ''", "0.250, ''", "0.255, 0 points decimals", "0, 0 points noPoints"})
  void points(String points, String key) {
    assertThat(
            found(
                    scheme(
                        "100",
                        "90",
                        "60",
                        item(1, points, TYPED),
                        item(
                            2,
                            new BigDecimal("100").subtract(new BigDecimal(points)).toPlainString(),
                            TYPED)))
                .stream()
                .filter(f -> f.startsWith("0")))
        .containsExactlyElementsOf(key.isEmpty() ? List.of() : List.of(key));
  }

  @ParameterizedTest
  @CsvSource({
    "M4, ''",
    "M4 I4, ''",
    "'', 0 rules noRules",
    "X9, 0 rules unknownRule",
    "M7, 0 rules eventRule",
    "M4 M4, 0 rules ruleTwice"
  })
  void rules(String ids, String key) {
    List<String> rules = ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    for (ItemRule rule :
        List.of(
            new ItemRule.Share(rules),
            new ItemRule.Deduction(rules, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE))) {
      assertThat(foundIn(item(1, "5", rule))).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 1, ''",
    "5, 5, 0, ''",
    "0, 0, 1, 0 each badEach",
    "5.01, 0, 1, 0 each badEach",
    "0.005, 0, 1, 0 each decimals",
    "1, 5.01, 1, 0 floor badFloor",
    "1, -1, 1, 0 floor decimals",
    "1, 0, 1.01, 0 late badLate",
    "1, 0, -0.5, 0 late decimals"
  })
  void deductions(String each, String floor, String late, String key) {
    ItemRule rule =
        new ItemRule.Deduction(
            List.of("R1"), new BigDecimal(each), new BigDecimal(floor), new BigDecimal(late));
    assertThat(foundIn(item(1, "5", rule))).isEqualTo(key.isEmpty() ? List.of() : List.of(key));
  }
}
