package huanze.app;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.ListOutput;
import huanze.fx.ListedRows;
import huanze.fx.Navigator;
import huanze.fx.Notices;
import huanze.fx.Route;
import huanze.sheet.SheetTable;
import huanze.sheet.SheetWriter;
import java.nio.file.Path;

/** Any list to a workbook or to paper. */
final class DeskListOutput implements ListOutput {
  private final Background background;
  private final Dialogs dialogs;
  private final FileDialogs files;
  private final Navigator navigator;
  private final Notices notices;
  private final Texts texts;

  DeskListOutput(
      Background background,
      Dialogs dialogs,
      FileDialogs files,
      Navigator navigator,
      Notices notices,
      Texts texts) {
    this.background = background;
    this.dialogs = dialogs;
    this.files = files;
    this.navigator = navigator;
    this.notices = notices;
    this.texts = texts;
  }

  @Override
  public void export(ListedRows rows) {
    files
        .save(
            "app.list.exportTitle",
            texts.text("app.list.exportName", rows.title()),
            FileDialogs.Kind.WORKBOOK)
        .ifPresent(target -> write(rows, target));
  }

  private void write(ListedRows rows, Path target) {
    SheetTable table = new SheetTable(rows.title(), rows.headings(), rows.rows());
    background.files(
        () -> {
          SheetWriter.write(target, table);
          return table.rows().size();
        },
        count -> notices.say("app.list.exported", count, target.getFileName()),
        dialogs::failed);
  }

  @Override
  public void print(ListedRows rows) {
    navigator.open(new Route.PrintPreview(new Route.Sheet.OfList(rows)));
  }
}
