package huanze.command;

import huanze.activity.PlanRequest;
import huanze.activity.PlanningService;
import huanze.agenda.Obligation;
import huanze.agenda.PlanProposal;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import huanze.rulepack.Level;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code activities plan}: meetings and inspections of many units planned ahead in one go. */
@Command(name = "plan")
final class PlanCommand extends DeskCommand {
  @Option(names = "--rule", required = true, description = "${bundle:command.option.plan.rule}")
  private List<String> rules = List.of();

  @Option(names = "--unit", description = "${bundle:command.option.unit}")
  private @Nullable String unit;

  @Option(names = "--level", description = "${bundle:command.option.plan.level}")
  private @Nullable String level;

  @Option(names = "--region", description = "${bundle:command.option.plan.region}")
  private @Nullable String region;

  @Option(names = "--year", description = "${bundle:command.option.year}")
  private @Nullable String year;

  @Option(names = "--months", description = "${bundle:command.option.plan.months}")
  private @Nullable String months;

  @Option(names = "--wish", description = "${bundle:command.option.plan.wish}")
  private @Nullable String wish;

  @Option(names = "--dry-run", description = "${bundle:command.option.dry.run}")
  private boolean dryRun;

  @Option(names = "--json", description = "${bundle:command.option.json}")
  private boolean json;

  /**
   * A line of the answer.
   *
   * @param date null if nothing is planned, and {@code note} says why
   */
  record PlanLine(
      @Nullable String date,
      String rule,
      String period,
      String unit,
      String unitName,
      @Nullable String leader,
      @Nullable String note) {}

  @Override
  protected int run(Wiring desk) {
    PlanningService planning = desk.planning();
    PlanningService.Preview preview = planning.propose(request(desk));
    PlanProposal proposal = preview.proposal();
    desk.agenda()
        .planDaysWarning(preview.request().year())
        .ifPresent(w -> root().console().errors().println(root().texts().text(w)));
    if (!dryRun && !proposal.planned().isEmpty()) {
      planning.store(preview, proposal.planned());
    }
    answer(lines(preview, root().texts()), json);
    say(
        dryRun ? "command.plan.proposed" : "command.plan.stored",
        proposal.planned().size(),
        proposal.skipped().size());
    if (proposal.skipped().stream().anyMatch(s -> s.reason() == PlanProposal.Reason.PASSED)) {
      say("command.plan.makeUp");
    }
    return CommandMain.DONE;
  }

  private PlanRequest request(Wiring desk) {
    LocalDate today = desk.clock().today();
    Inputs inputs = new Inputs(desk);
    UUID chosen = unit == null ? null : inputs.unit(unit).id();
    String place = inputs.region(region);
    int[] range = months == null ? new int[] {1, 12} : MonthRange.parse(months);
    Set<String> ids = new TreeSet<>();
    rules.forEach(one -> ids.add(inputs.rule(one).id()));
    return new PlanRequest(
        ids,
        chosen,
        false,
        Inputs.word(Level.class, "--level", level),
        place,
        year == null ? today.getYear() : Inputs.year(year),
        range[0],
        range[1],
        WishWord.parse(wish));
  }

  private static List<PlanLine> lines(PlanningService.Preview preview, Texts texts) {
    Structure structure = preview.year().structure();
    List<PlanLine> lines = new ArrayList<>();
    for (PlanProposal.Planned one : preview.proposal().planned()) {
      UUID leader = one.leader();
      lines.add(
          line(
              structure,
              one.obligation(),
              one.day().toString(),
              leader == null ? null : structure.personName(leader),
              moved(one, texts)));
    }
    for (PlanProposal.Skipped one : preview.proposal().skipped()) {
      String why = texts.text(one.reason().textKey());
      lines.add(line(structure, one.obligation(), null, null, why));
    }
    return lines;
  }

  private static @Nullable String moved(PlanProposal.Planned one, Texts texts) {
    LocalDate missed = one.missedWish();
    if (missed == null) {
      return null;
    }
    PlanProposal.Unsuited why = one.unsuited();
    return why == null
        ? texts.text("command.plan.moved", missed)
        : texts.text("command.plan.movedBecause", missed, texts.text(why.textKey()));
  }

  private static PlanLine line(
      Structure structure,
      Obligation owed,
      @Nullable String date,
      @Nullable String leader,
      @Nullable String note) {
    return new PlanLine(
        date,
        owed.rule().id(),
        owed.period().toString(),
        structure.unit(owed.unit()).map(Unit::code).orElse(owed.unit().toString()),
        structure.nameOn(owed.unit(), owed.to()),
        leader,
        note);
  }

  /** {@code 4-9}, or one month. */
  private static final class MonthRange {
    private static int[] parse(String text) {
      if (!text.matches("\\d{1,2}(-\\d{1,2})?")) {
        throw InvalidInput.of("--months", "command.plan.badMonths", text);
      }
      String[] ends = text.split("-");
      int first = Integer.parseInt(ends[0]);
      return new int[] {first, ends.length == 1 ? first : Integer.parseInt(ends[1])};
    }
  }
}
