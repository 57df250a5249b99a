package huanze.app;

import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.FormMarks;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/** Which backup, and what is in it. */
public final class FirstStartBackupController {
  private final FirstStartModel model;
  private final Texts texts;
  private final FileDialogs files;
  private final FormMarks marks;

  @FXML private Button folder;
  @FXML private Label path;
  @FXML private Label backupMark;
  @FXML private GridPane facts;

  FirstStartBackupController(FirstStartModel model, Texts texts, FileDialogs files) {
    this.model = model;
    this.texts = texts;
    this.files = files;
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    path.textProperty()
        .bind(
            model
                .backupProperty()
                .map(chosen -> texts.text("app.firstStart.backup.chosen", chosen))
                .orElse(""));
    model.summaryProperty().addListener((o, before, now) -> show(now));
    show(model.summaryProperty().get());
    marks.only("backup", folder, backupMark).follow(model.problems());
  }

  private void show(@Nullable BackupSummary summary) {
    facts.getChildren().clear();
    facts.setVisible(summary != null);
    if (summary != null) {
      BackupFacts.fill(facts, summary, texts);
    }
  }

  @FXML
  private void chooseFolder() {
    files.folder("app.firstStart.backup.folder").ifPresent(model::chooseBackup);
  }

  @FXML
  private void chooseArchive() {
    files
        .open("app.firstStart.backup.archive", FileDialogs.Kind.ZIP)
        .ifPresent(model::chooseBackup);
  }
}
