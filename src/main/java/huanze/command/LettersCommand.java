package huanze.command;

import huanze.app.Wiring;
import huanze.base.InvalidInput;
import huanze.duty.LetterDraft;
import huanze.duty.LetterTarget;
import huanze.duty.ResponsibilityLetter;
import huanze.duty.Signatory;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import huanze.unit.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code letters}: responsibility letters, one per unit and year. */
@Command(
    name = "letters",
    subcommands = {
      LettersCommand.Listing.class,
      LettersCommand.Set.class,
      LettersCommand.Target.class,
      LettersCommand.Sign.class,
      LettersCommand.Withdraw.class
    })
final class LettersCommand extends GroupCommand {

  /**
   * A letter.
   *
   * @param giver who gives it: post and, once signed, person
   * @param receiver the same for who takes it on
   */
  record LetterLine(
      UUID id,
      String unit,
      String unitName,
      int year,
      String state,
      String giver,
      String receiver,
      @Nullable LocalDate signedOn,
      int targets,
      int scans) {}

  /** A target of a letter. */
  record TargetLine(
      int number,
      String text,
      @Nullable String measure,
      LetterTarget.@Nullable Bound bound,
      @Nullable BigDecimal figure,
      @Nullable String figureUnit,
      @Nullable LocalDate due,
      @Nullable String indicator) {}

  /** {@code letters list}: of one unit and year its targets. */
  @Command(name = "list")
  static final class Listing extends DeskCommand {
    @Option(names = "--unit", description = "${bundle:command.option.unit}")
    private @Nullable String unit;

    @Option(names = "--year", description = "${bundle:command.option.year}")
    private @Nullable String year;

    @Option(names = "--json", description = "${bundle:command.option.json}")
    private boolean json;

    @Override
    protected int run(Wiring desk) {
      if (unit != null && year != null) {
        targets(known(desk, unit, Inputs.year(year)));
        return CommandMain.DONE;
      }
      UUID wanted = unit == null ? null : new Inputs(desk).unit(unit).id();
      int ofYear = year == null ? 0 : Inputs.year(year);
      answer(
          desk.dutyBook().letters().stream()
              .filter(l -> wanted == null || l.unit().equals(wanted))
              .filter(l -> ofYear == 0 || l.year() == ofYear)
              .map(l -> line(l, desk.structure()))
              .sorted(Comparator.comparing(LetterLine::year).thenComparing(LetterLine::unit))
              .toList(),
          json);
      return CommandMain.DONE;
    }

    private void targets(ResponsibilityLetter letter) {
      List<TargetLine> rows = new ArrayList<>();
      for (LetterTarget t : letter.targets()) {
        rows.add(
            new TargetLine(
                rows.size() + 1,
                t.text(),
                t.measure(),
                t.bound(),
                t.figure(),
                t.figureUnit(),
                t.due(),
                t.indicator()));
      }
      answer(rows, json);
    }

    private static LetterLine line(ResponsibilityLetter letter, Structure structure) {
      return new LetterLine(
          letter.id(),
          structure.unit(letter.unit()).map(Unit::code).orElse(""),
          structure.nameOn(letter.unit(), LocalDate.of(letter.year(), 12, 31)),
          letter.year(),
          letter.isSigned() ? "signed" : "draft",
          signatory(letter.giver(), structure),
          signatory(letter.receiver(), structure),
          letter.signedOn(),
          letter.targets().size(),
          letter.scans().size());
    }

    private static String signatory(@Nullable Signatory who, Structure structure) {
      Post post = who == null ? null : structure.post(who.post()).orElse(null);
      if (who == null || post == null) {
        return "";
      }
      String place = structure.unit(post.unit()).map(Unit::name).orElse("") + " " + post.name();
      UUID person = who.person();
      return person == null
          ? place
          : place + " " + structure.person(person).map(Person::name).orElse("");
    }
  }

  private static ResponsibilityLetter known(Wiring desk, String unitWord, int year) {
    Unit unit = new Inputs(desk).unit(unitWord);
    return desk.dutyBook()
        .letter(unit.id(), year)
        .orElseThrow(() -> InvalidInput.of("--unit", "command.letter.none", unit.name(), year));
  }

  /** What the commands on one letter name. */
  abstract static class OfLetter extends DeskCommand {
    @Option(names = "--unit", required = true, description = "${bundle:command.option.unit}")
    private String unit = "";

    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    final UUID unit(Wiring desk) {
      return new Inputs(desk).unit(unit).id();
    }

    final int year() {
      return Inputs.year(year);
    }

    final ResponsibilityLetter letter(Wiring desk) {
      return known(desk, unit, year());
    }
  }

  /** {@code letters set}: writes the draft, or who signs it; what is not named stays. */
  @Command(name = "set")
  static final class Set extends OfLetter {
    @Option(names = "--giver", description = "${bundle:command.option.giver}")
    private @Nullable String giver;

    @Option(names = "--giver-person", description = "${bundle:command.option.signatory}")
    private @Nullable String giverPerson;

    @Option(names = "--receiver", description = "${bundle:command.option.receiver}")
    private @Nullable String receiver;

