package huanze.command;

import huanze.activity.Activity;
import huanze.activity.ActivityService;
import huanze.activity.Addressees;
import huanze.activity.OwedReport;
import huanze.activity.ReportService;
import huanze.agenda.Standing;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Period;
import huanze.evidence.EvidenceIntake;
import huanze.unit.Unit;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code reports}: the written reports of Art. 17, from owed to sent. */
@Command(
    name = "reports",
    subcommands = {ReportsCommand.Listing.class, ReportsCommand.Sent.class})
final class ReportsCommand extends GroupCommand {
  /**
   * A report that is owed.
   *
   * @param files how many are attached, drafts and signed ones
   */
  record ReportLine(
      String rule,
      String unit,
      String unitName,
      Period period,
      LocalDate due,
      OwedReport.State state,
      Standing standing,
      @Nullable LocalDate sentOn,
      @Nullable String number,
      int files,
      @Nullable UUID id) {
    static ReportLine of(OwedReport owed, Unit unit) {
      Activity record = owed.record();
      boolean sent = owed.state() == OwedReport.State.SENT;
      return new ReportLine(
          owed.obligation().rule().id(),
          unit.code(),
          unit.name(),
          owed.obligation().period(),
          owed.obligation().due(),
          owed.state(),
          owed.obligation().standing(),
          sent && record != null ? record.heldOn() : null,
          record == null ? null : record.facts().number(),
          record == null ? 0 : record.evidence().size(),
          record == null ? null : record.id());
    }
  }

  /** {@code reports list}. */
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
      int wanted = year == null ? desk.clock().today().getYear() : Inputs.year(year);
      UUID of = unit == null ? null : new Inputs(desk).unit(unit).id();
      answer(
          desk.reports().owed(wanted).stream()
              .filter(o -> of == null || o.unit().equals(of))
              .flatMap(o -> desk.structure().unit(o.unit()).stream().map(u -> ReportLine.of(o, u)))
              .sorted(Comparator.comparing(ReportLine::due).thenComparing(ReportLine::unit))
              .toList(),
          json);
      return CommandMain.DONE;
    }
  }

  /** {@code reports sent}: attaches the signed file and says when it was sent. */
  @Command(name = "sent")
  static final class Sent extends DeskCommand {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--rule", required = true, description = "${bundle:command.option.rule.report}")
    private String rule = "";

    @Option(names = "--period", required = true, description = "${bundle:command.option.period}")
    private String period = "";

    @Option(names = "--on", required = true, description = "${bundle:command.option.report.on}")
    private String on = "";

    @Option(names = "--number", description = "${bundle:command.option.report.number}")
    private @Nullable String number;

    @Option(names = "--to", description = "${bundle:command.option.report.to}")
    private @Nullable String to;

    @Option(names = "--joint", description = "${bundle:command.option.report.joint}")
    private boolean joint;

    @Option(names = "--attach", description = "${bundle:command.option.report.attach}")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      Unit of = new Inputs(desk).unit(unit);
      Period about = new Inputs(desk).period("--period", period);
      OwedReport owed = desk.reports().find(of.id(), new Inputs(desk).rule(rule).id(), about);
      ReportService.Sending sending =
          new ReportService.Sending(
              Inputs.day("--on", on), number, addressee(desk, of, owed), other(desk, of, owed));
      String title = desk.papers().reports().title(owed.form(), about);
      List<EvidenceIntake.Copied> copied =
          desk.reports().copyAll(owed, title, sending, files, copying("command.report.copying"));
      ActivityService.Saved saved = desk.reports().sent(owed, title, sending, copied);
      saved.warnings().forEach(w -> root().console().errors().println(root().texts().text(w)));
      Activity record = saved.activity();
      desk.papers()
          .reports()
          .unfinished(record.evidence())
          .ifPresent(
              hint -> {
                root().console().errors().println(root().texts().text(hint));
                say("command.report.attachLater", record.id());
              });
      UUID other = sending.with();
      List<ReportLine> lines =
          Stream.concat(Stream.of(of), Stream.ofNullable(other).map(u -> beside(desk, u)))
              .map(u -> ReportLine.of(desk.reports().find(u.id(), owedRule(owed), about), u))
              .toList();
      for (ReportLine line : lines) {
        say(
            "command.report.sent",
            line.unitName(),
            root().texts().text(line.standing().textKey()),
            line.sentOn(),
            line.files());
      }
      answer(lines, json);
      return CommandMain.DONE;
    }

    private static Unit beside(Wiring desk, UUID unit) {
      return desk.structure().unit(unit).orElseThrow();
    }

    private static String owedRule(OwedReport owed) {
      return owed.obligation().rule().id();
    }

    /** The only unit it went to; null: all that such a report goes to (Art. 17). */
    private @Nullable UUID addressee(Wiring desk, Unit of, OwedReport owed) {
      List<Unit> known = addressees(desk).of(of, owed.form());
      if (to == null) {
        return known.size() == 1 ? known.getFirst().id() : null;
      }
      Unit named = new Inputs(desk).unit("--to", to);
      if (!known.contains(named)) {
        throw InvalidInput.of("--to", "command.report.notTo", named.name(), of.name());
      }
      return named.id();
    }

    private @Nullable UUID other(Wiring desk, Unit of, OwedReport owed) {
      if (!joint) {
        return null;
      }
      return addressees(desk).besides(of).stream()
          .map(Unit::id)
          .filter(u -> desk.reports().openBeside(u, owed))
          .findFirst()
          .orElseThrow(() -> InvalidInput.of("--joint", "command.report.noOther", of.name()));
    }

    private static Addressees addressees(Wiring desk) {
      return new Addressees(desk.structure(), desk.pack(), desk.clock().today());
    }
  }
}
