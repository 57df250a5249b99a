package huanze.command;

import huanze.activity.Evidence;
import huanze.app.Wiring;
import huanze.assessment.ConditionInput;
import huanze.assessment.Finding;
import huanze.assessment.ItemInput;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What persons answer in an assessment: {@code assess answer} and {@code assess clear}. */
final class AssessAnswers {
  /** Fewer digits of a digest tell too little. */
  private static final int LEAST_DIGITS = 8;

  private AssessAnswers() {}

  /** What both ways of answering name. */
  abstract static class OfUnit extends DeskCommand {
    @Option(
        names = "--unit",
        required = true,
        description = "${bundle:command.option.assessed.unit}")
    private String unit = "";

    @Option(names = "--year", required = true, description = "${bundle:command.option.year}")
    private String year = "";

    @Option(names = "--item", description = "${bundle:command.option.item}")
    private @Nullable Integer item;

    @Option(names = "--condition", description = "${bundle:command.option.condition}")
    private @Nullable Integer condition;

    @Override
    protected final int run(Wiring desk) {
      if ((item == null) == (condition == null)) {
        throw InvalidInput.of("", "command.assess.itemOrCondition");
      }
      UUID id = new Inputs(desk).unit(unit).id();
      int wanted = Inputs.year(year);
      if (item != null) {
        item(desk, id, wanted, item);
      } else if (condition != null) {
        condition(desk, id, wanted, condition);
      }
      return CommandMain.DONE;
    }

    abstract void item(Wiring desk, UUID id, int wanted, int number);

    abstract void condition(Wiring desk, UUID id, int wanted, int number);
  }

  /** {@code assess answer}. */
  @Command(name = "answer")
  static final class AnswerOne extends OfUnit {
    @Option(names = "--score", description = "${bundle:command.option.score}")
    private @Nullable String score;

    @Option(names = "--self", description = "${bundle:command.option.self}")
    private @Nullable String self;

    @Option(names = "--reason", description = "${bundle:command.option.reason}")
    private @Nullable String reason;

    @Option(
        names = "--attach",
        paramLabel = "FILE",
        description = "${bundle:command.option.attach}")
    private @Nullable Path attach;

    @Option(
        names = "--detach",
        paramLabel = "NAME|DIGEST",
        description = "${bundle:command.option.detach}")
    private @Nullable String detach;

    @Option(names = "--finding", description = "${bundle:command.option.finding}")
    private @Nullable String finding;

    @Option(names = "--by", description = "${bundle:command.option.by}")
    private @Nullable String by;

    @Override
    void item(Wiring desk, UUID id, int wanted, int number) {
      if (detach != null) {
        Evidence file =
            toDetach(
                desk.assessments().year(wanted).assessment(id).items().stream()
                    .filter(i -> i.item().number() == number)
                    .flatMap(i -> i.proofs().stream())
                    .toList());
        desk.assessments().proofs().detachFromItem(id, wanted, number, file.id());
        say("command.assess.detached", file.fileName());
        return;
      }
      if (finding != null || by != null) {
        throw InvalidInput.of("--finding", "command.assess.notForItem");
      }
      boolean scored = score != null || self != null;
      if (!scored && attach == null) {
        throw InvalidInput.of("--score", "command.assess.scoreMissing");
      }
      ItemInput input = new ItemInput(number, score, self, reason);
      if (attach == null) {
        desk.assessments().answerItems(id, wanted, List.of(input));
      } else if (scored || reason != null) {
        desk.assessments().answerItem(id, wanted, input, attach);
      } else {
        desk.assessments().proofs().attachToItem(id, wanted, number, attach);
      }
      say("command.assess.item", number);
    }

    @Override
    void condition(Wiring desk, UUID id, int wanted, int number) {
      if (detach != null) {
        Evidence file =
            toDetach(
                desk.assessments().year(wanted).assessment(id).conditions().stream()
                    .filter(c -> c.condition().number() == number)
                    .flatMap(c -> c.proofs().stream())
                    .toList());
        desk.assessments().proofs().detachFromCondition(id, wanted, number, file.id());
        say("command.assess.detached", file.fileName());
        return;
      }
      if (score != null || self != null) {
        throw InvalidInput.of("--score", "command.assess.notForCondition");
      }
      String word = finding;
      if (word == null) {
        throw InvalidInput.of("--finding", "command.assess.findingMissing");
      }
      ConditionInput input = new ConditionInput(number, finding(word), reason, by);
      if (attach == null) {
        desk.assessments().answerConditions(id, wanted, List.of(input));
      } else {
        desk.assessments().answerCondition(id, wanted, input, attach);
      }
      say("command.assess.condition", number);
    }

    /** The one file meant, by its name or by its digest, which may be cut short. */
    private Evidence toDetach(List<Evidence> files) {
      if (Stream.of(score, self, reason, finding, by, attach).anyMatch(Objects::nonNull)) {
        throw InvalidInput.of("--detach", "command.assess.detachAlone");
      }
      String word = Objects.requireNonNull(detach);
      List<Evidence> meant =
          files.stream()
              .filter(
                  f ->
                      f.fileName().equals(word)
                          || word.length() >= LEAST_DIGITS && f.digest().startsWith(word))
              .toList();
      if (meant.size() == 1) {
        return meant.get(0);
      }
      if (files.isEmpty()) {
        throw InvalidInput.of("--detach", "command.assess.noProofs");
      }
      throw meant.isEmpty()
          ? InvalidInput.of(
              "--detach", "command.assess.noProof", word, list(files, Evidence::fileName))
          : InvalidInput.of(
              "--detach",
              "command.assess.whichProof",
              word,
              meant.size(),
              list(meant, f -> f.digest().substring(0, LEAST_DIGITS)));
    }

    private String list(List<Evidence> files, Function<Evidence, String> word) {
      return files.stream()
          .map(word)
          .collect(Collectors.joining(root().texts().text("command.usage.comma")));
    }

    private static Finding finding(String word) {
      try {
        return CamelCase.parse(Finding.class, word);
      } catch (IllegalArgumentException e) {
        throw InvalidInput.of("--finding", "command.assess.badFinding", word);
      }
    }
  }

  /** {@code assess clear}: takes an answer back. */
  @Command(name = "clear")
  static final class Clear extends OfUnit {
    @Override
    void item(Wiring desk, UUID id, int wanted, int number) {
      desk.assessments().clearItem(id, wanted, number);
      say("command.assess.itemCleared", number);
    }

    @Override
    void condition(Wiring desk, UUID id, int wanted, int number) {
      desk.assessments().clearCondition(id, wanted, number);
      say("command.assess.conditionCleared", number);
    }
  }
}
