package huanze.app.reminder;

import java.net.URL;
import java.util.Locale;

/** The corner of the screen beside the clock. */
public interface Tray extends AutoCloseable {
  /** Nowhere to show anything: other systems than Windows, or no display. */
  Tray NONE =
      new Tray() {
        @Override
        public boolean isThere() {
          return false;
        }

        @Override
        public void show(String caption, String text, Runnable opened) {}

        @Override
        public void close() {}
      };

  /**
   * The tray of this machine, or {@link #NONE}. Elsewhere than on Windows the class that knows AWT
   * is not even loaded: a second toolkit beside JavaFX would start, or fail without a display.
   *
   * @param system name of the operating system, as Java calls it
   * @param headless true if there is no display
   * @param image a small picture of the program
   */
  static Tray of(String system, boolean headless, URL image) {
    boolean windows = system.toLowerCase(Locale.ROOT).startsWith("windows");
    return windows && !headless ? new WindowsTray(image) : NONE;
  }

  /** False where there is no tray. */
  boolean isThere();

  /**
   * Shows a message once, and an icon until it is closed.
   *
   * @param opened run on some thread when the user answers the message or the icon
   */
  void show(String caption, String text, Runnable opened);

  /** Takes the icon away. */
  @Override
  void close();
}
