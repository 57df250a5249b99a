package huanze.benchmark;

import huanze.base.Memory;
import huanze.base.StartTimes;
import huanze.base.StartTimes.Step;
import huanze.fx.Painted;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The least a JavaFX program can show: the floor of a start. */
public final class EmptyWindow {
  private static final StartTimes TIMES = new StartTimes();

  private EmptyWindow() {}

  /** One label in a window as large as the desk's. */
  public static final class Window extends Application {
    @Override
    public void start(Stage stage) {
      stage.setScene(new Scene(new StackPane(new Label("empty")), 1280, 820));
      stage.show();
      Painted.then(
          () -> {
            TIMES.reached(Step.DESK);
            Platform.exit();
          });
    }
  }

  public static void main(String[] args) {
    Application.launch(Window.class);
    System.out.println("window usable " + TIMES.parts().getLast().since().toMillis());
    Memory.residentMebibytes()
        .ifPresent(mebibytes -> System.out.println("resident memory " + mebibytes + " MB"));
  }
}
