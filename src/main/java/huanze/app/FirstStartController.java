package huanze.app;

import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.Focus;
import huanze.fx.Keys;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/** Frame around the questions: title, step, back and next. */
public final class FirstStartController {
  private final FirstStartModel model;
  private final ViewLoader loader;
  private final FileDialogs files;
  private final Map<FirstStartPage, View<?>> pages = new EnumMap<>(FirstStartPage.class);

  @FXML private Label title;
  @FXML private Label step;
  @FXML private StackPane content;
  @FXML private Button back;
  @FXML private Button next;
  @FXML private ProgressIndicator working;

  public FirstStartController(FirstStartModel model, ViewLoader loader, FileDialogs files) {
    this.model = model;
    this.loader = loader;
    this.files = files;
  }

  @FXML
  private void initialize() {
    next.disableProperty().bind(model.busyProperty());
    back.disableProperty().bind(model.busyProperty());
    working.visibleProperty().bind(model.busyProperty());
    model.pageProperty().addListener((o, before, now) -> show(now));
    content.addEventFilter(KeyEvent.KEY_PRESSED, this::enterGoesOn);
    show(model.pageProperty().get());
  }

  /** A tick box would take Enter for a click; the next question is what is meant. */
  private void enterGoesOn(KeyEvent event) {
    boolean choice =
        event.getTarget() instanceof CheckBox || event.getTarget() instanceof RadioButton;
    if (choice && Keys.OPEN.match(event)) {
      event.consume();
      model.next();
    }
  }

  private void show(FirstStartPage page) {
    Texts texts = loader.texts();
    title.setText(texts.text(page.titleKey()));
    showStep();
    boolean last = page == FirstStartPage.SUMMARY;
    next.setText(texts.text(last ? "app.firstStart.finish" : "app.firstStart.next"));
    back.setVisible(page != FirstStartPage.SECRECY);
    Parent root = pages.computeIfAbsent(page, this::load).root();
    content.getChildren().setAll(root);
    Platform.runLater(() -> Focus.first(root).orElse(next).requestFocus());
  }

  /** How many there are is known once it is decided what is begun. */
  private void showStep() {
    List<FirstStartPage> path = model.path();
    int number = path.indexOf(model.pageProperty().get()) + 1;
    boolean counted = number > path.indexOf(FirstStartPage.KIND) + 1;
    step.setText(
        counted
            ? loader.texts().text("app.firstStart.step", number, path.size())
            : loader.texts().text("app.firstStart.firstSteps", number));
  }

  private View<?> load(FirstStartPage page) {
    Texts texts = loader.texts();
    return switch (page) {
      case SECRECY -> loader.load(new FirstStartSecrecyController(model, texts));
      case CLERK -> loader.load(new FirstStartClerkController(model, texts));
      case KIND -> loader.load(new FirstStartKindController(model, texts));
      case LEVEL -> loader.load(new FirstStartLevelController(model, texts));
      case REGION -> loader.load(new FirstStartRegionController(model, texts));
      case BACKUP -> loader.load(new FirstStartBackupController(model, texts, files));
      case SUMMARY -> loader.load(new FirstStartSummaryController(model, texts));
    };
  }

  @FXML
  private void goBack() {
    model.back();
  }

  @FXML
  private void goNext() {
    model.next();
  }
}
