package huanze.command;

import huanze.activity.Activity;
import huanze.activity.ActivityKind;
import huanze.activity.ActivityService;
import huanze.activity.ActivityView;
import huanze.activity.Confirming;
import huanze.agenda.Obligation;
import huanze.agenda.PeriodWords;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code activities add|correct|withdraw|restore|confirm|copy}: one record at a time. */
final class ActivityChanges {
  private ActivityChanges() {}

  /** What all of them answer. */
  private abstract static class Change extends DeskCommand {
    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    abstract ActivityService.Saved change(Wiring desk);

    @Override
    protected int run(Wiring desk) {
      ActivityService.Saved saved = change(desk);
      saved.warnings().forEach(w -> root().console().errors().println(root().texts().text(w)));
      answer(
          List.of(ActivityView.of(saved.activity(), desk.directory(), desk.clock().today())), json);
      return CommandMain.DONE;
    }
  }

  /** One that is about a recorded activity. */
  private abstract static class OfOne extends Change {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.activity}")
    private @Nullable String id;

    UUID id() {
      String typed = Objects.requireNonNull(id);
      return Inputs.uuid(typed)
          .orElseThrow(() -> InvalidInput.of("ID", "activity.problem.noSuchActivity", typed));
    }

    Activity activity(Wiring desk) {
      return desk.activities()
          .find(id())
          .orElseThrow(() -> InvalidInput.of("ID", "activity.problem.noSuchActivity", id()));
    }
  }

  /** {@code activities add}: the fields are the columns of the import form. */
  @Command(name = "add")
  static final class Add extends Change {
    @Option(
        names = "--set",
        required = true,
        paramLabel = "FIELD=VALUE",
        description = "${bundle:command.option.activity.set}")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Override
    ActivityService.Saved change(Wiring desk) {
      return desk.activityImport().typed(null, fields);
    }
  }

  /** {@code activities correct}: fields that are not named stay as they are. */
  @Command(name = "correct")
  static final class Correct extends OfOne {
    @Option(
        names = "--set",
        required = true,
        paramLabel = "FIELD=VALUE",
        description = "${bundle:command.option.activity.set}")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Override
    ActivityService.Saved change(Wiring desk) {
      return desk.activityImport().typed(activity(desk), fields);
    }
  }

  /** {@code activities withdraw}. */
  @Command(name = "withdraw")
  static final class Withdraw extends OfOne {
    @Option(names = "--reason", required = true, description = "${bundle:command.option.reason}")
    private @Nullable String reason;

    @Override
    ActivityService.Saved change(Wiring desk) {
      return desk.activityService().withdraw(id(), reason);
    }
  }

  /** {@code activities restore}. */
  @Command(name = "restore")
  static final class Restore extends OfOne {
    @Override
    ActivityService.Saved change(Wiring desk) {
      return desk.activityService().restore(id());
    }
  }

  /** {@code activities confirm}: that a plan took place, on its day if no other is named. */
  @Command(name = "confirm")
  static final class Confirm extends OfOne {
    @Option(names = "--on", description = "${bundle:command.option.activity.heldOn}")
    private @Nullable String on;

    @Option(names = "--place", description = "${bundle:command.option.activity.place}")
    private @Nullable String place;

    @Override
    ActivityService.Saved change(Wiring desk) {
      LocalDate day = on == null ? activity(desk).heldOn() : Inputs.day("--on", on);
      ActivityService.Saved saved = desk.activityService().confirm(id(), day, place);
      if (saved.activity().kind() == ActivityKind.REPORT) {
        say("command.confirmed.report", day);
      }
      List<Obligation> counts =
          new Confirming(desk.agenda(), desk.clock()).counts(saved.activity(), null, day);
      counts.forEach(
          o ->
              say(
                  "command.confirmed.counts",
                  o.rule().id(),
                  desk.structure().nameOn(o.unit(), o.to()),
                  new PeriodWords(root().texts()).period(o.period()),
                  root().texts().text(o.standing().textKey())));
      if (counts.isEmpty()) {
        say("command.confirmed.countsNothing");
      }
      return saved;
    }
  }

  /** {@code activities copy}: the same on another day. */
  @Command(name = "copy")
  static final class Copy extends OfOne {
    @Option(
        names = "--on",
        required = true,
        description = "${bundle:command.option.activity.copyOn}")
    private @Nullable String on;

    @Override
    ActivityService.Saved change(Wiring desk) {
      LocalDate day = Inputs.day("--on", Objects.requireNonNull(on));
      return desk.activityService().record(activity(desk).facts().copiedTo(day));
    }
  }
}
