package huanze.command;

import huanze.app.Wiring;
import huanze.unit.Person;
import huanze.unit.Roster;
import java.util.Comparator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code people}. */
@Command(
    name = "people",
    subcommands = {
      PeopleCommand.Listing.class,
      PersonCommands.Show.class,
      PersonCommands.Add.class,
      PersonCommands.Edit.class,
      PeopleCommand.Import.class
    })
final class PeopleCommand extends GroupCommand {

  /** {@code people list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      answer(
          desk.structure().people().stream()
              .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
              .toList(),
          json);
      return CommandMain.DONE;
    }
  }

  /** {@code people import}. */
  @Command(name = "import")
  static final class Import extends RosterImport {
    Import() {
      super(Roster.PEOPLE);
    }
  }
}
