package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.rectification.Origin;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationState;
import huanze.rectification.RectificationWords;
import huanze.rectification.StepKind;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rectification}: the 整改台账, from taking in to closing. */
@Command(
    name = "rectification",
    subcommands = {
      RectificationCommand.Listing.class,
      RectificationCommand.Show.class,
      RectificationChanges.Add.class,
      RectificationChanges.TakeIn.class,
      RectificationChanges.Change.class,
      RectificationChanges.Step.class,
      RectificationChanges.TakeBack.class,
      RectificationChanges.Attach.class,
      RectificationChanges.Remove.class
    })
final class RectificationCommand extends GroupCommand {
  /**
   * An item, as listed.
   *
   * @param dueOn last day, extensions counted
   * @param overdue not reported though that day is over
   * @param late reported after it
   * @param record id of the meeting or inspection it was made of
   */
  record RectificationLine(
      UUID id,
      LocalDate dueOn,
      RectificationState state,
      boolean overdue,
      boolean late,
      String unit,
      String unitName,
      String problem,
      Origin origin,
      @Nullable String from,
      LocalDate raisedOn,
      @Nullable LocalDate reportedOn,
      @Nullable LocalDate closedOn,
      int files,
      @Nullable UUID record) {
    static RectificationLine of(RectificationItem item, Structure structure, LocalDate today) {
      RectificationItem.Source source = item.source();
      return new RectificationLine(
          item.id(),
          item.deadline(),
          item.state(),
          item.isOverdue(today),
          item.wasLate(),
          structure.unit(item.unit()).map(Unit::code).orElse(""),
          structure.nameOn(item.unit(), today),
          item.problem(),
          item.facts().origin(),
          item.facts().from(),
          item.raisedOn(),
          item.reportedOn(),
          item.closedOn(),
          item.evidence().size(),
          source == null ? null : source.activity());
    }
  }

  /** What happened to an item, as listed. */
  record RectificationStepLine(
      LocalDate on,
      StepKind step,
      @Nullable String words,
      @Nullable String by,
      @Nullable LocalDate extendedTo,
      LocalDate enteredOn) {}

  /**
   * The item of an id.
   *
   * @throws InvalidInput if there is none
   */
  static RectificationItem item(Wiring desk, String word) {
    return Inputs.uuid(word)
        .flatMap(desk.rectificationItems()::find)
        .orElseThrow(() -> InvalidInput.of("ITEM", "command.rectification.noItem", word));
  }

  /** {@code rectification list}. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Mixin private UnitScope scope;

    @Option(names = "--state", description = "${bundle:command.option.rectification.state}")
    private @Nullable String state;

    @Option(names = "--overdue", description = "${bundle:command.option.rectification.overdue}")
    private boolean overdue;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      RectificationState only = Inputs.word(RectificationState.class, "--state", state);
      List<Unit> units = scope.units(desk);
      Set<UUID> wanted =
          units == null ? null : units.stream().map(Unit::id).collect(Collectors.toSet());
      LocalDate today = desk.clock().today();
      Structure structure = desk.structure();
      answer(
          desk.rectificationItems().all().stream()
              .filter(i -> wanted == null || wanted.contains(i.unit()))
              .filter(i -> only == null || i.state() == only)
              .filter(i -> !overdue || i.isOverdue(today))
              .map(i -> RectificationLine.of(i, structure, today))
              .toList(),
          json);
      scope.sayIfAlone(this, desk);
      return CommandMain.DONE;
    }
  }

  /** {@code rectification show}: all of one item, and what happened to it. */
  @Command(name = "show")
  static final class Show extends DeskCommand {
    @Parameters(paramLabel = "ITEM", description = "${bundle:command.option.rectification.item}")
    private String item = "";

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      RectificationItem shown = item(desk, item);
      LocalDate today = desk.clock().today();
      if (!json) {
        RectificationWords words = new RectificationWords(root().texts());
        tell(
            "command.rectification.shown",
            desk.structure().nameOn(shown.unit(), today),
            shown.problem(),
            words.state(shown, today),
            shown.deadline());
        tell("command.rectification.origin", words.origin(shown.facts()), shown.raisedOn());
        said("goal", shown.facts().goal());
        said("measures", shown.facts().measures());
        said("person", shown.facts().person());
      }
      answer(
          shown.steps().stream()
              .map(
                  s ->
                      new RectificationStepLine(
                          s.on(), s.kind(), s.words(), s.by(), s.extendedTo(), s.enteredOn()))
              .toList(),
          json);
      return CommandMain.DONE;
    }

    private void said(String what, @Nullable String words) {
      if (words != null) {
        tell("command.rectification.said." + what, words);
      }
    }

    private void tell(String textKey, Object... args) {
      answerLine(root().texts().text(textKey, args));
    }
  }
}
