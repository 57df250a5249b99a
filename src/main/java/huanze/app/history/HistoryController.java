package huanze.app.history;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Screen;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 台账记录. */
public final class HistoryController implements Screen {
  private final HistoryModel model;
  private final Texts texts;
  private final ListOutput output;
  private final Button more;

  @FXML private ListPane<EntryLine> entries;
  @FXML private Label nothing;
  @FXML private VBox details;
  @FXML private Label what;
  @FXML private GridPane facts;
  @FXML private Button undo;
  @FXML private Label undone;
  @FXML private VBox rows;

  public HistoryController(HistoryModel model, Texts texts, ListOutput output) {
    this.model = model;
    this.texts = texts;
    this.output = output;
    more = new Button(texts.text("app.history.more"));
  }

  @FXML
  private void initialize() {
    entries.setUp(texts, columns(), HistoryController::search, "app.history.empty");
    entries.setRows(model.entries());
    entries.describe(title()::getValue, List::of);
    entries.setOnExport(output::export);
    entries.setOnPrint(output::print);
    entries.selectedProperty().addListener((o, before, now) -> choose(now));
    more.setOnAction(e -> model.more());
    more.visibleProperty().bind(model.hasMoreProperty());
    more.managedProperty().bind(more.visibleProperty());
    more.setMinWidth(Button.USE_PREF_SIZE);
    entries.addTools(more);
    for (VBox part : List.of(details, rows)) {
      part.managedProperty().bind(part.visibleProperty());
    }
    nothing.managedProperty().bind(nothing.visibleProperty());
    nothing.visibleProperty().bind(details.visibleProperty().not());
    undo.managedProperty().bind(undo.visibleProperty());
    undone.managedProperty().bind(undone.visibleProperty());
    model.detailsProperty().addListener((o, before, now) -> show(now));
    show(model.detailsProperty().get());
  }

  private static List<ListColumn<EntryLine>> columns() {
    return List.of(
        ListColumn.<EntryLine, Long>value(
                "app.history.number", 64, EntryLine::number, String::valueOf)
            .asNumber(),
        ListColumn.value("app.history.at", 140, EntryLine::at, HistoryModel::minute).whole(),
        ListColumn.text("app.history.who", 80, EntryLine::who),
        ListColumn.<EntryLine, Long>value(
            "app.history.undoneBy", 64, EntryLine::undoneBy, String::valueOf),
        ListColumn.<EntryLine>text("app.history.reason", 160, EntryLine::reason).hidden(),
        ListColumn.<EntryLine>text("app.history.kind", 70, EntryLine::kind).hidden(),
        ListColumn.<EntryLine, Integer>value(
                "app.history.rows", 70, EntryLine::rows, String::valueOf)
            .asNumber()
            .hidden(),
        ListColumn.text("app.history.what", 320, EntryLine::what));
  }

  private static String search(EntryLine line) {
    return String.join(
        " ", String.valueOf(line.number()), line.who(), line.what(), line.reason(), line.kind());
  }

  private void choose(@Nullable EntryLine line) {
    if (line != null) {
      model.choose(line);
    }
  }

  private void show(@Nullable EntryDetails shown) {
    details.setVisible(shown != null);
    if (shown == null) {
      return;
    }
    EntryLine entry = shown.entry();
    what.setText(entry.what());
    facts.getChildren().clear();
    fact("app.history.number", String.valueOf(entry.number()));
    fact("app.history.at", HistoryModel.minute(entry.at()));
    fact("app.history.who", entry.who());
    fact("app.history.kind", entry.kind());
    if (!entry.reason().isEmpty()) {
      fact("app.history.reason", entry.reason());
    }
    fact("app.history.rows", String.valueOf(entry.rows()));
    undo.setVisible(entry.undoable());
    undone.setVisible(entry.undoneBy() != null);
    undone.setText(
        entry.undoneBy() == null ? "" : texts.text("app.history.isUndone", entry.undoneBy()));
    rows.getChildren().setAll(shown.rows().stream().map(this::row).toList());
    if (shown.more() > 0) {
      rows.getChildren().add(wrapped(texts.text("app.history.moreRows", shown.more()), "hz-muted"));
    }
  }

  private void fact(String nameKey, String value) {
    Label name = wrapped(texts.text(nameKey), "hz-muted");
    name.setMinWidth(Label.USE_PREF_SIZE);
    facts.addRow(facts.getRowCount(), name, wrapped(value, Styles.TEXT));
  }

  private VBox row(ChangedRow changed) {
    VBox box =
        new VBox(
            wrapped(
                texts.text("app.history.row", changed.verb(), changed.heading()),
                "hz-desk-strong"));
    box.getStyleClass().addAll("hz-card", "hz-desk-change");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("hz-desk-fields");
    for (ChangedRow.Field field : changed.fields()) {
      Label name = wrapped(field.name(), "hz-muted");
      name.setMinWidth(80);
      grid.addRow(grid.getRowCount(), name, wrapped(values(field), Styles.TEXT));
    }
    box.getChildren().add(grid);
    return box;
  }

  private String values(ChangedRow.Field field) {
    if (field.before().isEmpty()) {
      return field.after();
    }
    String after = field.after().isEmpty() ? texts.text("app.history.none") : field.after();
    return texts.text("app.history.fromTo", field.before(), after);
  }

  private static Label wrapped(String text, String styleClass) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    label.getStyleClass().add(styleClass);
    return label;
  }

  @FXML
  private void undoChosen() {
    model.undo();
  }

  @Override
  public ObservableValue<String> title() {
    return model.titleProperty();
  }

  @Override
  public void activate() {
    model.refresh();
  }
}
