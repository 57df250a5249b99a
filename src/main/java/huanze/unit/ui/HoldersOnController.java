package huanze.unit.ui;

import huanze.base.Texts;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Screen;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** 某日任职. */
public final class HoldersOnController implements Screen {
  private final HoldersOnModel model;
  private final Texts texts;
  private final ListOutput output;

  @FXML private DayChooser day;
  @FXML private HBox scopeBox;
  @FXML private Label scope;
  @FXML private Label summary;
  @FXML private ListPane<HolderRow> list;

  public HoldersOnController(HoldersOnModel model, Texts texts, ListOutput output) {
    this.model = model;
    this.texts = texts;
    this.output = output;
  }

  @FXML
  private void initialize() {
    day.setUp(texts, model.today(), model::choose);
    model.dayProperty().subscribe(day::show);
    scope
        .textProperty()
        .bind(model.scopeProperty().map(name -> texts.text("unit.ui.holders.scope", name)));
    scopeBox.visibleProperty().bind(model.unitProperty().isNotNull());
    scopeBox.managedProperty().bind(scopeBox.visibleProperty());
    summary.textProperty().bind(model.summaryProperty());
    list.setUp(texts, columns(), HolderRow::search, "unit.ui.holders.empty");
    list.setRows(model.rows());
    list.setOnOpen(model::open);
    list.describe(
        () -> texts.text("unit.ui.holders.listTitle", model.dayProperty().get()), this::narrowed);
    list.setOnExport(output::export);
    list.setOnPrint(output::print);
  }

  private List<String> narrowed() {
    return model.unitProperty().get() == null ? List.of() : List.of(scope.getText());
  }

  private static List<ListColumn<HolderRow>> columns() {
    Comparator<HolderRow> byRank = Comparator.comparing(HolderRow::rank);
    return List.of(
        ListColumn.text("unit.ui.field.unit", 190, r -> r.post().unitName()),
        ListColumn.text("unit.ui.field.postName", 170, r -> r.post().postName()),
        ListColumn.<HolderRow>text("unit.ui.field.rank", 100, HolderRow::rank)
            .sortedBy(byRank)
            .hidden(),
        ListColumn.<HolderRow>text(
                "unit.ui.field.responsibility", 100, r -> r.post().responsibility())
            .whole(),
        ListColumn.text("unit.ui.field.fields", 150, HolderRow::fields),
        ListColumn.<HolderRow>text("unit.ui.field.holder", 76, r -> r.post().personName()).whole(),
        ListColumn.<HolderRow>text("unit.ui.field.personCode", 70, r -> r.post().personCode())
            .hidden(),
        ListColumn.<HolderRow>text("unit.ui.field.state", 76, HolderRow::state)
            .styled(r -> r.post().isVacant() ? "hz-unit-bad" : "")
            .whole(),
        ListColumn.<HolderRow, LocalDate>value(
                "unit.ui.field.tenureFrom", 92, r -> r.post().from(), LocalDate::toString)
            .whole(),
        ListColumn.<HolderRow, LocalDate>value(
                "unit.ui.field.tenureTo", 92, r -> r.post().to(), LocalDate::toString)
            .hidden(),
        ListColumn.<HolderRow>text("unit.ui.field.document", 120, r -> r.post().document()));
  }

  @FXML
  private void showAll() {
    model.showAll();
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("unit.ui.holders.title"));
  }

  @Override
  public void activate() {
    model.reload();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(20);
  }
}
