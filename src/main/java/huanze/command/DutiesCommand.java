package huanze.command;

import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.duty.Assignment;
import huanze.duty.Coverage;
import huanze.duty.CoverageFinding;
import huanze.duty.DutyBook;
import huanze.duty.DutyListStatus;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duties}: who carries which duty. */
@Command(
    name = "duties",
    subcommands = {
      DutiesCommand.Catalogue.class,
      DutiesCommand.Listing.class,
      DutiesCommand.Covering.class,
      DutyChanges.Assign.class,
      DutyChanges.Change.class,
      DutyChanges.End.class,
      DutyChanges.Remove.class,
      DutySheets.Import.class,
      DutySheets.Export.class,
      DutyProposals.Propose.class,
      DutyProposals.Copy.class,
      DutyProposals.Approve.class,
      DutyProposals.Reopen.class,
      OwnDutiesCommand.class
    })
final class DutiesCommand extends GroupCommand {

  /** {@code duties catalogue}. */
  @Command(name = "catalogue")
  static final class Catalogue extends DeskCommand {
    @Option(names = "--on", description = "${bundle:command.option.on}")
    private @Nullable String on;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = on == null ? desk.clock().today() : Inputs.day("--on", on);
      DutyLines lines = new DutyLines(desk);
      answer(
          desk.dutyBook().catalogue().stream()
              .map(d -> json ? lines.catalogue(d, day) : lines.catalogueForReading(d, day))
              .toList(),
          json);
      return CommandMain.DONE;
    }
  }

  /**
   * {@code duties list}: how the lists of a year stand; of one unit what its posts carry, and what
   * was given to them beyond their life.
   */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Mixin private DutyScope scope = new DutyScope();

    @Option(names = "--on", description = "${bundle:command.option.on}")
    private @Nullable String on;

    @Option(names = "--year", description = "${bundle:command.option.year}")
    private @Nullable String year;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = on == null ? desk.clock().today() : Inputs.day("--on", on);
      int ofYear = year == null ? day.getYear() : Inputs.year(year);
      if (scope.isOne() && year == null) {
        carried(desk, day);
      } else {
        lists(desk, ofYear, day);
      }
      return CommandMain.DONE;
    }

    private void carried(Wiring desk, LocalDate day) {
      Structure structure = desk.structure();
      DutyBook book = desk.dutyBook();
      DutyLines lines = new DutyLines(desk);
      List<DutyLines.CarriedLine> rows = new ArrayList<>();
      for (UUID unit : scope.units(desk, day)) {
        List<Post> byRank =
            structure.postsOf(unit).stream().sorted(Comparator.comparing(Post::rank)).toList();
        for (Post post : byRank) {
          Set<Assignment> carried = Set.copyOf(book.ofPost(post, structure, day));
          book.ofPost(post.id()).stream()
              .filter(a -> carried.contains(a) || a.isOutsideLife(structure, day))
              .forEach(a -> rows.add(lines.carried(a, day)));
        }
      }
      answer(rows, json);
    }

    /** Units whose posts answer for something, or that have a list. */
    private void lists(Wiring desk, int ofYear, LocalDate day) {
      Structure structure = desk.structure();
      DutyBook book = desk.dutyBook();
      DutyLines lines = new DutyLines(desk);
      List<DutyLines.DutyListLine> rows = new ArrayList<>();
      int gaps = 0;
      for (UUID id : scope.units(desk, day)) {
        Unit unit = structure.unit(id).orElseThrow();
        DutyListStatus status = DutyListStatus.of(structure, book, id, ofYear, day);
        boolean shown =
            status.state() != DutyListStatus.State.MISSING
                || status.owed()
                || !book.meantFor(unit, structure, day).isEmpty();
        if (shown) {
          rows.add(lines.list(unit, status));
          gaps += status.isGap() ? 1 : 0;
        }
      }
      answer(rows, json);
      if (gaps > 0) {
        say("command.duty.gaps", ofYear, gaps);
      }
    }
  }

  /** {@code duties coverage}: what is not as it should be on a day. */
  @Command(name = "coverage")
  static final class Covering extends DeskCommand {
    @Mixin private DutyScope scope = new DutyScope();

    @Option(names = "--on", description = "${bundle:command.option.on}")
    private @Nullable String on;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = on == null ? desk.clock().today() : Inputs.day("--on", on);
      Coverage coverage =
          Coverage.of(desk.structure(), desk.dutyBook(), day, scope.unitsOfAnyDay(desk));
      DutyLines lines = new DutyLines(desk);
      answer(coverage.findings().map(f -> lines.finding(f, day)).toList(), json);
      say("command.duty.coverage", day, coverage.units().size(), counted(coverage));
      return CommandMain.DONE;
    }

    private String counted(Coverage coverage) {
      return coverage.counts().entrySet().stream()
          .map(e -> kind(e.getKey()) + " " + e.getValue())
          .collect(Collectors.joining(root().texts().text("command.duty.comma")));
    }

    private String kind(CoverageFinding.Kind kind) {
      return root().texts().text("duty.finding." + CamelCase.of(kind));
    }
  }
}
