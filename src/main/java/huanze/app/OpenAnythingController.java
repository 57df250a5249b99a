package huanze.app;

import huanze.fx.Finder.Found;
import huanze.fx.Keys;
import huanze.fx.Navigator;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** The box of Ctrl+K. It lies in the window, not in a popup: there Chinese cannot be typed. */
public final class OpenAnythingController {
  private final OpenAnythingModel model;
  private final Navigator navigator;

  @FXML private StackPane root;
  @FXML private TextField words;
  @FXML private ListView<Found> found;

  public OpenAnythingController(OpenAnythingModel model, Navigator navigator) {
    this.model = model;
    this.navigator = navigator;
  }

  @FXML
  private void initialize() {
    root.visibleProperty().bind(model.openProperty());
    root.managedProperty().bind(root.visibleProperty());
    words.textProperty().bindBidirectional(model.wordsProperty());
    found.setItems(model.found());
    found.setCellFactory(list -> new FoundCell());
    model
        .found()
        .addListener(
            (javafx.collections.ListChangeListener<Found>)
                change -> found.getSelectionModel().selectFirst());
    model
        .openProperty()
        .addListener(
            (o, was, is) -> {
              if (is) {
                Platform.runLater(words::requestFocus);
              }
            });
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (Keys.LEAVE.match(event)) {
      event.consume();
      model.hide();
    } else if (Keys.OPEN.match(event)) {
      event.consume();
      openChosen();
    } else if (event.getCode() == KeyCode.DOWN && event.getTarget() == words) {
      event.consume();
      found.requestFocus();
      found.getSelectionModel().selectNext();
    }
  }

  @FXML
  private void clickedBeside(MouseEvent event) {
    if (event.getTarget() == root) {
      model.hide();
    }
  }

  @FXML
  private void openChosen() {
    Found chosen = found.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      model.hide();
      navigator.open(chosen.route());
    }
  }
}
