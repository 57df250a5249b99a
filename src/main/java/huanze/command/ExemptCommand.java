package huanze.command;

import huanze.agenda.Exemption;
import huanze.agenda.PeriodWords;
import huanze.app.Wiring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code exempt}: the office excuses one obligation. */
@Command(name = "exempt")
final class ExemptCommand extends DeskCommand {
  @Mixin private OwedOptions owed = new OwedOptions();

  @Option(names = "--reason", required = true, description = "${bundle:command.option.reason}")
  private String reason = "";

  @Option(names = "--by", required = true, description = "${bundle:command.option.by}")
  private String by = "";

  @Override
  protected int run(Wiring desk) {
    Exemption done =
        desk.agenda()
            .exempt(owed.subject(desk), owed.rule(desk).id(), owed.period(desk), reason, by);
    say(
        "command.exempted",
        owed.unit(desk).name(),
        owed.rule(desk).title(),
        new PeriodWords(root().texts()).period(done.period()));
    return CommandMain.DONE;
  }
}
