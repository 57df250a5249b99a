package huanze.assessment.ui;

import huanze.assessment.ItemInput;
import huanze.assessment.ItemResult;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Scores of one item, as typed. */
final class ItemForm implements AnswerForm<ItemResult, ItemInput> {
  final StringProperty score = new SimpleStringProperty("");
  final StringProperty self = new SimpleStringProperty("");
  final StringProperty reason = new SimpleStringProperty("");
  private final ReadOnlyObjectWrapper<ItemResult> result;
  private ItemInput stands;

  ItemForm(ItemResult now) {
    result = new ReadOnlyObjectWrapper<>(now);
    stands = standing(now);
    reset();
  }

  private static ItemInput standing(ItemResult now) {
    return new ItemInput(
        now.item().number(),
        now.typed() && now.score() != null ? AssessmentWords.plain(now.score()) : "",
        now.self() == null ? "" : AssessmentWords.plain(now.self()),
        now.reason() == null ? "" : now.reason());
  }

  ReadOnlyObjectProperty<ItemResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ItemResult result() {
    return result.get();
  }

  @Override
  public int number() {
    return result.get().item().number();
  }

  @Override
  public int numberOf(ItemInput input) {
    return input.item();
  }

  @Override
  public boolean dirty() {
    return !input().equals(stands);
  }

  /** True if there is anything to clear. */
  boolean filled() {
    ItemInput now = input();
    return !(now.score() + now.self() + now.reason()).isEmpty();
  }

  void clear() {
    fill(new ItemInput(number(), "", "", ""));
  }

  @Override
  public ItemInput input() {
    return new ItemInput(
        number(), AnswerForm.words(score), AnswerForm.words(self), AnswerForm.words(reason));
  }

  @Override
  public void show(ItemResult now) {
    boolean untouched = !dirty();
    result.set(now);
    stands = standing(now);
    if (untouched) {
      reset();
    }
  }

  @Override
  public void fill(ItemInput earlier) {
    score.set(earlier.score());
    self.set(earlier.self());
    reason.set(earlier.reason());
  }

  @Override
  public void reset() {
    fill(stands);
  }

  @Override
  public void onChange(Runnable action) {
    score.addListener((o, was, is) -> action.run());
    self.addListener((o, was, is) -> action.run());
    reason.addListener((o, was, is) -> action.run());
  }
}
