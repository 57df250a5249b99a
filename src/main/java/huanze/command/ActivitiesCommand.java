package huanze.command;

import huanze.activity.Activity;
import huanze.activity.ActivityFilter;
import huanze.activity.ActivityHead;
import huanze.activity.ActivityImport;
import huanze.activity.ActivityView;
import huanze.activity.FurtherRecords;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.sheet.FewHints;
import huanze.sheet.SheetColumn;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
      ActivitiesCommand.Show.class,
      ActivitiesCommand.Import.class,
      PlanCommand.class,
      ActivityChanges.Add.class,
      ActivityChanges.Correct.class,
      ActivityChanges.Withdraw.class,
      ActivityChanges.Restore.class,
      ActivityChanges.Confirm.class,
      ActivityChanges.Copy.class,
      CreditCommands.MakeUp.class,
      CreditCommands.Decide.class,
      CreditCommands.TakeBack.class
    })
final class ActivitiesCommand extends GroupCommand {

  /** {@code activities list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--year", description = "${bundle:command.option.year}")
    private @Nullable String year;

    @Option(names = "--unit", description = "${bundle:command.option.unit}")
    private @Nullable String unit;

    @Option(names = "--days-off", description = "${bundle:command.option.activities.daysOff}")
    private boolean daysOff;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      ActivityFilter filter =
          year == null ? ActivityFilter.ALL : ActivityFilter.year(Inputs.year(year));
      if (unit != null) {
        filter =
            new FurtherRecords(desk.ledger(), desk.structure(), desk.pack())
                .in(filter.unit(new Inputs(desk).unit(unit).id()));
      }
      LocalDate today = desk.clock().today();
      List<Activity> found = desk.activities().page(filter, today, null, Integer.MAX_VALUE);
      if (daysOff) {
        Set<UUID> off =
            desk.plansOnDaysOff().of(null).stream()
                .map(ActivityHead::id)
                .collect(Collectors.toSet());
        found = found.stream().filter(a -> off.contains(a.id())).toList();
      }
      answer(found.stream().map(a -> ActivityView.of(a, desk.directory(), today)).toList(), json);
      return CommandMain.DONE;
    }
  }

  /** {@code activities show}: one record, field by field, and what it counts for. */
  @Command(name = "show")
  static final class Show extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.activity}")
    private String id = "";

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    /** Columns that stand in a table of their own. */
    private static final Set<String> TOLD_BELOW =
        Set.of(
            "topics",
            "decisions",
            "chair",
            "leaders",
            "researchers",
            "debriefers",
            "participants",
            "absent",
            "attending");

    /** One field for reading. */
    record FieldLine(String field, String content) {}

    @Override
    protected int run(Wiring desk) {
      Activity activity =
          Inputs.uuid(id)
              .flatMap(desk.activities()::find)
              .orElseThrow(() -> InvalidInput.of("ID", "activity.problem.noSuchActivity", id));
      ActivityShown shown = ActivityShown.of(desk, activity);
      if (json) {
        answerDocument(shown);
        return CommandMain.DONE;
      }
      table("", fields(desk, shown));
      table("topics", shown.topics());
      table("decisions", shown.decisions());
      table("people", shown.people());
      table("evidence", shown.evidence());
      boolean held = shown.state().equals("held");
      table(held ? "counts" : "countsThen", shown.counts());
      table("findings", shown.findings());
      root().console().answers().println();
      root().console().answers().println(shown.credit());
      shown.hints().forEach(root().console().answers()::println);
      return CommandMain.DONE;
    }

    private List<FieldLine> fields(Wiring desk, ActivityShown shown) {
      Texts texts = root().texts();
      List<FieldLine> lines = new ArrayList<>();
      lines.add(
          new FieldLine(
              texts.text("command.column.state"), texts.text("activity.state." + shown.state())));
      if (shown.withdrawn() != null) {
        lines.add(new FieldLine(texts.text("command.column.reason"), shown.withdrawn()));
      }
      for (SheetColumn column : desk.activityImport().columns()) {
        Object value = shown.fields().get(column.key());
        if (value != null && !TOLD_BELOW.contains(column.key())) {
          lines.add(new FieldLine(column.heading(), said(column.key(), value)));
        }
      }
      return lines;
    }

    private String said(String key, Object value) {
      return value instanceof Boolean flag
          ? words().of(flag)
          : words().of("activityView", key, value.toString());
    }

    private void table(String section, List<? extends Record> rows) {
      PrintStream out = root().console().answers();
      if (rows.isEmpty()) {
        return;
      }
      if (!section.isEmpty()) {
        out.println();
        out.println(root().texts().text("command.show." + section));
      }
      new Answer(out, root().texts(), words()).table(rows);
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
      FewHints.warnings(plan.warnings(), root().texts())
          .forEach(hint -> root().console().errors().println(hint.text()));
      if (!dryRun) {
        desk.activityImport().apply(plan);
      }
      Imports.say(root(), plan.preview(), dryRun);
      return CommandMain.DONE;
    }
  }
}
