package huanze.command;

import huanze.app.Wiring;
import huanze.rulepack.RulePack;
import org.jspecify.annotations.Nullable;

/** A command on an existing ledger: opens it, does one thing, closes it. */
abstract class DeskCommand extends HomeCommand {
  private @Nullable RulePack pack;

  @Override
  public final Integer call() throws Exception {
    try (Wiring desk = root().open()) {
      pack = desk.pack();
      return run(desk);
    }
  }

  @Override
  protected final ValueWords words() {
    return pack == null ? super.words() : new ValueWords(root().texts(), pack);
  }

  /**
   * @return exit code
   */
  protected abstract int run(Wiring desk) throws Exception;
}
