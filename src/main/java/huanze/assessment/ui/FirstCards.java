package huanze.assessment.ui;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Shows what stands at the top of a page at once and the rest a moment later: to dress some twenty
 * cards of fields takes longer than anybody should wait for the first.
 */
final class FirstCards {
  /** More than the smallest window holds. */
  private static final int AT_ONCE = 6;

  private final PauseTransition moment = new PauseTransition(Duration.millis(20));
  private Runnable rest = () -> {};

  FirstCards() {
    moment.setOnFinished(e -> rest.run());
  }

  /** Fills a page from its top. */
  void fill(VBox page, List<Node> all) {
    int first = Math.min(AT_ONCE, all.size());
    page.getChildren().setAll(all.subList(0, first));
    rest =
        () -> {
          rest = () -> {};
          page.getChildren().addAll(all.subList(first, all.size()));
        };
    moment.playFromStart();
  }

  /** Shows all and lays it out, before anything on the page is brought into view. */
  void showRest(ScrollPane scroll) {
    rest.run();
    scroll.applyCss();
    scroll.layout();
  }
}
