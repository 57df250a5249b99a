package huanze.duty.ui;

import huanze.fx.Matrix;
import huanze.fx.MatrixRowView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.ScrollEvent;

/** The coverage as a control; columns that do not fit are reached by travelling. */
final class CoverView extends Matrix<CoverRow> {
  private final CoverHeader header = new CoverHeader();
  private final ObjectProperty<CoverColumns> columns =
      new SimpleObjectProperty<>(CoverColumns.of(900, 1, 1));
  private BiConsumer<CoverRow, Integer> onAct = (row, column) -> {};
  private Consumer<CoverRow> onFold = row -> {};
  private double room = 900;

  CoverView() {
    super(CoverRowView.HEIGHT);
    begin(header);
    columns.addListener(
        (o, was, is) -> {
          header.setColumns(is);
          stick();
        });
    columnProperty().addListener((o, was, is) -> columns.set(columns.get().showing(is.intValue())));
    list()
        .addEventFilter(
            ScrollEvent.SCROLL,
            e -> {
              if (Math.abs(e.getDeltaX()) > Math.abs(e.getDeltaY())) {
                e.consume();
                move(e.getDeltaX() < 0 ? 1 : -1);
              }
            });
  }

  void setOnAct(BiConsumer<CoverRow, Integer> run) {
    onAct = run;
  }

  void setOnFold(Consumer<CoverRow> run) {
    onFold = run;
  }

  void show(String first, CoverPage page) {
    header.show(first, page.columns());
    columns.set(CoverColumns.of(room, page.columns().size(), columns.get().first()));
    header.setColumns(columns.get());
    show(page.rows());
  }

  ObjectProperty<CoverColumns> columnsProperty() {
    return columns;
  }

  /** Moves the columns in sight. */
  void move(int by) {
    CoverColumns now = columns.get();
    columns.set(CoverColumns.of(room, now.all(), now.first() + by));
  }

  @Override
  protected MatrixRowView<CoverRow> makeRow() {
    CoverRowView view = new CoverRowView();
    columns.subscribe(view::setColumns);
    return view;
  }

  @Override
  protected void fit(double width) {
    room = width;
    CoverColumns now = columns.get();
    columns.set(CoverColumns.of(width, now.all(), now.first()));
  }

  @Override
  protected int columnAt(double x) {
    return columns.get().at(x);
  }

  @Override
  protected int columns() {
    return columns.get().all();
  }

  @Override
  protected double right() {
    return columns.get().right();
  }

  @Override
  protected boolean sticks(CoverRow row) {
    return row.sort() == CoverRow.Sort.REGION;
  }

  @Override
  protected void act(CoverRow row, int at) {
    onAct.accept(row, at);
  }

  @Override
  protected void fold(CoverRow row) {
    onFold.accept(row);
  }

  @Override
  protected List<String> words(CoverRow row, int at) {
    List<String> lines = new ArrayList<>();
    lines.add((row.number() + " " + row.label()).strip());
    if (at >= 1 && at <= row.cells().size() && !row.cells().get(at - 1).tip().isEmpty()) {
      lines.add(row.cells().get(at - 1).tip());
    }
    return lines;
  }
}
