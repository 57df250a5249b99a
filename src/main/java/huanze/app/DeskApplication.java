package huanze.app;

import huanze.base.DeskClock;
import huanze.base.StartTimes.Step;
import huanze.base.Texts;
import huanze.base.Threads;
import huanze.fx.Theme;
import huanze.fx.UiFont;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** JavaFX's way in. What it needs to know is put aside before the toolkit makes it. */
public final class DeskApplication extends Application {
  private static final int DONE = 0;
  private static final int OBSTACLE = 4;

  /** Held, or the level is forgotten: JavaFX as plain jars is meant here, its warning is noise. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  /** What the command line said, for the toolkit makes the application by itself. */
  private record Told(
      Path home, String user, Texts texts, WatchedStart start, Optional<EarlyOpening> early) {}

  private static @Nullable Told told;

  private @Nullable DeskSession session;

  /**
   * Opens the window and returns when it was closed.
   *
   * @return exit code
   */
  public static int start(
      Path home, String user, Texts texts, PrintStream errors, WatchedStart start) {
    Optional<String> problem = DisplayCheck.problem();
    if (problem.isPresent()) {
      errors.println(texts.text(problem.get()));
      return OBSTACLE;
    }
    JAVAFX.setLevel(Level.SEVERE);
    told =
        new Told(home, user, texts, start, EarlyOpening.of(home, user, DeskClock.system(), texts));
    lookForFont();
    start.reached(Step.PROGRAM);
    launch(DeskApplication.class);
    return DONE;
  }

  /** Beside the toolkit's start: reading the list of fonts, or the bundled one, takes its time. */
  private static void lookForFont() {
    ExecutorService thread = Threads.queue("font");
    thread.execute(UiFont::family);
    thread.shutdown();
  }

  @Override
  public void start(Stage stage) {
    Told known = told;
    if (known == null) {
      throw new IllegalStateException("started without being told the folder");
    }
    known.start().reached(Step.TOOLKIT);
    DeskPreferences preferences = new DeskPreferences(known.home());
    Theme theme = new Theme(preferences.shade());
    theme.shadeProperty().addListener((o, before, now) -> preferences.rememberShade(now));
    session =
        new DeskSession(
            stage,
            theme,
            known.home(),
            known.user(),
            known.texts(),
            DeskClock.system(),
            known.start());
    session.begin(known.early());
  }

  @Override
  public void stop() {
    if (session != null) {
      session.close();
    }
  }
}
