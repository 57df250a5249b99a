package huanze.app;

import huanze.app.Components.Component;
import huanze.base.Texts;
import huanze.fx.Screen;
import huanze.fx.Shown;
import huanze.fx.WordsArea;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;

/** 帮助与关于: what the program is, its keys, its licences. */
public final class AboutController implements Screen {
  private final AboutModel model;
  private final Runnable more;
  private final Texts texts;

  @FXML private Label version;
  @FXML private Label practiceHint;
  @FXML private Button practice;
  @FXML private ComboBox<Component> components;
  @FXML private WordsArea licenceText;

  /**
   * @param more into the practice city; there, to its guide
   */
  public AboutController(AboutModel model, Runnable more, Texts texts) {
    this.model = model;
    this.more = more;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    version.setText(
        model
            .version()
            .map(number -> texts.text("app.about.version", number))
            .orElse(texts.text("app.about.fromSource")));
    boolean there = model.isPractice();
    practice.setText(texts.text(there ? "app.guide.name" : "app.practice.enter"));
    practiceHint.setText(texts.text(there ? "app.guide.hint" : "app.practice.enterHint"));
    components.setConverter(new Shown<>(AboutController::shown));
    components.setItems(FXCollections.observableList(Components.all()));
    components.valueProperty().addListener((o, before, now) -> licenceText.setText(now.text()));
    components.getSelectionModel().selectFirst();
  }

  private static String shown(Component component) {
    String named = (component.name() + " " + component.version()).strip();
    return named + "  ·  " + String.join(" / ", component.licences());
  }

  @FXML
  private void openPractice() {
    more.run();
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("app.about.title"));
  }
}
