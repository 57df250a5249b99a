package huanze.command;

import huanze.unit.Roster;
import picocli.CommandLine.Command;

/** {@code links}: ties between units beside the superior in administration, in one table. */
@Command(
    name = "links",
    subcommands = {LinksCommand.Import.class, LinksCommand.Export.class})
final class LinksCommand extends GroupCommand {

  /** {@code links import}. */
  @Command(name = "import")
  static final class Import extends RosterImport {
    Import() {
      super(Roster.LINKS);
    }
  }

  /** {@code links export}. */
  @Command(name = "export")
  static final class Export extends RosterExport {
    Export() {
      super(Roster.LINKS);
    }
  }
}
