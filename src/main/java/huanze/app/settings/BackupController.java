package huanze.app.settings;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.ListColumn;
import huanze.fx.Tables;
import huanze.fx.WorkBar;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The part of 设置 for backup and restore. */
public final class BackupController {
  private static final double HEADING = 34;
  private static final double ROW = 30;
  private static final int ROWS = 6;

  private final BackupModel model;
  private final Texts texts;
  private final FileDialogs files;

  @FXML private Label place;
  @FXML private Button forget;
  @FXML private Button backUp;
  @FXML private Button toFolder;
  @FXML private Button toZip;
  @FXML private Button fromFolder;
  @FXML private Button fromZip;
  @FXML private Button fromList;
  @FXML private WorkBar bar;
  @FXML private VBox listPart;
  @FXML private TableView<BackupLine> backups;
  @FXML private VBox comparison;
  @FXML private Label source;
  @FXML private Label otherLedger;
  @FXML private GridPane sides;

  public BackupController(BackupModel model, Texts texts, FileDialogs files) {
    this.model = model;
    this.texts = texts;
    this.files = files;
  }

  @FXML
  private void initialize() {
    place
        .textProperty()
        .bind(
            model
                .placeProperty()
                .map(p -> texts.text("app.backup.place", p))
                .orElse(texts.text("app.backup.noPlace")));
    BooleanBinding noPlace = model.placeProperty().isNull();
    BooleanBinding busy = model.workProperty().isNotNull();
    forget.visibleProperty().bind(noPlace.not());
    forget.managedProperty().bind(forget.visibleProperty());
    backUp.disableProperty().bind(busy.or(noPlace));
    for (Button button : List.of(toFolder, toZip, fromFolder, fromZip)) {
      button.disableProperty().bind(busy);
    }
    bar.follow(model.workProperty(), texts);
    setUpList();
    fromList
        .disableProperty()
        .bind(busy.or(backups.getSelectionModel().selectedItemProperty().isNull()));
    comparison.managedProperty().bind(comparison.visibleProperty());
    otherLedger.managedProperty().bind(otherLedger.visibleProperty());
    model.choiceProperty().addListener((o, before, now) -> show(now));
    show(model.choiceProperty().get());
  }

  private void setUpList() {
    Tables.dense(backups);
    Tables.add(
        backups,
        ListColumn.value("app.backup.madeAt", 150, BackupLine::madeAt, BackupModel::minute),
        texts);
    Tables.add(backups, ListColumn.text("app.backup.tier", 110, BackupLine::tier), texts);
    Tables.add(
        backups,
        ListColumn.value("app.backup.entries", 90, BackupLine::entries, String::valueOf).asNumber(),
        texts);
    Tables.add(
        backups,
        ListColumn.value("app.backup.evidence", 90, BackupLine::evidence, String::valueOf)
            .asNumber(),
        texts);
    Tables.add(
        backups, ListColumn.text("app.firstStart.backup.office", 240, BackupLine::office), texts);
    backups.setItems(model.backups());
    listPart.visibleProperty().bind(model.placeProperty().isNotNull());
    listPart.managedProperty().bind(listPart.visibleProperty());
    model.backups().addListener((ListChangeListener<BackupLine>) change -> fitRows());
    fitRows();
  }

  private void fitRows() {
    int rows = Math.clamp(model.backups().size(), 2, ROWS);
    backups.setPrefHeight(HEADING + rows * ROW);
    backups.setMinHeight(HEADING + rows * ROW);
  }

  private void show(@Nullable RestoreChoice choice) {
    comparison.setVisible(choice != null);
    sides.getChildren().clear();
    if (choice == null) {
      return;
    }
    source.setText(texts.text("app.restore.source", choice.source()));
    otherLedger.setVisible(!choice.sameLedger());
    row(0, "", texts.text("app.restore.here"), texts.text("app.restore.there"), Styles.TEXT_BOLD);
    RestoreChoice.Side here = choice.here();
    RestoreChoice.Side there = choice.backup();
    row(1, texts.text("app.firstStart.backup.office"), here.office(), there.office(), "");
    row(2, texts.text("app.firstStart.backup.lastSaved"), here.lastSaved(), there.lastSaved(), "");
    row(3, texts.text("app.backup.entries"), here.entries(), there.entries(), "");
    row(4, texts.text("app.backup.evidence"), here.evidence(), there.evidence(), "");
  }

  private void row(int row, String name, String here, String there, String styleClass) {
    int column = 0;
    for (String text : new String[] {name, here, there}) {
      Label cell = new Label(text);
      cell.setWrapText(column > 0);
      cell.setMinWidth(column == 0 ? Label.USE_PREF_SIZE : 0);
      if (column == 0) {
        cell.getStyleClass().add("hz-muted");
      } else if (!styleClass.isEmpty()) {
        cell.getStyleClass().add(styleClass);
      }
      sides.add(cell, column++, row);
    }
  }

  @FXML
  private void choosePlace() {
    files.folder("app.backup.choosePlace").ifPresent(model::choosePlace);
  }

  @FXML
  private void forgetPlace() {
    model.forgetPlace();
  }

  @FXML
  private void backUpNow() {
    model.backUp();
  }

  @FXML
  private void backUpToFolder() {
    files.folder("app.backup.toFolder").ifPresent(model::backUpTo);
  }

  @FXML
  private void backUpToZip() {
    files
        .save("app.backup.toZip", texts.text("app.backup.zipName"), FileDialogs.Kind.ZIP)
        .ifPresent(model::backUpToZip);
  }

  @FXML
  private void lookIntoFolder() {
    files.folder("app.firstStart.backup.folder").ifPresent(model::look);
  }

  @FXML
  private void lookIntoZip() {
    files.open("app.firstStart.backup.archive", FileDialogs.Kind.ZIP).ifPresent(model::look);
  }

  @FXML
  private void lookIntoChosen() {
    BackupLine chosen = backups.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      Path folder = chosen.folder();
      model.look(folder);
    }
  }

  @FXML
  private void restore() {
    model.restoreChosen();
  }

  @FXML
  private void forgetChoice() {
    model.forgetChoice();
  }
}
