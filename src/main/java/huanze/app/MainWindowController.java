package huanze.app;

import atlantafx.base.theme.Styles;
import huanze.app.guide.PracticeStripController;
import huanze.base.Texts;
import huanze.fx.Focus;
import huanze.fx.Keys;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Theme;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Frame around the screens: navigation, title, status. */
public final class MainWindowController implements Keys.Actions {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private final MainWindowModel model;
  private final Navigation navigation;
  private final Theme theme;
  private final Texts texts;
  private final ViewLoader loader;
  private final OpenAnythingModel anything;
  private final ScreenHelpModel help;
  private final Runnable undoLast;
  private final Map<Section, Button> items = new HashMap<>();

  private @Nullable View<OpenAnythingController> searchBox;
  private @Nullable View<ScreenHelpController> helpBox;
  private @Nullable View<PracticeStripController> practiceStrip;
  private @Nullable Object shades;

  @FXML private StackPane root;
  @FXML private VBox strips;
  @FXML private VBox nav;
  @FXML private VBox sections;
  @FXML private Label program;
  @FXML private Button fold;
  @FXML private FontIcon foldIcon;
  @FXML private Button back;
  @FXML private Button forward;
  @FXML private Label title;
  @FXML private Label office;
  @FXML private Button shade;
  @FXML private FontIcon shadeIcon;
  @FXML private Button about;
  @FXML private StackPane content;
  @FXML private Label notice;
  @FXML private Label lastSaved;
  @FXML private HBox warningStrip;
  @FXML private Label warning;
  @FXML private Button toSettings;

  /**
   * @param undoLast Ctrl+Z where the screen has nothing to undo: shows the user's own last entry
   *     and asks
   */
  public MainWindowController(
      MainWindowModel model,
      Navigation navigation,
      Theme theme,
      ViewLoader loader,
      OpenAnythingModel anything,
      ScreenHelpModel help,
      Runnable undoLast) {
    this.model = model;
    this.navigation = navigation;
    this.theme = theme;
    this.loader = loader;
    this.texts = loader.texts();
    this.anything = anything;
    this.help = help;
    this.undoLast = undoLast;
  }

