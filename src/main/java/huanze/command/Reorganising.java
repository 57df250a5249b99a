package huanze.command;

import huanze.app.Wiring;
import huanze.unit.Reorganisation;
import huanze.unit.ReorganisationPreview;
import huanze.unit.ReorganisationWords;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** A command that changes the structure from a day on, or only shows what it would change. */
abstract class Reorganising extends DeskCommand {
  @Option(names = "--on", required = true, description = "${bundle:command.option.changeOn}")
  private String on = "";

  @Option(names = "--preview", description = "${bundle:command.option.previewChange}")
  private boolean previewOnly;

  @Option(names = "--json", description = "${bundle:command.option.json}")
  private boolean json;

  @Override
  protected final int run(Wiring desk) {
    Reorganisation asked = asked(desk, new Inputs(desk), Inputs.day("--on", on));
    ReorganisationPreview preview = desk.reorganisations().preview(asked);
    if (!previewOnly) {
      desk.reorganisations().apply(asked);
    }
    if (json) {
      answerDocument(preview);
    } else {
      for (ReorganisationWords.Section section :
          new ReorganisationWords(root().texts()).of(preview)) {
        answerLine(section.title());
        section.lines().forEach(line -> answerLine("  " + line));
      }
    }
    say(previewOnly ? "command.reorganise.previewed" : "command.reorganise.done");
    return CommandMain.DONE;
  }

  /**
   * @param first first day of what is new
   */
  protected abstract Reorganisation asked(Wiring desk, Inputs inputs, LocalDate first);
}
