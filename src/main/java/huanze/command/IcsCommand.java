package huanze.command;

import huanze.activity.CalendarExport;
import huanze.app.DeskPreferences;
import huanze.app.Wiring;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ics}: a unit's deadlines and activities for phones and other calendars. */
@Command(name = "ics")
final class IcsCommand extends DeskCommand {
  @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
  private String unit = "";

  @Option(names = "--year", description = "${bundle:command.option.year}")
  private @Nullable String year;

  @Option(names = "--out", required = true, description = "${bundle:command.option.out}")
  private @Nullable Path out;

  @Override
  protected int run(Wiring desk) {
    Unit of = new Inputs(desk).unit(unit);
    int wanted = year == null ? desk.clock().today().getYear() : Inputs.year(year);
    Path target = Objects.requireNonNull(out);
    int usual = new DeskPreferences(desk.ledger().home()).remindDays();
    CalendarExport export = desk.calendarExport(() -> desk.agenda().leadTimes(usual));
    int entries = export.write(of.id(), wanted, target);
    say("command.ics", of.name(), wanted, entries, target);
    return CommandMain.DONE;
  }
}
