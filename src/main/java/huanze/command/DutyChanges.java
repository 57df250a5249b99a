package huanze.command;

import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.base.InvalidInput;
import huanze.duty.Assignment;
import huanze.duty.AssignmentDraft;
import huanze.duty.CatalogueDuty;
import huanze.rulepack.DutyBasis;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duties assign|change|end|remove}: by hand, one after the other. */
final class DutyChanges {
  private DutyChanges() {}

  /** A duty by id, or by its number where only one pack has it. */
  static CatalogueDuty duty(Wiring desk, String word) {
    List<CatalogueDuty> found = desk.dutyBook().findDuties(word);
    if (found.isEmpty()) {
      throw InvalidInput.of("--duty", "command.duty.none", word);
    }
    if (found.size() > 1) {
      String places =
          found.stream()
              .map(
                  d ->
                      DutyBasis.label(
                          desk.packs().find(String.valueOf(d.pack())).orElseThrow().title(),
                          d.id()))
              .collect(Collectors.joining("\u3001"));
      throw InvalidInput.of("--duty", "command.duty.several", word, places);
    }
    return found.get(0);
  }

  private static Set<UUID> ids(Wiring desk, List<String> words) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (String word : words) {
      ids.add(
          Inputs.uuid(word)
              .filter(id -> desk.dutyBook().assignment(id).isPresent())
              .orElseThrow(() -> InvalidInput.of("ID", "command.duty.noAssignment", word)));
    }
    return ids;
  }

  /** {@code duties assign}. */
  @Command(name = "assign")
  static final class Assign extends DeskCommand {
    @Option(names = "--post", required = true, description = "${bundle:command.option.dutyPost}")
    private String post = "";

    @Option(names = "--duty", required = true, description = "${bundle:command.option.duty}")
    private String duty = "";

    @Option(names = "--responsibility", description = "${bundle:command.option.responsibility}")
    private @Nullable String responsibility;

    @Option(names = "--from", description = "${bundle:command.option.from}")
    private @Nullable String from;

    @Option(names = "--to", description = "${bundle:command.option.last}")
    private @Nullable String to;

    @Option(names = "--note", description = "${bundle:command.option.note}")
    private @Nullable String note;

    @Override
    protected int run(Wiring desk) {
      AssignmentDraft draft =
          new AssignmentDraft(
              new Inputs(desk).post(post).id(),
              duty(desk, duty).id(),
              responsibility,
              Inputs.days(from, to),
              note);
      say("command.duty.assigned", desk.duties().assign(draft));
      return CommandMain.DONE;
    }
  }

  /** {@code duties change}: what is not named stays. */
  @Command(name = "change")
  static final class Change extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.assignment}")
    private String id = "";

    @Option(names = "--responsibility", description = "${bundle:command.option.responsibility}")
    private @Nullable String responsibility;

    @Option(names = "--post", description = "${bundle:command.option.dutyPost}")
    private @Nullable String post;

    @Option(names = "--from", description = "${bundle:command.option.from}")
    private @Nullable String from;

    @Option(names = "--to", description = "${bundle:command.option.last}")
    private @Nullable String to;

    @Option(names = "--note", description = "${bundle:command.option.note}")
    private @Nullable String note;

    @Override
    protected int run(Wiring desk) {
      UUID named = ids(desk, List.of(id)).iterator().next();
      Assignment known = desk.dutyBook().assignment(named).orElseThrow();
      DateRange typed = Inputs.days(from, to);
      desk.duties()
          .change(
              named,
              new AssignmentDraft(
                  post == null ? known.post() : new Inputs(desk).post(post).id(),
                  known.duty(),
                  responsibility == null ? known.responsibility() : responsibility,
                  new DateRange(
                      from == null ? known.days().from() : typed.from(),
                      to == null ? known.days().to() : typed.to()),
                  note == null ? known.note() : note));
      say("command.duty.changed");
      return CommandMain.DONE;
    }
  }

  /** {@code duties end}. */
  @Command(name = "end")
  static final class End extends DeskCommand {
    @Parameters(
        paramLabel = "ID",
        arity = "1..*",
        description = "${bundle:command.option.assignment}")
    private List<String> ids = List.of();

    @Option(names = "--on", required = true, description = "${bundle:command.option.last}")
    private String on = "";

    @Override
    protected int run(Wiring desk) {
      Set<UUID> named = ids(desk, ids);
      desk.duties().end(named, Inputs.day("--on", on));
      say("command.duty.ended", named.size(), on);
      return CommandMain.DONE;
    }
  }

  /** {@code duties remove}: what never was. */
  @Command(name = "remove")
  static final class Remove extends DeskCommand {
    @Parameters(
        paramLabel = "ID",
        arity = "1..*",
        description = "${bundle:command.option.assignment}")
    private List<String> ids = List.of();

    @Override
    protected int run(Wiring desk) {
      Set<UUID> named = ids(desk, ids);
      desk.duties().remove(named);
      say("command.duty.removed", named.size());
      return CommandMain.DONE;
    }
  }
}
