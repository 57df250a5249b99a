package huanze.command;

import huanze.app.Wiring;
import huanze.base.DeskClock;
import huanze.rulepack.PackReader;
import huanze.unit.Regions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code init}: the ledger of a new office. */
@Command(name = "init")
final class InitCommand extends HomeCommand {
  @Option(names = "--region", required = true, description = "${bundle:command.option.region}")
  private String region = "";

  @Option(names = "--regions", description = "${bundle:command.option.regions}")
  private @Nullable Path regions;

  @Override
  public Integer call() {
    Regions known =
        regions == null
            ? Regions.builtIn()
            : Regions.read(regions, PackReader.builtIn(), root().texts());
    try (Wiring desk =
        Wiring.create(
            root().home(), root().user(), DeskClock.system(), root().texts(), region, known)) {
      say(
          "command.init.done",
          desk.ledger().officeRow().name(),
          desk.structure().units().size(),
          desk.structure().posts().size(),
          root().home());
    }
    return CommandMain.DONE;
  }
}
