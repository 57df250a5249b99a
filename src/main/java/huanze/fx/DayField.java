package huanze.fx;

import atlantafx.base.controls.Calendar;
import atlantafx.base.theme.Styles;
import huanze.base.Days;
import huanze.base.Problem;
import huanze.base.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Bounds;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A day, typed in any usual way or picked from a calendar, and shown as 2026-09-03. What cannot be
 * read stays typed.
 */
public final class DayField extends HBox {
  private final TextField text = new TextField();
  private final Button open = new Button(null, new FontIcon("mdoal-calendar_today"));
  private Supplier<LocalDate> today = () -> LocalDate.EPOCH;
  private Runnable entered = this::tidy;

  public DayField() {
    getStyleClass().add("hz-day");
    text.getStyleClass().add("hz-day-text");
    open.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    open.setFocusTraversable(false);
    open.setOnAction(e -> pick());
    text.setOnAction(e -> entered.run());
    text.focusedProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                entered.run();
              }
            });
    getChildren().setAll(text, open);
  }

  /** What is typed is the form's, which reads it and says what is wrong with it. */
  public void bind(StringProperty day, Supplier<LocalDate> clock, String openWords) {
    today = clock;
    text.textProperty().bindBidirectional(day);
    open.setAccessibleText(openWords);
  }

  /**
   * A day that narrows a list: it does as soon as it has been entered. What is no day narrows
   * nothing anew.
   *
   * @param name what the field is called
   * @param mark where it is said that something is no day
   */
  public void narrow(
      ObjectProperty<@Nullable LocalDate> day,
      Supplier<LocalDate> clock,
      Texts texts,
      String name,
      Label mark) {
    today = clock;
    text.setAccessibleText(name);
    open.setAccessibleText(texts.text("fx.day.pick", name));
    FormMarks marks = new FormMarks(texts).field("day", text, mark);
    day.subscribe(
        now -> {
          text.setText(now == null ? "" : now.toString());
          marks.show(List.of());
        });
    entered =
        () -> {
          Optional<LocalDate> read = Days.read(text.getText());
          boolean none = read.isEmpty() && !text.getText().isBlank();
          marks.show(
              none
                  ? List.of(Problem.of("day", "fx.form.problem.day", text.getText().strip()))
                  : List.of());
          if (!none) {
            day.set(read.orElse(null));
            tidy();
          }
        };
  }

  private void tidy() {
    Days.read(text.getText()).ifPresent(d -> text.setText(d.toString()));
  }

  public TextField text() {
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
    Calendar calendar = new Calendar(Days.read(text.getText()).orElseGet(today));
    calendar
        .valueProperty()
        .addListener(
            (o, before, now) -> {
              if (now != null) {
                text.setText(now.toString());
                entered.run();
                popup.hide();
              }
            });
    StackPane frame = new StackPane(calendar);
    frame.getStyleClass().add("hz-day-calendar");
    popup.getContent().setAll(frame);
    Bounds place = localToScreen(getBoundsInLocal());
    popup.show(this, place.getMinX(), place.getMaxY() + 2);
  }
}
