package huanze.agenda.ui;

import huanze.agenda.Standing;
import huanze.agenda.calendar.GridFilter;
import huanze.agenda.calendar.GridModel;
import huanze.agenda.calendar.GridPage;
import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.base.Texts;
import huanze.fx.EmptyState;
import huanze.fx.FileDialogs;
import huanze.fx.Keys;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.ViewLoader;
import huanze.rulepack.ObligationRule;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 履职日历: the year of every unit at a glance. */
public final class YearGridController implements Screen {
  private static final int HELP_ARTICLE = 10;

  /** Below this width the names of the legend would take a second line. */
  private static final double WIDE = 920;

  /** What stands in the legend's line beside it. */
  private static final double BESIDE_LEGEND = 290;

  private final YearGridModel model;
  private final Navigator navigator;
  private final ViewLoader loader;
  private final FileDialogs files;
  private final Texts texts;
  private final GridView grid;
  private final EmptyState empty = new EmptyState();

  private final BooleanProperty named = new SimpleBooleanProperty(true);
  private @Nullable WhySide why;
  private boolean placed;

  @FXML private HBox root;
  @FXML private VBox page;
  @FXML private HBox faces;
  @FXML private ComboBox<Integer> year;
  @FXML private HBox levels;
  @FXML private ComboBox<GridModel.@Nullable RegionAt> region;
  @FXML private ComboBox<@Nullable ObligationRule> rule;
  @FXML private ComboBox<@Nullable Standing> standing;
  @FXML private ComboBox<YearGridModel.@Nullable Kind> kind;
  @FXML private ToggleButton problems;
  @FXML private ToggleButton filters;
  @FXML private FlowPane more;
  @FXML private Button unfiltered;
  @FXML private ToggleButton names;
  @FXML private Button nearer;
  @FXML private Button farther;
  @FXML private Button earlier;
  @FXML private Button later;
  @FXML private Label spanName;
  @FXML private TextField search;
  @FXML private HBox rateBox;
  @FXML private Label rate;
  @FXML private FlowPane legend;
  @FXML private Button unfold;
  @FXML private Button fold;
  @FXML private MenuButton print;
  @FXML private MenuItem printShown;
  @FXML private MenuItem printGrid;
  @FXML private MenuItem printSheet;
  @FXML private Button export;
  @FXML private Label warning;
  @FXML private StackPane place;
  @FXML private StackPane side;

  public YearGridController(
      YearGridModel model, Navigator navigator, ViewLoader loader, FileDialogs files) {
    this.model = model;
    this.navigator = navigator;
    this.loader = loader;
    this.files = files;
    this.texts = loader.texts();
    this.grid = new GridView(model.words());
  }

  @FXML
  private void initialize() {
    place.getChildren().setAll(grid);
    grid.setPlaceholder(empty);
    grid.setOnFold(model::fold);
    grid.setOnOpen(model::explain);
    grid.setOnNearer(this::nearer);
    if (navigator.knows(Route.UnitYear.class)) {
      grid.setOnName(GridRow.Sort.UNIT, row -> model.unitYear(row).ifPresent(navigator::open));
    }
    Faces.fill(faces, Faces.Face.YEAR, navigator, texts, () -> null, model::list);
    setUpFilters();
    foldRareFilters();
    setUpTools();
    WhySide panel =
        new WhySide(
            model.why(),
            navigator,
            loader,
            side,
            texts.text("agenda.ui.gridTitle"),
            () -> grid.list().requestFocus());
    panel.takesPlaceOf(root, page);
    root.addEventFilter(KeyEvent.KEY_PRESSED, panel::keys);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    why = panel;
    rateBox.visibleProperty().bind(model.filterProperty().map(f -> !f.choosesByStanding()));
    rateBox.managedProperty().bind(rateBox.visibleProperty());
    model.pageProperty().addListener((o, before, now) -> show(now));
  }

