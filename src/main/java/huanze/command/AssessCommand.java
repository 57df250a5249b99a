package huanze.command;

import huanze.app.Wiring;
import huanze.assessment.AssessmentState;
import huanze.assessment.AssessmentView;
import huanze.assessment.AssessmentView.ItemView;
import huanze.assessment.AssessmentYear;
import huanze.assessment.ConditionResult;
import huanze.assessment.Grade;
import huanze.assessment.ResultRow;
import huanze.assessment.UnitAssessment;
import huanze.base.Texts;
import java.io.PrintStream;
import java.math.BigDecimal;
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
    subcommands = {AssessAnswers.AnswerOne.class, AssessAnswers.Clear.class})
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
    if (!all.hasRecords()) {
      say("assessment.noRecords", String.valueOf(wanted));
    }
    if (unit == null) {
      all.results().forEach(row -> missing(all, row.assessment()));
      answer(all.results().stream().map(AssessCommand::line).toList(), json);
      return CommandMain.DONE;
    }
    UUID id = new Inputs(desk).unit(unit).id();
    UnitAssessment assessment = all.assessment(id);
    AssessmentView view = AssessmentView.of(assessment, all);
    missing(all, assessment);
    if (json) {
      new Answer(root().console().answers(), root().texts()).json(view);
    } else {
      print(view, assessment);
    }
    return CommandMain.DONE;
  }

  /** Says which attached files are no longer there. */
  private void missing(AssessmentYear year, UnitAssessment assessment) {
    year.missingProofs(assessment)
        .forEach(
            gone ->
                say(
                    "command.assess.missingProof",
                    assessment.subject().unit().name(),
                    gone.sentence(root().texts())));
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
}
