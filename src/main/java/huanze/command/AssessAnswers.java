package huanze.command;

import huanze.app.Wiring;
import huanze.assessment.ConditionAnswer;
import huanze.assessment.ConditionInput;
import huanze.assessment.Finding;
import huanze.assessment.ItemAnswer;
import huanze.assessment.ItemInput;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.evidence.Evidence;
import java.math.BigDecimal;
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

  /** {@code assess answer}: what is not named stays as it was answered before. */
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
      refuseBlanks();
      if (onlyAttach()) {
        desk.assessments()
            .proofs()
            .attachToItem(id, wanted, number, Objects.requireNonNull(attach));
        say("command.assess.item", number);
        return;
      }
      ItemInput input = withStanding(desk, id, wanted, number);
      if (attach != null) {
        desk.assessments().answerItem(id, wanted, input, attach);
      } else if (input.score() == null && input.self() == null) {
        throw InvalidInput.of("--score", "command.assess.scoreMissing");
      } else {
        desk.assessments().answerItems(id, wanted, List.of(input));
      }
      say("command.assess.item", number);
    }

    private ItemInput withStanding(Wiring desk, UUID id, int wanted, int number) {
      ItemAnswer stands = desk.assessments().year(wanted).itemAnswers(id).get(number);
      return stands == null
          ? new ItemInput(number, score, self, reason)
          : new ItemInput(
              number,
              score != null ? score : plain(stands.score()),
              self != null ? self : plain(stands.self()),
              reason != null ? reason : stands.reason());
    }

    private static @Nullable String plain(@Nullable BigDecimal points) {
      return points == null ? null : points.toPlainString();
    }

    private boolean onlyAttach() {
      return attach != null
          && Stream.of(score, self, reason, finding, by).allMatch(Objects::isNull);
    }

    /** An empty word would take back half an answer; that is not this command's business. */
    private void refuseBlanks() {
      if (Stream.of(score, self, reason, by).anyMatch(word -> word != null && word.isBlank())) {
        throw InvalidInput.of("", "command.assess.blank");
      }
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
      refuseBlanks();
      ConditionAnswer stands = desk.assessments().year(wanted).conditionAnswers(id).get(number);
      if (finding == null && stands == null) {
        throw InvalidInput.of("--finding", "command.assess.findingMissing");
      }
      if (stands != null && onlyAttach()) {
        Path file = Objects.requireNonNull(attach);
        desk.assessments().proofs().attachToCondition(id, wanted, number, file);
        say("command.assess.condition", number);
        return;
      }
      ConditionInput input = withStanding(stands, number);
      if (attach == null) {
        desk.assessments().answerConditions(id, wanted, List.of(input));
      } else {
        desk.assessments().answerCondition(id, wanted, input, attach);
      }
      say("command.assess.condition", number);
    }

    private ConditionInput withStanding(@Nullable ConditionAnswer stands, int number) {
      Finding named = finding == null ? null : finding(finding);
      return stands == null
          ? new ConditionInput(number, named, reason, by)
          : new ConditionInput(
              number,
              named != null ? named : stands.finding(),
              reason != null ? reason : stands.reason(),
              by != null ? by : stands.by());
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
