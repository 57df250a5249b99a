package huanze.fx;

import huanze.base.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers every question as told, and remembers what was shown. */
public final class RecordingDialogs implements Dialogs {
  private final Texts texts = Texts.chinese();

  /** What was said or asked, as the user would have read it. */
  public final List<String> shown = new ArrayList<>();

  public final List<Throwable> failures = new ArrayList<>();
  public boolean yes = true;
  public Optional<String> reason = Optional.empty();

  @Override
  public boolean confirm(String questionKey, String yesKey, Object... args) {
    shown.add(texts.text(questionKey, args));
    texts.getString(yesKey);
    return yes;
  }

  @Override
  public boolean leave(String questionKey, String yesKey, Object... args) {
    return confirm(questionKey, yesKey, args);
  }

  @Override
  public boolean proceed(String questionKey, String yesKey, Object... args) {
    return confirm(questionKey, yesKey, args);
  }

  @Override
  public void inform(String textKey, Object... args) {
    shown.add(texts.text(textKey, args));
  }

  @Override
  public Optional<String> askReason(String questionKey, Object... args) {
    shown.add(texts.text(questionKey, args));
    return reason;
  }

  @Override
  public void failed(Throwable failure) {
    failures.add(failure);
  }
}
