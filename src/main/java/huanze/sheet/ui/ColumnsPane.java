package huanze.sheet.ui;

import huanze.base.Texts;
import huanze.fx.ListColumn;
import huanze.fx.ListPane;
import huanze.fx.Shown;
import huanze.sheet.ColumnUse;
import huanze.sheet.SheetColumn;
import huanze.sheet.SheetView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.Observable;
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
public final class ColumnsPane extends VBox {
  /** Nobody has headings further down. */
  private static final int HEADING_ROWS = 10;

  /** As high as the choices beside it. */
  private static final double TOUCH = 36;

  private final FlowPane sheetBar = new FlowPane();
  private final Label sheetName = new Label();
  private final ComboBox<String> sheet = new ComboBox<>();
  private final ComboBox<Integer> headingRow = new ComboBox<>();
  private final CheckBox hiddenRows = new CheckBox();
  private final CheckBox fillDown = new CheckBox();
  private final Map<String, ComboBox<@Nullable String>> ofAll = new LinkedHashMap<>();
  private final Label column = new Label();
  private final ComboBox<@Nullable String> readAs = new ComboBox<>();
  private final ListPane<ColumnUse> list = new ListPane<>();
  private final ObservableList<ColumnUse> columns = FXCollections.observableArrayList();
  private boolean showing;

