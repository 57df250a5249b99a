package huanze.paper;

import java.util.List;

/** What the records of a period say for a report; see {@link ReportDraft}. */
record ReportGathering(
    List<ReportDraft.Count> forms,
    List<ReportDraft.Meeting> meetings,
    List<ReportDraft.Count> leaders,
    List<ReportDraft.Inspection> inspections,
    List<ReportDraft.Decided> decisions,
    List<ReportDraft.Decided> found,
    ReportDraft.Items items,
    List<ReportDraft.Decided> pointedOut,
    List<ReportDraft.Standings> own,
    List<ReportDraft.Below> below,
    List<ReportDraft.Missed> missed,
    int more,
    List<ReportDraft.Excused> excused) {
  static final ReportGathering NOTHING =
      new ReportGathering(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          ReportDraft.Items.NONE,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          0,
          List.of());
}
