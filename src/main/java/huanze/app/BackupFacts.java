package huanze.app;

import huanze.base.Texts;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** A backup's contents as lines of name and value. */
final class BackupFacts {
  private BackupFacts() {}

  static void fill(GridPane grid, BackupSummary summary, Texts texts) {
    add(grid, texts.text("app.firstStart.backup.office"), summary.office());
    add(grid, texts.text("app.firstStart.backup.lastSaved"), summary.lastSaved());
    for (BackupSummary.Count count : summary.counts()) {
      add(grid, texts.text(count.textKey()), String.valueOf(count.number()));
    }
  }

  static void add(GridPane grid, String name, String value) {
    Label left = new Label(name);
    left.getStyleClass().add("hz-muted");
    left.setMinWidth(Label.USE_PREF_SIZE);
    Label right = new Label(value);
    right.setWrapText(true);
    grid.addRow(grid.getRowCount(), left, right);
  }
}
