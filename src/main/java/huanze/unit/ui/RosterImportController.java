package huanze.unit.ui;

import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.ListColumn;
import huanze.fx.ListPane;
import huanze.fx.Shown;
import huanze.unit.Roster;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Import with its preview, empty forms and export. */
public final class RosterImportController {
  private final RosterImportModel model;
  private final FileDialogs files;
  private final Texts texts;

  @FXML private ComboBox<Roster> roster;
  @FXML private Button open;
  @FXML private Label summary;
  @FXML private Label warning;
  @FXML private ListPane<ImportRow> rows;
  @FXML private Label whole;
  @FXML private HBox foot;
  @FXML private Button confirm;

  RosterImportController(RosterImportModel model, FileDialogs files, Texts texts) {
    this.model = model;
    this.files = files;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    roster.getItems().setAll(Roster.values());
    roster.setConverter(new Shown<>(this::name));
    roster.valueProperty().bindBidirectional(model.rosterProperty());
    open.disableProperty().bind(model.workingProperty());
    summary.textProperty().bind(model.summaryProperty());
    warning.textProperty().bind(model.warningProperty());
    shownIfSaying(summary);
    shownIfSaying(warning);
    foot.visibleProperty().bind(model.fileProperty().isNotEmpty());
    foot.managedProperty().bind(foot.visibleProperty());
    confirm.disableProperty().bind(model.readyProperty().not().or(model.workingProperty()));
    rows.setUp(
        texts,
        List.of(
            ListColumn.<ImportRow, ImportRow.What>value(
                    "unit.ui.import.what", 90, ImportRow::what, this::what)
                .styled(row -> row.what() == ImportRow.What.PROBLEM ? "hz-unit-bad" : ""),
            ListColumn.<ImportRow, Integer>value(
                    "unit.ui.import.row", 60, ImportRow::row, String::valueOf)
                .asNumber(),
            ListColumn.text("unit.ui.import.subject", 200, ImportRow::subject),
            ListColumn.text("unit.ui.import.text", 420, ImportRow::text)),
        row -> row.subject() + " " + row.text(),
        "unit.ui.import.empty");
    rows.setRows(model.rows());
    whole
        .textProperty()
        .bind(rows.selectedProperty().map(RosterImportController::whole).orElse(""));
    shownIfSaying(whole);
    model.fileProperty().addListener((o, before, now) -> showFirst());
  }

  /** The whole of a row that may be cut off in the table. */
  private static String whole(ImportRow row) {
    return row.text().isEmpty() ? row.subject() : row.text();
  }

  private void showFirst() {
    rows.table().getSelectionModel().selectFirst();
  }

  private static void shownIfSaying(Label label) {
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    ((Node) label).managedProperty().bind(label.visibleProperty());
  }

  private String what(ImportRow.What what) {
    return texts.text(
        switch (what) {
          case PROBLEM -> "unit.ui.import.what.problem";
          case CHANGE -> "unit.ui.import.what.change";
          case ADDITION -> "unit.ui.import.what.addition";
        });
  }

  private String name(Roster kind) {
    return texts.text(
        switch (kind) {
          case UNITS -> "unit.units.title";
          case PEOPLE -> "unit.people.title";
          case TENURES -> "unit.tenures.title";
          case COMBINED -> "unit.combined.title";
        });
  }

  @FXML
  private void open() {
    files.open("unit.ui.import.open", FileDialogs.Kind.TABLE).ifPresent(model::preview);
  }

  @FXML
  private void template() {
    Roster kind = model.rosterProperty().get();
    files
        .save(
            "unit.ui.import.template",
            texts.text("unit.ui.import.templateName", name(kind)),
            FileDialogs.Kind.WORKBOOK)
        .ifPresent(model::template);
  }

  @FXML
  private void export() {
    Roster kind = model.rosterProperty().get();
    files
        .save(
            "unit.ui.import.export",
            texts.text("unit.ui.import.exportName", name(kind)),
            FileDialogs.Kind.WORKBOOK)
        .ifPresent(model::export);
  }

  @FXML
  private void confirm() {
    model.confirm();
  }

  @FXML
  private void cancel() {
    model.clear();
  }
}
