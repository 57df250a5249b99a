package huanze.command;

import huanze.agenda.Exemption;
import huanze.agenda.PeriodWords;
import huanze.app.Wiring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code exempt}: the office excuses one obligation. */
@Command(name = "exempt")
final class ExemptCommand extends DeskCommand {
  @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
  private String unit = "";

  @Option(names = "--post", description = "${bundle:command.option.post}")
  private @Nullable String post;

  @Option(names = "--rule", required = true, description = "${bundle:command.option.rule}")
  private String rule = "";

  @Option(names = "--period", required = true, description = "${bundle:command.option.period}")
  private String period = "";

  @Option(names = "--reason", required = true, description = "${bundle:command.option.reason}")
  private String reason = "";

  @Option(names = "--by", required = true, description = "${bundle:command.option.by}")
  private String by = "";

  @Override
  protected int run(Wiring desk) {
    String subject = new Inputs(desk).subject(rule, unit, post).toString();
    String about = new Inputs(desk).period("--period", period).toString();
    Exemption done = desk.agenda().exempt(subject, rule, about, reason, by);
    say(
        "command.exempted",
        new Inputs(desk).unit(unit).name(),
        new Inputs(desk).rule(rule).title(),
        new PeriodWords(root().texts()).period(done.period()));
    return CommandMain.DONE;
  }
}
