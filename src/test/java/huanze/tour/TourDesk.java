package huanze.tour;

import huanze.app.AboutController;
import huanze.app.AboutModel;
import huanze.app.MainWindowController;
import huanze.app.MainWindowModel;
import huanze.app.Navigation;
import huanze.app.OpenAnythingModel;
import huanze.app.PracticeDesk;
import huanze.app.ScreenHelpModel;
import huanze.app.SectionFinder;
import huanze.app.Sections;
import huanze.app.StatusModel;
import huanze.app.practice.Practice;
import huanze.base.Background;
import huanze.base.DeskClock;
import huanze.base.Texts;
import huanze.fx.RecordingDialogs;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.rulepack.PackReader;
import huanze.rulepack.RulePack;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/** The real window around a screen, with every line of the navigation, on a day that stands. */
public final class TourDesk {
  public static final LocalDate TODAY = Practice.TODAY;

  private static final RulePack PACK = PackReader.builtIn();

  private final Theme theme;
  private final Texts texts = Texts.chinese();
  private final DeskClock clock = DeskClock.standingAt(TODAY);

  /** Views are kept: a controller nobody holds stops following its model. */
  private final List<Object> kept = new ArrayList<>();

  private @Nullable String warning;

  public TourDesk(Theme theme) {
    this.theme = theme;
  }

  /** Held until its picture is made. */
  public void keep(Object view) {
    kept.add(view);
  }

  /** The picture is made: what it showed may go. */
  void release() {
    kept.clear();
  }

  public Texts texts() {
    return texts;
  }

  public DeskClock clock() {
    return clock;
  }

  public Theme theme() {
    return theme;
  }

  public ViewLoader loader() {
    return new ViewLoader(texts);
  }

  /** The window with this screen in it, as if the user had gone there. */
  public Parent inWindow(Route route, Supplier<View<? extends Screen>> screen) {
    return inWindow(route, screen, () -> {}).root();
  }

  /** The same with the box of Ctrl+K open. */
  public Parent withOpenAnything(Route route, Supplier<View<? extends Screen>> screen) {
    View<MainWindowController> window = inWindow(route, screen, () -> {});
    window.controller().openAnything();
    return window.root();
  }

  /** The same of a ledger that a check found damaged. */
  public Parent withWarning(
      Route route, Supplier<View<? extends Screen>> screen, String warningKey) {
    warning = warningKey;
    Parent root = inWindow(route, screen);
    warning = null;
    return root;
  }

  /** The same with the box of F1 open. */
  public Parent withHelp(Route route, Supplier<View<? extends Screen>> screen) {
    View<MainWindowController> window = inWindow(route, screen, () -> {});
    window.controller().help();
    return window.root();
  }

  /** The window as it is in the practice city: with its banner, and a step of the guide or none. */
  public Parent inPractice(
      Route route,
      Supplier<View<? extends Screen>> screen,
      Function<Navigation, PracticeDesk> practice) {
    Navigation navigation = new Navigation();
    return inWindow(navigation, practice.apply(navigation), route, screen, () -> {}).root();
  }

  private View<MainWindowController> inWindow(
      Route route, Supplier<View<? extends Screen>> screen, Runnable undoLast) {
    return inWindow(new Navigation(), null, route, screen, undoLast);
  }

  private View<MainWindowController> inWindow(
      Navigation navigation,
      @Nullable PracticeDesk practice,
      Route route,
      Supplier<View<? extends Screen>> screen,
      Runnable undoLast) {
    Supplier<View<? extends Screen>> about =
        () -> loader().load(new AboutController(new AboutModel(), () -> {}, texts));
    navigation
        .register(Route.Home.class, r -> screen.get())
        .register(Route.YearGrid.class, r -> screen.get())
        .register(Route.ObligationList.class, r -> screen.get())
        .register(Route.ActivityList.class, r -> screen.get())
        .register(Route.Rectification.class, r -> screen.get())
        .register(Route.Reports.class, r -> screen.get())
        .register(Route.AssessmentList.class, r -> screen.get())
        .register(Route.UnitTree.class, r -> screen.get())
        .register(Route.Duties.class, r -> screen.get())
        .register(Route.Article.class, r -> screen.get())
        .register(Route.History.class, r -> screen.get())
        .register(Route.Settings.class, r -> screen.get())
        .register(Route.About.class, r -> about.get());
    register(navigation, route.getClass(), screen);
    StatusModel status = new StatusModel(texts, clock);
    status.saved(TODAY.atTime(LocalTime.of(9, 41)).atZone(DeskClock.ZONE).toInstant());
    status.warn(warning);
    MainWindowModel model = new MainWindowModel(Sections.knownTo(navigation), status);
    model.officeProperty().set("秦皇岛市生态环境保护领导小组办公室");
    if (practice != null) {
      model.practise(practice);
    }
    OpenAnythingModel anything =
        new OpenAnythingModel(
            List.of(new SectionFinder(model.sections(), texts)),
            Background.sameThread(),
            new RecordingDialogs());
    View<MainWindowController> window =
        loader()
            .load(
                new MainWindowController(
                    model,
                    navigation,
                    theme,
                    loader(),
                    anything,
                    new ScreenHelpModel(texts, PACK),
                    undoLast));
    navigation.open(route);
    kept.add(window);
    return window;
  }

  private static <R extends Route> void register(
      Navigation navigation, Class<R> kind, Supplier<View<? extends Screen>> screen) {
    navigation.register(kind, r -> screen.get());
  }
}
