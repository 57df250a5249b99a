package huanze.app;

import huanze.base.Background;
import huanze.base.Texts;
import huanze.fx.Dialogs;
import huanze.fx.FileDialogs;
import huanze.fx.Finder;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.ViewLoader;
import java.util.List;
import java.util.function.Consumer;

/** Which screen answers which route: the place to add a screen. */
final class DeskScreens {
  private final Wiring desk;
  private final ViewLoader loader;
  private final Background background;
  private final Dialogs dialogs;
  private final FileDialogs files;
  private final Navigation navigation;
  private final StatusModel status;
  private final Consumer<Runnable> reopen;
  private final Texts texts;

  /**
   * @param reopen closes the ledger, runs something on its folder and opens it again
   */
  DeskScreens(
      Wiring desk,
      ViewLoader loader,
      Background background,
      Dialogs dialogs,
      FileDialogs files,
      Navigation navigation,
      StatusModel status,
      Consumer<Runnable> reopen) {
    this.desk = desk;
    this.loader = loader;
    this.background = background;
    this.dialogs = dialogs;
    this.files = files;
    this.navigation = navigation;
    this.status = status;
    this.reopen = reopen;
    this.texts = desk.texts();
  }

  void register() {
    navigation.register(
        Route.About.class, r -> loader.load(new AboutController(new AboutModel(), texts)));
    AgendaScreens agenda =
        new AgendaScreens(desk, loader, background, dialogs, files, navigation, status);
    navigation
        .register(Route.YearGrid.class, agenda::grid)
        .register(Route.ObligationList.class, agenda::list);
  }

  /** Where the window opens. */
  Route first() {
    return new Route.YearGrid(null, null);
  }

  /** What Ctrl+K looks in. */
  List<Finder> finders(List<Section> sections) {
    return List.of(new SectionFinder(sections, texts));
  }

  /** After an undo: what is shown is read again. */
  void refresh() {
    navigation.screen().ifPresent(Screen::activate);
  }
}