    @Option(names = "--receiver-person", description = "${bundle:command.option.signatory}")
    private @Nullable String receiverPerson;

    @Override
    protected int run(Wiring desk) {
      LetterDraft draft =
          desk.dutyBook().letter(unit(desk), year()).map(LetterDraft::of).orElse(LetterDraft.EMPTY);
      desk.letters()
          .set(
              unit(desk),
              year(),
              draft.signedBy(
                  signatory(desk, giver, giverPerson, draft.giver()),
                  signatory(desk, receiver, receiverPerson, draft.receiver())));
      say("command.letter.set");
      return CommandMain.DONE;
    }

    private static @Nullable Signatory signatory(
        Wiring desk, @Nullable String post, @Nullable String person, @Nullable Signatory before) {
      UUID who = person == null ? null : new Inputs(desk).person(person).id();
      if (post != null) {
        return new Signatory(new Inputs(desk).post(post).id(), who);
      }
      return before == null || who == null ? before : new Signatory(before.post(), who);
    }
  }

  /** {@code letters target}: adds a target, changes or takes out one by its number. */
  @Command(name = "target")
  static final class Target extends OfLetter {
    @Option(names = "--number", description = "${bundle:command.option.targetNumber}")
    private @Nullable Integer number;

    @Option(names = "--text", description = "${bundle:command.option.targetText}")
    private @Nullable String text;

    @Option(names = "--measure", description = "${bundle:command.option.measure}")
    private @Nullable String measure;

    @Option(names = "--bound", description = "${bundle:command.option.bound}")
    private @Nullable String bound;

    @Option(names = "--figure", description = "${bundle:command.option.figure}")
    private @Nullable String figure;

    @Option(names = "--figure-unit", description = "${bundle:command.option.figureUnit}")
    private @Nullable String figureUnit;

    @Option(names = "--due", description = "${bundle:command.option.targetDue}")
    private @Nullable String due;

    @Option(names = "--indicator", description = "${bundle:command.option.indicator}")
    private @Nullable String indicator;

    @Option(names = "--remove", description = "${bundle:command.option.targetRemove}")
    private boolean remove;

    @Override
    protected int run(Wiring desk) {
      LetterDraft draft =
          desk.dutyBook().letter(unit(desk), year()).map(LetterDraft::of).orElse(LetterDraft.EMPTY);
      List<LetterDraft.Target> targets = new ArrayList<>(draft.targets());
      Integer place = number;
      if (place == null) {
        if (remove || text == null) {
          throw InvalidInput.of("--text", "command.letter.targetWhat");
        }
        targets.add(typed(LetterDraft.Target.of(text)));
      } else if (place < 1 || place > targets.size()) {
        throw InvalidInput.of("--number", "command.letter.noTarget", place, targets.size());
      } else if (remove) {
        targets.remove(place - 1);
      } else {
        targets.set(place - 1, typed(targets.get(place - 1)));
      }
      desk.letters().set(unit(desk), year(), draft.with(targets));
      say("command.letter.targets", targets.size());
      return CommandMain.DONE;
    }

    private LetterDraft.Target typed(LetterDraft.Target before) {
      return new LetterDraft.Target(
          text == null ? before.text() : text,
          measure == null ? before.measure() : measure,
          bound == null ? before.bound() : Inputs.word(LetterTarget.Bound.class, "--bound", bound),
          figure == null ? before.figure() : number(figure),
          figureUnit == null ? before.figureUnit() : figureUnit,
          due == null ? before.due() : Inputs.day("--due", due),
          indicator == null ? before.indicator() : indicator);
    }

    private static BigDecimal number(String typed) {
      try {
        return new BigDecimal(typed);
      } catch (NumberFormatException e) {
        throw InvalidInput.of("--figure", "command.letter.badFigure", typed);
      }
    }
  }

  /** {@code letters sign}. */
  @Command(name = "sign")
  static final class Sign extends OfLetter {
    @Option(names = "--on", description = "${bundle:command.option.signedOn}")
    private @Nullable String on;

    @Option(names = "--attach", description = "${bundle:command.option.scan}")
    private List<Path> scans = List.of();

    @Override
    protected int run(Wiring desk) {
      ResponsibilityLetter letter = letter(desk);
      if (on == null && scans.isEmpty()) {
        throw InvalidInput.of("--on", "command.letter.signWhat");
      }
      if (on != null) {
        desk.letters().sign(letter.id(), Inputs.day("--on", on));
        say("command.letter.signed", on);
      }
      for (Path scan : scans) {
        desk.letters().attach(letter.id(), scan);
        say("command.letter.scanned", scan.getFileName());
      }
      return CommandMain.DONE;
    }
  }

  /** {@code letters withdraw}. */
  @Command(name = "withdraw")
  static final class Withdraw extends OfLetter {
    @Option(names = "--reason", required = true, description = "${bundle:command.option.reason}")
    private String reason = "";

    @Override
    protected int run(Wiring desk) {
      desk.letters().withdraw(letter(desk).id(), reason);
      say("command.letter.withdrawn");
      return CommandMain.DONE;
    }
  }
}
