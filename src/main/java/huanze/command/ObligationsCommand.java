package huanze.command;

import huanze.agenda.Deadline;
import huanze.agenda.DeadlineWords;
import huanze.agenda.Obligation;
import huanze.agenda.ObligationFilter;
import huanze.agenda.ObligationView;
import huanze.agenda.YearAgenda;
import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.base.Progress;
import huanze.base.Texts;
import huanze.ledger.Reading;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code obligations}: what is owed in a year, and how it stands. */
@Command(name = "obligations")
final class ObligationsCommand extends DeskCommand {
  @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
  private String year = "";

  @Mixin private UnitScope scope = new UnitScope();

  @Option(names = "--rule", description = "${bundle:command.option.rule}")
  private @Nullable String rule;

  @Option(names = "--as-of", description = "${bundle:command.option.as.of}")
  private @Nullable String asOf;

  @Option(names = "--known-at", description = "${bundle:command.option.known.at}")
  private @Nullable String knownAt;

  @Option(names = "--explain", description = "${bundle:command.option.explain}")
  private boolean explain;

  @Option(names = "--json", description = "${bundle:command.option.json}")
  private boolean json;

  @Override
  protected int run(Wiring desk) throws Exception {
    int wanted = Inputs.year(year);
    LocalDate known = knownAt == null ? null : Inputs.day("--known-at", knownAt);
    LocalDate today = asOf == null ? desk.clock().today() : Inputs.day("--as-of", asOf);
    if (known == null) {
      list(desk, desk.ledger(), wanted, today);
    } else {
      try (var then = desk.ledger().asOf(known, Progress.NONE)) {
        if (then.position() == 0) {
          say("command.knownNothing", known);
          answer(List.of(), json);
        } else {
          list(desk, then, wanted, today);
        }
      }
    }
    return CommandMain.DONE;
  }

  private void list(Wiring desk, Reading reading, int wanted, LocalDate today) {
    YearAgenda agenda = desk.agenda().year(reading, wanted);
    Structure then = agenda.structure();
    List<Unit> units =
        scope.units(then, word -> then.findUnit(word).orElseThrow(() -> noUnit(desk, word)));
    ObligationFilter filter = ObligationFilter.ALL;
    if (units != null && units.size() == 1) {
      filter = filter.ofUnit(units.getFirst().id());
    }
    if (rule != null) {
      filter = filter.ofRule(new Inputs(desk).rule(rule).id());
    }
    desk.agenda()
        .workingDaysWarning(reading, wanted)
        .ifPresent(w -> root().console().errors().println(root().texts().text(w)));
    List<Obligation> found = among(units, agenda.obligations(filter, today));
    if (explain) {
      explain(agenda, found);
    } else {
      answer(agenda.views(found, root().texts()), json);
    }
  }

  /** Under either organ where two owe it together (reading rule 8). */
  private static List<Obligation> among(@Nullable List<Unit> units, List<Obligation> all) {
    if (units == null || units.size() == 1) {
      return all;
    }
    Set<UUID> ids = units.stream().map(Unit::id).collect(Collectors.toSet());
    return all.stream()
        .filter(o -> ids.contains(o.unit()) || o.jointWith() != null && ids.contains(o.jointWith()))
        .toList();
  }

  /**
   * An obligation and how its day due came about.
   *
   * @param words the same in sentences
   */
  record ExplainedView(ObligationView obligation, Deadline deadline, List<String> words) {
    ExplainedView {
      words = List.copyOf(words);
    }
  }

  private void explain(YearAgenda agenda, List<Obligation> found) {
    DeadlineWords inWords = new DeadlineWords(root().texts());
    List<ObligationView> views = agenda.views(found, root().texts());
    List<ExplainedView> explained = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Obligation one = found.get(i);
      Deadline deadline = agenda.deadline(one);
      List<String> lines = new ArrayList<>(inWords.lines(one, deadline));
      lines.addAll(standsSo(views.get(i)));
      explained.add(new ExplainedView(views.get(i), deadline, lines));
    }
    if (json) {
      answer(explained, true);
      return;
    }
    for (ExplainedView one : explained) {
      ObligationView o = one.obligation();
      answerLine(
          root()
              .texts()
              .text(
                  "command.explained",
                  o.rule(),
                  who(o),
                  words().of("obligationView", "period", o.period()),
                  o.due(),
                  words().of("obligationView", "standing", o.standing())));
      one.words().forEach(line -> answerLine("  " + line));
    }
  }

  private String who(ObligationView o) {
    String post = o.post();
    return post == null
        ? o.unitName()
        : root()
            .texts()
            .text(
                "command.explained.post", o.unitName(), words().of("obligationView", "post", post));
  }

  /** What the reading rules want seen beside the standing: 3, 9 and 13. */
  private List<String> standsSo(ObligationView o) {
    Texts texts = root().texts();
    List<String> lines = new ArrayList<>();
    for (ObligationView.RecordView r : o.records()) {
      String kind = words().of("recordView", "kind", r.kind());
      List<String> marks = new ArrayList<>();
      for (String mark : r.marks()) {
        marks.add(
            mark.equals("enteredLate") && r.enteredOn() != null
                ? texts.text("command.explained.enteredLate", r.enteredOn())
                : words().of("recordView", "marks", mark));
      }
      if (r.inherited() != null) {
        marks.add(r.inherited());
      }
      lines.add(
          marks.isEmpty()
              ? texts.text("command.explained.record", r.date(), kind)
              : texts.text(
                  "command.explained.marked",
                  r.date(),
                  kind,
                  String.join(texts.text("command.usage.comma"), marks)));
    }
    for (ObligationView.HolderView h : o.holders()) {
      lines.add(texts.text("command.explained.holder", h.name(), h.from(), h.to()));
    }
    ObligationView.ExemptionView exempt = o.exemption();
    if (exempt != null) {
      lines.add(texts.text("command.explained.exempt", exempt.reason(), exempt.by()));
    }
    return lines;
  }

  /** A unit that came later is not unknown. */
  private InvalidInput noUnit(Wiring desk, String word) {
    return desk.structure()
        .findUnit(word)
        .map(later -> InvalidInput.of("--unit", "command.noUnitThen", later.name(), knownAt))
        .orElseGet(() -> InvalidInput.of("--unit", "command.noUnit", word));
  }
}
