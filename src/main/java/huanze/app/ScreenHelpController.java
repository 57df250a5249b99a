package huanze.app;

import huanze.app.ScreenHelpModel.Help;
import huanze.base.Texts;
import huanze.fx.Keys;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.rulepack.Article;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The box of F1. It lies over the screen, so that half-typed input stays where it is. */
public final class ScreenHelpController {
  private final ScreenHelpModel model;
  private final Navigator navigator;
  private final Texts texts;

  /** Where the keyboard was before. */
  private @Nullable Node before;

  @FXML private StackPane root;
  @FXML private Label title;
  @FXML private Label words;
  @FXML private VBox articleBox;
  @FXML private Label articleHeading;
  @FXML private Label digest;
  @FXML private Button toArticle;
  @FXML private Button toAbout;
  @FXML private Button close;

  public ScreenHelpController(ScreenHelpModel model, Navigator navigator, Texts texts) {
    this.model = model;
    this.navigator = navigator;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    root.managedProperty().bind(root.visibleProperty());
    for (Node part : new Node[] {articleBox, toArticle, toAbout}) {
      part.managedProperty().bind(part.visibleProperty());
    }
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.shownProperty().addListener((o, was, is) -> show(is));
    show(model.shownProperty().get());
  }

  private void show(@Nullable Help help) {
    root.setVisible(help != null);
    if (help == null) {
      Node back = before;
      before = null;
      if (back != null) {
        back.requestFocus();
      }
      return;
    }
    title.setText(texts.text("app.screenHelp.title", help.title()));
    words.setText(help.words());
    Article article = help.article();
    articleBox.setVisible(article != null);
    toArticle.setVisible(article != null && navigator.knows(Route.Article.class));
    toAbout.setVisible(navigator.knows(Route.About.class));
    if (article != null) {
      articleHeading.setText(
          texts.text("rulepack.article.heading", article.number(), article.title()));
      digest.setText(article.digest());
    }
    before = root.getScene() == null ? null : root.getScene().getFocusOwner();
    close.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (Keys.LEAVE.match(event) || Keys.HELP.match(event)) {
      event.consume();
      model.hide();
    }
  }

  @FXML
  private void clickedBeside(MouseEvent event) {
    if (event.getTarget() == root) {
      model.hide();
    }
  }

  @FXML
  private void close() {
    model.hide();
  }

  @FXML
  private void openArticle() {
    Help help = model.shownProperty().get();
    model.hide();
    if (help != null && help.article() != null) {
      navigator.open(new Route.Article(help.article().number()));
    }
  }

  @FXML
  private void openAbout() {
    model.hide();
    navigator.open(new Route.About());
  }
}
