package huanze.activity.ui;

import huanze.activity.Decision;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A decision being typed. */
final class DecisionLine {
  final @Nullable UUID id;
  final StringProperty words = new SimpleStringProperty("");
  final ObjectProperty<@Nullable UUID> unit = new SimpleObjectProperty<>();
  final StringProperty due = new SimpleStringProperty("");

  DecisionLine(Decision decision) {
    id = decision.id();
    words.set(FormFields.orEmpty(decision.words()));
    unit.set(decision.unit());
    due.set(FormFields.orEmpty(decision.dueOn()));
  }

  boolean untouched() {
    return words.get().isBlank() && unit.get() == null && due.get().isBlank();
  }

  Decision decision() {
    return new Decision(id, words.get(), unit.get(), Typed.day(due.get()).orElse(null));
  }
}
