package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.activity.Activity;
import huanze.base.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Below the form: what the record counts for, what is odd or wrong, and saving. */
public final class RecordFoot extends HBox {
  private final Label counted = new Label();
  private final Label warnings = new Label();
  private final Label rest = new Label();
  private final Button cancel = new Button();
  private final Button save = new Button(null, new FontIcon("mdomz-save"));

  public RecordFoot() {
    getStyleClass().add("hz-activity-foot");
    counted.setId("counted");
    counted.setWrapText(true);
    counted.setMinHeight(Region.USE_PREF_SIZE);
    warnings.setWrapText(true);
    warnings.getStyleClass().add("hz-activity-warning");
    warnings.setMinHeight(Region.USE_PREF_SIZE);
    warnings.managedProperty().bind(warnings.visibleProperty());
    rest.getStyleClass().add("hz-mark");
    VBox words = new VBox(counted, warnings, rest);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    cancel.setMinWidth(Region.USE_PREF_SIZE);
    save.setId("save");
    save.getStyleClass().add(Styles.ACCENT);
    save.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(words, cancel, save);
  }

  void follow(ActivityRecordModel model) {
    Texts texts = model.texts();
    cancel.setText(texts.text("fx.dialog.cancel"));
    cancel.setOnAction(e -> model.ways().back());
    save.setOnAction(e -> model.save());
    save.disableProperty().bind(model.closed());
    model.activityProperty().subscribe(shown -> show(texts, shown));
    counted.textProperty().bind(model.credits().sentenceProperty());
    warnings.visibleProperty().bind(Bindings.isNotEmpty(model.warnings()));
    warnings
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> String.join("\n", model.warnings()), model.warnings()));
  }

  private void show(Texts texts, @Nullable Activity shown) {
    save.setText(texts.text(shown != null ? "activity.ui.saveCorrection" : "activity.ui.save"));
  }

  /** For problems that belong to no line of the form. */
  Label rest() {
    return rest;
  }
}
