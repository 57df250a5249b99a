package huanze.command;

import huanze.app.Wiring;
import huanze.unit.Roster;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code roster}: units, posts, people and tenures in one table. */
@Command(
    name = "roster",
    subcommands = {RosterCommand.Import.class, RosterCommand.Export.class})
final class RosterCommand extends GroupCommand {

  /** {@code roster import}. */
  @Command(name = "import")
  static final class Import extends RosterImport {
    Import() {
      super(Roster.COMBINED);
    }
  }

  /** {@code roster export}. */
  @Command(name = "export")
  static final class Export extends DeskCommand {
    @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
    private @Nullable Path out;

    @Override
    protected int run(Wiring desk) {
      Path target = Objects.requireNonNull(out);
      desk.rosters().export(Roster.COMBINED, target);
      say("command.written", target);
      return CommandMain.DONE;
    }
  }
}
