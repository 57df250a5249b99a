package huanze.command;

import huanze.app.Wiring;
import huanze.sheet.ImportPreview;
import huanze.unit.Roster;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code units import}, {@code people import}, {@code tenures import}. */
abstract class RosterImport extends DeskCommand {
  private final Roster roster;

  @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
  private @Nullable Path file;

  @Option(names = "--dry-run", description = "${bundle:command.option.dry.run}")
  private boolean dryRun;

  RosterImport(Roster roster) {
    this.roster = roster;
  }

  @Override
  protected int run(Wiring desk) {
    Path from = Objects.requireNonNull(file);
    ImportPreview preview = desk.rosters().preview(roster, from);
    Imports.refuse(root(), preview);
    if (!dryRun) {
      desk.rosters().importFile(roster, from);
    }
    Imports.say(root(), preview, dryRun);
    return CommandMain.DONE;
  }
}
