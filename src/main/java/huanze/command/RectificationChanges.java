package huanze.command;

import huanze.activity.Activity;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.evidence.EvidenceIntake;
import huanze.rectification.Candidate;
import huanze.rectification.Origin;
import huanze.rectification.RectificationFacts;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationService;
import huanze.rectification.RectificationStep;
import huanze.rectification.RectificationWords;
import huanze.rectification.StepKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rectification}: what changes the 整改台账, each one entry. */
final class RectificationChanges {
  private RectificationChanges() {}

  /** What an item is about; what is not named stays as it is. */
  static final class Written {
    @Option(names = "--problem", description = "${bundle:command.option.rectification.problem}")
    private @Nullable String problem;

    @Option(names = "--unit", description = "${bundle:command.option.rectification.unit}")
    private @Nullable String unit;

    @Option(names = "--due", description = "${bundle:command.option.rectification.due}")
    private @Nullable String due;

    @Option(names = "--raised", description = "${bundle:command.option.rectification.raised}")
    private @Nullable String raised;

    @Option(names = "--origin", description = "${bundle:command.option.rectification.origin}")
    private @Nullable String origin;

    @Option(names = "--from", description = "${bundle:command.option.rectification.from}")
    private @Nullable String from;

    @Option(names = "--goal", description = "${bundle:command.option.rectification.goal}")
    private @Nullable String goal;

    @Option(names = "--measures", description = "${bundle:command.option.rectification.measures}")
    private @Nullable String measures;

    @Option(names = "--person", description = "${bundle:command.option.rectification.person}")
    private @Nullable String person;

    RectificationFacts over(Wiring desk, RectificationFacts known) {
      Origin named = Inputs.word(Origin.class, "--origin", origin);
      return new RectificationFacts(
          named == null ? known.origin() : named,
          from == null ? known.from() : from,
          raised == null ? known.raisedOn() : Inputs.day("--raised", raised),
          problem == null ? known.problem() : problem,
          goal == null ? known.goal() : goal,
          measures == null ? known.measures() : measures,
          unit == null ? known.unit() : new Inputs(desk).unit(unit).id(),
          person == null ? known.person() : person,
          due == null ? known.dueOn() : Inputs.day("--due", due));
    }
  }

  /** A command that says how the item stands afterwards. */
  abstract static class Changing extends DeskCommand {
    final void tell(Wiring desk, RectificationItem item) {
      LocalDate today = desk.clock().today();
      say(
          "command.rectification.now",
          item.id(),
          desk.structure().nameOn(item.unit(), today),
          item.label(),
          new RectificationWords(root().texts()).state(item, today));
    }
  }

  /** {@code rectification add}: writes one by itself. */
  @Command(name = "add")
  static final class Add extends Changing {
    @Mixin private Written written;

    @Override
    protected int run(Wiring desk) {
      RectificationFacts nothing =
          new RectificationFacts(
              Origin.OTHER, null, desk.clock().today(), null, null, null, null, null, null);
      tell(desk, desk.rectification().add(written.over(desk, nothing)));
      return CommandMain.DONE;
    }
  }

  /** {@code rectification take-in}: of a record's decisions and problems found. */
  @Command(name = "take-in")
  static final class TakeIn extends Changing {
    @Parameters(paramLabel = "ACTIVITY", description = "${bundle:command.option.activity}")
    private String activity = "";

    @Option(
        names = "--number",
        split = ",",
        description = "${bundle:command.option.rectification.number}")
    private List<Integer> numbers = List.of();

    @Option(names = "--unit", description = "${bundle:command.option.rectification.unitLeft}")
    private @Nullable String unit;

    @Option(names = "--due", description = "${bundle:command.option.rectification.dueLeft}")
    private @Nullable String due;

    @Override
    protected int run(Wiring desk) {
      UUID responsible = unit == null ? null : new Inputs(desk).unit(unit).id();
      LocalDate until = due == null ? null : Inputs.day("--due", due);
      desk.rectification()
          .list(
              chosen(desk).stream()
                  .map(c -> new RectificationService.Listing(c.source(), responsible, until))
                  .toList())
          .forEach(item -> tell(desk, item));
      return CommandMain.DONE;
    }

