package huanze.duty.ui;

import huanze.base.Texts;
import huanze.fx.FormScreen;
import huanze.fx.FormSide;
import huanze.fx.FormStack;
import huanze.fx.ListColumn;
import huanze.fx.ListOutput;
import huanze.fx.ListPane;
import huanze.fx.Route;
import huanze.fx.Shown;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.rulepack.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** 责任清单: units on the left, the chosen one's posts and duties on the right. */
public final class DutyListController implements FormScreen {
  private static final int HELP_ARTICLE = 9;

  private final DutyListModel model;
  private final ViewLoader loader;
  private final ListOutput output;
  private final Texts texts;

  @FXML private DutyTabs tabs;
  @FXML private ComboBox<@Nullable Level> level;
  @FXML private ComboBox<Integer> year;
  @FXML private HBox main;
  @FXML private ListPane<UnitLine> units;
  @FXML private StackPane side;

  /** Held: a controller nobody holds stops following its model. */
  private @Nullable View<UnitDutiesController> detail;

  private @Nullable FormSide forms;
  private boolean following;

  public DutyListController(DutyListModel model, ViewLoader loader, ListOutput output) {
    this.model = model;
    this.loader = loader;
    this.output = output;
    texts = loader.texts();
  }

  @FXML
  private void initialize() {
    tabs.setUp(DutyPage.LIST, model.desk().navigator(), texts);
    year.getItems().setAll(model.years());
    year.setConverter(new Shown<>(y -> texts.text("duty.ui.year", y)));
    year.setValue(model.yearProperty().get());
    year.valueProperty().addListener((o, was, is) -> model.yearProperty().set(is));
    List<@Nullable Level> levels = new ArrayList<>();
    levels.add(null);
    levels.addAll(Arrays.asList(Level.values()));
    level.getItems().setAll(levels);
    level.setConverter(
        Shown.noneToo(l -> l == null ? texts.text("duty.ui.anyLevel") : model.words().level(l)));
    level.valueProperty().bindBidirectional(model.levelProperty());
    setUpUnits();
    View<UnitDutiesController> view = loader.load(new UnitDutiesController(model, texts));
    detail = view;
    FormSide panel = new FormSide(side, model.forms(), loader, view.root());
    panel.rests(units, main);
    forms = panel;
  }

  private void setUpUnits() {
    units.setUp(
        texts,
        List.of(
            ListColumn.text("duty.ui.column.unit", 178, UnitLine::name),
            ListColumn.text("duty.ui.column.region", 90, UnitLine::region).hidden(),
            ListColumn.<UnitLine>text(
                    "duty.ui.column.level", 60, line -> model.words().level(line.level()))
                .hidden(),
            ListColumn.<UnitLine>text("duty.ui.column.state", 90, UnitLine::state)
                .sortedBy(DutyListModel.byState())
                .styled(DutyListController::look)
                .whole(),
            ListColumn.<UnitLine, Integer>value(
                    "duty.ui.column.duties", 56, UnitLine::duties, String::valueOf)
                .asNumber()
                .whole()),
        UnitLine::search,
        "duty.ui.units.empty");
    units.setEmptyAction(
        "duty.ui.toUnits", () -> model.desk().navigator().open(new Route.UnitTree(null)));
    units.setRows(model.units());
    units.narrowedBy(model.levelProperty());
    units.table().getPlaceholder().visibleProperty().bind(model.loadedProperty());
    units.describe(() -> texts.text("duty.ui.title.list"), model::filters);
    units.setOnExport(output::export);
    units.selectedProperty().subscribe(this::chosen);
    model.shownProperty().subscribe(now -> showInList());
  }

  static String look(UnitLine line) {
    return switch (line.status().state()) {
      case APPROVED -> "hz-duty-good";
      case TO_BE_REVIEWED -> "hz-duty-open";
      case MISSING -> line.status().isGap() ? "hz-duty-bad" : "hz-muted";
    };
  }

  private void chosen(@Nullable UnitLine line) {
    if (line != null && !following && !line.id().equals(model.selectedProperty().get())) {
      model.select(line.id());
    }
  }

  /** The list follows the model: after a refresh its rows are other objects. */
  private void showInList() {
    following = true;
    model
        .selectedLine()
        .filter(line -> !line.equals(units.selectedProperty().get()))
        .ifPresent(units::select);
    following = false;
  }

  DutyListModel model() {
    return model;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("duty.ui.title.list"));
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public FormStack forms() {
    return model.forms();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
