package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.activity.Activity;
import huanze.activity.ActivityState;
import huanze.activity.Channel;
import huanze.activity.Confirming;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.DayField;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Asks whether what was planned took place, and on which day; for each outlet of a bulletin. */
final class ConfirmBar {
  private ConfirmBar() {}

  static void show(VBox box, ActivityRecordModel model, @Nullable Activity shown) {
    List<Node> lines = new ArrayList<>();
    if (shown != null && shown.state(model.today()) == ActivityState.TO_CONFIRM) {
      if (shown.outlets().isEmpty()) {
        boolean placeOpen = Confirming.asksPlace(shown);
        lines.addAll(lines(model, null, shown.heldOn().toString(), placeOpen));
      } else {
        shown.facts().outlets().stream()
            .filter(o -> !shown.outlets().get(o.channel()).confirmed())
            .filter(o -> o.publishedOn() != null && !o.publishedOn().isAfter(model.today()))
            .forEach(
                o ->
                    lines.addAll(
                        lines(model, o.channel(), String.valueOf(o.publishedOn()), false)));
      }
    }
    box.getChildren().setAll(lines);
    box.setVisible(!lines.isEmpty());
    box.setManaged(!lines.isEmpty());
  }

  /** The question, and under it what a yes would do. */
  private static List<Node> lines(
      ActivityRecordModel model, @Nullable Channel channel, String planned, boolean placeOpen) {
    Texts texts = model.texts();
    Label question =
        new Label(
            channel == null
                ? texts.text("activity.ui.confirm.question")
                : texts.text(
                    "activity.ui.confirm.outlet",
                    texts.text("activity.channel." + CamelCase.of(channel))));
    StringProperty typed = new SimpleStringProperty(planned);
    DayField day = new DayField();
    day.bind(typed, model::today, texts.text("activity.ui.pickDay"));
    Button confirm = new Button(texts.text("activity.ui.confirm.button"));
    confirm.getStyleClass().add(Styles.ACCENT);
    confirm.setMinWidth(Button.USE_PREF_SIZE);
    TextField place = new TextField();
    place.setId("confirmPlace");
    place.setPromptText(texts.text("activity.ui.confirm.place"));
    place.setVisible(placeOpen);
    place.managedProperty().bind(place.visibleProperty());
    HBox.setHgrow(place, Priority.ALWAYS);
    confirm.setOnAction(e -> model.actions().confirm(typed.get(), channel, place.getText()));
    Label said = new Label();
    said.setWrapText(true);
    said.setMinHeight(Label.USE_PREF_SIZE);
    said.setId("confirmSaid");
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    typed.subscribe(
        now ->
            model.actions().foresee(now, channel, words -> said.setText(String.join("\n", words))));
    return List.of(LineBox.row(question, day, place, confirm), said);
  }
}
