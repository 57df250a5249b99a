package huanze.activity.ui;

import huanze.activity.FoundProblem;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A problem found, being typed. */
final class FoundLine {
  final @Nullable UUID id;
  final StringProperty words = new SimpleStringProperty("");
  final StringProperty requirement = new SimpleStringProperty("");
  final ObjectProperty<@Nullable UUID> unit = new SimpleObjectProperty<>();
  final StringProperty due = new SimpleStringProperty("");

  FoundLine(FoundProblem problem) {
    id = problem.id();
    words.set(FormFields.orEmpty(problem.words()));
    requirement.set(FormFields.orEmpty(problem.requirement()));
    unit.set(problem.unit());
    due.set(FormFields.orEmpty(problem.dueOn()));
  }

  boolean untouched() {
    return words.get().isBlank()
        && requirement.get().isBlank()
        && unit.get() == null
        && due.get().isBlank();
  }

  FoundProblem problem() {
    return new FoundProblem(
        id, words.get(), requirement.get(), unit.get(), Typed.day(due.get()).orElse(null));
  }
}
