package huanze.command;

import huanze.app.Wiring;
import huanze.rulepack.ObligationRule;
import huanze.unit.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Names one obligation on the line: who owes it, the rule and the period. */
final class OwedOptions {
  @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
  private String unit = "";

  @Option(names = "--post", description = "${bundle:command.option.post}")
  private @Nullable String post;

  @Option(names = "--rule", required = true, description = "${bundle:command.option.rule}")
  private String rule = "";

  @Option(names = "--period", required = true, description = "${bundle:command.option.period}")
  private String period = "";

  /** Id of the unit or post that owes. */
  String subject(Wiring desk) {
    return new Inputs(desk).subject(rule, unit, post).toString();
  }

  Unit unit(Wiring desk) {
    return new Inputs(desk).unit(unit);
  }

  ObligationRule rule(Wiring desk) {
    return new Inputs(desk).rule(rule);
  }

  /** Its code. */
  String period(Wiring desk) {
    return new Inputs(desk).period("--period", period).toString();
  }
}
