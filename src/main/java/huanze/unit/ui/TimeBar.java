package huanze.unit.ui;

import huanze.base.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Draws a {@link TimeStrip}: bars with words, the years below, a line for today. */
final class TimeBar extends Pane {
  private static final double LANE = 24;
  private static final double GAP = 3;
  private static final double SCALE = 20;
  private static final double YEAR = 34;

  private final TimeStrip strip;
  private final List<Label> bars = new ArrayList<>();
  private final List<Label> years = new ArrayList<>();
  private final List<LocalDate> yearDays = new ArrayList<>();
  private final Region line = new Region();
  private final Region today = new Region();

  TimeBar(TimeStrip strip, Texts texts) {
    this.strip = strip;
    setMinWidth(0);
    line.getStyleClass().add("hz-time-line");
    today.getStyleClass().add("hz-time-today");
    getChildren().add(line);
    for (TimeStrip.Bar bar : strip.bars()) {
      Label label = new Label(bar.words());
      label.getStyleClass().addAll("hz-time-bar", look(bar.look()));
      label.setTooltip(new Tooltip(bar.full()));
      label.setAccessibleText(bar.full());
      bars.add(label);
    }
    for (int year = strip.from().getYear() + 1; year <= strip.to().getYear(); year++) {
      Label label = new Label(String.valueOf(year));
      label.getStyleClass().add("hz-time-year");
      years.add(label);
      yearDays.add(LocalDate.of(year, 1, 1));
    }
    today.setAccessibleText(texts.text("unit.ui.time.today", strip.today()));
    Tooltip.install(today, new Tooltip(texts.text("unit.ui.time.today", strip.today())));
    getChildren().addAll(bars);
    getChildren().addAll(years);
    getChildren().add(today);
    double height = strip.lanes() * (LANE + GAP) + SCALE;
    setMinHeight(height);
    setPrefHeight(height);
    setMaxHeight(height);
  }

  private static String look(TimeStrip.Look look) {
    return switch (look) {
      case HELD -> "hz-time-held";
      case ACTING -> "hz-time-acting";
      case FUTURE -> "hz-time-future";
      case GAP -> "hz-time-gap";
    };
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double lanes = strip.lanes() * (LANE + GAP);
    for (int i = 0; i < bars.size(); i++) {
      TimeStrip.Bar bar = strip.bars().get(i);
      double left = x(bar.days().from(), 0, width);
      LocalDate to = bar.days().to();
      double right = to == null ? width : x(to.plusDays(1), width, width);
      bars.get(i)
          .resizeRelocate(
              Math.floor(left),
              bar.lane() * (LANE + GAP),
              Math.max(4, Math.floor(right) - Math.floor(left) - 1),
              LANE);
    }
    line.resizeRelocate(0, lanes, width, 1);
    double free = -YEAR;
    for (int i = 0; i < years.size(); i++) {
      double at = x(yearDays.get(i), 0, width);
      boolean fits = at >= free && at + YEAR <= width;
      years.get(i).setVisible(fits);
      if (fits) {
        free = at + YEAR;
        years.get(i).resizeRelocate(Math.floor(at), lanes + 1, YEAR, SCALE - 1);
      }
    }
    today.resizeRelocate(Math.floor(x(strip.today(), 0, width)), 0, 2, lanes + 4);
  }

  private double x(@Nullable LocalDate day, double open, double width) {
    if (day == null) {
      return open;
    }
    double span = ChronoUnit.DAYS.between(strip.from(), strip.to()) + 1.0;
    double share = ChronoUnit.DAYS.between(strip.from(), day) / span;
    return Math.clamp(share, 0, 1) * width;
  }
}
