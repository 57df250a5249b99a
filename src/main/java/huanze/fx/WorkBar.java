package huanze.fx;

import huanze.base.Texts;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** What is being done, how far it is, and a button to stop it; takes no room while nothing is. */
public final class WorkBar extends HBox {
  private static final Duration LOOK = Duration.millis(100);

  private final Label what = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final Button stop = new Button();
  private final Timeline looking = new Timeline(new KeyFrame(LOOK, e -> look()));
  private @Nullable Work work;

  public WorkBar() {
    getStyleClass().add("hz-work");
    what.setMinWidth(USE_PREF_SIZE);
    stop.setMinWidth(USE_PREF_SIZE);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    stop.setOnAction(e -> askToStop());
    looking.setCycleCount(Timeline.INDEFINITE);
    managedProperty().bind(visibleProperty());
    setVisible(false);
    getChildren().setAll(what, bar, stop);
  }

  /** Shows the work that is going on, for as long as the bar lives with its model. */
  public void follow(ObservableValue<@Nullable Work> running, Texts texts) {
    running.addListener((o, before, now) -> show(now, texts));
    show(running.getValue(), texts);
  }

  private void show(@Nullable Work now, Texts texts) {
    work = now;
    setVisible(now != null);
    stop.setDisable(false);
    if (now == null) {
      looking.stop();
    } else {
      what.setText(now.words(texts));
      stop.setText(texts.text("fx.work.stop"));
      look();
      looking.playFromStart();
    }
  }

  private void look() {
    if (work != null) {
      bar.setProgress(work.share());
    }
  }

  private void askToStop() {
    if (work != null) {
      work.stop();
      stop.setDisable(true);
    }
  }
}
