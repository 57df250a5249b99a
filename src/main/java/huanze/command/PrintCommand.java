package huanze.command;

import huanze.agenda.StandingScope;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Progress;
import huanze.paper.Paper;
import huanze.paper.PaperContent;
import huanze.paper.PaperFile;
import huanze.paper.PaperPress;
import huanze.paper.WorkingCopy;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code print}: papers as PDF, or as Word documents to be edited further. */
@Command(
    name = "print",
    subcommands = {
      PrintCommand.Performance.class,
      PrintCommand.OfActivity.class,
      PrintCalendar.Grid.class,
      PrintCalendar.Month.class,
      PrintCommand.Form.class,
      PrintCommand.Conditions.class,
      PrintCommand.Results.class,
      PrintCommand.Summary.class,
      PrintPosts.DutyList.class,
      PrintPosts.Letter.class,
      PrintPosts.Coverage.class,
      PrintPosts.Roster.class,
      PrintPosts.Handover.class,
      PrintPosts.Leader.class,
      PrintPosts.Chart.class,
      PrintRecords.Notice.class,
      PrintRecords.SignIn.class,
      PrintRecords.Minutes.class,
      PrintRecords.Plan.class,
      PrintRecords.OnSite.class,
      PrintRecords.Rectification.class,
      PrintRecords.Report.class
    })
final class PrintCommand extends GroupCommand {

  /** A PDF's name as typed. */
  static Path pdf(Path target) {
    if (!ends(target, ".pdf")) {
      throw InvalidInput.of("--out", "command.notPdf", target);
    }
    return target;
  }

  private static boolean ends(Path target, String with) {
    return target.toString().toLowerCase(Locale.ROOT).endsWith(with);
  }

  /** One paper, or several of one form in one document. */
  record Papers(List<? extends PaperContent> contents, String about) {
    static Papers of(PaperContent content) {
      return new Papers(List.of(content), "");
    }
  }

  /** Papers to a file: a PDF, or by its name a Word document to be edited further. */
  abstract static class ToFile extends DeskCommand {
    @Option(names = "--out", required = true, description = "${bundle:command.option.out.paper}")
    private @Nullable Path out;

    @Override
    protected final int run(Wiring desk) {
      Path target = Objects.requireNonNull(out);
      boolean word = ends(target, ".docx");
      if (!word && !ends(target, ".pdf")) {
        throw InvalidInput.of("--out", "command.notPaper", target);
      }
      Papers papers = papers(desk);
      if (word) {
        PaperFile.write(copy(papers, desk.press()), target);
        say("command.copied", target);
      } else {
        Paper paper = print(papers, desk.press());
        PaperFile.write(paper, target);
        say("command.printed", target, paper.pages());
      }
      return CommandMain.DONE;
    }

    private static WorkingCopy copy(Papers papers, PaperPress press) {
      return papers.about().isEmpty()
          ? press.copy(papers.contents().get(0))
          : press.copies(papers.contents(), papers.about(), Progress.NONE);
    }

    private static Paper print(Papers papers, PaperPress press) {
      return papers.about().isEmpty()
          ? press.draft(papers.contents().get(0))
          : press.drafts(papers.contents(), papers.about(), Progress.NONE);
    }

    protected abstract Papers papers(Wiring desk);
  }

  /** A paper as its options describe it. */
  abstract static class Described extends ToFile {
    @Mixin private final DescribedPaper asked;

    Described(DescribedPaper asked) {
      this.asked = asked;
    }

    @Override
    protected final Papers papers(Wiring desk) {
      return Papers.of(asked.content(desk));
    }
  }

  /** A paper of a year, on a day. */
  abstract static class OfYear extends ToFile {
    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Option(names = "--as-of", description = "${bundle:command.option.as.of}")
    private @Nullable String asOf;

    @Override
    protected final Papers papers(Wiring desk) {
      LocalDate day = asOf == null ? desk.clock().today() : Inputs.day("--as-of", asOf);
      return papers(desk, new NamedPapers(desk.papers(), Inputs.year(year), day));
    }

    protected abstract Papers papers(Wiring desk, NamedPapers papers);
  }

  /** A paper of a unit and year, named as the command is. */
  abstract static class OfUnit extends OfYear {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Override
    protected final Papers papers(Wiring desk, NamedPapers papers) {
      UUID unitId = new Inputs(desk).unit(unit).id();
      return Papers.of(papers.ofUnit(spec.name(), unitId, false));
    }
  }

  /** {@code print performance-sheet}: 履职情况表. */
  @Command(name = "performance-sheet")
  static final class Performance extends OfUnit {}

  /** {@code print standing-summary}: a year by level, for the office or what a unit stands for. */
  @Command(name = "standing-summary")
  static final class Summary extends OfYear {
    @Option(names = "--unit", description = "${bundle:command.option.scope}")
    private @Nullable String unit;

    @Override
    protected Papers papers(Wiring desk, NamedPapers papers) {
      StandingScope scope =
          unit == null
              ? StandingScope.ALL
              : StandingScope.ofUnit(desk.structure(), new Inputs(desk).unit(unit));
      return Papers.of(desk.papers().standingSummary(scope, papers.year(), papers.day()));
    }
  }

  /** {@code print activity-sheet}: a single meeting or inspection. */
  @Command(name = "activity-sheet")
  static final class OfActivity extends ToFile {
    @Option(names = "--id", required = true, description = "${bundle:command.option.id}")
    private String id = "";

    @Override
    protected Papers papers(Wiring desk) {
      UUID record =
          Inputs.uuid(id).orElseThrow(() -> InvalidInput.of("--id", "command.noRecord", id));
      return Papers.of(desk.papers().activity(record));
    }
  }

  /** A paper of one unit's assessment, or of every unit's in one document. */
  abstract static class OfAssessed extends OfYear {
    @Option(names = "--unit", description = "${bundle:command.option.all.assessed}")
    private @Nullable String unit;

    @Option(names = "--kind", description = "${bundle:command.option.all.kind}")
    private @Nullable String kind;

    @Option(names = "--level", description = "${bundle:command.option.all.level}")
    private @Nullable String level;

    @Option(names = "--blank", description = "${bundle:command.option.all.blank}")
    private boolean blank;

    @Override
    protected final Papers papers(Wiring desk, NamedPapers papers) {
      String name = spec.name();
      if (unit != null) {
        UUID unitId = new Inputs(desk).unit(unit).id();
        return Papers.of(papers.ofUnit(name, unitId, blank));
      }
      List<? extends PaperContent> all =
          papers.ofAssessed(
              name,
              Inputs.word(Condition.Assessed.class, "--kind", kind),
              Inputs.word(Level.class, "--level", level),
              blank);
      return new Papers(all, String.valueOf(papers.year()));
    }
  }

  /** {@code print assessment-form}: 考核评分表. */
  @Command(name = "assessment-form")
  static final class Form extends OfAssessed {}

  /** {@code print condition-sheet}: 取消评优情形认定表. */
  @Command(name = "condition-sheet")
  static final class Conditions extends OfAssessed {}

  /** {@code print assessment-summary}: 考核结果汇总表. */
  @Command(name = "assessment-summary")
  static final class Results extends OfYear {
    @Override
    protected Papers papers(Wiring desk, NamedPapers papers) {
      return Papers.of(papers.assessmentSummary());
    }
  }
}
