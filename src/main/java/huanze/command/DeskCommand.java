package huanze.command;

import huanze.app.Wiring;
import org.jspecify.annotations.Nullable;

/** A command on an existing ledger: opens it, does one thing, closes it. */
abstract class DeskCommand extends HomeCommand {
  private static final long MB = 1024 * 1024;

  private @Nullable Wiring open;

  @Override
  public final Integer call() throws Exception {
    try (Wiring desk = root().open()) {
      open = desk;
      return run(desk);
    }
  }

  @Override
  protected final ValueWords words() {
    return open == null
        ? super.words()
        : new ValueWords(root().texts(), open.pack(), open.packs().all(), open.structure());
  }

  /**
   * Says how far files are copied.
   *
   * @param textKey of a sentence that fills in megabytes done and in all
   */
  final SpokenProgress copying(String textKey) {
    return new SpokenProgress((done, total) -> say(textKey, done / MB, total / MB));
  }

  /**
   * @return exit code
   */
  protected abstract int run(Wiring desk) throws Exception;
}
