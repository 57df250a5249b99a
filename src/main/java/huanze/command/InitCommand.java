package huanze.command;

import huanze.app.Wiring;
import huanze.app.practice.Practice;
import huanze.app.practice.PracticeCity;
import huanze.base.DeskClock;
import huanze.rulepack.PackReader;
import huanze.unit.Regions;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code init}: the ledger of a new office, or the practice city. */
@Command(name = "init")
final class InitCommand extends HomeCommand {
  @Option(names = "--region", description = "${bundle:command.option.region}")
  private @Nullable String region;

  @Option(names = "--practice", description = "${bundle:command.option.practice}")
  private boolean practice;

  @Option(names = "--regions", description = "${bundle:command.option.regions}")
  private @Nullable Path regions;

  @Override
  public Integer call() {
    String chosen = region;
    if (practice == (chosen != null)) {
      throw new WrongUsage(spec.commandLine(), root().texts().text("command.init.which"));
    }
    return chosen == null ? practice() : office(chosen);
  }

  private int office(String region) {
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

  /** In the folder named, or else beside the real ledger's usual place. */
  private int practice() {
    Path home = root().homeNamed().orElseGet(() -> Practice.beside(root().home()));
    say("command.init.practice.making");
    PracticeCity.make(home);
    say("command.init.practice.done", Practice.TODAY, home);
    return CommandMain.DONE;
  }
}
