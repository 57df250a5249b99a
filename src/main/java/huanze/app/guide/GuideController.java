package huanze.app.guide;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import huanze.fx.Screen;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.SetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 十步入门: all steps, what is done of them, and the way into each. */
public final class GuideController implements Screen {
  private final GuideModel model;
  private final @Nullable Runnable renew;
  private final Texts texts;
  private final SetChangeListener<GuideStep> follow = change -> show();

  @FXML private Label progress;
  @FXML private Button resume;
  @FXML private VBox steps;
  @FXML private HBox again;

  /**
   * @param renew makes the practice city anew; null if that cannot be done here
   */
  public GuideController(GuideModel model, @Nullable Runnable renew, Texts texts) {
    this.model = model;
    this.renew = renew;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    again.setVisible(renew != null);
    again.setManaged(renew != null);
    show();
  }

  private void show() {
    int done = model.done().size();
    progress.setText(texts.text("app.guide.progress", done, GuideStep.values().length));
    resume.setText(
        texts.text(
            model.isFinished()
                ? "app.guide.again"
                : done == 0 ? "app.guide.begin" : "app.guide.resume"));
    steps.getChildren().clear();
    for (GuideStep step : GuideStep.values()) {
      steps.getChildren().add(card(step));
    }
  }

  private Node card(GuideStep step) {
    Label number = new Label(String.valueOf(step.number()));
    number.getStyleClass().add("hz-guide-number");
    Label title = new Label(texts.text(step.titleKey()));
    title.getStyleClass().add("hz-heading");
    VBox words =
        new VBox(
            4, title, line("app.guide.look", step.lookKey()), line("app.guide.try", step.tryKey()));
    HBox.setHgrow(words, Priority.ALWAYS);
    CheckBox done = new CheckBox(texts.text("app.guide.done"));
    done.setSelected(model.done().contains(step));
    done.setMinWidth(Label.USE_PREF_SIZE);
    done.setOnAction(e -> model.mark(step, done.isSelected()));
    Button open = new Button(texts.text("app.guide.open"));
    open.setMinWidth(Label.USE_PREF_SIZE);
    open.setAccessibleText(title.getText());
    open.setOnAction(e -> model.begin(step));
    HBox card = new HBox(number, words, done, open);
    card.getStyleClass().addAll("hz-card", "hz-guide-card");
    return card;
  }

  private Label line(String leadKey, String key) {
    Label line = new Label(texts.text(leadKey, texts.text(key)));
    line.getStyleClass().add(Styles.TEXT_MUTED);
    line.setWrapText(true);
    line.setMinHeight(Label.USE_PREF_SIZE);
    return line;
  }

  @FXML
  private void resume() {
    model.resume();
  }

  @FXML
  private void renew() {
    if (renew != null) {
      renew.run();
    }
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("app.guide.name"));
  }

  @Override
  public void activate() {
    model.done().addListener(follow);
    show();
  }

  @Override
  public void deactivate() {
    model.done().removeListener(follow);
  }
}
