package huanze.command;

import huanze.paper.DeskPapers;
import huanze.paper.PaperContent;
import huanze.paper.PaperForm;
import huanze.rulepack.Condition;
import huanze.rulepack.Level;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the papers of a year say, by the name they have on the command line: one list for printing
 * and issuing.
 */
record NamedPapers(DeskPapers papers, int year, LocalDate day) {

  /**
   * A paper about one unit.
   *
   * @param blank true for a form to be filled in by hand, where there is such a form
   */
  PaperContent ofUnit(String name, UUID unit, boolean blank) {
    return switch (PaperForm.named(name)) {
      case PERFORMANCE_SHEET -> papers.performance(unit, year, day);
      case ASSESSMENT_FORM -> papers.assessmentForm(unit, year, day, blank);
      case CONDITION_SHEET -> papers.conditionSheet(unit, year, day, blank);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** The same paper of every assessed unit; see {@link DeskPapers#assessmentForms}. */
  List<? extends PaperContent> ofAssessed(
      String name, Condition.@Nullable Assessed kind, @Nullable Level level, boolean blank) {
    return switch (PaperForm.named(name)) {
      case ASSESSMENT_FORM -> papers.assessmentForms(year, day, kind, level, blank);
      case CONDITION_SHEET -> papers.conditionSheets(year, day, kind, level, blank);
      default -> throw new IllegalArgumentException(name);
    };
  }

  PaperContent assessmentSummary() {
    return papers.assessmentSummary(year, day);
  }
}
