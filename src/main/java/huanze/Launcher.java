package huanze;

import huanze.base.StartTimes;
import huanze.command.CommandMain;
import java.util.Locale;

/**
 * Starts the window or a command; does not extend Application, so that JavaFX may be plain jars.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] args) {
    StartTimes times = new StartTimes();
    if (!Locale.getDefault().getLanguage().equals("en") || System.getenv("HUANZE_LANG") == null) {
      Locale.setDefault(Locale.SIMPLIFIED_CHINESE);
    }
    System.exit(CommandMain.run(times, args));
  }
}
