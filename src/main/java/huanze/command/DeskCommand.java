package huanze.command;

import huanze.app.Wiring;
import org.jspecify.annotations.Nullable;

/** A command on an existing ledger: opens it, does one thing, closes it. */
abstract class DeskCommand extends HomeCommand {
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
   * @return exit code
   */
  protected abstract int run(Wiring desk) throws Exception;
}
