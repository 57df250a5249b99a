package huanze.agenda.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** The headings above the grid: they do not scroll. */
final class GridHeader extends Region {
  private static final double HEIGHT = 34;
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

  private final Label name = new Label();
  private final Label rate = new Label();
  private final List<Label> months = new ArrayList<>();
  private final AgendaWords words;
  private GridColumns columns = GridColumns.of(900);

  GridHeader(AgendaWords words) {
    this.words = words;
    getStyleClass().add("hz-grid-head");
    name.setText(words.texts().text("agenda.ui.head.unit"));
    name.getStyleClass().add("hz-grid-head-name");
    rate.setText(words.texts().text("agenda.ui.head.rate"));
    rate.getStyleClass().add("hz-grid-head-rate");
    getChildren().addAll(name, rate);
    for (int month = 1; month <= GridView.months(); month++) {
      Label label = new Label(words.month(month));
      label.getStyleClass().add("hz-grid-head-month");
      months.add(label);
      getChildren().add(label);
    }
  }

  void setColumns(GridColumns wanted) {
    columns = wanted;
    boolean narrow = columns.month() < 36;
    for (int i = 0; i < months.size(); i++) {
      months.get(i).setText(narrow ? String.valueOf(i + 1) : words.month(i + 1));
    }
    requestLayout();
  }

  void setCurrentMonth(int month) {
    for (int i = 0; i < months.size(); i++) {
      months.get(i).pseudoClassStateChanged(CURRENT, i + 1 == month);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 100;
  }

  @Override
  protected void layoutChildren() {
    name.resizeRelocate(1, 0, columns.name(), getHeight());
    for (int i = 0; i < months.size(); i++) {
      months.get(i).resizeRelocate(1 + columns.x(i + 1), 0, columns.month(), getHeight());
    }
    rate.resizeRelocate(1 + columns.x(13), 0, columns.rate(), getHeight());
  }
}
