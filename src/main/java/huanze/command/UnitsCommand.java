package huanze.command;

import huanze.app.Wiring;
import huanze.unit.Roster;
import huanze.unit.UnitView;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code units}. */
@Command(
    name = "units",
    subcommands = {
      UnitsCommand.Listing.class,
      UnitsCommand.Import.class,
      UnitsCommand.Export.class
    })
final class UnitsCommand extends GroupCommand {

  /** {@code units list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      answer(UnitView.all(desk.structure(), desk.clock().today()), json);
      return CommandMain.DONE;
    }
  }

  /** {@code units import}. */
  @Command(name = "import")
  static final class Import extends RosterImport {
    Import() {
      super(Roster.UNITS);
    }
  }

  /** {@code units export}. */
  @Command(name = "export")
  static final class Export extends DeskCommand {
    @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
    private @Nullable Path out;

    @Override
    protected int run(Wiring desk) {
      Path target = Objects.requireNonNull(out);
      desk.rosters().export(Roster.UNITS, target);
      say("command.written", target);
      return CommandMain.DONE;
    }
  }
}
