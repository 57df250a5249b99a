package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** What was chosen, each with a cross to take it away, and a button to choose more. */
public final class Chips extends FlowPane {
  private final Button add = new Button(null, new FontIcon("mdoal-add"));

  private Runnable renaming = () -> {};

  public Chips() {
    getStyleClass().add("hz-activity-chips");
    setPrefWrapLength(680);
    setMinHeight(0); // otherwise as high as in its preferred width, however wide it is
    add.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().setAll(add);
  }

  public String getText() {
    return add.getText();
  }

  public void setText(String text) {
    add.setText(text);
  }

  /** Follows a list of chosen things. */
  <T> void follow(
      ObservableList<T> items, Function<T, String> name, String removeWords, Runnable choose) {
    add.setOnAction(e -> choose.run());
    items.addListener((ListChangeListener<T>) change -> show(items, name, removeWords));
    renaming = () -> show(items, name, removeWords);
    renaming.run();
  }

  /** What was chosen is called something else now. */
  void rename() {
    renaming.run();
  }

  private <T> void show(ObservableList<T> items, Function<T, String> name, String removeWords) {
    getChildren().setAll(items.stream().map(i -> chip(items, i, name, removeWords)).toList());
    getChildren().add(add);
  }

  private static <T> HBox chip(
      ObservableList<T> items, T item, Function<T, String> name, String removeWords) {
    Label label = new Label(name.apply(item));
    Button remove = new Button(null, new FontIcon("mdoal-close"));
    remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, "hz-activity-remove");
    remove.setAccessibleText(removeWords);
    remove.setOnAction(e -> items.remove(item));
    HBox chip = new HBox(label, remove);
    chip.getStyleClass().add("hz-activity-chip");
    return chip;
  }
}
