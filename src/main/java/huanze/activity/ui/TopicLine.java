package huanze.activity.ui;

import huanze.activity.Topic;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A topic being typed. */
final class TopicLine {
  final StringProperty words = new SimpleStringProperty("");
  final StringProperty discussion = new SimpleStringProperty("");
  final BooleanProperty environmental = new SimpleBooleanProperty();

  TopicLine(Topic topic) {
    words.set(FormFields.orEmpty(topic.words()));
    environmental.set(topic.environmental());
    discussion.set(FormFields.orEmpty(topic.discussion()));
  }

  boolean untouched() {
    return words.get().isBlank() && discussion.get().isBlank() && !environmental.get();
  }

  Topic topic() {
    return new Topic(words.get(), environmental.get(), discussion.get());
  }
}
