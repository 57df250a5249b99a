package huanze.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class RestTest {
  @Test
  void tellsAgainAndAgainUntilClosed() throws InterruptedException {
    CountDownLatch twice = new CountDownLatch(2);
    Rest rest = OnFx.get(() -> new Rest(new Scene(new Pane()), 20, twice::countDown, () -> {}));
    assertThat(twice.await(20, TimeUnit.SECONDS)).isTrue();
    OnFx.get(
        () -> {
          rest.close();
          return true;
        });
  }

  @Test
  void everyInputIsToldAndPutsTheRestOff() throws InterruptedException {
    AtomicInteger touches = new AtomicInteger();
    CountDownLatch rested = new CountDownLatch(1);
    Pane root = OnFx.get(Pane::new);
    Rest rest =
        OnFx.get(() -> new Rest(new Scene(root), 50, rested::countDown, touches::incrementAndGet));
    OnFx.get(
        () -> {
          Event.fireEvent(
              root,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false));
          return true;
        });
    assertThat(rested.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(touches).hasValue(1);
    OnFx.get(
        () -> {
          rest.close();
          Event.fireEvent(
              root,
              new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.A, false, false, false, false));
          return true;
        });
    assertThat(touches).as("closed").hasValue(1);
  }
}
