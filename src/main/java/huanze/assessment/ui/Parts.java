package huanze.assessment.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small parts the pages of the wizard are put together from. */
final class Parts {
  private Parts() {}

  /** Wraps and is never cut. */
  static Label text(String words, String... styleClasses) {
    Label label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  /** One line, never cut. */
  static Label line(String words, String... styleClasses) {
    Label label = new Label(words);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.getStyleClass().addAll(styleClasses);
    return label;
  }

  static Button link(String words, Runnable action) {
    Button button = new Button(words);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT, "hz-assess-link");
    button.setOnAction(e -> action.run());
    return button;
  }

  static Label mark() {
    Label mark = new Label();
    mark.getStyleClass().add("hz-mark");
    mark.setMinHeight(Region.USE_PREF_SIZE);
    return mark;
  }

  /** A sentence with a picture before it. */
  static Label note(String words, String icon, String styleClass) {
    Label label = text(words, styleClass);
    label.setGraphic(new FontIcon(icon));
    return label;
  }

  static VBox card(String heading, Node... content) {
    VBox card = new VBox(text(heading, "hz-heading"));
    card.getChildren().addAll(content);
    card.getStyleClass().add("hz-card");
    return card;
  }

  static String article(Texts texts, int number) {
    return texts.text("agenda.ui.articleNumber", number);
  }
}
