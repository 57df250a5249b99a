package huanze.fx;

import atlantafx.base.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/** A file of a form: its name, what is to be said about it, and a button that takes it away. */
public final class FileLine extends HBox {
  /** How it stands with the file. */
  public enum State {
    KEPT("mdoal-description"),
    WAITING("mdomz-schedule"),
    MISSING("mdoal-error_outline");

    private final String icon;

    State(String icon) {
      this.icon = icon;
    }
  }

  public FileLine(State state, String name, String about, String removeText, Runnable remove) {
    getStyleClass().add("hz-row");
    Label file = new Label(name, new FontIcon(state.icon));
    Label said = new Label(about);
    said.setMinWidth(USE_PREF_SIZE);
    said.getStyleClass().add(state == State.MISSING ? "hz-mark" : "hz-muted");
    Button away = button("mdoal-close", removeText, remove);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    getChildren().setAll(file, gap, said, away);
  }

  /** Lets the name be clicked, to look at the file. */
  public FileLine opens(String openText, Runnable open) {
    Label file = (Label) getChildren().getFirst();
    Hyperlink name = new Hyperlink(file.getText(), file.getGraphic());
    name.setTooltip(new Tooltip(openText));
    name.setOnAction(e -> open.run());
    getChildren().set(0, name);
    return this;
  }

  /** Puts another button before the one that takes the file away. */
  public FileLine offers(String icon, String text, Runnable action) {
    getChildren().add(getChildren().size() - 1, button(icon, text, action));
    return this;
  }

  private static Button button(String icon, String text, Runnable action) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    button.setOnAction(e -> action.run());
    return button;
  }
}
