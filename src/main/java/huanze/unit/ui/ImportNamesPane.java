package huanze.unit.ui;

import huanze.base.Texts;
import huanze.fx.ListColumn;
import huanze.fx.ListPane;
import huanze.fx.Shown;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Rows of an import whose person a name alone does not tell: one says who is meant. */
public final class ImportNamesPane extends VBox {
  private final Label intro = new Label();
  private final Label who = new Label();
  private final ComboBox<AskedRow.@Nullable Answer> answer = new ComboBox<>();
  private final Button others = new Button();
  private final ListPane<AskedRow> list = new ListPane<>();
  private boolean showing;

  public ImportNamesPane() {
    getStyleClass().add("hz-unit-import");
    intro.setWrapText(true);
    intro.setMinHeight(USE_PREF_SIZE);
    intro.getStyleClass().add("hz-muted");
    who.setMinWidth(USE_PREF_SIZE);
    others.setMinWidth(USE_PREF_SIZE);
    answer.setMaxWidth(Double.MAX_VALUE);
    answer.setMinWidth(120);
    answer.setId("import-answer");
    HBox.setHgrow(answer, Priority.ALWAYS);
    VBox.setVgrow(list, Priority.ALWAYS);
  }

  void setUp(RosterImportModel model, Texts texts) {
    intro.setText(texts.text("unit.ui.import.namesIntro"));
    others.setText(texts.text("unit.ui.import.othersNew"));
    others.setOnAction(e -> model.allOthersAreNew());
    who.setLabelFor(answer);
    answer.setPromptText(texts.text("unit.ui.import.answerPrompt"));
    answer.setConverter(new Shown<>(a -> a == null ? "" : a.words()));
    HBox box = new HBox(who, answer, others);
    box.getStyleClass().add("hz-row");
    box.setAlignment(Pos.CENTER_LEFT);
    getChildren().setAll(intro, box, list);
    list.setUp(
        texts,
        List.of(
            ListColumn.text("unit.ui.field.personName", 100, AskedRow::name),
            ListColumn.<AskedRow, Integer>value(
                    "unit.ui.import.row", 60, AskedRow::row, String::valueOf)
                .asNumber(),
            ListColumn.text("unit.ui.import.where", 300, AskedRow::where),
            ListColumn.<AskedRow>text(
                    "unit.ui.import.answer",
                    380,
                    r -> r.chosen() == null ? texts.text("unit.ui.import.open.answer") : r.answer())
                .styled(r -> r.chosen() == null ? "hz-unit-bad" : "")),
        r -> r.name() + " " + r.where() + " " + r.answer(),
        "unit.ui.import.noNames");
    list.setRows(model.asked());
    list.selectedProperty().addListener((o, before, now) -> offer(now, texts));
    answer
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              AskedRow row = list.selectedProperty().get();
              if (!showing && now != null && row != null) {
                model.answer(row, now.word());
              }
            });
    model.shownProperty().subscribe(read -> chooseNext(model));
  }

  /** The first row still open, so that one answers one after the other. */
  private void chooseNext(RosterImportModel model) {
    others.setDisable(!model.someMayBeNew());
    model.asked().stream()
        .filter(r -> r.chosen() == null)
        .findFirst()
        .or(() -> model.asked().stream().findFirst())
        .ifPresent(list::select);
  }

  private void offer(@Nullable AskedRow row, Texts texts) {
    showing = true;
    answer.setDisable(row == null);
    if (row == null) {
      who.setText("");
      answer.getItems().clear();
    } else {
      who.setText(texts.text("unit.ui.import.whoIs", row.row(), row.name()));
      answer.setValue(null);
      answer.getItems().setAll(row.all());
      answer.setValue(row.chosen());
    }
    showing = false;
  }
}
