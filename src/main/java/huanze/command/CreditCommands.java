package huanze.command;

import huanze.agenda.CreditException;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.PeriodWords;
import huanze.agenda.YearAgenda;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import java.util.List;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code activities make-up|decide|take-back}: what persons decide about a record's credit (reading
 * rule 4).
 */
final class CreditCommands {
  private CreditCommands() {}

  /** What all of them ask for, and answer: the obligation as it stands then. */
  private abstract static class AboutCredit extends DeskCommand {
    @Parameters(paramLabel = "ID", description = "${bundle:command.option.activity}")
    private String id = "";

    @Mixin protected OwedOptions owed = new OwedOptions();

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    /** The sentence filled in with unit, period, rule, what was decided and the standing. */
    abstract String sentence();

    abstract CreditException change(Wiring desk, UUID record);

    @Override
    protected int run(Wiring desk) {
      UUID record =
          Inputs.uuid(id)
              .orElseThrow(() -> InvalidInput.of("ID", "activity.problem.noSuchActivity", id));
      CreditException about = change(desk, record);
      YearAgenda year = desk.agenda().year(about.period().year());
      List<Obligation> stands =
          year.obligations(ObligationFilter.ALL.ofRule(about.rule()), desk.clock().today()).stream()
              .filter(o -> o.subject().equals(about.subject()) && o.period().equals(about.period()))
              .toList();
      stands.forEach(
          o ->
              say(
                  sentence(),
                  desk.structure().nameOn(o.unit(), o.to()),
                  new PeriodWords(root().texts()).period(o.period()),
                  o.rule().title(),
                  root().texts().text(about.effect().textKey()),
                  root().texts().text(o.standing().textKey())));
      answer(year.views(stands, root().texts()), json);
      return CommandMain.DONE;
    }
  }

  /** One with a reason. */
  private abstract static class Decision extends AboutCredit {
    @Option(names = "--reason", required = true, description = "${bundle:command.option.reason}")
    private String reason = "";

    abstract CreditException.Effect effect();

    @Override
    CreditException change(Wiring desk, UUID record) {
      return desk.agenda()
          .setException(
              record,
              owed.rule(desk).id(),
              owed.subject(desk),
              owed.period(desk),
              effect(),
              reason);
    }
  }

  /** {@code activities make-up}: held after the deadline, it makes up for the missed period. */
  @Command(name = "make-up")
  static final class MakeUp extends Decision {
    @Override
    String sentence() {
      return "command.credit.madeUp";
    }

    @Override
    CreditException.Effect effect() {
      return CreditException.Effect.MADE_UP;
    }
  }

  /** {@code activities decide}: it counts, or does not, against what its facts say. */
  @Command(name = "decide")
  static final class Decide extends Decision {
    @Option(names = "--counts", description = "${bundle:command.option.credit.counts}")
    private boolean counts;

    @Option(names = "--counts-not", description = "${bundle:command.option.credit.countsNot}")
    private boolean countsNot;

    @Override
    String sentence() {
      return "command.credit.decided";
    }

    @Override
    CreditException.Effect effect() {
      if (counts == countsNot) {
        throw new WrongUsage(spec.commandLine(), root().texts().text("command.credit.eitherOne"));
      }
      return counts ? CreditException.Effect.ALSO_COUNTS : CreditException.Effect.DOES_NOT_COUNT;
    }
  }

  /** {@code activities take-back}: the record's facts alone say again what it counts for. */
  @Command(name = "take-back")
  static final class TakeBack extends AboutCredit {
    @Override
    String sentence() {
      return "command.credit.takenBack";
    }

    @Override
    CreditException change(Wiring desk, UUID record) {
      return desk.agenda()
          .removeException(record, owed.rule(desk).id(), owed.subject(desk), owed.period(desk));
    }
  }
}
