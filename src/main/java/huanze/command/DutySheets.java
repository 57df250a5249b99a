package huanze.command;

import huanze.app.Wiring;
import huanze.sheet.ImportPreview;
import huanze.sheet.SheetChoices;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duties import|export}. */
final class DutySheets {
  private DutySheets() {}

  /** {@code duties import}. */
  @Command(name = "import")
  static final class Import extends DeskCommand {
    @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
    private @Nullable Path file;

    @Option(
        names = {"--preview", "--dry-run"},
        description = "${bundle:command.option.dry.run}")
    private boolean preview;

    @Mixin private SheetOptions table = new SheetOptions();

    @Override
    protected int run(Wiring desk) {
      Path from = Objects.requireNonNull(file);
      SheetChoices choices = table.choices();
      ImportPreview found = desk.dutySheets().preview(from, choices);
      Imports.refuse(root(), found);
      Imports.say(root(), preview ? found : desk.dutySheets().importFile(from, choices), preview);
      return CommandMain.DONE;
    }
  }

  /** {@code duties export}. */
  @Command(name = "export")
  static final class Export extends DeskCommand {
    @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
    private @Nullable Path out;

    @Override
    protected int run(Wiring desk) {
      Path target = Objects.requireNonNull(out);
      desk.dutySheets().export(target);
      say("command.written", target);
      return CommandMain.DONE;
    }
  }
}
