package huanze.command;

import huanze.activity.ActivityImport;
import huanze.agenda.WorkingYearService;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.duty.DutySheetService;
import huanze.rulepack.PackReader;
import huanze.rulepack.RulePack;
import huanze.unit.Roster;
import huanze.unit.RosterService;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code template}: an empty import sheet with headings and an example row. */
@Command(name = "template")
final class TemplateCommand extends HomeCommand {
  @Parameters(paramLabel = "KIND", description = "${bundle:command.option.kind}")
  private String kind = "";

  @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
  private @Nullable Path out;

  @Override
  public Integer call() {
    RulePack pack = PackReader.builtIn();
    Texts texts = root().texts();
    Path target = Objects.requireNonNull(out);
    switch (kind) {
      case "units" -> RosterService.template(Roster.UNITS, pack, texts, target);
      case "people" -> RosterService.template(Roster.PEOPLE, pack, texts, target);
      case "tenures" -> RosterService.template(Roster.TENURES, pack, texts, target);
      case "roster" -> RosterService.template(Roster.COMBINED, pack, texts, target);
      case "links" -> RosterService.template(Roster.LINKS, pack, texts, target);
      case "duties" -> DutySheetService.template(pack, texts, target);
      case "activities" -> ActivityImport.writeTemplate(texts, target);
      case "calendar" -> WorkingYearService.template(texts, target);
      default -> throw InvalidInput.of("KIND", "command.noTemplate", kind);
    }
    say("command.written", target);
    return CommandMain.DONE;
  }
}
