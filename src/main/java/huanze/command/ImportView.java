package huanze.command;

import huanze.base.Texts;
import huanze.sheet.ColumnUse;
import huanze.sheet.ImportPreview;
import huanze.unit.RosterPreview;
import huanze.unit.SameName;
import java.util.List;

/** What an import would do or did, as JSON tells it. */
record ImportView(
    String sheet,
    int headingRow,
    List<ColumnUse> columns,
    int hiddenRows,
    List<ImportPreview.Addition> additions,
    List<ImportPreview.Change> changes,
    int unchanged,
    List<ImportPreview.Note> notes,
    List<Wrong> problems,
    List<SameName> questions) {

  /** A bad row, in words. */
  record Wrong(int row, String column, String text) {}

  static ImportView of(RosterPreview preview, Texts texts) {
    return new ImportView(
        preview.sheet().sheet(),
        preview.sheet().headingRow(),
        preview.sheet().columns(),
        preview.sheet().hiddenRows(),
        preview.changes().additions(),
        preview.changes().changes(),
        preview.changes().unchanged(),
        preview.changes().notes(),
        preview.changes().problems().stream()
            .map(p -> new Wrong(p.row(), p.column(), texts.text(p.problem())))
            .toList(),
        preview.questions());
  }
}
