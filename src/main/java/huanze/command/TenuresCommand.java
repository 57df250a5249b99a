package huanze.command;

import huanze.app.Wiring;
import huanze.unit.Roster;
import huanze.unit.TenureView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tenures}. */
@Command(
    name = "tenures",
    subcommands = {
      TenuresCommand.Listing.class,
      TenureCommands.Add.class,
      TenureCommands.End.class,
      TenureCommands.Edit.class,
      TenureCommands.Remove.class,
      TenuresCommand.Import.class
    })
final class TenuresCommand extends GroupCommand {

  /** {@code tenures list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      answer(TenureView.all(desk.structure()), json);
      return CommandMain.DONE;
    }
  }

  /** {@code tenures import}. */
  @Command(name = "import")
  static final class Import extends RosterImport {
    Import() {
      super(Roster.TENURES);
    }
  }
}
