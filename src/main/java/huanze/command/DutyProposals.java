package huanze.command;

import huanze.app.Wiring;
import huanze.base.DateRange;
import huanze.duty.DutyListStatus;
import huanze.duty.Proposal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code duties propose|copy|approve|reopen}: whole lists at once. */
final class DutyProposals {
  private DutyProposals() {}

  /** A proposal, shown or adopted. */
  abstract static class Proposing extends DeskCommand {
    @Mixin private DutyScope scope = new DutyScope();

    @Option(names = "--from", required = true, description = "${bundle:command.option.first}")
    private String from = "";

    @Option(names = "--to", description = "${bundle:command.option.last}")
    private @Nullable String to;

    @Option(names = "--apply", description = "${bundle:command.option.apply}")
    private boolean apply;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    abstract Proposal proposal(Wiring desk, List<UUID> units, DateRange days);

    @Override
    protected int run(Wiring desk) {
      LocalDate first = Inputs.day("--from", from);
      Proposal proposal = proposal(desk, scope.named(desk, first), Inputs.days(from, to));
      DutyLines lines = new DutyLines(desk);
      answer(proposal.lines().stream().map(lines::proposed).toList(), json);
      if (apply) {
        desk.duties().assign(proposal.additions());
      }
      say(
          apply ? "command.duty.adopted" : "command.duty.proposed",
          proposal.count(Proposal.State.NEW),
          proposal.count(Proposal.State.STANDS),
          proposal.count(Proposal.State.DECLINED));
      return CommandMain.DONE;
    }
  }

  /** {@code duties propose}: by rank and kind of organ. */
  @Command(name = "propose")
  static final class Propose extends Proposing {
    @Override
    Proposal proposal(Wiring desk, List<UUID> units, DateRange days) {
      return Proposal.byRank(desk.structure(), desk.dutyBook(), units, days);
    }
  }

  /** {@code duties copy}: from a day of last year. */
  @Command(name = "copy")
  static final class Copy extends Proposing {
    @Option(names = "--on", required = true, description = "${bundle:command.option.copyOn}")
    private String on = "";

    @Override
    Proposal proposal(Wiring desk, List<UUID> units, DateRange days) {
      return Proposal.copying(
          desk.structure(), desk.dutyBook(), units, Inputs.day("--on", on), days);
    }
  }

  /** {@code duties approve}. */
  @Command(name = "approve")
  static final class Approve extends DeskCommand {
    @Mixin private DutyScope scope = new DutyScope();

    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Option(names = "--on", description = "${bundle:command.option.on}")
    private @Nullable String on;

    @Option(names = "--by", required = true, description = "${bundle:command.option.approvedBy}")
    private String by = "";

    @Option(names = "--document", description = "${bundle:command.option.approvedWith}")
    private @Nullable String document;

    @Override
    protected int run(Wiring desk) {
      LocalDate day = on == null ? desk.clock().today() : Inputs.day("--on", on);
      int ofYear = Inputs.year(year);
      Set<UUID> units = new LinkedHashSet<>(scope.named(desk, day));
      if (!scope.isOne()) {
        units.removeIf(u -> !DutyListStatus.hasList(desk.structure(), desk.dutyBook(), u, ofYear));
      }
      desk.duties().approve(units, ofYear, day, by, document);
      say("command.duty.approved", units.size(), ofYear);
      return CommandMain.DONE;
    }
  }

  /** {@code duties reopen}. */
  @Command(name = "reopen")
  static final class Reopen extends DeskCommand {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Option(names = "--reason", required = true, description = "${bundle:command.option.reason}")
    private String reason = "";

    @Override
    protected int run(Wiring desk) {
      desk.duties().reopen(new Inputs(desk).unit(unit).id(), Inputs.year(year), reason);
      say("command.duty.reopened");
      return CommandMain.DONE;
    }
  }
}
