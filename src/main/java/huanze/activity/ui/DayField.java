package huanze.activity.ui;

import atlantafx.base.controls.Calendar;
import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.kordamp.ikonli.javafx.FontIcon;

/** A day, typed in any usual way or picked from a calendar. What cannot be read stays typed. */
public final class DayField extends HBox {
  private final TextField text = new TextField();
  private final Button open = new Button(null, new FontIcon("mdoal-calendar_today"));
  private Supplier<LocalDate> today = () -> LocalDate.EPOCH;

  public DayField() {
    getStyleClass().add("hz-activity-day");
    text.getStyleClass().add("hz-activity-day-text");
    open.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    open.setFocusTraversable(false);
    open.setOnAction(e -> pick());
    text.focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                Typed.day(text.getText()).ifPresent(d -> text.setText(d.toString()));
              }
            });
    getChildren().setAll(text, open);
  }

  void bind(StringProperty day, Supplier<LocalDate> clock, String openWords) {
    today = clock;
    text.textProperty().bindBidirectional(day);
    open.setAccessibleText(openWords);
  }

  TextField text() {
    return text;
  }

  public String getPromptText() {
    return text.getPromptText();
  }

  public void setPromptText(String prompt) {
    text.setPromptText(prompt);
  }

  private void pick() {
    Popup popup = new Popup();
    popup.setAutoHide(true);
    Calendar calendar = new Calendar(Typed.day(text.getText()).orElseGet(today));
    calendar
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                text.setText(now.toString());
                popup.hide();
              }
            });
    StackPane frame = new StackPane(calendar);
    frame.getStyleClass().add("hz-activity-calendar");
    popup.getContent().setAll(frame);
    Bounds place = localToScreen(getBoundsInLocal());
    popup.show(this, place.getMinX(), place.getMaxY() + 2);
  }
}
