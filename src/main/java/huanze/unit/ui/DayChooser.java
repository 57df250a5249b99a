package huanze.unit.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Days;
import huanze.base.Texts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** A day to look at: typed, a month back or forth, or today. */
public final class DayChooser extends VBox {
  private final TextField day = new TextField();
  private final Label mark = new Label();
  private LocalDate shown = LocalDate.EPOCH;
  private Consumer<LocalDate> chosen = d -> {};

  public DayChooser() {
    getStyleClass().add("hz-unit-day-chooser");
  }

  /**
   * @param then what follows when another day is chosen
   */
  void setUp(Texts texts, LocalDate today, Consumer<LocalDate> then) {
    chosen = then;
    Label name = new Label(texts.text("unit.ui.holders.day"));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(day);
    day.setId("holders-day");
    day.getStyleClass().add("hz-form-day");
    day.setAccessibleText(name.getText());
    day.setPrefWidth(120);
    day.setMinWidth(110);
    day.setOnAction(e -> read(texts));
    day.focusedProperty()
        .addListener(
            (o, before, now) -> {
              if (!now) {
                read(texts);
              }
            });
    HBox line =
        new HBox(
            name,
            step(texts, "unit.ui.holders.monthBack", "mdoal-chevron_left", -1),
            day,
            step(texts, "unit.ui.holders.monthOn", "mdoal-chevron_right", 1),
            now(texts, today));
    line.getStyleClass().add("hz-row");
    mark.getStyleClass().add("hz-mark");
    mark.managedProperty().bind(mark.visibleProperty());
    mark.setVisible(false);
    getChildren().setAll(line, mark);
  }

  private Button step(Texts texts, String textKey, String icon, int months) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setAccessibleText(texts.text(textKey));
    button.setTooltip(new javafx.scene.control.Tooltip(texts.text(textKey)));
    button.setOnAction(e -> choose(shown.plusMonths(months)));
    return button;
  }

  private Button now(Texts texts, LocalDate today) {
    Button button = new Button(texts.text("unit.ui.holders.today"));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add(Styles.FLAT);
    button.setOnAction(e -> choose(today));
    return button;
  }

  /** What stands in the box, without anything following. */
  void show(LocalDate now) {
    shown = now;
    day.setText(now.toString());
    mark.setVisible(false);
  }

  private void read(Texts texts) {
    Optional<LocalDate> read = Days.read(day.getText());
    mark.setVisible(read.isEmpty());
    if (read.isEmpty()) {
      mark.setText(texts.text("fx.form.problem.day", day.getText()));
    } else if (!read.get().equals(shown)) {
      choose(read.get());
    } else {
      show(shown);
    }
  }

  private void choose(LocalDate now) {
    show(now);
    chosen.accept(now);
  }
}
