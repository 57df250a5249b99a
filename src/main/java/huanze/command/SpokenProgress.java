package huanze.command;

import huanze.base.Progress;
import java.util.function.BiConsumer;

/**
 * Says at every tenth how far large work is. It is stopped as any command is, by Ctrl+C: a half
 * copy goes when the folder is opened next.
 */
final class SpokenProgress implements Progress {
  /** Less than this is over before it is read. */
  static final long LARGE = 20L * 1024 * 1024;

  private static final int TENTHS = 10;

  private final BiConsumer<Long, Long> say;
  private long said;

  /**
   * @param say takes what is done and the whole
   */
  SpokenProgress(BiConsumer<Long, Long> say) {
    this.say = say;
  }

  @Override
  public void at(long done, long total) {
    long tenth = total < LARGE ? 0 : done * TENTHS / total;
    if (tenth > said && tenth < TENTHS) {
      said = tenth;
      say.accept(done, total);
    }
  }

  @Override
  public boolean stopped() {
    return false;
  }
}
