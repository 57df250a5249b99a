package huanze.fx;

import java.util.Optional;

/** Every question and message in a window of its own, so that tests can answer them. */
public interface Dialogs {
  /**
   * Asks whether to do something that loses or replaces what is there, or cannot be taken back:
   * Enter alone does not do it.
   *
   * @param questionKey the question, whole sentences
   * @param yesKey what the button says that does it, a verb; the other says 取消
   * @return true if the user wants it
   */
  boolean confirm(String questionKey, String yesKey, Object... args);

  /**
   * Asks whether to leave what is half typed. The other button stays and says so; Enter and Esc do
   * the same. The arguments are those of {@link #confirm}.
   */
  boolean leave(String questionKey, String yesKey, Object... args);

  /**
   * Asks whether to go on with what was just asked for and destroys nothing: Enter does it. The
   * arguments are those of {@link #confirm}.
   */
  boolean proceed(String questionKey, String yesKey, Object... args);

  /** Says something the user must have read. */
  void inform(String textKey, Object... args);

  /**
   * Asks for a reason in the user's own words.
   *
   * @param questionKey what the reason is for
   * @return the reason, not blank; empty if the user thought better of it
   */
  Optional<String> askReason(String questionKey, Object... args);

  /**
   * Shows why something failed: the sentences of an {@link huanze.base.InvalidInput}, the sentence
   * of an {@link huanze.base.Obstacle}; everything else is a defect, logged here and shown with a
   * short code and details to copy.
   */
  void failed(Throwable failure);
}
