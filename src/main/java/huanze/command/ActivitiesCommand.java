package huanze.command;

import huanze.activity.Activity;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityImport;
import huanze.activity.ActivityView;
import huanze.app.Wiring;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code activities}: meetings, inspections, reports and the other records. */
@Command(
    name = "activities",
    subcommands = {
      ActivitiesCommand.Listing.class,
      ActivitiesCommand.Import.class,
      PlanCommand.class,
      ActivityChanges.Add.class,
      ActivityChanges.Correct.class,
      ActivityChanges.Withdraw.class,
      ActivityChanges.Restore.class,
      ActivityChanges.Confirm.class,
      ActivityChanges.Copy.class
    })
final class ActivitiesCommand extends GroupCommand {

  /** {@code activities list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--year", description = "${bundle:command.option.year}")
    private @Nullable String year;

    @Option(names = "--unit", description = "${bundle:command.option.unit}")
    private @Nullable String unit;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      ActivityFilter filter =
          year == null ? ActivityFilter.ALL : ActivityFilter.year(Inputs.year(year));
      if (unit != null) {
        filter = filter.unit(new Inputs(desk).unit(unit).id());
      }
      LocalDate today = desk.clock().today();
      List<Activity> found = desk.activities().page(filter, today, null, Integer.MAX_VALUE);
      answer(found.stream().map(a -> ActivityView.of(a, desk.directory(), today)).toList(), json);
      return CommandMain.DONE;
    }
  }

  /** {@code activities import}. */
  @Command(name = "import")
  static final class Import extends DeskCommand {
    @Parameters(paramLabel = "FILE", description = "${bundle:command.option.file}")
    private @Nullable Path file;

    @Option(names = "--dry-run", description = "${bundle:command.option.dry.run}")
    private boolean dryRun;

    @Mixin private SheetOptions table = new SheetOptions();

    @Override
    protected int run(Wiring desk) {
      ActivityImport.Plan plan =
          desk.activityImport().preview(Objects.requireNonNull(file), table.choices());
      Imports.refuse(root(), plan.preview());
      plan.warnings()
          .forEach(w -> root().console().errors().println(root().texts().text(w.problem())));
      if (!dryRun) {
        desk.activityImport().apply(plan);
      }
      Imports.say(root(), plan.preview(), dryRun);
      return CommandMain.DONE;
    }
  }
}
