package huanze.command;

import huanze.agenda.ObligationFilter;
import huanze.agenda.Outlook;
import huanze.agenda.Standing;
import huanze.agenda.StandingScope;
import huanze.agenda.YearAgenda;
import huanze.app.DeskPreferences;
import huanze.app.Wiring;
import huanze.app.home.Todays;
import huanze.base.InvalidInput;
import huanze.rulepack.Level;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code agenda}: the morning as 工作台 shows it, and how open obligations will probably end. */
@Command(
    name = "agenda",
    subcommands = {AgendaCommand.Today.class, AgendaCommand.Foreseen.class})
final class AgendaCommand extends GroupCommand {

  /** {@code agenda today}: the groups of 工作台, from the same source. */
  @Command(name = "today")
  static final class Today extends DeskCommand {
    /** Lines of a group for reading, where nothing was chosen: a city has thousands. */
    private static final int MOST = 20;

    @Option(names = "--unit", description = "${bundle:command.option.scope}")
    private @Nullable String unit;

    @Option(names = "--level", description = "${bundle:command.option.level.papers}")
    private @Nullable String level;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Option(names = "--all", description = "${bundle:command.option.today.all}")
    private boolean all;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = desk.clock().today();
      YearAgenda year = desk.agenda().year(day.getYear());
      Level only = Inputs.word(Level.class, "--level", level);
      Set<UUID> meant =
          unit == null && only == null ? null : units(desk, year.structure(), unit, only);
      desk.agenda()
          .calendarWarning()
          .ifPresent(w -> root().console().errors().println(root().texts().text(w)));
      DeskPreferences preferences = new DeskPreferences(desk.ledger().home());
      Todays todays =
          Todays.of(
              desk.agenda(), desk.activities(), preferences, desk.ledger().officeRow().region());
      YearAgenda before = desk.agenda().year(day.getYear() - 1);
      Set<UUID> meantBefore =
          unit == null && only == null ? null : units(desk, before.structure(), unit, only);
      TodayLines lines = new TodayLines(year.structure(), desk.activities(), root().texts());
      List<TodayLine> each =
          lines.of(
              todays.of(year, day, meant),
              before.year(),
              Todays.missed(before, day, meantBefore).size(),
              todays.besides(
                  year.structure(), day, meant, preferences.remindDays(), desk.dueMatters()));
      answer(json || all || meant != null ? each : lines.firstOfEach(each, MOST), json);
      return CommandMain.DONE;
    }
  }

  /** {@code agenda forecast}: the most pressing first. */
  @Command(name = "forecast")
  static final class Foreseen extends DeskCommand {
    private static final int MOST_DAYS = 260;

    @Option(names = "--unit", description = "${bundle:command.option.scope}")
    private @Nullable String unit;

    @Option(names = "--days", description = "${bundle:command.option.forecast.days}")
    private @Nullable String days;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = desk.clock().today();
      YearAgenda year = desk.agenda().year(day.getYear());
      int within =
          days == null ? new DeskPreferences(desk.ledger().home()).remindDays() : number(days);
      Set<UUID> meant = unit == null ? null : units(desk, year.structure(), unit, null);
      ObligationFilter open = ObligationFilter.ALL.standing(Set.of(Standing.OPEN));
      List<Outlook> outlooks =
          year.outlooks(
              year.obligations(open, day).stream()
                  .filter(o -> meant == null || meant.contains(o.unit()))
                  .toList(),
              day,
              o -> within);
      desk.agenda()
          .workingDaysWarning(day.getYear())
          .ifPresent(w -> root().console().errors().println(root().texts().text(w)));
      answer(outlooks.stream().map(o -> ForecastLine.of(o, year.structure())).toList(), json);
      return CommandMain.DONE;
    }

    private static int number(String typed) {
      if (!typed.matches("\\d{1,3}") || Integer.parseInt(typed) > MOST_DAYS) {
        throw InvalidInput.of("--days", "command.agenda.days", MOST_DAYS);
      }
      return Integer.parseInt(typed);
    }
  }

  private static Set<UUID> units(
      Wiring desk, Structure structure, @Nullable String unit, @Nullable Level level) {
    StandingScope scope =
        unit == null
            ? StandingScope.ALL
            : StandingScope.ofUnit(structure, new Inputs(desk).unit(unit));
    Set<UUID> units = new HashSet<>(scope.units(structure));
    units.removeIf(
        id -> level != null && structure.unit(id).map(Unit::level).orElse(null) != level);
    return units;
  }
}
