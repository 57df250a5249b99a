package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.unit.Roster;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code template}: an empty import sheet with headings and an example row. */
@Command(name = "template", mixinStandardHelpOptions = true)
final class TemplateCommand extends DeskCommand {
  @Parameters(paramLabel = "KIND", description = "${bundle:command.option.kind}")
  private String kind = "";

  @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
  private @Nullable Path out;

  @Override
  protected int run(Wiring desk) {
    Path target = Objects.requireNonNull(out);
    switch (kind) {
      case "units" -> desk.rosters().template(Roster.UNITS, target);
      case "people" -> desk.rosters().template(Roster.PEOPLE, target);
      case "tenures" -> desk.rosters().template(Roster.TENURES, target);
      case "activities" -> desk.activityImport().writeTemplate(target);
      default -> throw InvalidInput.of("KIND", "command.noTemplate", kind);
    }
    say("command.written", target);
    return CommandMain.DONE;
  }
}
