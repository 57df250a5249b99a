package huanze.app;

import huanze.app.settings.FullChecks;
import huanze.fx.FixedFileDialogs;
import huanze.fx.FxBackground;
import huanze.fx.Painted;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.IndexedCell;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The real window on a ledger, which says how long its screens take to show something. */
public final class ScreenSpeed implements AutoCloseable {
  private static final Route BETWEEN = new Route.About();

  private final Navigation navigation = new Navigation();
  private final FxBackground background = new FxBackground();
  private final RecordingDialogs dialogs = new RecordingDialogs();
  private final Stage stage = new Stage();

  /** Held: a controller that nobody holds stops following its model. */
  private final View<MainWindowController> window;

  /**
   * One opening.
   *
   * @param rows milliseconds until the first rows stood in the window, or all of it where there are
   *     none
   * @param whole milliseconds until nothing was read any more
   */
  public record Opening(double rows, double whole) {}

  /** On the FX thread. */
  public ScreenSpeed(Wiring desk) {
    Theme theme = new Theme(Theme.Shade.LIGHT);
    ViewLoader loader = new ViewLoader(desk.texts());
    DeskPreferences preferences = new DeskPreferences(desk.ledger().home());
    StatusModel status = new StatusModel(desk.texts(), desk.clock());
    DeskScreens screens =
        new DeskScreens(
            desk,
            loader,
            background,
            dialogs,
            new FixedFileDialogs(),
            navigation,
            new LedgerNotices(status, desk.ledger()),
            work -> {},
            theme,
            preferences,
            new FullChecks(desk.ledger(), desk.clock(), preferences));
    screens.register();
    screens.registerHelp(null, () -> {});
    MainWindowModel model = new MainWindowModel(Sections.knownTo(navigation), status);
    window =
        loader.load(
            new MainWindowController(
                model,
                navigation,
                theme,
                loader,
                new OpenAnythingModel(screens.finders(model.sections()), background, dialogs),
                new ScreenHelpModel(desk.texts(), desk.pack()),
                () -> {}));
    stage.setX(0);
    stage.setY(0);
    stage.setScene(theme.scene(window.root(), 1440, 900));
    stage.show();
  }

  /** Opens a screen from another one that shows next to nothing; asked on the FX thread. */
  public CompletableFuture<Opening> open(Route route) {
    navigation.open(BETWEEN);
    CompletableFuture<Opening> answer = new CompletableFuture<>();
    Painted.then(
        () ->
            background.read(
                "rest", () -> true, rested -> begin(route, answer), answer::completeExceptionally));
    return answer;
  }

  private void begin(Route route, CompletableFuture<Opening> answer) {
    long begun = System.nanoTime();
    navigation.open(route);
    Watch watch = new Watch(begun, answer);
    watch.start();
    watch.listen();
  }

  /**
   * Looks at every pulse whether there are rows, and asks the reading thread whether it is done.
   */
  private final class Watch extends AnimationTimer {
    /** What has come may ask for more: so often in a row nothing must have been left to read. */
    private static final int STILL = 3;

    private static final double AT_ONCE = 5;

    private final long begun;
    private final CompletableFuture<Opening> answer;
    private double rows = -1;
    private double settled = -1;
    private double whole;
    private int still;
    private int pulsesSinceRead = -1;

    Watch(long begun, CompletableFuture<Opening> answer) {
      this.begun = begun;
      this.answer = answer;
    }

    /** Reading is one queue: whatever stands in it now is done when this answer comes. */
    void listen() {
      double asked = millis();
      background.read("rest", () -> true, rested -> heard(asked), answer::completeExceptionally);
    }

    private void heard(double asked) {
      boolean first = pulsesSinceRead < 0;
      if (first) {
        pulsesSinceRead = 0;
      }
      if (first || millis() - asked > AT_ONCE) {
        still = 0;
      }
      still++;
      if (still == 1) {
        Painted.then(this::painted);
      } else {
        Painted.then(this::again);
      }
    }

    private void painted() {
      whole = millis();
      again();
    }

    private void again() {
      if (still < STILL) {
        listen();
        return;
      }
      stop();
      if (dialogs.failures.isEmpty()) {
        answer.complete(new Opening(rows < 0 ? settled : rows, whole));
      } else {
        answer.completeExceptionally(dialogs.failures.getFirst());
      }
    }

    @Override
    public void handle(long now) {
      Visit visit = navigation.currentProperty().get();
      if (rows < 0 && visit != null && hasRows(visit.view().root())) {
        rows = millis();
      }
      if (pulsesSinceRead >= 0 && settled < 0 && ++pulsesSinceRead > 1) {
        settled = millis(); // laid out by the pulse before
      }
    }

    private double millis() {
      return (System.nanoTime() - begun) / 1e6;
    }
  }

  private static boolean hasRows(@Nullable Node node) {
    if (node == null || !node.isVisible()) {
      return false;
    }
    if (node instanceof IndexedCell<?> cell && !cell.isEmpty() && cell.getHeight() > 0) {
      return true;
    }
    return node instanceof Parent parent
        && parent.getChildrenUnmodifiable().stream().anyMatch(ScreenSpeed::hasRows);
  }

  @Override
  public void close() {
    navigation.close();
    stage.close();
    background.close();
  }
}
