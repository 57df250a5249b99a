package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.ledger.Entry;
import huanze.unit.OfficeSetup;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code undo}: takes one entry back, as an entry of its own. That which made the office only if
 * told so: it takes every unit and post with it.
 */
@Command(name = "undo")
final class UndoCommand extends DeskCommand {
  @Parameters(paramLabel = "ENTRY", description = "${bundle:command.option.entry}")
  private String entry = "";

  @Option(names = "--with-later", description = "${bundle:command.option.with.later}")
  private boolean withLater;

  @Option(names = "--yes", description = "${bundle:command.option.yes}")
  private boolean yes;

  @Override
  protected int run(Wiring desk) {
    if (!entry.matches("\\d{1,18}")) {
      throw InvalidInput.of("ENTRY", "command.badEntry", entry);
    }
    long number = Long.parseLong(entry);
    Entry undone =
        desk.ledger()
            .entry(number)
            .orElseThrow(() -> InvalidInput.of("ENTRY", "command.noEntry", number));
    if (!yes && undone.deed().textKey().equals(OfficeSetup.DEED)) {
      throw InvalidInput.of("", "command.undo.founding", number);
    }
    OptionalLong made = withLater ? desk.ledger().undoTogether(number) : desk.ledger().undo(number);
    say("command.undone", number, made.orElseThrow());
    return CommandMain.DONE;
  }
}
