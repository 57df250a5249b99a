package huanze.unit.ui;

import huanze.base.Texts;
import huanze.fx.Clipboards;
import huanze.fx.FileDialogs;
import huanze.fx.Keys;
import huanze.fx.ListColumn;
import huanze.fx.ListPane;
import huanze.fx.Segments;
import huanze.fx.Shown;
import huanze.sheet.ui.ColumnsPane;
import huanze.unit.Roster;
import huanze.unit.RosterPreview;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Import with its preview, empty forms and export. */
public final class RosterImportController {
  private final RosterImportModel model;
  private final FileDialogs files;
  private final Texts texts;

  @FXML private VBox page;
  @FXML private ComboBox<Roster> roster;
  @FXML private Button open;
  @FXML private Button paste;
  @FXML private Label intro;
  @FXML private Label summary;
  @FXML private Label warning;
  @FXML private HBox partBar;
  @FXML private ToggleGroup parts;
  @FXML private ToggleButton changesPart;
  @FXML private ToggleButton columnsPart;
  @FXML private ToggleButton namesPart;
  @FXML private ColumnsPane columns;
  @FXML private ImportNamesPane names;
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
    roster
        .getItems()
        .setAll(Roster.COMBINED, Roster.UNITS, Roster.PEOPLE, Roster.TENURES, Roster.LINKS);
    roster.setConverter(new Shown<>(this::name));
    roster.valueProperty().bindBidirectional(model.rosterProperty());
    open.disableProperty().bind(model.workingProperty());
    paste.disableProperty().bind(model.workingProperty());
    summary.textProperty().bind(model.summaryProperty());
    warning.textProperty().bind(model.warningProperty());
    shownIfSaying(summary);
    shownIfSaying(warning);
    ObservableValue<Boolean> read = model.fileProperty().isNotEmpty();
    shownIf(foot, read);
    shownIf(partBar, read);
    shownIf(intro, model.fileProperty().isEmpty());
    confirm.disableProperty().bind(model.readyProperty().not().or(model.workingProperty()));
    setUpRows();
    columns.setUp(model, texts);
    names.setUp(model, texts);
    shownIf(rows, changesPart.selectedProperty());
    shownIf(columns, columnsPart.selectedProperty());
    shownIf(names, namesPart.selectedProperty());
    Segments.keepOne(parts);
    model.fileProperty().addListener((o, before, now) -> showFirst());
    model.shownProperty().subscribe(this::show);
    page.addEventHandler(KeyEvent.KEY_PRESSED, this::pasteByKey);
  }

  private void setUpRows() {
    rows.setUp(
        texts,
        List.of(
            ListColumn.<ImportRow, ImportRow.What>value(
                    "unit.ui.import.what", 90, ImportRow::what, this::what)
                .whole()
                .styled(row -> row.what() == ImportRow.What.PROBLEM ? "hz-unit-bad" : ""),
            ListColumn.<ImportRow, Integer>value(
                    "unit.ui.import.row", 60, ImportRow::row, String::valueOf)
                .asNumber()
                .whole(),
            ListColumn.text("unit.ui.import.subject", 300, ImportRow::subject),
            ListColumn.text("unit.ui.import.text", 420, ImportRow::text)),
        row -> row.subject() + " " + row.text(),
        "unit.ui.import.empty");
    rows.roomForTexts();
    rows.setRows(model.rows());
    whole
        .textProperty()
        .bind(rows.selectedProperty().map(RosterImportController::whole).orElse(""));
    whole
        .visibleProperty()
        .bind(whole.textProperty().isNotEmpty().and(changesPart.selectedProperty()));
    whole.managedProperty().bind(whole.visibleProperty());
  }

  /** The whole of a row that may be cut off in the table. */
  private static String whole(ImportRow row) {
    return row.text().isEmpty() ? row.subject() : row.text();
  }

  /** What is to be done first comes first: columns, then names, then what would change. */
  private void showFirst() {
    rows.table().getSelectionModel().selectFirst();
    RosterPreview read = model.shownProperty().get();
    parts.selectToggle(changesPart);
    if (read != null && !model.fileProperty().get().isEmpty()) {
      first(read);
    }
  }

  private void first(RosterPreview read) {
    parts.selectToggle(
        !read.sheet().problems().isEmpty()
            ? columnsPart
            : model.open() > 0 ? namesPart : changesPart);
  }

  private void show(@Nullable RosterPreview read) {
    changesPart.setText(texts.text("unit.ui.import.part.changes", model.rows().size()));
    namesPart.setText(texts.text("unit.ui.import.part.names", model.open()));
    namesPart.setDisable(model.asked().isEmpty());
    if (namesPart.isSelected() && namesPart.isDisabled()) {
      parts.selectToggle(changesPart);
    }
  }

  private void pasteByKey(KeyEvent event) {
    boolean typing = event.getTarget() instanceof TextInputControl;
    if (Keys.PASTE.match(event) && !typing && !model.workingProperty().get()) {
      event.consume();
      paste();
    }
  }

  private static void shownIf(Node node, ObservableValue<Boolean> wanted) {
    node.visibleProperty().bind(wanted);
    node.managedProperty().bind(node.visibleProperty());
  }

  private static void shownIfSaying(Label label) {
    shownIf(label, label.textProperty().isNotEmpty());
  }

  private String what(ImportRow.What what) {
    return texts.text(
        switch (what) {
          case PROBLEM -> "unit.ui.import.what.problem";
          case NOTE -> "unit.ui.import.what.note";
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
          case LINKS -> "unit.links.title";
        });
  }

  @FXML
  private void open() {
    files.open("unit.ui.import.open", FileDialogs.Kind.TABLE).ifPresent(model::preview);
  }

  @FXML
  private void paste() {
    Clipboards.Copied copied = Clipboards.copied();
    model.paste(copied.html(), copied.text());
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
