package huanze.fx;

import atlantafx.base.theme.Styles;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A few answers side by side, one of them chosen. */
public final class Segments {
  private Segments() {}

  /** One answer and what choosing it does. */
  public record Segment(String text, Runnable chosen) {}

  public static Segment of(String text, Runnable chosen) {
    return new Segment(text, chosen);
  }

  /** Shows another answer as chosen, from 0, and does nothing else. */
  public static void choose(HBox box, int which) {
    ((ToggleButton) box.getChildren().get(which)).setSelected(true);
  }

  /** Of a group made elsewhere: what is pressed again stays chosen. */
  public static void keepOne(ToggleGroup group) {
    group
        .selectedToggleProperty()
        .addListener(
            (o, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              }
            });
  }

  /** The first one is chosen at first. */
  public static void fill(HBox box, Segment... segments) {
    ToggleGroup group = new ToggleGroup();
    for (int i = 0; i < segments.length; i++) {
      Segment segment = segments[i];
      ToggleButton button = new ToggleButton(segment.text());
      button.setMinWidth(Region.USE_PREF_SIZE);
      button
          .getStyleClass()
          .add(
              i == 0
                  ? Styles.LEFT_PILL
                  : i == segments.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
      button.setToggleGroup(group);
      button.setSelected(i == 0);
      button.setOnAction(
          e -> {
            button.setSelected(true);
            segment.chosen().run();
          });
      box.getChildren().add(button);
    }
  }
}
