package huanze.assessment.ui;

import huanze.assessment.ConditionInput;
import huanze.assessment.ConditionResult;
import huanze.assessment.Finding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The answer about one condition, as typed. */
final class ConditionForm implements AnswerForm<ConditionResult, ConditionInput> {
  final ObjectProperty<@Nullable Finding> finding = new SimpleObjectProperty<>();
  final StringProperty reason = new SimpleStringProperty("");
  final StringProperty by = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<ConditionResult> result;
  private ConditionInput stands;

  ConditionForm(ConditionResult now) {
    result = new ReadOnlyObjectWrapper<>(now);
    stands = standing(now);
    reset();
  }

  private static ConditionInput standing(ConditionResult now) {
    return new ConditionInput(
        now.condition().number(),
        now.by() == null ? null : now.finding(),
        now.reason() == null ? "" : now.reason(),
        now.by() == null ? "" : now.by());
  }

  ReadOnlyObjectProperty<ConditionResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ConditionResult result() {
    return result.get();
  }

  /** True if a person can answer it: it concerns the unit and is in force. */
  boolean asked() {
    Finding now = result.get().finding();
    return now != Finding.OFF && now != Finding.NOT_APPLICABLE;
  }

  /** Chooses a finding; who found it is the person at the desk unless another name is there. */
  void find(Finding wanted, String clerk) {
    finding.set(wanted);
    if (by.get() == null || by.get().isBlank()) {
      by.set(clerk);
    }
  }

  @Override
  public int number() {
    return result.get().condition().number();
  }

  @Override
  public int numberOf(ConditionInput input) {
    return input.condition();
  }

  @Override
  public boolean dirty() {
    return !input().equals(stands);
  }

  /** True if there is anything to clear. */
  boolean filled() {
    return finding.get() != null
        || !AnswerForm.words(reason).isEmpty()
        || !AnswerForm.words(by).isEmpty();
  }

  void clear() {
    fill(new ConditionInput(number(), null, "", ""));
  }

  @Override
  public ConditionInput input() {
    return new ConditionInput(
        number(), finding.get(), AnswerForm.words(reason), AnswerForm.words(by));
  }

  @Override
  public void show(ConditionResult now) {
    boolean untouched = !dirty();
    result.set(now);
    stands = standing(now);
    if (untouched) {
      reset();
    }
  }

  @Override
  public void fill(ConditionInput earlier) {
    finding.set(earlier.finding());
    reason.set(earlier.reason());
    by.set(earlier.by());
  }

  @Override
  public void reset() {
    fill(stands);
  }

  @Override
  public void onChange(Runnable action) {
    finding.addListener((o, was, is) -> action.run());
    reason.addListener((o, was, is) -> action.run());
    by.addListener((o, was, is) -> action.run());
  }
}
