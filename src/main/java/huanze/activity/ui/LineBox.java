package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.activity.ActivityKind;
import huanze.base.Texts;
import huanze.fx.Shown;
import huanze.fx.WordsArea;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Lines being typed, one below the other, such as topics. */
public final class LineBox extends VBox {
  public LineBox() {
    getStyleClass().add("hz-activity-lines");
    managedProperty().bind(visibleProperty());
  }

  /**
   * Follows a list, and is seen while it has lines; lines that stay keep their node and so the
   * keyboard.
   */
  <T> void follow(ObservableList<T> items, Function<T, Node> show) {
    items.addListener(
        (ListChangeListener<T>)
            change -> {
              while (change.next()) {
                if (change.wasPermutated() || change.wasUpdated()) {
                  continue;
                }
                int from = change.getFrom();
                getChildren().remove(from, from + change.getRemovedSize());
                getChildren().addAll(from, change.getAddedSubList().stream().map(show).toList());
              }
            });
    getChildren().setAll(items.stream().map(show).toList());
    visibleProperty().bind(Bindings.isNotEmpty(getChildren()));
  }

  /** The keyboard goes to the last line. */
  void focusLast() {
    if (!getChildren().isEmpty()) {
      huanze.fx.Focus.first(getChildren().getLast()).ifPresent(Node::requestFocus);
    }
  }

  static Node topic(FormFields fields, TopicLine line, Texts texts) {
    TextField words = new TextField();
    words.textProperty().bindBidirectional(line.words);
    HBox.setHgrow(words, Priority.ALWAYS);
    CheckBox environmental = new CheckBox(texts.text("activity.ui.topic.environmental"));
    environmental.setMinWidth(USE_PREF_SIZE);
    boolean meeting = fields.kind == ActivityKind.MEETING;
    words.setPromptText(
        texts.text(meeting ? "activity.ui.topic.prompt" : "activity.ui.field.topics.training"));
    environmental.setVisible(meeting);
    environmental.setManaged(environmental.isVisible());
    environmental.selectedProperty().bindBidirectional(line.environmental);
    WordsArea said = new WordsArea();
    said.setPrefRowCount(2);
    said.setPromptText(texts.text("activity.ui.topic.discussion"));
    said.textProperty().bindBidirectional(line.discussion);
    said.setVisible(!line.discussion.get().isBlank());
    said.managedProperty().bind(said.visibleProperty());
    Button discuss = new Button(texts.text("activity.ui.topic.discussion"));
    discuss.setMinWidth(USE_PREF_SIZE);
    discuss.getStyleClass().add(Styles.FLAT);
    discuss.setVisible(meeting);
    discuss.setManaged(meeting);
    discuss.setOnAction(
        e -> {
          said.setVisible(!said.isVisible() || !line.discussion.get().isBlank());
          said.requestFocus();
        });
    HBox top = row(words, environmental, discuss, remove(texts, () -> fields.topics.remove(line)));
    VBox both = new VBox(top, said);
    both.getStyleClass().add("hz-activity-field");
    return both;
  }

  static Node participant(FormFields fields, ParticipantLine line, Node name, Texts texts) {
    var names = new Names(texts);
    var presence = new javafx.scene.control.ComboBox<huanze.activity.Participant.Presence>();
    presence.getItems().setAll(huanze.activity.Participant.Presence.values());
    presence.setConverter(new Shown<>(names::presence));
    presence.valueProperty().bindBidirectional(line.presence);
    presence.setMinWidth(96);
    TextField reason = new TextField();
    reason.setPromptText(texts.text("activity.ui.people.reason"));
    reason.textProperty().bindBidirectional(line.reason);
    reason
        .visibleProperty()
        .bind(line.presence.map(p -> p == huanze.activity.Participant.Presence.ABSENT));
    reason.getStyleClass().add("hz-activity-reason");
    HBox.setHgrow(name, Priority.ALWAYS);
    return row(name, reason, presence, remove(texts, () -> fields.participants.remove(line)));
  }

  static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("hz-row");
    return row;
  }

  static Button remove(Texts texts, Runnable action) {
    Button remove = new Button(null, new FontIcon("mdoal-close"));
    remove.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    remove.setAccessibleText(texts.text("activity.ui.remove"));
    remove.setTooltip(new javafx.scene.control.Tooltip(texts.text("activity.ui.remove")));
    remove.setOnAction(e -> action.run());
    return remove;
  }
}
