package huanze.duty.ui;

import huanze.base.Texts;
import huanze.duty.CoverageFinding;
import huanze.fx.EmptyState;
import huanze.fx.FileDialogs;
import huanze.fx.Keys;
import huanze.fx.Looks;
import huanze.fx.Screen;
import huanze.fx.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 覆盖情况: unit by finding, or duty by post of one unit. */
public final class CoverageController implements Screen {
  private static final int HELP_ARTICLE = 9;

  private final CoverageModel model;
  private final Texts texts;
  private final CoverView grid = new CoverView();
  private final EmptyState empty = new EmptyState();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");

  @FXML private VBox root;
  @FXML private DutyTabs tabs;
  @FXML private HBox levels;
  @FXML private ToggleButton faults;
  @FXML private TextField search;
  @FXML private Button left;
  @FXML private Button right;
  @FXML private Button unfold;
  @FXML private Button fold;
  @FXML private Button list;
  @FXML private Button print;
  @FXML private Button export;
  @FXML private FlowPane legend;
  @FXML private StackPane place;

  public CoverageController(CoverageModel model) {
    this.model = model;
    texts = model.texts();
  }

  @FXML
  private void initialize() {
    tabs.setUp(DutyPage.COVERAGE, model.desk().navigator(), texts);
    place.getChildren().setAll(grid);
    grid.setPlaceholder(empty);
    grid.setOnAct(model::act);
    grid.setOnFold(model::fold);
    List<Segments.Segment> all = new ArrayList<>();
    all.add(Segments.of(texts.text("duty.ui.all"), () -> model.level(null)));
    CityCover.levels()
        .forEach(l -> all.add(Segments.of(model.words().level(l), () -> model.level(l))));
    Segments.fill(levels, all.toArray(Segments.Segment[]::new));
    for (Node ofCity : List.of(levels, unfold, fold)) {
      shown(ofCity, model.isCity());
    }
    shown(list, !model.isCity());
    faults
        .selectedProperty()
        .addListener(
            (o, was, is) -> model.filterProperty().set(model.filterProperty().get().faults(is)));
    search
        .textProperty()
        .addListener(
            (o, was, is) ->
                model
                    .filterProperty()
                    .set(model.filterProperty().get().searching(is == null ? "" : is)));
    search.setPromptText(
        texts.text(model.isCity() ? "duty.ui.search.units" : "duty.ui.search.duties"));
    name(unfold, "duty.ui.unfoldAll");
    name(fold, "duty.ui.foldAll");
    name(left, "duty.ui.columnsLeft");
    name(right, "duty.ui.columnsRight");
    unfold.setOnAction(e -> model.unfoldAll());
    fold.setOnAction(e -> model.foldAll());
    left.setOnAction(e -> grid.move(-1));
    right.setOnAction(e -> grid.move(1));
    list.setOnAction(e -> model.openList());
    grid.columnsProperty().subscribe(this::offerMoving);
    shown(print, model.canPrint());
    print.setOnAction(e -> model.print());
    export.setOnAction(
        e ->
            model
                .desk()
                .files()
                .save("duty.ui.exportTitle", model.title() + ".xlsx", FileDialogs.Kind.WORKBOOK)
                .ifPresent(model::export));
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    model.nameProperty().subscribe(n -> title.set(model.title()));
    model.pageProperty().subscribe(this::show);
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }

  private void name(Button button, String key) {
    button.setTooltip(new Tooltip(texts.text(key)));
    button.setAccessibleText(texts.text(key));
  }

  /** Only where columns are out of sight. */
  private void offerMoving(CoverColumns now) {
    boolean needed = now.shown() < now.all();
    shown(left, needed);
    shown(right, needed);
    left.setDisable(now.first() <= 1);
    right.setDisable(now.first() + now.shown() > now.all());
  }

  /** Ctrl+F goes to the search box. */
  private void keys(KeyEvent event) {
    if (Keys.FILTER.match(event)) {
      event.consume();
      search.requestFocus();
    }
  }

  private void show(@Nullable CoverPage page) {
    if (page == null) {
      return;
    }
    boolean all = model.filterProperty().get().equals(CoverFilter.ALL);
    empty.setSentence(texts.text(all ? "duty.ui.coverage.empty" : "duty.ui.coverage.filtered"));
    String first = texts.text(model.isCity() ? "duty.ui.head.unit" : "duty.ui.head.duty");
    grid.show(first, page);
    fillLegend(page);
  }

  /** What symbols mean, each with how often it occurs; a click shows only these. */
  private void fillLegend(CoverPage page) {
    List<Node> chips = new ArrayList<>();
    for (CoverageFinding.Kind kind : CoverageFinding.Kind.values()) {
      Label symbol = new Label(CoverWords.symbol(kind));
      symbol.getStyleClass().addAll("hz-grid-chip", Looks.standing(CoverWords.look(kind)));
      int count = page.counts().getOrDefault(kind, 0);
      ToggleButton chip =
          new ToggleButton(
              texts.text("duty.ui.legend", model.findings().name(kind), count), symbol);
      chip.getStyleClass().add("hz-duty-chip");
      chip.setTooltip(new Tooltip(model.findings().about(kind)));
      chip.setSelected(kind == model.filterProperty().get().kind());
      chip.setOnAction(
          e ->
              model
                  .filterProperty()
                  .set(model.filterProperty().get().ofKind(chip.isSelected() ? kind : null)));
      chips.add(chip);
    }
    if (!model.isCity()) {
      Label symbol = new Label("●");
      symbol.getStyleClass().addAll("hz-grid-chip", Looks.standing("met"));
      Label carried = new Label(texts.text("duty.ui.carried"), symbol);
      chips.add(carried);
    }
    legend.getChildren().setAll(chips);
  }

  CoverageModel model() {
    return model;
  }

  CoverView grid() {
    return grid;
  }

  @Override
  public ObservableValue<String> title() {
    return title.getReadOnlyProperty();
  }

  @Override
  public void activate() {
    model.load();
    grid.list().requestFocus();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
