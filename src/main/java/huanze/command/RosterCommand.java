package huanze.command;

import huanze.unit.Roster;
import picocli.CommandLine.Command;

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
  static final class Export extends RosterExport {
    Export() {
      super(Roster.COMBINED);
    }
  }
}
