package huanze.fx;

import javafx.animation.AnimationTimer;

/** Tells when what stands in the window now was painted. */
public final class Painted {
  /** The pulse that lays out and hands over, and the next, which waits for the painting. */
  private static final int PULSES = 2;

  private Painted() {}

  /** Runs it on the FX thread once what stands in the window now was painted. */
  public static void then(Runnable next) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses > PULSES) {
          stop();
          next.run();
        }
      }
    }.start();
  }
}
