package huanze.fx;

import huanze.base.Progress;

/**
 * Long work as a screen sees it: how far it is, and a wish to stop it. The work writes and reads it
 * on its own thread; a {@link WorkBar} looks at it now and then.
 */
public final class Work implements Progress {
  private final String textKey;
  private volatile double share = -1;
  private volatile boolean stopped;

  /**
   * @param textKey what is being done
   */
  public Work(String textKey) {
    this.textKey = textKey;
  }

  public String textKey() {
    return textKey;
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
