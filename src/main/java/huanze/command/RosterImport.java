package huanze.command;

import huanze.app.Wiring;
import huanze.sheet.ImportPreview;
import huanze.sheet.SheetSource;
import huanze.unit.Roster;
import huanze.unit.RosterChoices;
import huanze.unit.RosterPreview;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code units import}, {@code people import}, {@code tenures import}, {@code roster import}. */
abstract class RosterImport extends DeskCommand {
  private final Roster roster;

  @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
  private @Nullable Path file;

  @Option(
      names = {"--preview", "--dry-run"},
      description = "${bundle:command.option.dry.run}")
  private boolean preview;

  @Mixin private SheetOptions table = new SheetOptions();

  @Option(
      names = "--fill-down",
      paramLabel = "FIELD",
      description = "${bundle:command.option.import.fillDown}")
  private Set<String> fillDown = Set.of();

  @Option(names = "--hidden-rows", description = "${bundle:command.option.import.hiddenRows}")
  private boolean hiddenRows;

  @Option(
      names = "--same-name",
      paramLabel = "WHO=ANSWER",
      description = "${bundle:command.option.import.sameName}")
  private Map<String, String> sameNames = new LinkedHashMap<>();

  @Option(names = "--json", description = "${bundle:command.option.json}")
  private boolean json;

  RosterImport(Roster roster) {
    this.roster = roster;
  }

  @Override
  protected int run(Wiring desk) {
    SheetSource source = SheetSource.file(Objects.requireNonNull(file));
    RosterChoices choices = new RosterChoices(table.choices(hiddenRows, fillDown), sameNames);
    RosterPreview found = desk.rosters().preview(roster, source, choices);
    if (json) {
      new Answer(root().console().answers(), root().texts())
          .json(ImportView.of(found, root().texts()));
    }
    RosterQuestions.say(root(), found, desk.rosters().columnsOf(roster), preview, hiddenRows);
    Imports.refuse(root(), found.changes());
    ImportPreview done =
        preview ? found.changes() : desk.rosters().importTable(roster, source, choices);
    Imports.say(root(), done, preview);
    return CommandMain.DONE;
  }
}
