package huanze.app;

import huanze.base.DeskClock;
import huanze.base.StartTimes;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.FixedFileDialogs;
import huanze.fx.OnFx;
import huanze.fx.Theme;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;

/** One run of the real window on a folder. */
final class DeskRun implements AutoCloseable {
  private final Stage stage = new Stage();
  private final DeskSession session;

  private DeskRun(
      Path home,
      DeskClock clock,
      StartTimes times,
      Optional<EarlyOpening> opened,
      Texts texts,
      FileDialogs files) {
    stage.setX(0);
    stage.setY(0);
    WatchedStart watched = new WatchedStart(times, false);
    Theme theme = new Theme(Theme.Shade.LIGHT);
    session = new DeskSession(stage, theme, home, "login", texts, clock, watched, files);
    session.begin(opened);
    stage.show();
  }

  /** As the program starts: the ledger is opened beside the window. */
  static DeskRun of(Path home, DeskClock clock, StartTimes times) {
    return of(home, clock, times, new FixedFileDialogs());
  }

  /**
   * @param files answers for the desktop's file dialogs, which need a display
   */
  static DeskRun of(Path home, DeskClock clock, StartTimes times, FileDialogs files) {
    Texts texts = Texts.chinese();
    return OnFx.get(
        () ->
            new DeskRun(
                home, clock, times, EarlyOpening.of(home, "login", clock, texts), texts, files));
  }

  /** The window opens the ledger itself. */
  static DeskRun withoutEarlyOpening(Path home, DeskClock clock) {
    return OnFx.get(
        () ->
            new DeskRun(
                home,
                clock,
                new StartTimes(),
                Optional.empty(),
                Texts.chinese(),
                new FixedFileDialogs()));
  }

  /** Closes the ledger, the window stays. */
  void closeLedger() {
    OnFx.run(session::close);
  }

  @Override
  public void close() {
    OnFx.run(
        () -> {
          session.close();
          stage.close();
        });
    Thread.setDefaultUncaughtExceptionHandler(null); // it holds the window, and with it the ledger
  }
}
