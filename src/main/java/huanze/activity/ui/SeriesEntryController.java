package huanze.activity.ui;

import huanze.base.Texts;
import huanze.fx.Clipboards;
import huanze.fx.ImportPane;
import huanze.fx.Keys;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Screen;
import huanze.fx.Shown;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 系列登记: saved rows above, the row being typed below. */
public final class SeriesEntryController implements Screen {
  private static final int ARTICLE = 10;

  private final SeriesEntryModel model;
  private final ListOutput output;
  private final Texts texts;

  @FXML private ScrollPane scroll;
  @FXML private VBox page;
  @FXML private ComboBox<Integer> year;
  @FXML private Button takeBack;
  @FXML private Button again;
  @FXML private ListPane<SeriesLine> list;
  @FXML private Label said;
  @FXML private SeriesRowPane row;
  @FXML private ImportPane importing;

  public SeriesEntryController(SeriesEntryModel model, ListOutput output) {
    this.model = model;
    this.output = output;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    year.setConverter(new Shown<>(y -> texts.text("activity.ui.period.year", y)));
    year.getItems().setAll(model.years());
    year.valueProperty().bindBidirectional(model.yearProperty());
    row.follow(model);
    row.sceneProperty()
        .subscribe(
            scene -> {
              if (scene != null) {
                row.begin();
              }
            });
    setUpList();
    Importing.follow(importing, model.importing(), texts);
    scroll.visibleProperty().bind(importing.visibleProperty().not());
    scroll
        .visibleProperty()
        .addListener(
            (o, before, now) -> {
              if (now) {
                row.begin(); // the keyboard is back where it was before the table was pasted
              }
            });
    page.heightProperty().addListener(o -> keepInSight());
    row.focusWithinProperty().addListener(o -> keepInSight());
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  /** In a low window: the row being typed with what is said of it, else the list. */
  private void keepInSight() {
    scroll.setVvalue(row.isFocusWithin() ? scroll.getVmax() : scroll.getVmin());
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.value("activity.ui.column.day", 100, SeriesLine::day, LocalDate::toString)
                .whole(),
            ListColumn.text("activity.ui.column.conveners", 130, SeriesLine::conveners),
            ListColumn.text("activity.ui.column.forms", 100, SeriesLine::form),
            ListColumn.text("activity.ui.column.title", 190, SeriesLine::title),
            ListColumn.text("activity.ui.column.leaders", 76, SeriesLine::leaders),
            ListColumn.<SeriesLine>text(
                    "activity.ui.series.column.outcome",
                    300,
                    l -> texts.text("activity.ui.series.sign." + sign(l), l.outcome()))
                .styled(SeriesEntryController::style)),
        l -> String.join(" ", l.conveners(), l.form(), l.title(), l.leaders(), l.outcome()),
        "activity.ui.series.empty");
    list.keepChosen(SeriesLine::number);
    list.setRows(model.lines().all());
    list.describe(title()::getValue, List::of);
    list.setOnPrint(output::print);
    list.setOnOpen(this::openOrAgain);
    said.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::said,
                model.lines().all(),
                list.selectedProperty(),
                list.table().focusedProperty()));
    said.managedProperty().bind(said.textProperty().isNotEmpty());
    takeBack
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !stands(), list.selectedProperty()));
    again
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !goesAgain(), list.selectedProperty()));
    model.lines().all().addListener((ListChangeListener<SeriesLine>) this::changed);
  }

  /** The newest row in sight. */
  private void changed(ListChangeListener.Change<? extends SeriesLine> change) {
    boolean more = false;
    while (change.next()) {
      more |= change.wasAdded() && !change.wasReplaced();
    }
    if (more) {
      list.table().scrollTo(list.table().getItems().size() - 1);
    }
  }

  /** The whole of what the table may cut off: of the row chosen, else of the last one. */
  private String said() {
    SeriesLine line = list.table().isFocused() ? chosen() : null;
    List<SeriesLine> all = model.lines().all();
    SeriesLine shown = line == null && !all.isEmpty() ? all.getLast() : line;
    return shown == null
        ? ""
        : texts.text(
            "activity.ui.series.said",
            shown.day(),
            shown.title(),
            texts.text("activity.ui.series.sign." + sign(shown), shown.outcome()));
  }

  private @Nullable SeriesLine chosen() {
    return list.selectedProperty().get();
  }

  private boolean stands() {
    SeriesLine line = chosen();
    return line != null && line.stands();
  }

  private boolean goesAgain() {
    SeriesLine line = chosen();
    return line != null && line.typed() != null && line.isOver();
  }

  private static String sign(SeriesLine line) {
    return switch (line.state()) {
      case SAVING, SAVED -> "saving";
      case COUNTED -> "counted";
      case UNCOUNTED -> "uncounted";
      case NOT_SAVED -> "notSaved";
      case TAKEN_BACK -> "takenBack";
    };
  }

  private static String style(SeriesLine line) {
    return switch (line.state()) {
      case COUNTED -> "hz-activity-held";
      case UNCOUNTED -> "hz-activity-to-confirm";
      case NOT_SAVED -> "hz-import-bad";
      case SAVING, SAVED, TAKEN_BACK -> "hz-activity-withdrawn";
    };
  }

  private void openOrAgain(SeriesLine line) {
    if (line.stands()) {
      model.open(line);
    } else {
      model.again(line).ifPresent(row::go);
    }
  }

  private void key(KeyEvent e) {
    boolean inList = list.table().isFocused();
    if (Keys.PASTE.match(e) && (inList || isTable(Clipboards.copied()))) {
      e.consume();
      paste();
    } else if (inList && e.getCode() == KeyCode.DELETE) {
      e.consume();
      takeBack();
    } else if (e.isShortcutDown() && e.getCode() == KeyCode.UP && !list.shown().isEmpty()) {
      e.consume();
      list.select(list.shown().getLast());
      list.table().requestFocus();
    } else if (e.isShortcutDown() && e.getCode() == KeyCode.DOWN) {
      e.consume();
      row.begin();
    }
  }

  /** Several cells or lines: a table is imported, a word goes into the field. */
  private static boolean isTable(Clipboards.Copied copied) {
    String text = copied.text();
    return text != null && text.strip().matches("(?s).*[\\t\\n\\r].*");
  }

  @FXML
  private void repeat() {
    row.go(model.repeat());
  }

  @FXML
  void paste() {
    Clipboards.Copied copied = Clipboards.copied();
    model.importing().paste(copied.html(), copied.text());
  }

  @FXML
  private void takeBack() {
    SeriesLine line = chosen();
    if (line != null) {
      model.lines().takeBack(line);
    }
  }

  @FXML
  private void again() {
    SeriesLine line = chosen();
    if (line != null) {
      model.again(line).ifPresent(row::go);
    }
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("activity.ui.series.title"));
  }

  /** For pictures. */
  void go(SeriesField field) {
    row.go(field);
  }

  @Override
  public void activate() {
    model.lines().refresh();
    if (row.getScene() != null) {
      row.begin();
    }
  }

  @Override
  public boolean mayLeave() {
    return model.mayForget();
  }

  @Override
  public void save() {
    row.go(model.save());
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(ARTICLE);
  }
}
