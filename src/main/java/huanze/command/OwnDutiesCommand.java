package huanze.command;

import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.duty.Basis;
import huanze.duty.OwnDutyDraft;
import huanze.rulepack.LegalDocument;
import huanze.rulepack.Level;
import huanze.rulepack.Rank;
import huanze.rulepack.Selector;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duties own}: the duties that the office writes itself (Art. 9). */
@Command(
    name = "own",
    subcommands = {
      OwnDutiesCommand.Add.class,
      OwnDutiesCommand.End.class,
      OwnDutiesCommand.Remove.class
    })
final class OwnDutiesCommand extends GroupCommand {

  /** {@code duties own add}. */
  @Command(name = "add")
  static final class Add extends DeskCommand {
    @Option(names = "--text", required = true, description = "${bundle:command.option.dutyText}")
    private String text = "";

    @Option(names = "--basis", required = true, description = "${bundle:command.option.basis}")
    private List<String> bases = List.of();

    @Option(names = "--kind", description = "${bundle:command.option.unitKind}")
    private List<String> kinds = List.of();

    @Option(names = "--level", description = "${bundle:command.option.dutyLevel}")
    private List<String> levels = List.of();

    @Option(names = "--rank", description = "${bundle:command.option.rank}")
    private List<String> ranks = List.of();

    @Option(names = "--unit", description = "${bundle:command.option.unit}")
    private @Nullable String unit;

    @Option(names = "--from", description = "${bundle:command.option.from}")
    private @Nullable String from;

    @Option(names = "--to", description = "${bundle:command.option.last}")
    private @Nullable String to;

    @Option(names = "--note", description = "${bundle:command.option.note}")
    private @Nullable String note;

    @Override
    protected int run(Wiring desk) {
      Selector who =
          new Selector(
              Set.copyOf(kinds),
              words(Level.class, "--level", levels),
              null,
              words(Rank.class, "--rank", ranks));
      List<Basis> read = new ArrayList<>();
      bases.forEach(b -> read.add(basis(desk, b)));
      String id =
          desk.ownDuties()
              .add(
                  new OwnDutyDraft(
                      text,
                      read,
                      who,
                      null,
                      unit == null ? null : new Inputs(desk).unit(unit).id(),
                      Inputs.days(from, to),
                      note));
      say("command.duty.ownAdded", id);
      return CommandMain.DONE;
    }

    private static <E extends Enum<E>> Set<E> words(
        Class<E> type, String option, List<String> typed) {
      Set<E> all = EnumSet.noneOf(type);
      typed.forEach(word -> all.add(Objects.requireNonNull(Inputs.word(type, option, word))));
      return all;
    }

    /** Title, place, first and last day, parted by bars; a document's id brings its own days. */
    private static Basis basis(Wiring desk, String typed) {
      String[] parts = typed.split("\\|", -1);
      if (parts.length > 4) {
        throw InvalidInput.of("--basis", "command.duty.badBasis", typed);
      }
      String cite = parts.length > 1 ? parts[1] : "";
      Optional<LegalDocument> known = desk.packs().document(parts[0]);
      DateRange days =
          new DateRange(
              parts.length > 2 && !parts[2].isBlank() ? Inputs.day("--basis", parts[2]) : null,
              parts.length > 3 && !parts[3].isBlank() ? Inputs.day("--basis", parts[3]) : null);
      return known
          .map(d -> new Basis(d.id(), d.title(), cite, d.validity(), null, d.unconfirmed()))
          .orElseGet(() -> Basis.named(parts[0], cite, days));
    }
  }

  /** {@code duties own end}. */
  @Command(name = "end")
  static final class End extends DeskCommand {
    @Parameters(paramLabel = "DUTY", description = "${bundle:command.option.duty}")
    private String duty = "";

    @Option(names = "--on", required = true, description = "${bundle:command.option.last}")
    private String on = "";

    @Override
    protected int run(Wiring desk) {
      desk.ownDuties().end(DutyChanges.duty(desk, duty).id(), Inputs.day("--on", on));
      say("command.duty.ownEnded", on);
      return CommandMain.DONE;
    }
  }

  /** {@code duties own remove}. */
  @Command(name = "remove")
  static final class Remove extends DeskCommand {
    @Parameters(paramLabel = "DUTY", description = "${bundle:command.option.duty}")
    private String duty = "";

    @Override
    protected int run(Wiring desk) {
      desk.ownDuties().remove(DutyChanges.duty(desk, duty).id());
      say("command.duty.ownRemoved");
      return CommandMain.DONE;
    }
  }
}
