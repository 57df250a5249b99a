package huanze.command;

import huanze.agenda.StandingScope;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.paper.Paper;
import huanze.paper.PaperFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code print}: papers as PDF. */
@Command(
    name = "print",
    subcommands = {
      PrintCommand.Performance.class,
      PrintCommand.OfActivity.class,
      PrintCommand.Grid.class,
      PrintCommand.Summary.class
    })
final class PrintCommand extends GroupCommand {

  /** A paper to a file. */
  abstract static class ToFile extends DeskCommand {
    @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
    private @Nullable Path out;

    @Override
    protected final int run(Wiring desk) {
      Path target = Objects.requireNonNull(out);
      if (!target.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
        throw InvalidInput.of("--out", "command.notPdf", target);
      }
      Paper paper = paper(desk);
      PaperFile.write(paper, target);
      say("command.printed", target, paper.pages());
      return CommandMain.DONE;
    }

    protected abstract Paper paper(Wiring desk);
  }

  /** A paper of a unit and year. */
  abstract static class OfUnit extends ToFile {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Option(names = "--as-of", description = "${bundle:command.option.as.of}")
    private @Nullable String asOf;

    @Override
    protected final Paper paper(Wiring desk) {
      LocalDate day = asOf == null ? desk.clock().today() : Inputs.day("--as-of", asOf);
      return paper(desk, new Inputs(desk).unit(unit).id(), Inputs.year(year), day);
    }

    protected abstract Paper paper(Wiring desk, UUID unitId, int wanted, LocalDate day);
  }

  /** {@code print performance-sheet}: 履职情况表. */
  @Command(name = "performance-sheet")
  static final class Performance extends OfUnit {
    @Override
    protected Paper paper(Wiring desk, UUID unitId, int wanted, LocalDate day) {
      return desk.papers().performance(unitId, wanted, day);
    }
  }

  /** {@code print grid-sheet}: the year of a unit and those under it. */
  @Command(name = "grid-sheet")
  static final class Grid extends OfUnit {
    @Override
    protected Paper paper(Wiring desk, UUID unitId, int wanted, LocalDate day) {
      return desk.papers().grid(unitId, wanted, day);
    }
  }

  /** {@code print standing-summary}: a year by level, for the office or what a unit stands for. */
  @Command(name = "standing-summary")
  static final class Summary extends ToFile {
    @Option(names = "--unit", description = "${bundle:command.option.scope}")
    private @Nullable String unit;

    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Option(names = "--as-of", description = "${bundle:command.option.as.of}")
    private @Nullable String asOf;

    @Override
    protected Paper paper(Wiring desk) {
      LocalDate day = asOf == null ? desk.clock().today() : Inputs.day("--as-of", asOf);
      StandingScope scope =
          unit == null
              ? StandingScope.ALL
              : StandingScope.ofUnit(desk.structure(), new Inputs(desk).unit(unit));
      return desk.papers().standingSummary(scope, Inputs.year(year), day);
    }
  }

  /** {@code print activity-sheet}: a single meeting or inspection. */
  @Command(name = "activity-sheet")
  static final class OfActivity extends ToFile {
    @Option(names = "--id", required = true, description = "${bundle:command.option.id}")
    private String id = "";

    @Override
    protected Paper paper(Wiring desk) {
      return desk.papers()
          .activity(
              Inputs.uuid(id).orElseThrow(() -> InvalidInput.of("--id", "command.noRecord", id)));
    }
  }
}
