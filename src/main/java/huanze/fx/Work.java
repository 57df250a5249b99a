package huanze.fx;

import huanze.base.Progress;
import huanze.base.Texts;

/**
 * Long work as a screen sees it: how far it is, and a wish to stop it. The work writes and reads it
 * on its own thread; a {@link WorkBar} looks at it now and then.
 */
public final class Work implements Progress {
  private final String textKey;
  private final Object[] args;
  private volatile double share = -1;
  private volatile boolean stopped;

  /**
   * @param textKey what is being done
   */
  public Work(String textKey, Object... args) {
    this.textKey = textKey;
    this.args = args.clone();
  }

  public String textKey() {
    return textKey;
  }

  /** What is being done, in words. */
  public String words(Texts texts) {
    return texts.text(textKey, args);
  }

  /** From 0 to 1; negative while the whole is not known. */
  public double share() {
    return share;
  }

  /** Asks the work to end at its next safe place. */
  public void stop() {
    stopped = true;
  }

  @Override
  public void at(long done, long total) {
    share = total <= 0 ? -1 : Math.min(1, (double) done / total);
  }

  @Override
  public boolean stopped() {
    return stopped;
  }
}