    /** Those of the numbers, counted as {@code activities show} lists them; else all left. */
    private List<Candidate> chosen(Wiring desk) {
      Activity record =
          Inputs.uuid(activity)
              .flatMap(desk.activities()::find)
              .orElseThrow(
                  () -> InvalidInput.of("ACTIVITY", "command.evidence.noActivity", activity));
      List<Candidate> all = Candidate.of(record);
      if (numbers.isEmpty()) {
        List<Candidate> left = desk.rectificationItems().notTaken(all);
        if (left.isEmpty()) {
          throw InvalidInput.of("ACTIVITY", "command.rectification.nothingLeft");
        }
        return left;
      }
      numbers.stream()
          .filter(n -> n < 1 || n > all.size())
          .findFirst()
          .ifPresent(
              n -> {
                throw InvalidInput.of("--number", "command.rectification.noNumber", n, all.size());
              });
      return numbers.stream().map(n -> all.get(n - 1)).toList();
    }
  }

  /** What the commands on one item name. */
  abstract static class OfItem extends Changing {
    @Parameters(
        index = "0",
        paramLabel = "ITEM",
        description = "${bundle:command.option.rectification.item}")
    private String item = "";

    final RectificationItem item(Wiring desk) {
      return RectificationCommand.item(desk, item);
    }
  }

  /** {@code rectification change}: corrects what is written; what is not named stays. */
  @Command(name = "change")
  static final class Change extends OfItem {
    @Mixin private Written written;

    @Override
    protected int run(Wiring desk) {
      RectificationItem known = item(desk);
      tell(desk, desk.rectification().change(known.id(), written.over(desk, known.facts())));
      return CommandMain.DONE;
    }
  }

  /** {@code rectification step}: what happened to it. */
  @Command(name = "step")
  static final class Step extends OfItem {
    @Option(
        names = "--kind",
        required = true,
        description = "${bundle:command.option.rectification.kind}")
    private String kind = "";

    @Option(
        names = "--on",
        required = true,
        description = "${bundle:command.option.rectification.on}")
    private String on = "";

    @Option(
        names = "--words",
        required = true,
        description = "${bundle:command.option.rectification.words}")
    private String words = "";

    @Option(names = "--by", description = "${bundle:command.option.rectification.by}")
    private @Nullable String by;

    @Option(names = "--until", description = "${bundle:command.option.rectification.until}")
    private @Nullable String until;

    @Override
    protected int run(Wiring desk) {
      StepKind what = Objects.requireNonNull(Inputs.word(StepKind.class, "--kind", kind));
      RectificationItem now =
          desk.rectification()
              .step(
                  item(desk).id(),
                  new RectificationStep.Draft(
                      what,
                      Inputs.day("--on", on),
                      words,
                      by,
                      until == null ? null : Inputs.day("--until", until)));
      tell(desk, now);
      if (what == StepKind.REPORTED && now.wasLate()) {
        say("rectification.warning.late", now.deadline());
      }
      return CommandMain.DONE;
    }
  }

  /** {@code rectification take-back}: what was written down last was a mistake. */
  @Command(name = "take-back")
  static final class TakeBack extends OfItem {
    @Option(names = "--reason", required = true, description = "${bundle:command.option.reason}")
    private String reason = "";

    @Override
    protected int run(Wiring desk) {
      tell(desk, desk.rectification().takeBack(item(desk).id(), reason));
      return CommandMain.DONE;
    }
  }

  /** {@code rectification attach}: files that prove it, all of them or none. */
  @Command(name = "attach")
  static final class Attach extends OfItem {
    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "FILE",
        description = "${bundle:command.option.attach}")
    private List<Path> files = List.of();

    @Override
    protected int run(Wiring desk) {
      UUID id = item(desk).id();
      List<EvidenceIntake.Copied> copied =
          desk.rectification().copyAll(id, files, copying("command.evidence.copying"));
      desk.rectification().attach(id, copied);
      say("command.rectification.attached", copied.size());
      return CommandMain.DONE;
    }
  }

  /** {@code rectification remove}: takes it out with all that was written down; undo brings it. */
  @Command(name = "remove")
  static final class Remove extends OfItem {
    @Option(names = "--reason", required = true, description = "${bundle:command.option.reason}")
    private String reason = "";

    @Override
    protected int run(Wiring desk) {
      RectificationItem gone = item(desk);
      desk.rectification().remove(gone.id(), reason);
      say("command.rectification.removed", gone.label());
      return CommandMain.DONE;
    }
  }
}
