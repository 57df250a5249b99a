package huanze.agenda.ui;

import huanze.agenda.Standing;
import huanze.agenda.calendar.MonthTally;
import java.util.List;
import javafx.scene.layout.Region;

/** How many of a month were met, made up late and missed, as one thin bar. */
final class BarView extends Region {
  private static final List<Standing> PARTS =
      List.of(Standing.MET, Standing.LATE, Standing.MISSED, Standing.OPEN);

  private final Region[] parts = {
    part("hz-grid-bar-met"),
    part("hz-grid-bar-late"),
    part("hz-grid-bar-missed"),
    part("hz-grid-bar-open")
  };
  private final double[] shares = new double[parts.length];

  BarView() {
    getStyleClass().add("hz-grid-bar");
    setMouseTransparent(true);
    getChildren().setAll(parts);
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    return part;
  }

  void show(MonthTally tally) {
    for (int i = 0; i < parts.length; i++) {
      shares[i] = (double) tally.count(PARTS.get(i)) / Math.max(1, tally.total());
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    for (int i = 0; i < parts.length; i++) {
      double width = shares[i] * getWidth();
      parts[i].resizeRelocate(x, 0, width, getHeight());
      x += width;
    }
  }
}
