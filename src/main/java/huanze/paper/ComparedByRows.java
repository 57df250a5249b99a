package huanze.paper;

import java.util.Map;

/** A paper that is compared with its issue row by row. */
sealed interface ComparedByRows
    permits DutyListSheet, LetterSheet, CoverageSheet, RosterSheet, HandoverSheet, WallChart {
  /** What each row says, by its name, in the order of the paper. */
  Map<String, String> rows(PaperWords words);
}