  private void setUpFilters() {
    YearFilters common = new YearFilters(texts, model.words());
    common.year(year, warning, model.year());
    common.levels(levels, model.levels(), () -> model.filterProperty().get().level(), model::level);
    common.rules(rule, model.rules(), model::rule);
    common.regions(region, model.regions(), model::region);
    Choices.follow(
        kind,
        model.kinds(),
        texts.text("agenda.ui.allKinds"),
        YearGridModel.Kind::name,
        (one, other) -> one.id().equals(other.id()),
        one -> model.kind(one == null ? null : one.id()));
    Choices.follow(
        standing,
        FXCollections.observableArrayList(Legend.ORDER),
        texts.text("agenda.ui.allStandings"),
        model.words()::standing,
        Standing::equals,
        model::standing);
    problems.selectedProperty().addListener((o, before, now) -> model.onlyProblems(now));
    search.textProperty().addListener((o, before, now) -> model.search(now == null ? "" : now));
  }

  /** Rarer filters stand behind a button that says how many of them are set. */
  private void foldRareFilters() {
    more.visibleProperty().bind(filters.selectedProperty());
    more.managedProperty().bind(more.visibleProperty());
    filters.setTooltip(new Tooltip(texts.text("agenda.ui.filtersHint")));
    model
        .filterProperty()
        .subscribe(
            filter -> {
              int set = filter.rare();
              filters.setText(
                  set == 0
                      ? texts.text("agenda.ui.filters")
                      : texts.text("agenda.ui.filtersSet", set));
              unfiltered.setDisable(set == 0);
            });
    unfiltered.setOnAction(
        e -> {
          rule.setValue(null);
          kind.setValue(null);
          standing.setValue(null);
          problems.setSelected(false);
        });
    // Its height follows from the width it will get, not from one it would like.
    legend.prefWrapLengthProperty().bind(page.widthProperty().subtract(BESIDE_LEGEND));
    BooleanBinding narrow = page.widthProperty().lessThan(WIDE);
    names.visibleProperty().bind(narrow);
    names.managedProperty().bind(narrow);
    named.bind(narrow.not().or(names.selectedProperty()));
  }

  private void setUpTools() {
    name(unfold, "agenda.ui.unfoldAll");
    name(fold, "agenda.ui.foldAll");
    name(nearer, "agenda.ui.zoomIn");
    name(farther, "agenda.ui.zoomOut");
    name(earlier, "agenda.ui.earlier");
    name(later, "agenda.ui.later");
    nearer.setOnAction(e -> nearer(grid.columnProperty().get()));
    farther.setOnAction(e -> farther());
    earlier.setOnAction(e -> model.beside(-1));
    later.setOnAction(e -> model.beside(1));
    model.spanProperty().subscribe(this::nameSpan);
    unfold.setOnAction(e -> model.unfoldAll());
    fold.setOnAction(e -> model.foldAll());
    print.setVisible(navigator.knows(Route.PrintPreview.class));
    print.managedProperty().bind(print.visibleProperty());
    print.setOnShowing(e -> namePrints());
    printShown.setOnAction(e -> navigator.open(model.gridSheet()));
    printGrid.setOnAction(e -> unit(unit -> navigator.open(model.gridSheet(unit))));
    printSheet.setOnAction(e -> unit(unit -> navigator.open(model.performanceSheet(unit))));
    export.setOnAction(
        e ->
            files
                .save(
                    "agenda.ui.exportTitle",
                    texts.text("agenda.ui.exportName", model.year().get()),
                    FileDialogs.Kind.WORKBOOK)
                .ifPresent(model::export));
  }

  private void name(Button button, String key) {
    button.setTooltip(new Tooltip(texts.text(key)));
    button.setAccessibleText(texts.text(key));
  }

  private void unit(java.util.function.Consumer<Unit> use) {
    model.printable(grid.current()).ifPresent(use);
  }

