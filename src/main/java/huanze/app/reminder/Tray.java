package huanze.app.reminder;

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
