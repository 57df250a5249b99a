package huanze.assessment.ui;

import huanze.assessment.AssessmentState;
import huanze.assessment.Finding;
import huanze.assessment.Grade;
import huanze.assessment.ItemResult;
import huanze.assessment.UnitAssessment;
import huanze.base.Texts;
import java.util.List;

/**
 * How far a step is.
 *
 * @param words such as 还有 4 项
 */
record StepMark(State state, String words) {
  /** With a symbol each, so that colour is never all that tells them apart. */
  enum State {
    DONE("mdoal-check_circle"),
    OPEN("mdoal-error_outline"),
    NOT_YET("mdomz-radio_button_unchecked");

    private final String icon;

    State(String icon) {
      this.icon = icon;
    }

    String icon() {
      return icon;
    }
  }

  static StepMark of(WizardStep step, UnitAssessment assessment, Texts texts) {
    return switch (step) {
      case SUBJECT -> subject(assessment.unconfirmed().size(), texts);
      case ITEMS -> items(assessment, texts);
      case CONDITIONS -> conditions(assessment, texts);
      case RESULT -> result(assessment.grade(), texts);
      case SUMMARY ->
          new StepMark(
              assessment.complete() ? State.DONE : State.NOT_YET,
              texts.text(
                  assessment.complete()
                      ? "assessment.ui.mark.summaryWhole"
                      : "assessment.ui.mark.summaryPart"));
      case PRINT -> print(assessment, texts);
    };
  }

  private static StepMark print(UnitAssessment assessment, Texts texts) {
    if (assessment.state() == AssessmentState.ISSUED) {
      return new StepMark(State.DONE, texts.text(AssessmentState.ISSUED.textKey()));
    }
    boolean draft = !assessment.complete() || !assessment.unconfirmed().isEmpty();
    return new StepMark(
        State.NOT_YET,
        texts.text(draft ? "assessment.ui.mark.onlyDraft" : "assessment.ui.mark.issuable"));
  }

  private static StepMark subject(int unconfirmed, Texts texts) {
    return unconfirmed == 0
        ? new StepMark(State.DONE, texts.text("assessment.ui.mark.confirmed"))
        : new StepMark(State.OPEN, texts.text("assessment.ui.mark.unconfirmed", unconfirmed));
  }

  private static StepMark items(UnitAssessment assessment, Texts texts) {
    List<ItemResult> open = assessment.openItems();
    boolean begun =
        assessment.items().stream()
            .anyMatch(i -> i.typed() || i.self() != null || !i.proofs().isEmpty());
    return open.isEmpty()
        ? new StepMark(
            State.DONE, texts.text("assessment.ui.mark.itemsDone", assessment.items().size()))
        : new StepMark(
            begun ? State.OPEN : State.NOT_YET,
            texts.text("assessment.ui.mark.itemsOpen", open.size()));
  }

  private static StepMark conditions(UnitAssessment assessment, Texts texts) {
    int open = assessment.openConditions().size();
    boolean begun = assessment.conditions().stream().anyMatch(c -> c.by() != null);
    long met = assessment.conditions().stream().filter(c -> c.finding() == Finding.MET).count();
    return open == 0
        ? new StepMark(State.DONE, texts.text("assessment.ui.mark.conditionsDone", met))
        : new StepMark(
            begun ? State.OPEN : State.NOT_YET,
            texts.text("assessment.ui.mark.conditionsOpen", open));
  }

  private static StepMark result(@org.jspecify.annotations.Nullable Grade grade, Texts texts) {
    return grade == null
        ? new StepMark(State.NOT_YET, texts.text("assessment.ui.mark.noGrade"))
        : new StepMark(State.DONE, texts.text(grade.textKey()));
  }
}
