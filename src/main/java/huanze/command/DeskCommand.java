package huanze.command;

import huanze.app.Wiring;

/** A command on an existing ledger: opens it, does one thing, closes it. */
abstract class DeskCommand extends HomeCommand {
  @Override
  public final Integer call() throws Exception {
    try (Wiring desk = root().open()) {
      return run(desk);
    }
  }

  /**
   * @return exit code
   */
  protected abstract int run(Wiring desk) throws Exception;
}
