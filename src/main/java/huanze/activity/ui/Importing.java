package huanze.activity.ui;

import huanze.base.Texts;
import huanze.fx.ImportPane;
import huanze.sheet.ui.ColumnsPane;

/** The preview of an import of activities, with what each column is read as. */
final class Importing {
  private Importing() {}

  static void follow(ImportPane pane, ImportModel model, Texts texts) {
    ColumnsPane columns = new ColumnsPane();
    columns.setUp(model, texts);
    pane.addColumns(texts.text("sheet.ui.part"), columns, model::asksForColumns);
    pane.follow(model.shownProperty(), model, texts);
  }
}