  @FXML
  private void initialize() {
    model.sections().forEach(this::addSection);
    office.textProperty().bind(model.officeProperty());
    notice.textProperty().bind(model.status().noticeProperty());
    lastSaved.textProperty().bind(model.status().lastSavedProperty());
    warning.textProperty().bind(model.status().warningProperty());
    warningStrip.visibleProperty().bind(model.status().warningProperty().isNotEmpty());
    warningStrip.managedProperty().bind(warningStrip.visibleProperty());
    back.disableProperty().bind(navigation.canGoBackProperty().not());
    forward.disableProperty().bind(navigation.canGoForwardProperty().not());
    about.setVisible(navigation.knows(Route.About.class));
    bindShade();
    bindFolding();
    root.getChildren().addAll(searchBox().root(), helpBox().root());
    practise(model.practice());
    navigation.currentProperty().addListener((o, before, now) -> show(now));
    show(navigation.currentProperty().get());
    anything
        .openProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                Platform.runLater(this::keyboardToScreen);
              }
            });
  }

  /** Held here: its controller must live as long as the window. */
  private View<OpenAnythingController> searchBox() {
    searchBox = loader.load(new OpenAnythingController(anything, navigation));
    return searchBox;
  }

  private View<ScreenHelpController> helpBox() {
    helpBox = loader.load(new ScreenHelpController(help, navigation, texts));
    return helpBox;
  }

  /** Above everything, so that nobody takes it for the office's own. */
  private void practise(@Nullable PracticeDesk practice) {
    if (practice != null) {
      View<PracticeStripController> strip =
          loader.load(
              new PracticeStripController(practice.guide(), practice.leave(), navigation, texts));
      practiceStrip = strip;
      strips.getChildren().add(strip.root());
    }
  }

  private void addSection(Section section) {
    String text = texts.text(section.textKey());
    Button item = new Button(text, new FontIcon(section.icon()));
    item.getStyleClass().addAll(Styles.FLAT, "hz-nav-item");
    item.setMaxWidth(Double.MAX_VALUE);
    item.setOnAction(e -> navigation.open(section.route()));
    items.put(section, item);
    sections.getChildren().add(item);
  }

  private void bindShade() {
    StringProperty says = new SimpleStringProperty();
    describe(shade, says);
    shades =
        theme.follow(
            now -> {
              boolean dark = now == Theme.Shade.DARK;
              shadeIcon.setIconLiteral(dark ? "mdomz-wb_sunny" : "mdomz-nights_stay");
              says.set(texts.text(dark ? "app.window.light" : "app.window.dark"));
            });
  }

  private void bindFolding() {
    model.widthProperty().bind(root.widthProperty());
    fold.textProperty()
        .bind(model.foldedProperty().map(f -> f ? "" : texts.text("app.window.fold")));
    model
        .foldedProperty()
        .subscribe(f -> foldIcon.setIconLiteral(f ? "mdoal-chevron_right" : "mdoal-chevron_left"));
    describe(
        fold,
        model.foldedProperty().map(f -> texts.text(f ? "app.window.unfold" : "app.window.fold")));
    program
        .textProperty()
        .bind(model.foldedProperty().map(f -> texts.text(f ? "app.window.shortName" : "app.name")));
    model.foldedProperty().addListener((o, before, now) -> foldTo(now));
    foldTo(model.foldedProperty().get());
  }

  private void foldTo(boolean folded) {
    nav.pseudoClassStateChanged(NARROW, folded);
    ContentDisplay display = folded ? ContentDisplay.TOP : ContentDisplay.LEFT;
    items.values().forEach(item -> item.setContentDisplay(display));
  }

  private void show(@Nullable Visit visit) {
    title.textProperty().unbind();
    help.hide();
    if (visit == null) {
      title.setText("");
      content.getChildren().clear();
      return;
    }
    Screen screen = visit.screen();
    title.textProperty().bind(screen.title());
    content.getChildren().setAll(visit.view().root());
    model.visited(visit.route());
    toSettings.setVisible(!(visit.route() instanceof Route.Settings));
    items.forEach(
        (section, item) -> item.pseudoClassStateChanged(CURRENT, model.isCurrent(section)));
  }

  /** The box of Ctrl+K had the keyboard: now the screen has it, not the navigation beside. */
  private void keyboardToScreen() {
    Scene scene = root.getScene();
    if (scene != null && !isWithinScreen(scene.getFocusOwner())) {
      content.applyCss(); // before: what scrolls has no content yet
      Focus.first(content).ifPresent(Node::requestFocus);
    }
  }

  private boolean isWithinScreen(@Nullable Node node) {
    Node at = node;
    while (at != null && at != content) {
      at = at.getParent();
    }
    return at != null;
  }

  private static void describe(Button button, ObservableValue<String> says) {
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(says);
    button.setTooltip(tooltip);
    button.accessibleTextProperty().bind(says);
  }

  @FXML
  private void toggleFold() {
    model.toggleFold();
  }

  @FXML
  private void toggleShade() {
    theme.toggle();
  }

  @FXML
  private void goBack() {
    back();
  }

  @FXML
  private void goForward() {
    forward();
  }

  @FXML
  private void openSettings() {
    navigation.open(new Route.Settings());
  }

  @FXML
  private void openAbout() {
    navigation.open(new Route.About());
  }

  @Override
  public void save() {
    navigation.screen().ifPresent(Screen::save);
  }

  @Override
  public void leave() {
    if (!navigation.screen().map(Screen::leave).orElse(false)) {
      navigation.back();
    }
  }

  @Override
  public void back() {
    navigation.back();
  }

  @Override
  public void forward() {
    navigation.forward();
  }

  @Override
  public void undo() {
    if (!navigation.screen().map(Screen::undo).orElse(false)) {
      undoLast.run();
    }
  }

  @Override
  @FXML
  public void openAnything() {
    anything.show();
  }

  @Override
  public void help() {
    Visit visit = navigation.currentProperty().get();
    if (visit != null) {
      Screen screen = visit.screen();
      help.show(visit.route(), screen.title().getValue(), screen.helpArticle());
    }
  }
}
