package huanze.app;

import huanze.app.reminder.Reminder;
import huanze.app.reminder.Tray;
import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;

/** What one is reminded of when the desk opens: a line below the screen, and in the tray. */
final class DeskTray implements AutoCloseable {
  private final Tray tray;
  private final DeskPreferences preferences;
  private final Texts texts;

  DeskTray(Tray tray, DeskPreferences preferences, Texts texts) {
    this.tray = tray;
    this.preferences = preferences;
    this.texts = texts;
  }

  /** The tray of this machine; none but on Windows with a display. */
  static Tray ofMachine() {
    return Tray.of(
        System.getProperty("os.name", ""),
        Boolean.getBoolean("java.awt.headless"),
        DeskTray.class.getResource("icon-32.png"));
  }

  static boolean isThere() {
    return ofMachine().isThere();
  }

  /**
   * Says once what falls due soon; nothing if nothing does.
   *
   * @param opened run when the user answers in the tray
   */
  void remind(
      Wiring desk, Background background, Dialogs dialogs, StatusModel status, Runnable opened) {
    Reminder reminder = new Reminder(desk.agenda(), desk.clock(), texts);
    boolean real = !desk.ledger().isPractice();
    background.read(
        "reminder",
        () -> reminder.line(desk.agenda().leadTimes(preferences.remindDays())),
        line -> line.ifPresent(text -> say(text, real, status, opened)),
        dialogs::failed);
  }

  private void say(String line, boolean real, StatusModel status, Runnable opened) {
    status.tell(line);
    if (real && preferences.remindsInTray() && tray.isThere()) {
      tray.show(texts.text("app.name"), line, opened);
    }
  }

  @Override
  public void close() {
    tray.close();
  }
}