  private void namePrints() {
    unit(
        unit -> {
          printGrid.setText(texts.text("agenda.ui.printGrid", unit.name()));
          printSheet.setText(texts.text("agenda.ui.printSheet", unit.name()));
        });
  }

  private void nameSpan(GridSpan span) {
    boolean year = span.zoom() == GridSpan.Zoom.YEAR;
    spanName.setText(model.words().span(span));
    nearer.setDisable(span.zoom() == GridSpan.Zoom.MONTH);
    farther.setDisable(year);
    earlier.setDisable(year || span.equals(span.beside(-1)));
    later.setDisable(year || span.equals(span.beside(1)));
  }

  /** The cursor stays in the month or week that it was in: the next step leads into it. */
  private void nearer(int column) {
    GridSpan before = model.spanProperty().get();
    model.nearer(column);
    GridSpan now = model.spanProperty().get();
    if (column == 0 || now.equals(before)) {
      grid.columnProperty().set(column);
    } else {
      GridSpan.Column chosen = before.columns().get(Math.min(column, before.columns().size()) - 1);
      int today = model.today();
      boolean within = today > 0 && now.columns().get(today - 1).within(chosen);
      grid.columnProperty().set(within ? today : now.column(chosen.from()));
    }
    grid.list().requestFocus();
  }

  /** Back to where the cursor came from: the column that holds the days just seen. */
  private void farther() {
    GridSpan before = model.spanProperty().get();
    int column = grid.columnProperty().get();
    model.farther();
    if (column > 0) {
      LocalDate day = before.columns().get(Math.min(column, before.columns().size()) - 1).from();
      grid.columnProperty().set(model.spanProperty().get().column(day));
    }
    grid.list().requestFocus();
  }

  /**
   * Ctrl+F goes to the search box, Ctrl+P to the paper of what is shown, Ctrl with plus and minus
   * nearer and farther.
   */
  private void keys(KeyEvent event) {
    if (Keys.FILTER.match(event)) {
      event.consume();
      search.requestFocus();
    } else if (Keys.PRINT.match(event) && print.isVisible()) {
      event.consume();
      printShown.fire();
    } else if (event.isShortcutDown()) {
      switch (event.getCode()) {
        case PLUS, ADD, EQUALS -> nearer(grid.columnProperty().get());
        case MINUS, SUBTRACT -> farther();
        default -> {
          return;
        }
      }
      event.consume();
    }
  }

  private void show(@Nullable GridPage page) {
    if (page == null) {
      return;
    }
    boolean nothing = model.filterProperty().get().equals(GridFilter.ALL);
    empty.setSentence(texts.text(nothing ? "agenda.ui.empty" : "agenda.ui.emptyFiltered"));
    grid.show(page.rows(), model.spanProperty().get(), model.today(), model.kindsOfDays());
    rate.setText(model.words().rate(page.total()));
    if (model.spanProperty().get().zoom() == GridSpan.Zoom.YEAR) {
      Legend.fill(legend, page.total(), model.words());
    } else {
      Legend.fillNear(legend, page.total(), model.words());
    }
    Legend.nameWhile(legend, named);
    String first = model.firstKey();
    if (!placed && first != null) {
      grid.reveal(first);
    }
    placed = true;
  }

  /** Chooses as the user would. */
  void filter(Standing wanted) {
    standing.setValue(wanted);
  }

  YearGridModel model() {
    return model;
  }

  GridView grid() {
    return grid;
  }

  /** Puts the cursor on a unit, if it is in view. */
  void reveal(UUID unit) {
    grid.reveal(GridRow.keyOfUnit(unit));
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("agenda.ui.gridTitle"));
  }

  @Override
  public void activate() {
    model.load();
    model.why().refresh();
    grid.list().requestFocus();
  }

  @Override
  public boolean mayLeave() {
    return model.why().mayLeave();
  }

  @Override
  public void save() {
    if (why != null) {
      why.save();
    }
  }

  @Override
  public boolean leave() {
    return why != null && why.leave();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