  public ColumnsPane() {
    getStyleClass().add("hz-columns");
    sheetBar.getStyleClass().add("hz-columns-bar");
    readAs.setPrefWidth(190);
    readAs.setId("import-read-as");
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  public void setUp(ColumnChooser model, Texts texts) {
    Label heading = new Label(texts.text("sheet.ui.headingRow"));
    sheetName.setText(texts.text("sheet.ui.sheet"));
    heading.setLabelFor(headingRow);
    sheetName.setLabelFor(sheet);
    column.setLabelFor(readAs);
    fillDown.setText(texts.text(model.writtenOnceKey()));
    HBox sheetBox = new HBox(sheetName, sheet);
    HBox headingBox = new HBox(heading, headingRow);
    HBox readBox = new HBox(column, readAs);
    for (HBox box : List.of(sheetBox, headingBox, readBox)) {
      box.getStyleClass().add("hz-row");
      box.setAlignment(Pos.CENTER_LEFT);
    }
    for (CheckBox box : List.of(hiddenRows, fillDown)) {
      box.setMinHeight(TOUCH);
    }
    sheetBar.getChildren().setAll(sheetBox, headingBox, readBox);
    model.saidOfAll().keySet().forEach(key -> sheetBar.getChildren().add(ofAll(key, model, texts)));
    sheetBar.getChildren().addAll(hiddenRows, fillDown);
    getChildren().setAll(sheetBar, list);
    headingRow.setConverter(
        new Shown<>(
            n -> n == 0 ? texts.text("sheet.ui.noHeadings") : texts.text("sheet.ui.rowNumber", n)));
    readAs.setConverter(Shown.noneToo(key -> heading(model, key, texts)));
    list.setUp(
        texts,
        List.of(
            ListColumn.<ColumnUse, Integer>value(
                    "sheet.ui.letter",
                    60,
                    ColumnUse::position,
                    at ->
                        columns.stream()
                            .filter(c -> c.position() == at)
                            .map(ColumnUse::letter)
                            .findFirst()
                            .orElse(""))
                .whole(),
            ListColumn.text("sheet.ui.heading", 180, c -> shownHeading(c, texts)),
            ListColumn.<ColumnUse>text("sheet.ui.readAs", 160, c -> heading(model, c.key(), texts))
                .styled(c -> c.key() == null ? "hz-muted" : ""),
            ListColumn.text(
                "sheet.ui.samples",
                420,
                c -> String.join(texts.text("sheet.ui.sampleGap"), c.samples()))),
        c -> c.letter() + " " + c.heading() + " " + String.join(" ", c.samples()),
        "sheet.ui.noColumns");
    list.setRows(columns);
    // A table read anew may look the same though something else is said of all its rows.
    model
        .sheetProperty()
        .addListener((Observable o) -> show(model.sheetProperty().getValue(), model, texts));
    show(model.sheetProperty().getValue(), model, texts);
    list.selectedProperty().addListener((o, before, now) -> offer(now, texts));
    sheet
        .valueProperty()
        .addListener(
            (o, b, now) -> unlessShowing(() -> model.decide(model.sheetChoices().sheet(now))));
    headingRow
        .valueProperty()
        .addListener(
            (o, b, now) ->
                unlessShowing(
                    () ->
                        model.decide(
                            model.sheetChoices().sheet(sheet.getValue()).headingRow(now))));
    hiddenRows
        .selectedProperty()
        .addListener(
            (o, b, now) -> unlessShowing(() -> model.decide(model.sheetChoices().hiddenRows(now))));
    fillDown
        .selectedProperty()
        .addListener(
            (o, b, now) ->
                unlessShowing(
                    () ->
                        model.decide(
                            model.sheetChoices().fillDown(now ? model.writtenOnce() : Set.of()))));
    readAs.valueProperty().addListener((o, b, now) -> unlessShowing(() -> choose(model, now)));
  }

  /** Offers what all rows may say of a column. */
  private HBox ofAll(String key, ColumnChooser model, Texts texts) {
    ComboBox<@Nullable String> choice = new ComboBox<>();
    choice.setId("import-all-" + key);
    choice.setPrefWidth(170);
    choice.setConverter(
        Shown.noneToo(words -> words == null ? texts.text("sheet.ui.eachRow") : words));
    choice
        .valueProperty()
        .addListener(
            (o, b, now) ->
                unlessShowing(
                    () -> {
                      SheetView view = model.sheetProperty().getValue();
                      if (view != null) {
                        model.decide(model.sheetChoices().everyRow(view, key, now));
                      }
                    }));
    ofAll.put(key, choice);
    Label label = new Label(texts.text("sheet.ui.allRows", heading(model, key, texts)));
    label.setLabelFor(choice);
    HBox box = new HBox(label, choice);
    box.getStyleClass().add("hz-row");
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }

  private void choose(ColumnChooser model, @Nullable String key) {
    ColumnUse chosen = list.selectedProperty().get();
    SheetView view = model.sheetProperty().getValue();
    if (view != null && chosen != null && !Objects.equals(chosen.key(), key)) {
      model.decide(model.sheetChoices().readAs(view, chosen, key));
    }
  }

  private void unlessShowing(Runnable work) {
    if (!showing) {
      work.run();
    }
  }

  private static String heading(ColumnChooser model, @Nullable String key, Texts texts) {
    return model.columns().stream()
        .filter(c -> c.key().equals(key))
        .map(SheetColumn::heading)
        .findFirst()
        .orElse(texts.text("sheet.ui.notRead"));
  }

  private static String shownHeading(ColumnUse use, Texts texts) {
    return use.hidden() ? texts.text("sheet.ui.hiddenColumn", use.heading()) : use.heading();
  }

  private void show(@Nullable SheetView read, ColumnChooser model, Texts texts) {
    showing = true;
    ColumnUse chosen = list.selectedProperty().get();
    if (read == null) {
      columns.clear();
    } else {
      sheet.getItems().setAll(read.sheets());
      sheet.setValue(read.sheet());
      shown(sheet.getParent(), read.sheets().size() > 1);
      int last = Math.max(HEADING_ROWS, read.headingRow());
      headingRow.getItems().setAll(IntStream.rangeClosed(0, last).boxed().toList());
      headingRow.setValue(read.headingRow());
      hiddenRows.setText(texts.text("sheet.ui.hiddenRows", read.hiddenRows()));
      hiddenRows.setSelected(model.sheetChoices().hiddenRows());
      shown(hiddenRows, read.hiddenRows() > 0);
      fillDown.setSelected(!model.sheetChoices().fillDown().isEmpty());
      shown(fillDown, !model.writtenOnce().isEmpty());
      ofAll.forEach(
          (key, choice) -> {
            String said = model.sheetChoices().everyRow().get(key);
            List<@Nullable String> words = new ArrayList<>();
            words.add(null);
            words.addAll(model.saidOfAll().getOrDefault(key, List.of()));
            if (!words.contains(said)) {
              words.add(said);
            }
            choice.getItems().setAll(words);
            choice.setValue(said);
          });
      List<@Nullable String> keys = new ArrayList<>();
      keys.add(null);
      model.columns().forEach(c -> keys.add(c.key()));
      readAs.getItems().setAll(keys);
      columns.setAll(read.columns());
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
              ? texts.text("sheet.ui.columnIs", use.letter())
              : texts.text("sheet.ui.columnNamedIs", use.letter(), use.heading()));
      readAs.setValue(use.key());
    }
    showing = before;
  }
}
