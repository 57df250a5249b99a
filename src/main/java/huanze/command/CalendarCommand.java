package huanze.command;

import huanze.agenda.CalendarPreview;
import huanze.agenda.CalendarPreviewWords;
import huanze.agenda.DayKind;
import huanze.agenda.WorkingDays;
import huanze.agenda.WorkingYear;
import huanze.app.Wiring;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code calendar show|import}: which days are worked in a year. */
@Command(
    name = "calendar",
    subcommands = {CalendarCommand.Show.class, CalendarCommand.Import.class})
final class CalendarCommand extends GroupCommand {
  /** A day that is not what its weekday says. */
  record CalendarDay(LocalDate date, String weekday, DayKind dayKind) {}

  /**
   * A year.
   *
   * @param workingDays how many days of it are worked
   */
  record CalendarYear(
      int year, WorkingDays.Source source, int workingDays, List<CalendarDay> days) {
    CalendarYear {
      days = List.copyOf(days);
    }
  }

  /** {@code calendar show}. */
  @Command(name = "show")
  static final class Show extends DeskCommand {
    @Parameters(paramLabel = "YEAR", description = "${bundle:command.option.year}")
    private String year = "";

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      int wanted = Inputs.year("YEAR", year);
      WorkingDays all = desk.workingYears().current();
      WorkingYear calendar = all.year(wanted);
      List<CalendarDay> days = new ArrayList<>();
      LocalDate end = LocalDate.of(wanted, 12, 31);
      for (LocalDate date = LocalDate.of(wanted, 1, 1);
          !date.isAfter(end);
          date = date.plusDays(1)) {
        DayKind kind = calendar.kind(date);
        if (kind == DayKind.HOLIDAY || kind == DayKind.SHIFTED) {
          days.add(new CalendarDay(date, weekday(date), kind));
        }
      }
      WorkingDays.Source source = all.source(wanted);
      if (json) {
        answerDocument(new CalendarYear(wanted, source, calendar.workingDays(), days));
      } else {
        say(
            "command.calendar.year",
            wanted,
            root().texts().text("agenda.calendar.source." + CamelCase.of(source)),
            calendar.workingDays());
        answer(days, false);
      }
      return CommandMain.DONE;
    }

    private String weekday(LocalDate date) {
      return root().texts().text("agenda.weekday." + date.getDayOfWeek().getValue());
    }
  }

  /** {@code calendar import}. */
  @Command(name = "import")
  static final class Import extends DeskCommand {
    @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
    private @Nullable Path file;

    @Option(
        names = {"--preview", "--dry-run"},
        description = "${bundle:command.option.dry.run}")
    private boolean preview;

    @Option(names = "--yes", description = "${bundle:command.option.calendar.yes}")
    private boolean yes;

    @Override
    protected int run(Wiring desk) {
      Path from = Objects.requireNonNull(file);
      CalendarPreview found = desk.workingYears().preview(from).refuseProblems();
      int year = found.calendar().year();
      new CalendarPreviewWords(root().texts())
          .lines(found)
          .forEach(root().console().errors()::println);
      if (found.changes().isEmpty()) {
        say("command.calendar.same", year);
        return CommandMain.DONE;
      }
      if (preview) {
        for (CalendarPreview.DayChange change : found.changes()) {
          say(
              "command.calendar.change",
              change.date(),
              root().texts().text(change.before().textKey()),
              root().texts().text(change.after().textKey()));
        }
      } else if (found.losesDays() && !yes) {
        throw InvalidInput.of(
            "", "command.calendar.loses", year, found.off().removed(), found.worked().removed());
      } else if (found.looksShort() && !yes) {
        throw InvalidInput.of("", "command.calendar.short", year);
      } else {
        desk.workingYears().importFile(from);
      }
      say(
          preview ? "command.calendar.would" : "command.calendar.did",
          year,
          found.changes().size());
      int plansOff = preview ? 0 : desk.plansOnDaysOff().of(year).size();
      if (plansOff > 0) {
        say("command.calendar.plansOff", year, plansOff);
      }
      return CommandMain.DONE;
    }
  }
}
