package huanze.command;

import huanze.app.Wiring;
import huanze.unit.Roster;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code units export}, {@code roster export}. */
abstract class RosterExport extends DeskCommand {
  private final Roster roster;

  @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
  private @Nullable Path out;

  RosterExport(Roster roster) {
    this.roster = roster;
  }

  @Override
  protected int run(Wiring desk) {
    Path target = Objects.requireNonNull(out);
    desk.rosters().export(roster, target);
    say("command.written", target);
    return CommandMain.DONE;
  }
}
