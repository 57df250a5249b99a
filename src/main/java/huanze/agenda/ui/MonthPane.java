package huanze.agenda.ui;

import huanze.agenda.DayKind;
import huanze.agenda.WorkingYear;
import huanze.base.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** A month of the calendar: a button a day, each with the sign that wall calendars use, 休 or 班. */
final class MonthPane extends VBox {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
  private static final PseudoClass SHIFTED = PseudoClass.getPseudoClass("shifted");
  private static final PseudoClass REST = PseudoClass.getPseudoClass("rest");

  private final Texts texts;
  private final Map<LocalDate, Button> days = new LinkedHashMap<>();

  MonthPane(Texts texts, AgendaWords words, List<LocalDate> month, Consumer<LocalDate> clicked) {
    this.texts = texts;
    getStyleClass().add("hz-year-month");
    Label title = new Label(words.month(month.getFirst().getMonthValue()));
    title.getStyleClass().add("hz-desk-strong");
    GridPane grid = new GridPane();
    for (int weekday = 1; weekday <= 7; weekday++) {
      Label head = new Label(texts.text("agenda.calendar.weekday." + weekday));
      head.getStyleClass().add("hz-muted");
      GridPane.setHalignment(head, HPos.CENTER);
      grid.add(head, weekday - 1, 0);
    }
    int lead = month.getFirst().getDayOfWeek().getValue() - 1;
    for (LocalDate date : month) {
      int place = date.getDayOfMonth() - 1 + lead;
      Button button = new Button(String.valueOf(date.getDayOfMonth()));
      button.getStyleClass().setAll("hz-year-day");
      button.setContentDisplay(ContentDisplay.BOTTOM);
      button.setFocusTraversable(false);
      button.setOnAction(e -> clicked.accept(date));
      days.put(date, button);
      grid.add(button, place % 7, place / 7 + 1);
    }
    getChildren().setAll(title, grid);
  }

  Map<LocalDate, Button> days() {
    return days;
  }

  void show(WorkingYear year) {
    days.forEach(
        (date, button) -> {
          DayKind kind = year.kind(date);
          button.pseudoClassStateChanged(OFF, kind == DayKind.HOLIDAY);
          button.pseudoClassStateChanged(SHIFTED, kind == DayKind.SHIFTED);
          button.pseudoClassStateChanged(REST, kind == DayKind.REST);
          button.setGraphic(
              switch (kind) {
                case HOLIDAY -> sign("agenda.calendar.sign.off");
                case SHIFTED -> sign("agenda.calendar.sign.work");
                case WORKDAY, REST -> null;
              });
          button.setAccessibleText(
              texts.text(
                  "agenda.calendar.day",
                  date,
                  texts.text("agenda.weekday." + date.getDayOfWeek().getValue()),
                  texts.text(kind.textKey())));
        });
  }

  private Label sign(String key) {
    Label sign = new Label(texts.text(key));
    sign.getStyleClass().add("hz-year-sign");
    return sign;
  }
}
