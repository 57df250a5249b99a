package huanze.fx;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Preview of an import: every bad row, what is odd, what would change. */
public final class ImportPane extends VBox {
  private final Label heading = new Label();
  private final Label summary = new Label();
  private final Label warnings = new Label();
  private final ListPane<ImportLine> list = new ListPane<>();
  private final Label whole = new Label();
  private final ToggleGroup parts = new ToggleGroup();
  private final ToggleButton linesPart = new ToggleButton();
  private final ToggleButton columnsPart = new ToggleButton();
  private final HBox partBar = new HBox(linesPart, columnsPart);
  private final VBox rows = new VBox(list, whole);
  private final StackPane body = new StackPane();
  private final ObservableList<ImportLine> lines = FXCollections.observableArrayList();
  private final Button apply = new Button();
  private final Button again = new Button();
  private final Button cancel = new Button();
  private BooleanSupplier columnsFirst = () -> false;

  public ImportPane() {
    getStyleClass().addAll("hz-page", "hz-import");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    heading.getStyleClass().add("hz-heading");
    warnings.getStyleClass().add("hz-import-warning");
    apply.getStyleClass().add(Styles.ACCENT);
    for (Label label : List.of(summary, warnings, whole)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.managedProperty().bind(label.visibleProperty());
    }
    VBox.setVgrow(body, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
    body.getChildren().add(rows);
    rows.getStyleClass().add("hz-import-rows");
    whole.setId("import-whole");
    linesPart.getStyleClass().add(Styles.LEFT_PILL);
    columnsPart.getStyleClass().add(Styles.RIGHT_PILL);
    parts.getToggles().setAll(linesPart, columnsPart);
    parts.selectToggle(linesPart);
    Segments.keepOne(parts);
    partBar.setVisible(false);
    partBar.managedProperty().bind(partBar.visibleProperty());
    HBox buttons = new HBox(apply, again, cancel);
    buttons.getStyleClass().add("hz-row");
    getChildren().setAll(heading, summary, warnings, partBar, body, buttons);
  }

  /**
   * Shows itself while there is something to look at.
   *
   * @param preview null while nothing is looked at
   */
  public void follow(
      ObservableValue<? extends @Nullable ImportShown> preview,
      ImportActions actions,
      Texts texts) {
    heading.setText(texts.text("fx.import.heading"));
    linesPart.setText(texts.text("fx.import.part"));
    apply.setText(texts.text("fx.import.apply"));
    cancel.setText(texts.text("fx.dialog.cancel"));
    apply.setOnAction(e -> actions.apply());
    again.setOnAction(e -> again(preview.getValue(), actions));
    cancel.setOnAction(e -> actions.cancel());
    list.setUp(
        texts,
        List.of(
            ListColumn.<ImportLine, Integer>value(
                    "fx.import.row", 74, ImportLine::row, String::valueOf)
                .whole(),
            ListColumn.<ImportLine>text("fx.import.what", 84, ImportLine::what)
                .whole()
                .styled(l -> l.bad() ? "hz-import-bad" : ""),
            ListColumn.text("fx.import.words", 600, ImportLine::words)),
        l -> Objects.toString(l.row(), "") + " " + l.what() + " " + l.words(),
        "fx.import.empty");
    list.roomForTexts();
    list.setRows(lines);
    // What the table cuts off stands below it as a whole.
    whole.textProperty().bind(list.selectedProperty().map(ImportLine::words).orElse(""));
    whole.visibleProperty().bind(whole.textProperty().isNotEmpty());
    preview.subscribe(shown -> show(shown, texts));
  }

  /**
   * Adds a part in which is decided what each column is read as.
   *
   * @param name what its button says
   * @param first whether that is to be looked at before what would change
   */
  public void addColumns(String name, Node columns, BooleanSupplier first) {
    columnsPart.setText(name);
    partBar.setVisible(true);
    body.getChildren().add(columns);
    columnsFirst = first;
    for (Node part : List.of(rows, columns)) {
      ToggleButton button = part == rows ? linesPart : columnsPart;
      part.visibleProperty().bind(button.selectedProperty());
      part.managedProperty().bind(part.visibleProperty());
    }
  }

  /** Another table comes from where this one came from. */
  private static void again(@Nullable ImportShown shown, ImportActions actions) {
    if (shown != null && shown.pasted()) {
      Clipboards.Copied copied = Clipboards.copied();
      actions.paste(copied.html(), copied.text());
    } else {
      actions.choose();
    }
  }

  private void show(@Nullable ImportShown shown, Texts texts) {
    if (!isVisible()) {
      parts.selectToggle(columnsFirst.getAsBoolean() ? columnsPart : linesPart);
    }
    setVisible(shown != null);
    lines.setAll(shown == null ? List.of() : shown.lines());
    if (shown != null) {
      summary.setText(shown.summary());
      warnings.setText(String.join("\n", shown.warnings()));
      warnings.setVisible(!shown.warnings().isEmpty());
      apply.setDisable(!shown.possible());
      again.setText(texts.text(shown.pasted() ? "fx.import.pasteAgain" : "fx.import.again"));
      list.table().getSelectionModel().selectFirst();
    }
  }
}
