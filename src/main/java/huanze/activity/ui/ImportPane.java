package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import huanze.fx.ListColumn;
import huanze.fx.ListPane;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Preview of an import: every bad row, what is odd, what would change. */
public final class ImportPane extends VBox {
  private final Label heading = new Label();
  private final Label summary = new Label();
  private final Label advice = new Label();
  private final Label unknown = new Label();
  private final ListPane<ImportLine> list = new ListPane<>();
  private final Button apply = new Button();
  private final Button again = new Button();
  private final Button cancel = new Button();

  public ImportPane() {
    getStyleClass().addAll("hz-page", "hz-activity-import");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    heading.getStyleClass().add("hz-heading");
    advice.getStyleClass().add("hz-activity-warning");
    unknown.getStyleClass().add("hz-activity-warning");
    apply.getStyleClass().add(Styles.ACCENT);
    for (Label label : List.of(summary, advice, unknown)) {
      label.setWrapText(true);
      label.setMinHeight(Region.USE_PREF_SIZE);
      label.managedProperty().bind(label.visibleProperty());
    }
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren()
        .setAll(heading, summary, advice, unknown, list, LineBox.row(apply, again, cancel));
  }

  void follow(ImportModel model) {
    Texts texts = model.texts();
    heading.setText(texts.text("activity.ui.import.heading"));
    apply.setText(texts.text("activity.ui.import.apply"));
    again.setText(texts.text("activity.ui.import.again"));
    cancel.setText(texts.text("fx.dialog.cancel"));
    apply.setOnAction(e -> model.apply());
    again.setOnAction(e -> model.choose());
    cancel.setOnAction(e -> model.cancel());
    list.setUp(
        texts,
        List.of(
            ListColumn.value("activity.ui.import.row", 70, ImportLine::row, String::valueOf),
            ListColumn.text("activity.ui.import.what", 100, ImportLine::what)
                .styled(l -> l.bad() ? "hz-activity-bad" : ""),
            ListColumn.text("activity.ui.import.words", 600, ImportLine::words)),
        l -> l.row() + " " + l.what() + " " + l.words(),
        "activity.ui.import.empty");
    list.setRows(model.lines());
    model
        .planProperty()
        .subscribe(
            plan -> {
              setVisible(plan != null);
              if (plan != null) {
                summary.setText(model.summary(plan));
                say(advice, model.advice(plan));
                say(unknown, model.unknown(plan));
                apply.setDisable(!model.possible(plan));
              }
            });
  }

  private static void say(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
  }
}
