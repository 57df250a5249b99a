package huanze.unit.ui;

import huanze.base.Texts;
import huanze.fx.ListColumn;
import huanze.fx.ListPane;
import huanze.fx.Shown;
import huanze.sheet.ColumnUse;
import huanze.sheet.SheetColumn;
import huanze.unit.RosterPreview;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Which sheet and rows of a table are read, and which of its columns is taken for what. */
public final class ImportColumnsPane extends VBox {
  /** Nobody has headings further down. */
  private static final int HEADING_ROWS = 10;

  /** As high as the choices beside it. */
  private static final double TOUCH = 36;

  private final FlowPane sheetBar = new FlowPane();
  private final Label sheetName = new Label();
  private final ComboBox<String> sheet = new ComboBox<>();
  private final ComboBox<Integer> headingRow = new ComboBox<>();
  private final CheckBox hiddenRows = new CheckBox();
  private final CheckBox fillUnits = new CheckBox();
  private final Label column = new Label();
  private final ComboBox<@Nullable String> readAs = new ComboBox<>();
  private final ListPane<ColumnUse> list = new ListPane<>();
  private final ObservableList<ColumnUse> columns = FXCollections.observableArrayList();
  private boolean showing;

  public ImportColumnsPane() {
    getStyleClass().add("hz-unit-import");
    sheetBar.getStyleClass().add("hz-unit-actions");
    readAs.setPrefWidth(190);
    readAs.setId("import-read-as");
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  void setUp(RosterImportModel model, Texts texts) {
    Label heading = new Label(texts.text("unit.ui.import.headingRow"));
    sheetName.setText(texts.text("unit.ui.import.sheet"));
    heading.setLabelFor(headingRow);
    sheetName.setLabelFor(sheet);
    column.setLabelFor(readAs);
    fillUnits.setText(texts.text("unit.ui.import.fillUnits"));
    HBox sheetBox = new HBox(sheetName, sheet);
    HBox headingBox = new HBox(heading, headingRow);
    HBox readBox = new HBox(column, readAs);
    for (HBox box : List.of(sheetBox, headingBox, readBox)) {
      box.getStyleClass().add("hz-row");
      box.setAlignment(Pos.CENTER_LEFT);
    }
    for (CheckBox box : List.of(hiddenRows, fillUnits)) {
      box.setMinHeight(TOUCH);
    }
    sheetBar.getChildren().setAll(sheetBox, headingBox, readBox, hiddenRows, fillUnits);
    getChildren().setAll(sheetBar, list);
    headingRow.setConverter(
        new Shown<>(
            n ->
                n == 0
                    ? texts.text("unit.ui.import.noHeadings")
                    : texts.text("unit.ui.import.rowNumber", n)));
    readAs.setConverter(Shown.noneToo(key -> heading(model, key, texts)));
    list.setUp(
        texts,
        List.of(
            ListColumn.<ColumnUse, Integer>value(
                    "unit.ui.import.letter",
                    60,
                    ColumnUse::position,
                    at ->
                        columns.stream()
                            .filter(c -> c.position() == at)
                            .map(ColumnUse::letter)
                            .findFirst()
                            .orElse(""))
                .whole(),
            ListColumn.text("unit.ui.import.heading", 180, c -> shownHeading(c, texts)),
            ListColumn.<ColumnUse>text(
                    "unit.ui.import.readAs", 160, c -> heading(model, c.key(), texts))
                .styled(c -> c.key() == null ? "hz-muted" : ""),
            ListColumn.text(
                "unit.ui.import.samples",
                420,
                c -> String.join(texts.text("unit.ui.import.sampleGap"), c.samples()))),
        c -> c.letter() + " " + c.heading() + " " + String.join(" ", c.samples()),
        "unit.ui.import.noColumns");
    list.setRows(columns);
    model.shownProperty().subscribe(read -> show(read, model, texts));
    list.selectedProperty().addListener((o, before, now) -> offer(now, texts));
    sheet.valueProperty().addListener((o, b, now) -> unlessShowing(() -> model.chooseSheet(now)));
    headingRow
        .valueProperty()
        .addListener((o, b, now) -> unlessShowing(() -> model.chooseHeadingRow(now)));
    hiddenRows
        .selectedProperty()
        .addListener((o, b, now) -> unlessShowing(() -> model.readHiddenRows(now)));
    fillUnits
        .selectedProperty()
        .addListener((o, b, now) -> unlessShowing(() -> model.fillUnits(now)));
    readAs.valueProperty().addListener((o, b, now) -> unlessShowing(() -> choose(model, now)));
  }

  private void choose(RosterImportModel model, @Nullable String key) {
    ColumnUse chosen = list.selectedProperty().get();
    if (chosen != null && !Objects.equals(chosen.key(), key)) {
      model.readAs(chosen, key);
    }
  }

  private void unlessShowing(Runnable work) {
    if (!showing) {
      work.run();
    }
  }

  private static String heading(RosterImportModel model, @Nullable String key, Texts texts) {
    return model.columns().stream()
        .filter(c -> c.key().equals(key))
        .map(SheetColumn::heading)
        .findFirst()
        .orElse(texts.text("unit.ui.import.notRead"));
  }

  private static String shownHeading(ColumnUse use, Texts texts) {
    return use.hidden() ? texts.text("unit.ui.import.hiddenColumn", use.heading()) : use.heading();
  }

  private void show(@Nullable RosterPreview read, RosterImportModel model, Texts texts) {
    showing = true;
    ColumnUse chosen = list.selectedProperty().get();
    if (read == null) {
      columns.clear();
    } else {
      sheet.getItems().setAll(read.sheet().sheets());
      sheet.setValue(read.sheet().sheet());
      shown(sheet.getParent(), read.sheet().sheets().size() > 1);
      int last = Math.max(HEADING_ROWS, read.sheet().headingRow());
      headingRow.getItems().setAll(IntStream.rangeClosed(0, last).boxed().toList());
      headingRow.setValue(read.sheet().headingRow());
      hiddenRows.setText(texts.text("unit.ui.import.hiddenRows", read.sheet().hiddenRows()));
      hiddenRows.setSelected(model.readsHiddenRows());
      shown(hiddenRows, read.sheet().hiddenRows() > 0);
      fillUnits.setSelected(model.fillsUnits());
      shown(fillUnits, model.canFillUnits());
      List<@Nullable String> keys = new ArrayList<>();
      keys.add(null);
      model.columns().forEach(c -> keys.add(c.key()));
      readAs.getItems().setAll(keys);
      columns.setAll(read.sheet().columns());
      columns.stream()
          .filter(c -> chosen == null ? c.key() == null : c.position() == chosen.position())
          .findFirst()
          .or(() -> columns.stream().findFirst())
          .ifPresent(list::select);
    }
    showing = false;
    offer(list.selectedProperty().get(), texts);
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private void offer(@Nullable ColumnUse use, Texts texts) {
    boolean before = showing;
    showing = true;
    readAs.setDisable(use == null);
    if (use != null) {
      column.setText(
          use.heading().isEmpty()
              ? texts.text("unit.ui.import.columnIs", use.letter())
              : texts.text("unit.ui.import.columnNamedIs", use.letter(), use.heading()));
      readAs.setValue(use.key());
    }
    showing = before;
  }
}
