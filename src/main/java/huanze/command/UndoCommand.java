package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code undo}: takes one entry back, as an entry of its own. */
@Command(name = "undo")
final class UndoCommand extends DeskCommand {
  @Parameters(paramLabel = "ENTRY", description = "${bundle:command.option.entry}")
  private String entry = "";

  @Option(names = "--with-later", description = "${bundle:command.option.with.later}")
  private boolean withLater;

  @Override
  protected int run(Wiring desk) {
    if (!entry.matches("\\d{1,18}")) {
      throw InvalidInput.of("ENTRY", "command.badEntry", entry);
    }
    long number = Long.parseLong(entry);
    OptionalLong made = withLater ? desk.ledger().undoTogether(number) : desk.ledger().undo(number);
    say("command.undone", number, made.orElseThrow());
    return CommandMain.DONE;
  }
}
