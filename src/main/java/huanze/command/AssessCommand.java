package huanze.command;

import huanze.app.Wiring;
import huanze.assessment.AssessmentState;
import huanze.assessment.AssessmentView;
import huanze.assessment.AssessmentView.ItemView;
import huanze.assessment.AssessmentYear;
import huanze.assessment.ConditionInput;
import huanze.assessment.ConditionResult;
import huanze.assessment.Finding;
import huanze.assessment.Grade;
import huanze.assessment.ItemInput;
import huanze.assessment.ResultRow;
import huanze.assessment.UnitAssessment;
import huanze.base.CamelCase;
import huanze.base.InvalidInput;
import huanze.base.Texts;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;

/** {@code assess}: a unit's assessment, or without a unit the results of the year. */
@Command(
    name = "assess",
    subcommands = {AssessCommand.AnswerOne.class, AssessCommand.Clear.class})
final class AssessCommand extends DeskCommand {
  @Option(names = "--unit", description = "${bundle:command.option.assessed.unit}")
  private @Nullable String unit;

  @Option(names = "--year", description = "${bundle:command.option.year}")
  private @Nullable String year;

  @Option(names = "--as-of", description = "${bundle:command.option.as.of}")
  private @Nullable String asOf;

  @Option(names = "--json", description = "${bundle:command.option.json}")
  private boolean json;

  /** A line of the year's results. */
  record ResultLine(
      String unit,
      String unitName,
      BigDecimal score,
      BigDecimal maximum,
      @Nullable Grade grade,
      List<String> effects,
      @Nullable Integer rank,
      AssessmentState state) {}

  /** An item for reading; the records behind it are counted. */
  record ItemLine(
      int number,
      String name,
      String points,
      String score,
      String computed,
      int records,
      @Nullable String reason) {}

  /** A condition for reading. */
  record ConditionLine(
      int number, String title, String finding, @Nullable String reason, @Nullable String by) {}

  @Override
  protected int run(Wiring desk) {
    String typed = year;
    if (typed == null) {
      throw new MissingParameterException(spec.commandLine(), spec.findOption("--year"), "");
    }
    int wanted = Inputs.year(typed);
    LocalDate day = asOf == null ? desk.clock().today() : Inputs.day("--as-of", asOf);
    AssessmentYear all = desk.assessments().year(desk.ledger(), wanted, day);
    if (unit == null) {
      answer(all.results().stream().map(AssessCommand::line).toList(), json);
      return CommandMain.DONE;
    }
    UUID id = new Inputs(desk).unit(unit).id();
    UnitAssessment assessment = all.assessment(id);
    AssessmentView view = AssessmentView.of(assessment, all);
    if (json) {
      new Answer(root().console().answers(), root().texts()).json(view);
    } else {
      print(view, assessment);
    }
    return CommandMain.DONE;
  }

  private static ResultLine line(ResultRow row) {
    UnitAssessment one = row.assessment();
    return new ResultLine(
        one.subject().unit().code(),
        one.subject().unit().name(),
        one.score(),
        one.maximum(),
        one.grade(),
        one.effects().stream().map(e -> e.effect().id()).toList(),
        row.rank(),
        one.state());
  }

  private static ItemLine line(ItemView item) {
    return new ItemLine(
        item.number(),
        item.name(),
        item.points().toPlainString(),
        word(item.score()),
        word(item.computed()),
        item.records().size(),
        item.reason());
  }

  private static String word(@Nullable BigDecimal score) {
    return score == null ? "" : score.toPlainString();
  }

  private ConditionLine line(ConditionResult one) {
    return new ConditionLine(
        one.condition().number(),
        one.condition().title(),
        root().texts().text(one.finding().textKey()),
        one.reason(),
        one.by());
  }

  private void print(AssessmentView view, UnitAssessment assessment) {
    PrintStream out = root().console().answers();
    answer(view.items().stream().map(AssessCommand::line).toList(), false);
    out.println();
    answer(assessment.conditions().stream().map(this::line).toList(), false);
    out.println();
    String score = view.score().toPlainString();
    String maximum = view.maximum().toPlainString();
    Grade grade = assessment.grade();
    Texts texts = root().texts();
    out.println(
        grade == null
            ? texts.text("command.assess.open", score, maximum)
            : texts.text("command.assess.complete", score, maximum, texts.text(grade.textKey())));
    view.effects().forEach(e -> out.println(texts.text("command.assess.effect", e.title())));
  }

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

    @Option(names = "--finding", description = "${bundle:command.option.finding}")
    private @Nullable String finding;

    @Option(names = "--by", description = "${bundle:command.option.by}")
    private @Nullable String by;

    @Override
    void item(Wiring desk, UUID id, int wanted, int number) {
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
        desk.assessments().attachToItem(id, wanted, number, attach);
      }
      say("command.assess.item", number);
    }

    @Override
    void condition(Wiring desk, UUID id, int wanted, int number) {
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
