package huanze.paper;

import huanze.base.Problem;
import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which papers can be issued, and what the others lack. */
final class Issuable {
  private Issuable() {}

  /** False for lists and charts of the day, and for forms to be filled in by hand. */
  static boolean isForIssue(PaperContent content) {
    return switch (content) {
      case ListSheet sheet -> false;
      case MonthSheet sheet -> false;
      case SummarySheet sheet -> false;
      case CoverageSheet sheet -> false;
      case LeaderSheet sheet -> false;
      case AssessmentForm form -> !form.blank();
      case ConditionSheet sheet -> !sheet.blank();
      case SignInSheet sheet -> false;
      case ReportDraft draft -> false;
      case OnSiteForm form -> form.record() != null;
      case PaperContent any -> true;
    };
  }

  /** One sentence naming what to do first; empty if the paper can be issued. */
  static Optional<Problem> refusal(PaperContent content) {
    return switch (content) {
      case MonthSheet sheet -> Optional.of(Problem.of("", "paper.issue.list"));
      case ListSheet sheet -> Optional.of(Problem.of("", "paper.issue.list"));
      case SummarySheet sheet -> Optional.of(Problem.of("", "paper.issue.list"));
      case CoverageSheet sheet -> Optional.of(Problem.of("", "paper.issue.list"));
      case LeaderSheet sheet -> Optional.of(Problem.of("", "paper.issue.list"));
      case SignInSheet sheet -> Optional.of(Problem.of("", "paper.issue.byHand"));
      case ReportDraft draft -> Optional.of(Problem.of("", "paper.issue.reportDraft"));
      case OnSiteForm form when form.record() == null ->
          Optional.of(Problem.of("", "paper.issue.byHand"));
      case AssessmentForm form when form.blank() ->
          Optional.of(Problem.of("", "paper.issue.blank"));
      case ConditionSheet sheet when sheet.blank() ->
          Optional.of(Problem.of("", "paper.issue.blank"));
      case PaperContent any when !any.unconfirmed().isEmpty() ->
          Optional.of(
              Problem.of(
                  "",
                  "paper.issue.unconfirmed",
                  String.join(Texts.chinese().text("paper.comma"), any.unconfirmed())));
      case AssessmentForm form when !form.outcome().complete() -> Optional.of(open(form));
      case ConditionSheet sheet
          when sheet.lines().stream().anyMatch(l -> !l.finding().isSettled()) ->
          Optional.of(
              Problem.of(
                  "",
                  "paper.issue.openConditions",
                  numbers(
                      sheet.lines().stream()
                          .filter(l -> !l.finding().isSettled())
                          .map(ConditionSheet.Line::number)
                          .toList())));
      case LetterSheet sheet when sheet.targets().isEmpty() ->
          Optional.of(Problem.of("", "paper.issue.noTargets", sheet.unitName(), sheet.year()));
      case AssessmentSummary summary
          when summary.rows().stream().noneMatch(AssessmentSummary.Row::complete) ->
          Optional.of(Problem.of("", "paper.issue.noResult", summary.year()));
      case PaperContent any -> Optional.empty();
    };
  }

  private static Problem open(AssessmentForm form) {
    List<Integer> items =
        form.items().stream()
            .filter(i -> i.score() == null)
            .map(AssessmentForm.Item::number)
            .toList();
    List<Integer> conditions = form.outcome().open();
    if (items.isEmpty()) {
      return Problem.of("", "paper.issue.openConditions", numbers(conditions));
    }
    return conditions.isEmpty()
        ? Problem.of("", "paper.issue.openItems", numbers(items))
        : Problem.of("", "paper.issue.openBoth", numbers(items), numbers(conditions));
  }

  private static String numbers(List<Integer> numbers) {
    List<String> words = new ArrayList<>();
    numbers.forEach(n -> words.add(String.valueOf(n)));
    return String.join(Texts.chinese().text("paper.comma"), words);
  }
}
