package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Obstacle;
import huanze.paper.IssuedPaper;
import huanze.paper.Paper;
import huanze.paper.PaperContent;
import huanze.paper.PaperFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code issue}: papers leave the house, and are withdrawn. */
@Command(
    name = "issue",
    subcommands = {
      IssueCommand.Performance.class,
      IssueCalendar.Grid.class,
      IssueCommand.OfActivity.class,
      IssueCommand.Form.class,
      IssueCommand.Conditions.class,
      IssueCommand.Summary.class,
      IssuePosts.DutyList.class,
      IssuePosts.Letter.class,
      IssuePosts.Roster.class,
      IssuePosts.Handover.class,
      IssuePosts.Chart.class,
      IssueRecords.Notice.class,
      IssueRecords.Minutes.class,
      IssueRecords.Plan.class,
      IssueRecords.OnSite.class,
      IssueRecords.Rectification.class,
      IssueCommand.Listing.class,
      IssueCommand.Reprint.class,
      IssueCommand.Withdraw.class
    })
final class IssueCommand extends GroupCommand {

  /** Issues a paper, and writes its PDF where asked to. */
  abstract static class Issue extends DeskCommand {
    @Option(names = "--out", description = "${bundle:command.option.out}")
    private @Nullable Path out;

    @Override
    protected final int run(Wiring desk) {
      Path target = out == null ? null : PrintCommand.pdf(out);
      IssuedPaper issued = desk.issues().issue(content(desk));
      say("command.issued", issued.title(), issued.number(), issued.id());
      if (target != null) {
        write(desk.issues().paper(issued), target, issued);
        say("command.printed", target, issued.pages());
      }
      return CommandMain.DONE;
    }

    /** It is issued, file or not: whoever tried again would be told that nothing changed. */
    private static void write(Paper paper, Path target, IssuedPaper issued) {
      try {
        PaperFile.write(paper, target);
      } catch (Obstacle e) {
        throw new Obstacle(e, "command.issue.notWritten", e.asProblem(), issued.id());
      }
    }

    protected abstract PaperContent content(Wiring desk);
  }

  /** A paper as its options describe it. */
  abstract static class Described extends Issue {
    @Mixin private final DescribedPaper asked;

    Described(DescribedPaper asked) {
      this.asked = asked;
    }

    @Override
    protected final PaperContent content(Wiring desk) {
      return asked.content(desk);
    }
  }

  /** A paper of a year, as it stands today. */
  abstract static class OfYear extends Issue {
    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Override
    protected final PaperContent content(Wiring desk) {
      return content(desk, new NamedPapers(desk.papers(), Inputs.year(year), desk.clock().today()));
    }

    protected abstract PaperContent content(Wiring desk, NamedPapers papers);
  }

  /** A paper of a unit and year, named as the command is. */
  abstract static class OfUnit extends OfYear {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Override
    protected final PaperContent content(Wiring desk, NamedPapers papers) {
      return papers.ofUnit(spec.name(), new Inputs(desk).unit(unit).id(), false);
    }
  }

  /** {@code issue performance-sheet}. */
  @Command(name = "performance-sheet")
  static final class Performance extends OfUnit {}

  /** {@code issue assessment-form}. */
  @Command(name = "assessment-form")
  static final class Form extends OfUnit {}

  /** {@code issue condition-sheet}. */
  @Command(name = "condition-sheet")
  static final class Conditions extends OfUnit {}

  /** {@code issue assessment-summary}. */
  @Command(name = "assessment-summary")
  static final class Summary extends OfYear {
    @Override
    protected PaperContent content(Wiring desk, NamedPapers papers) {
      return papers.assessmentSummary();
    }
  }

  /** {@code issue activity-sheet}. */
  @Command(name = "activity-sheet")
  static final class OfActivity extends Issue {
    @Option(names = "--id", required = true, description = "${bundle:command.option.id}")
    private String id = "";

    @Override
    protected PaperContent content(Wiring desk) {
      return desk.papers().activity(id(id));
    }
  }

  /** One issued paper, as listed. */
  record Line(
      UUID id,
      String form,
      String title,
      int year,
      int number,
      String code,
      int pages,
      LocalDate issuedOn,
      @Nullable String withdrawn) {}

  /** {@code issue list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      List<Line> lines =
          desk.issues().all().stream()
              .map(
                  i ->
                      new Line(
                          i.id(),
                          i.form().id(),
                          i.title(),
                          i.year(),
                          i.number(),
                          i.code().toString(),
                          i.pages(),
                          i.issuedOn(),
                          i.withdrawn()))
              .toList();
      answer(lines, json);
      return CommandMain.DONE;
    }
  }

  /** {@code issue reprint}: the very bytes again, and how the ledger differs today. */
  @Command(name = "reprint")
  static final class Reprint extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.issue}")
    private String id = "";

    @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
    private Path out = Path.of("");

    @Override
    protected int run(Wiring desk) {
      Path target = PrintCommand.pdf(out);
      IssuedPaper issued = desk.issues().find(id(id));
      PaperFile.write(desk.issues().paper(issued), target);
      say("command.printed", target, issued.pages());
      List<String> differences = desk.issues().differences(issued, root().texts());
      if (!differences.isEmpty()) {
        say("command.issue.differs", differences.size());
        differences.forEach(root().console().errors()::println);
      }
      return CommandMain.DONE;
    }
  }

  /** {@code issue withdraw}. */
  @Command(name = "withdraw")
  static final class Withdraw extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.issue}")
    private String id = "";

    @Option(names = "--reason", required = true, description = "${bundle:command.option.reason}")
    private String reason = "";

    @Override
    protected int run(Wiring desk) {
      IssuedPaper issued = desk.issues().find(id(id));
      desk.issues().withdraw(issued.id(), reason);
      say("command.issue.withdrawn", issued.title(), issued.number());
      return CommandMain.DONE;
    }
  }

  private static UUID id(String text) {
    return Inputs.uuid(text).orElseThrow(() -> InvalidInput.of("id", "command.noRecord", text));
  }
}
