package huanze.paper;

/** The whole data of a paper: a plain value that needs no store to be printed again. */
public sealed interface PaperContent
    permits PerformanceSheet, ActivitySheet, GridSheet, ListSheet, SummarySheet {
  PaperForm form();

  /** What the paper is about, for its code: the code of a unit, or the id of a record. */
  String subject();

  /** Year the paper is about, for its code. */
  int year();

  /** Name that follows the form's title in the document's title and the name of its file. */
  String about();
}
