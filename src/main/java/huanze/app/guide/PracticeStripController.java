package huanze.app.guide;

import huanze.app.practice.Practice;
import huanze.base.Texts;
import huanze.fx.Navigator;
import huanze.fx.Route;
import javafx.beans.Observable;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** Above every screen of the practice city: that it is one, the way out, the step under way. */
public final class PracticeStripController {
  private final GuideModel model;
  private final @Nullable Runnable leave;
  private final Navigator navigator;
  private final Texts texts;
  private final SetChangeListener<GuideStep> follow = change -> showProgress();

  @FXML private Label says;
  @FXML private Button guide;
  @FXML private Button out;
  @FXML private HBox step;
  @FXML private Label stepTitle;
  @FXML private Label stepWords;

  /**
   * @param leave back to the real office; null if there is none behind this one
   */
  public PracticeStripController(
      GuideModel model, @Nullable Runnable leave, Navigator navigator, Texts texts) {
    this.model = model;
    this.leave = leave;
    this.navigator = navigator;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    says.setText(texts.text("app.practice.banner", Practice.TODAY));
    out.setVisible(leave != null);
    out.setManaged(leave != null);
    step.managedProperty().bind(step.visibleProperty());
    model.currentProperty().addListener(this::stepChanged);
    showStep();
    model.done().addListener(new WeakSetChangeListener<>(follow));
    showProgress();
  }

  private void stepChanged(Observable current) {
    showStep();
  }

  private void showStep() {
    GuideStep now = model.currentProperty().get();
    step.setVisible(now != null);
    if (now != null) {
      stepTitle.setText(texts.text("app.guide.step", now.number(), texts.text(now.titleKey())));
      stepWords.setText(
          texts.text("app.guide.lookAndTry", texts.text(now.lookKey()), texts.text(now.tryKey())));
    }
  }

  private void showProgress() {
    guide.setText(texts.text("app.guide.button", model.done().size(), GuideStep.values().length));
  }

  @FXML
  private void openGuide() {
    navigator.open(new Route.Guide());
  }

  @FXML
  private void leavePractice() {
    if (leave != null) {
      leave.run();
    }
  }

  @FXML
  private void finishStep() {
    model.finish();
  }

  @FXML
  private void leaveGuide() {
    model.leave();
  }
}
