package huanze.app.home;

import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * How many stand how, as one stacked bar: a part for each standing, as long as its share, with its
 * symbol and number where they fit.
 */
final class StandingBar extends Region {
  /** What is judged by the rate first, then what is not. */
  static final List<Standing> PARTS =
      List.of(Standing.MET, Standing.LATE, Standing.MISSED, Standing.VACANT, Standing.OPEN);

  private static final double HEIGHT = 24;
  private static final double GAP = 2;

  /** Something rare is still to be seen. */
  private static final double NARROWEST = 4;

  private record Part(Label label, int count) {}

  private final List<Part> parts = new ArrayList<>();

  StandingBar(Rate rate) {
    setMouseTransparent(true);
    for (Standing standing : PARTS) {
      int count = rate.count(standing);
      if (count > 0) {
        Label label = new Label(StandingSymbol.of(standing) + " " + count);
        label.getStyleClass().addAll("hz-home-bar-part", "hz-home-bar-" + CamelCase.of(standing));
        parts.add(new Part(label, count));
        getChildren().add(label);
      }
    }
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
  }

  @Override
  protected void layoutChildren() {
    double[] widths = widths(getWidth() - GAP * Math.max(0, parts.size() - 1));
    double x = 0;
    for (int i = 0; i < parts.size(); i++) {
      Label label = parts.get(i).label();
      String whole = label.getAccessibleText();
      if (whole == null) {
        whole = label.getText();
        label.setAccessibleText(whole);
      }
      label.setText(whole);
      if (label.prefWidth(-1) > widths[i]) {
        label.setText("");
      }
      label.resizeRelocate(x, 0, widths[i], getHeight());
      x += widths[i] + GAP;
    }
  }

  /** Shares of the room; what is rare gets its few pixels from what is common. */
  private double[] widths(double room) {
    int total = parts.stream().mapToInt(Part::count).sum();
    double[] widths = new double[parts.size()];
    double narrow = 0;
    double rest = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = room * parts.get(i).count() / Math.max(1, total);
      if (widths[i] < NARROWEST) {
        narrow += NARROWEST;
        widths[i] = -1;
      } else {
        rest += widths[i];
      }
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] = widths[i] < 0 ? NARROWEST : widths[i] * (room - narrow) / Math.max(1, rest);
    }
    return widths;
  }
}
