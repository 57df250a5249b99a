package huanze.paper;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole data of a paper: a plain value that needs no store to be printed again. */
public sealed interface PaperContent
    permits PerformanceSheet,
        ActivitySheet,
        GridSheet,
        MonthSheet,
        ListSheet,
        SummarySheet,
        AssessmentForm,
        ConditionSheet,
        AssessmentSummary,
        DutyListSheet,
        LetterSheet,
        CoverageSheet,
        RosterSheet,
        HandoverSheet,
        LeaderSheet,
        WallChart,
        RecordPaper,
        RectificationSheet,
        ReportDraft {
  PaperForm form();

  /** What the paper is about, for its code: the code of a unit, or the id of a record. */
  String subject();

  /** Year the paper is about, for its code. */
  int year();

  /** Name that follows the form's title in the document's title and the name of its file. */
  String about();

  /** The unit it is about; null if it is about none or more than one. */
  default @Nullable UUID unitId() {
    return null;
  }

  /** What it rests on without a confirmed source: with any, it can only be a draft. */
  default List<String> unconfirmed() {
    return List.of();
  }
}
