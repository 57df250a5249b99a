package huanze.app.home;

import huanze.agenda.calendar.GridRow;
import huanze.agenda.calendar.GridSpan;
import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.CalendarAction;
import huanze.agenda.ui.GridView;
import huanze.agenda.ui.Legend;
import huanze.agenda.ui.YearFilters;
import huanze.base.Texts;
import huanze.fx.EmptyState;
import huanze.fx.Route;
import huanze.fx.Screen;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 单位履职. */
public final class UnitYearController implements Screen {
  private static final int HELP_ARTICLE = 10;

  /** What stands above and under the rows of the grid. */
  private static final double GRID_EDGES = 36;

  private final UnitYearModel model;
  private final CalendarAction calendarFiles;
  private final AgendaWords words;
  private final Texts texts;
  private final GridView grid;
  private final HomeSection owed;
  private final HomeSection missed;
  private final HomeSection records;
  private final HomeSection plans;
  private final HomeSection reports;
  private final HomeSection unproven;
  private final HomeSection exempt;
  private final HomeSection decisions;

  @FXML private EmptyState nothing;
  @FXML private ScrollPane scroll;
  @FXML private Label name;
  @FXML private ComboBox<Integer> year;
  @FXML private FlowPane leaders;
  @FXML private Button unit;
  @FXML private Button yearGrid;
  @FXML private Button month;
  @FXML private Button calendar;
  @FXML private MenuButton print;
  @FXML private MenuItem printSheet;
  @FXML private MenuItem printGrid;
  @FXML private Label warning;
  @FXML private HBox sum;
  @FXML private Label rate;
  @FXML private FlowPane legend;
  @FXML private StackPane place;
  @FXML private Label owesNothing;
  @FXML private VBox left;
  @FXML private VBox right;

  public UnitYearController(UnitYearModel model, CalendarAction calendarFiles, AgendaWords words) {
    this.model = model;
    this.calendarFiles = calendarFiles;
    this.words = words;
    this.texts = words.texts();
    grid = new GridView(words);
    owed = section("app.home.section.owed");
    missed = section("app.home.section.missed");
    records = section("app.unitYear.section.records");
    plans = section("app.home.section.plans");
    reports = section("app.unitYear.section.reports");
    unproven = section("app.home.section.unproven");
    exempt = section("app.unitYear.section.exempt");
    decisions = section("app.leader.section.decisions");
  }

  private HomeSection section(String key) {
    return new HomeSection(texts, model.navigator(), key);
  }

  @FXML
  private void initialize() {
    nothing.setSentence(texts.text("app.unitYear.nothing"));
    nothing.visibleProperty().bind(model.goneProperty());
    scroll.visibleProperty().bind(model.viewProperty().isNotNull());
    new YearFilters(texts, words).year(year, warning, model.year());
    place.getChildren().setAll(grid);
    grid.setOnOpen((row, cell) -> model.explain(cell));
    grid.setOnName(GridRow.Sort.RULE, model::showRule);
    calendarFiles.dress(calendar);
    calendar.setOnAction(e -> calendarFiles.write(model.unit(), model.year().get()));
    link(unit, Route.UnitTree.class, model::showUnit);
    link(yearGrid, Route.YearGrid.class, model::showGrid);
    link(month, Route.MonthView.class, model::showMonth);
    printSheet.setOnAction(e -> model.printSheet());
    printGrid.setOnAction(e -> model.printGrid());
    left.getChildren().setAll(owed, missed, records);
    right.getChildren().setAll(plans, reports, unproven, exempt, decisions);
    for (Node one : List.of(print, sum, place, owesNothing)) {
      one.managedProperty().bind(one.visibleProperty());
    }
    model.viewProperty().subscribe(this::show);
  }

  private void link(Button button, Class<? extends Route> to, Runnable open) {
    button.setVisible(model.navigator().knows(to));
    button.managedProperty().bind(button.visibleProperty());
    button.setOnAction(e -> open.run());
  }

  private void show(@Nullable UnitYearView view) {
    if (view == null) {
      return;
    }
    name.setText(view.name());
    showLeaders(view);
    boolean owes = !view.owesNothing();
    print.setVisible(owes && model.navigator().knows(Route.PrintPreview.class));
    sum.setVisible(owes);
    place.setVisible(owes);
    owesNothing.setVisible(!owes);
    owesNothing.setText(texts.text("app.unitYear.owesNothing", view.year()));
    rate.setText(words.rate(view.rate()));
    Legend.fill(legend, view.rate(), words);
    double height = GRID_EDGES + view.rows().size() * GridView.ROW_HEIGHT;
    grid.setMinHeight(height);
    grid.setPrefHeight(height);
    grid.setMaxHeight(height);
    grid.show(view.rows(), GridSpan.year(view.year()), model.today());
    show(owed, view.owed(), "app.home.empty.owed");
    show(missed, view.missed(), "app.home.empty.missed");
    show(records, view.records(), "app.unitYear.empty.records");
    show(plans, view.plans(), "app.home.empty.plans");
    only(reports, view.reports(), "paper.report.screen");
    only(unproven, view.unproven(), "app.unitYear.selfCheck");
    only(exempt, view.exempt(), "");
    only(decisions, view.decisions());
    decisions.show(
        view.decisions(), WaitingLines.DECISIONS_TOP, "app.leader.more", "app.home.empty.narrowed");
  }

  /** Who leads it, each opening that leader's page; a vacant post is said. */
  private void showLeaders(UnitYearView view) {
    leaders.getChildren().clear();
    Label level =
        new Label(
            texts.text(
                "app.unitYear.level", words.level(view.unit().level()), words.day(view.day())));
    level.getStyleClass().add("hz-home-note");
    leaders.getChildren().add(level);
    for (UnitYearView.Holder one : view.leaders()) {
      String vacant = texts.text("app.home.nobody");
      String says =
          texts.text(
              "agenda.ui.whoPost", one.post(), one.holder().isEmpty() ? vacant : one.holder());
      boolean leads = model.navigator().knows(one.page().getClass());
      if (leads) {
        Hyperlink link = new Hyperlink(says);
        link.setOnAction(e -> model.navigator().open(one.page()));
        leaders.getChildren().add(link);
      } else {
        leaders.getChildren().add(new Label(says));
      }
    }
  }

  private void show(HomeSection section, HomeList list, String emptyKey) {
    section.show(list, emptyKey);
    if (list.total() > list.lines().size()) {
      section.offer("app.home.all", list);
    }
  }

  /** What there is nothing of takes no room. */
  private void only(HomeSection section, HomeList list) {
    section.setVisible(list.total() > 0);
    section.setManaged(section.isVisible());
  }

  private void only(HomeSection section, HomeList list, String linkKey) {
    only(section, list);
    section.show(list, "app.home.empty.narrowed");
    if (!linkKey.isEmpty()) {
      section.offer(linkKey, list);
    }
  }

  UnitYearModel model() {
    return model;
  }

  GridView grid() {
    return grid;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("app.unitYear.title"));
  }

  @Override
  public void activate() {
    model.load();
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
