package huanze.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxBackgroundTest {
  private final FxBackground background = new FxBackground();
  private final List<String> story = Collections.synchronizedList(new ArrayList<>());

  @BeforeAll
  static void startToolkit() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void onlyTheLatestAnswerOfANameArrives() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(1);
    background.read(
        "search",
        () -> {
          reading.countDown();
          asked.await();
          return "old";
        },
        story::add,
        e -> story.add("failed"));
    reading.await();
    background.read("search", () -> "newer", story::add, e -> story.add("failed"));
    background.read("search", () -> "newest", story::add, e -> story.add("failed"));
    background.read("other", () -> "other", story::add, e -> story.add("failed"));
    asked.countDown();
    settle();
    assertThat(story).containsExactly("newest", "other");
  }

  @Test
  void whatWasReadForAScreenThatIsGoneIsDropped() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    background.read(
        "list",
        () -> {
          reading.countDown();
          gone.await();
          return "of a closed ledger";
        },
        story::add,
        e -> story.add("failed"));
    reading.await();
    background.read("other", () -> "other", story::add, e -> story.add("failed"));
    background.forget();
    background.read("list", () -> "new screen", story::add, e -> story.add("failed"));
    gone.countDown();
    settle();
    assertThat(story).containsExactly("new screen");
  }

  @Test
  void writesKeepTheirOrderAndNoneIsDropped() {
    for (int i = 0; i < 20; i++) {
      int number = i;
      background.write(() -> "w" + number, story::add, e -> story.add("failed"));
    }
    settle();
    assertThat(story).hasSize(20).startsWith("w0", "w1").endsWith("w19");
  }

  @Test
  void failuresComeBackOnTheFxThread() {
    AtomicReference<Boolean> onFx = new AtomicReference<>();
    background.files(
        () -> {
          throw new java.io.IOException("full");
        },
        r -> story.add("done"),
        e -> {
          onFx.set(Platform.isFxApplicationThread());
          story.add(e.getMessage());
        });
    settle();
    assertThat(story).containsExactly("full");
    assertThat(onFx).hasValue(true);
  }

  @Test
  void errorsReachTheHandlerOfLastResort() throws Exception {
    CountDownLatch caught = new CountDownLatch(1);
    Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> caught.countDown());
    try {
      background.write(
          () -> {
            throw new AssertionError("defect");
          },
          r -> story.add("done"),
          e -> story.add("failed"));
      assertThat(caught.await(10, TimeUnit.SECONDS)).isTrue();
    } finally {
      Thread.setDefaultUncaughtExceptionHandler(before);
    }
    background.write(() -> "still works", story::add, e -> story.add("failed"));
    settle();
    assertThat(story).containsExactly("still works");
  }

  private void settle() {
    background.close();
    WaitForAsyncUtils.waitForFxEvents();
  }
}
