package huanze.duty.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The headings above the coverage: they do not scroll. */
final class CoverHeader extends Region {
  private static final double ONE_LINE = 34;
  private static final double TWO_LINES = 54;

  private final Label name = new Label();
  private final List<Label> labels = new ArrayList<>();
  private CoverColumns columns = CoverColumns.of(900, 1, 1);
  private double height = ONE_LINE;

  CoverHeader() {
    getStyleClass().add("hz-grid-head");
    name.getStyleClass().add("hz-grid-head-name");
    getChildren().add(name);
  }

  void show(String first, List<CoverPage.Column> shown) {
    name.setText(first);
    labels.clear();
    boolean two = shown.stream().anyMatch(c -> !c.below().isEmpty());
    height = two ? TWO_LINES : ONE_LINE;
    for (CoverPage.Column column : shown) {
      Label label = new Label(two ? column.name() + "\n" + column.below() : column.name());
      label.getStyleClass().addAll("hz-grid-head-month", "hz-cover-head-column");
      label.setTooltip(new Tooltip(column.tip()));
      labels.add(label);
    }
    getChildren().setAll(name);
    getChildren().addAll(labels);
    requestLayout();
  }

  void setColumns(CoverColumns wanted) {
    columns = wanted;
    requestLayout();
  }

  @Override
  protected double computePrefHeight(double width) {
    return height;
  }

  @Override
  protected double computeMinHeight(double width) {
    return height;
  }

  @Override
  protected double computeMinWidth(double ignored) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double ignored) {
    return 100;
  }

  @Override
  protected void layoutChildren() {
    name.resizeRelocate(1, 0, columns.name(), getHeight());
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      label.setVisible(columns.isShown(i + 1));
      if (label.isVisible()) {
        label.resizeRelocate(1 + columns.x(i + 1), 0, columns.width(), getHeight());
      }
    }
  }
}
