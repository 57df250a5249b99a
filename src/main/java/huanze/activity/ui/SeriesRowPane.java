package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.FormMarks;
import huanze.fx.Pick;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The row of 系列登记 that is being typed: its fields, what they may mean, and what is wrong. */
public final class SeriesRowPane extends VBox {
  /** Two lines as wide as the smallest window; title and matter take what a larger one has. */
  private static final Map<SeriesField, Double> WIDTHS =
      Map.of(
          SeriesField.UNIT, 196.0,
          SeriesField.FORM, 124.0,
          SeriesField.DAY, 104.0,
          SeriesField.TITLE, 260.0,
          SeriesField.LEADER, 108.0,
          SeriesField.STARTS, 88.0,
          SeriesField.ENDS, 88.0,
          SeriesField.PLACE, 140.0,
          SeriesField.MATTER, 262.0);

  private static final Set<SeriesField> GROWING = Set.of(SeriesField.TITLE, SeriesField.MATTER);

  private final Map<SeriesField, TextField> inputs = new EnumMap<>(SeriesField.class);
  private final Map<SeriesField, Label> names = new EnumMap<>(SeriesField.class);
  private final FlowPane offers = new FlowPane();
  private @Nullable SeriesEntryModel model;

  public SeriesRowPane() {
    getStyleClass().add("hz-series-row");
    offers.getStyleClass().add("hz-series-offers");
    offers.setMinHeight(USE_PREF_SIZE);
    offers.setMinWidth(0);
    // A page that is short of room takes it from the list: it would shrink this one just as much.
    setMinHeight(USE_PREF_SIZE);
  }

  void follow(SeriesEntryModel rows) {
    model = rows;
    Texts texts = rows.texts();
    HBox upper = cells();
    HBox lower = cells();
    VBox marks = new VBox();
    FormMarks marked = new FormMarks(texts);
    for (SeriesField field : SeriesField.values()) {
      TextField input = new TextField();
      Label name = new Label();
      Label mark = mark();
      input.setId("series-" + field.id());
      input.setPrefWidth(Objects.requireNonNull(WIDTHS.get(field)));
      input.textProperty().bindBidirectional(rows.row().text(field));
      input.focusedProperty().addListener((o, was, is) -> look(rows, field, is));
      input.addEventFilter(KeyEvent.KEY_PRESSED, e -> key(rows, field, e));
      name.setLabelFor(input);
      VBox cell = new VBox(name, input);
      cell.getStyleClass().add("hz-series-cell");
      if (GROWING.contains(field)) {
        HBox.setHgrow(cell, Priority.ALWAYS);
      }
      (field.compareTo(SeriesField.LEADER) < 0 ? upper : lower).getChildren().add(cell);
      marks.getChildren().add(mark);
      marked.field(field.id(), input, mark);
      inputs.put(field, input);
      names.put(field, name);
    }
    input(SeriesField.DAY).setPromptText(texts.text("activity.ui.series.dayPrompt"));
    input(SeriesField.STARTS).setPromptText(texts.text("activity.ui.series.timePrompt"));
    Label rest = mark();
    marked.rest(rest).follow(rows.problems());
    marks.getChildren().add(rest);
    rows.kindProperty().subscribe(kind -> name(rows));
    for (SeriesField field : SeriesField.values()) {
      rows.row().pick(field).ifPresent(pick -> offer(field, pick));
    }
    Label keys = new Label(texts.text("activity.ui.series.keys"));
    keys.getStyleClass().add(Styles.TEXT_MUTED);
    keys.setWrapText(true);
    keys.setMinHeight(USE_PREF_SIZE);
    VBox beside = new VBox(offers, marks);
    beside.getStyleClass().add("hz-series-beside");
    getChildren().setAll(upper, lower, beside, keys);
  }

  private static HBox cells() {
    HBox cells = new HBox();
    cells.getStyleClass().add("hz-series-cells");
    return cells;
  }

  private static Label mark() {
    Label mark = new Label();
    mark.getStyleClass().add("hz-mark");
    mark.setMinHeight(USE_PREF_SIZE);
    return mark;
  }

  private void name(SeriesEntryModel rows) {
    names.forEach(
        (field, label) -> {
          label.setText(rows.label(field));
          input(field).setAccessibleText(rows.label(field));
        });
  }

  private TextField input(SeriesField field) {
    return Objects.requireNonNull(inputs.get(field));
  }

  /** The keyboard goes there; what stands there is marked, so that typing replaces it. */
  void go(SeriesField field) {
    TextField to = input(field);
    to.requestFocus();
    to.selectAll();
  }

  private void key(SeriesEntryModel rows, SeriesField field, KeyEvent e) {
    boolean plain = !e.isControlDown() && !e.isAltDown() && !e.isMetaDown();
    if (e.getCode() == KeyCode.ENTER && plain) {
      e.consume();
      go(e.isShiftDown() ? before(field) : rows.enter(field));
    } else if (e.getCode() == KeyCode.D && e.isShortcutDown()) {
      e.consume();
      go(rows.repeat());
    } else if (plain && (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.UP)) {
      rows.row()
          .pick(field)
          .ifPresent(
              pick -> {
                e.consume();
                pick.move(e.getCode() == KeyCode.DOWN ? 1 : -1);
                input(field).selectAll();
              });
    }
  }

  private static SeriesField before(SeriesField field) {
    return SeriesField.values()[Math.max(0, field.ordinal() - 1)];
  }

  private void look(SeriesEntryModel rows, SeriesField field, boolean focused) {
    offers.getChildren().clear();
    if (focused) {
      rows.row()
          .pick(field)
          .ifPresent(
              pick -> {
                pick.look();
                show(pick);
              });
    }
  }

  private void offer(SeriesField field, SeriesPick<?> pick) {
    Runnable again =
        () -> {
          if (input(field).isFocused()) {
            show(pick);
          }
        };
    pick.atProperty().addListener((o, was, now) -> again.run());
    // Where nothing is found none is marked before and after, and yet others are offered.
    pick.offered().addListener((ListChangeListener<Object>) change -> again.run());
  }

  private void show(SeriesPick<?> pick) {
    List<? extends Pick<?>> offered = pick.offered();
    int at = pick.atProperty().get();
    offers
        .getChildren()
        .setAll(
            Stream.iterate(0, i -> i < offered.size(), i -> i + 1)
                .map(i -> offer(offered.get(i), i == at))
                .toList());
  }

  /** No wider than half a line: six of them never take more than three. */
  private Label offer(Pick<?> pick, boolean marked) {
    Label label = new Label(pick.hint().isEmpty() ? pick.name() : pick.name() + "  " + pick.hint());
    label.getStyleClass().add(marked ? "hz-series-marked" : "hz-series-offer");
    label.maxWidthProperty().bind(offers.widthProperty().subtract(offers.hgapProperty()).divide(2));
    return label;
  }

  /** What stands in the window's way: a field that is wrong, else the first one. */
  void begin() {
    SeriesEntryModel rows = model;
    if (rows != null) {
      go(
          rows.problems().stream()
              .map(Problem::field)
              .flatMap(name -> Stream.of(SeriesField.values()).filter(f -> f.id().equals(name)))
              .findFirst()
              .orElseGet(rows::first));
    }
  }
}
