package huanze.duty.ui;

import huanze.fx.Looks;
import huanze.fx.MatrixRowView;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One row of the coverage, used again for whatever scrolls into view. */
final class CoverRowView extends MatrixRowView<CoverRow> {
  static final double HEIGHT = 34;
  private static final double STEP = 16;
  private static final double EDGE = 8;
  private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

  private final FontIcon fold = new FontIcon("mdoal-chevron_right");
  private final Label number = new Label();
  private final Label name = new Label();
  private final Label note = new Label();
  private final List<Label> cells = new ArrayList<>();
  private final List<Region> lines = new ArrayList<>();
  private CoverColumns columns = CoverColumns.of(900, 1, 1);
  private @Nullable CoverRow row;
  private int cursor = -1;

  CoverRowView() {
    getStyleClass().add("hz-grid-row");
    fold.getStyleClass().add("hz-grid-fold");
    number.getStyleClass().add("hz-grid-rule");
    name.getStyleClass().add("hz-grid-name");
    note.getStyleClass().add("hz-grid-note");
    getChildren().addAll(fold, number, name, note);
    setPrefHeight(HEIGHT);
  }

  void setColumns(CoverColumns wanted) {
    if (!columns.equals(wanted)) {
      columns = wanted;
      requestLayout();
    }
  }

  @Override
  public void show(CoverRow wanted) {
    row = wanted;
    boolean heading = wanted.sort() == CoverRow.Sort.REGION;
    getStyleClass().setAll("hz-grid-row", heading ? "hz-grid-region" : "hz-grid-unit");
    fold.setVisible(wanted.opens());
    fold.setIconLiteral(wanted.open() ? "mdoal-expand_more" : "mdoal-chevron_right");
    number.setText(wanted.number());
    number.setVisible(!wanted.number().isEmpty());
    name.setText(wanted.label());
    note.setText(wanted.note());
    setAccessibleText(wanted.number() + " " + wanted.label());
    while (cells.size() < wanted.cells().size()) {
      Label cell = new Label();
      cell.setMouseTransparent(true);
      Region line = new Region();
      line.getStyleClass().add("hz-grid-line");
      line.setMouseTransparent(true);
      lines.add(line);
      cells.add(cell);
      getChildren().addAll(line, cell);
    }
    for (int i = 0; i < wanted.cells().size(); i++) {
      CoverCell cell = wanted.cells().get(i);
      Label label = cells.get(i);
      label.setText(cell.text());
      label.getStyleClass().setAll("label", heading ? "hz-grid-sum" : "hz-grid-cell");
      if (!cell.look().isEmpty()) {
        label.getStyleClass().add(Looks.standing(cell.look()));
      }
    }
    showCursor();
    requestLayout();
  }

  @Override
  public void setCursor(int column) {
    if (cursor != column) {
      cursor = column;
      showCursor();
    }
  }

  private void showCursor() {
    CoverRow shown = row;
    if (shown != null) {
      pseudoClassStateChanged(CURSOR, cursor >= 0);
      name.pseudoClassStateChanged(CURSOR, cursor == 0);
      for (int i = 0; i < shown.cells().size(); i++) {
        cells.get(i).pseudoClassStateChanged(CURSOR, cursor == i + 1);
      }
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected double computePrefWidth(double height) {
    return columns.right();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    CoverRow shown = row;
    if (shown == null) {
      return;
    }
    double height = getHeight();
    double x = EDGE + shown.depth() * STEP;
    fold.relocate(x, (height - fold.prefHeight(-1)) / 2);
    x += shown.opens() || shown.depth() > 0 ? 20 : 4;
    if (number.isVisible()) {
      double wide = number.prefWidth(-1);
      number.resizeRelocate(x, (height - number.prefHeight(-1)) / 2, wide, number.prefHeight(-1));
      x += wide + 6;
    }
    double noteWidth = note.prefWidth(-1);
    double room = Math.max(20, columns.name() - x - noteWidth - 10);
    name.resizeRelocate(x, 0, Math.min(room, name.prefWidth(-1)), height);
    note.resizeRelocate(columns.name() - noteWidth - 6, 0, noteWidth, height);
    for (int i = 0; i < cells.size(); i++) {
      boolean visible = i < shown.cells().size() && columns.isShown(i + 1);
      cells.get(i).setVisible(visible);
      lines.get(i).setVisible(visible);
      if (visible) {
        double at = columns.x(i + 1);
        lines.get(i).resizeRelocate(at, 0, 1, height);
        cells.get(i).resizeRelocate(at + 3, 4, columns.width() - 5, height - 8);
      }
    }
  }
}
