package huanze.assessment.ui;

import javafx.beans.property.StringProperty;

/**
 * What a person fills in about one item or condition.
 *
 * @param <R> how it stands
 * @param <I> what is filled in
 */
interface AnswerForm<R, I> {
  /** Number of the item or condition. */
  int number();

  /** True if what is filled in is not what stands. */
  boolean dirty();

  /** As typed. */
  I input();

  /** How it stands now; what is half-typed stays. */
  void show(R now);

  /** What was half-typed earlier. */
  void fill(I earlier);

  /** Back to what stands. */
  void reset();

  /** Is told of every change that is typed. */
  void onChange(Runnable action);

  /** Number that an earlier input is about. */
  int numberOf(I input);

  /** What stands in a field, blanks around it left out. */
  static String words(StringProperty typed) {
    return typed.get() == null ? "" : typed.get().strip();
  }
}
