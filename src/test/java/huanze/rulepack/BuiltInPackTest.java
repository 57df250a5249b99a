package huanze.rulepack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuiltInPackTest {
  private final RulePack pack = PackReader.builtIn();

  @Test
  void hasAllRules() {
    assertThat(pack.rules()).extracting(ObligationRule::id).hasSize(24);
    assertThat(pack.articles()).hasSize(22);
  }
}
