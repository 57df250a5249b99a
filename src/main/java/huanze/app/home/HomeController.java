package huanze.app.home;

import huanze.agenda.ui.AgendaWords;
import huanze.agenda.ui.Choices;
import huanze.agenda.ui.YearFilters;
import huanze.base.Texts;
import huanze.fx.Focus;
import huanze.fx.GrowRow;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.fx.Segments;
import huanze.rulepack.Level;
import huanze.unit.Region;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** 工作台. */
public final class HomeController implements Screen {
  private static final int HELP_ARTICLE = 10;

  private final HomeModel model;
  private final AgendaWords words;
  private final Texts texts;
  private final StandingChart chart;
  private final ObservableList<Level> levelsOffered = FXCollections.observableArrayList();
  private final ObservableList<Region> regionsShown = FXCollections.observableArrayList();
  private final HomeSection owed;
  private final HomeSection missed;
  private final HomeSection plans;
  private final HomeSection waiting;
  private final HomeSection unproven;
  private final HomeSection levelsShown;
  private final HomeSection most;
  private final HomeSection recent;

  @FXML private ScrollPane scroll;
  @FXML private HBox newcomer;
  @FXML private HBox steps;
  @FXML private Label today;
  @FXML private HBox filters;
  @FXML private HBox levels;
  @FXML private ComboBox<@Nullable Region> region;
  @FXML private HBox groupings;
  @FXML private HBox warningPart;
  @FXML private Label warning;
  @FXML private HBox beginningPart;
  @FXML private GrowRow tiles;
  @FXML private VBox left;
  @FXML private VBox right;

  public HomeController(HomeModel model, AgendaWords words) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
    chart = new StandingChart(model, words);
    owed = new HomeSection(texts, model.navigator(), "app.home.section.owed");
    missed = new HomeSection(texts, model.navigator(), "app.home.section.missed");
    plans = new HomeSection(texts, model.navigator(), "app.home.section.plans");
    waiting = new HomeSection(texts, model.navigator(), "app.home.section.waiting");
    unproven = new HomeSection(texts, model.navigator(), "app.home.section.unproven");
    levelsShown = new HomeSection(texts, model.navigator(), "app.home.section.levels");
    most = new HomeSection(texts, model.navigator(), "app.home.section.most");
    recent = new HomeSection(texts, model.navigator(), "app.home.section.recent");
  }

  @FXML
  private void initialize() {
    newcomer.visibleProperty().bind(model.newcomerProperty());
    newcomer.managedProperty().bind(newcomer.visibleProperty());
    warningPart.managedProperty().bind(warningPart.visibleProperty());
    beginningPart.managedProperty().bind(beginningPart.visibleProperty());
    missed.add(lastYear());
    recent.add(selfCheck());
    filters.managedProperty().bind(filters.visibleProperty());
    new YearFilters(texts, words)
        .levels(levels, levelsOffered, () -> model.scopeProperty().get().level(), model::level);
    Choices.follow(
        region,
        regionsShown,
        texts.text("agenda.ui.allRegions"),
        Region::name,
        (one, other) -> one.code().equals(other.code()),
        one -> model.region(one == null ? null : one.code()));
    Segments.fill(
        groupings,
        Segments.of(texts.text("app.home.byRule"), () -> model.groupBy(HomeScope.Grouping.RULE)),
        Segments.of(texts.text("app.home.byUnit"), () -> model.groupBy(HomeScope.Grouping.UNIT)),
        Segments.of(texts.text("app.home.byPost"), () -> model.groupBy(HomeScope.Grouping.POST)));
    left.getChildren().setAll(owed, missed, most, recent);
    right.getChildren().setAll(plans, waiting, unproven, levelsShown);
    only(unproven, false);
    scroll.setVisible(false);
    model.pageProperty().subscribe(this::show);
    model.restProperty().subscribe(this::showRest);
  }

  private void show(@Nullable HomePage page) {
    if (page == null) {
      return;
    }
    scroll.setVisible(true);
    today.setText(day(page.today()));
    showFilters(page);
    showSteps(page.newcomer());
    boolean warned = page.warning().isPresent() && page.owed().total() > 0;
    warningPart.setVisible(warned);
    warning.setText(page.warning().map(texts::text).orElse(""));
    beginningPart.setVisible(page.noBeginning());
    showTiles(page);
    owed.show(narrowed(page), List.of(page.owed()), emptyOwed(page));
    owed.offer("app.home.all", page.owed());
    missed.show("", List.of(page.missed()), "app.home.empty.missed");
    missed.offer("app.home.all", page.missed());
    showPlansAndWaiting(page);
    recent.show("", List.of(page.recent()), "app.home.empty.recent");
    if (page.recent().total() > 0) {
      recent.offer("app.home.allRecords", page.recent());
    }
    levelsShown.show(
        texts.text("app.home.yearRate", words.rate(page.summary().total())),
        List.of(),
        "app.home.empty.levels");
    levelsShown.fill(
        chart.levels(page.summary(), model.scopeProperty().get().region()),
        "app.home.empty.levels");
    levelsShown.also("app.nav.calendar", new Route.YearGrid(page.summary().year(), null));
    most.fill(chart.mostMissed(page.summary()), "app.home.empty.most");
  }

  /** What the list of what is owed shows. */
  private String narrowed(HomePage page) {
    if (page.owed().total() == 0) {
      return "";
    }
    return switch (model.scopeProperty().get().narrowed()) {
      case ALL ->
          page.soon() == 0
              ? within(page, "app.home.noneSoon", "app.home.noneSoonByRule")
              : within(page, "app.home.soon", "app.home.soonByRule");
      case SOON -> within(page, "app.home.onlySoon", "app.home.onlySoonByRule");
      case THREATENED -> texts.text("app.home.onlyThreatened");
    };
  }

  private static String emptyOwed(HomePage page) {
    return page.owed().total() == 0 ? "app.home.empty.owed" : "app.home.empty.narrowed";
  }

  /** The morning in numbers: each opens, or lists, what it counts. */
  private void showTiles(HomePage page) {
    HomeScope.Narrowed shown = model.scopeProperty().get().narrowed();
    Tiles made = new Tiles(texts, model);
    tiles
        .getChildren()
        .setAll(
            made.opening("app.home.tile.missed", page.missed(), "hz-home-tile-missed"),
            made.narrowing(
                "app.home.tile.threatened",
                page.threatened(),
                page.nextThreatened() < 0
                    ? ""
                    : texts.text("app.home.tile.next", page.nextThreatened()),
                HomeScope.Narrowed.THREATENED,
                shown,
                "hz-home-tile-late"),
            made.narrowing(
                "app.home.tile.soon",
                page.soon(),
                within(page, "app.home.tile.within", "app.home.tile.withinByRule"),
                HomeScope.Narrowed.SOON,
                shown,
                "hz-home-tile-late"),
            made.opening("app.home.tile.toConfirm", page.toConfirm(), "hz-home-tile-late"),
            made.opening("app.home.tile.planned", page.planned(), ""),
            made.showing("app.home.tile.waiting", page.waiting().total(), this::leadToWaiting));
  }

  /** To all of it: the tile counts all. */
  private void leadToWaiting() {
    waiting.unfold();
    waiting.lead();
    Focus.reveal(scroll, waiting);
  }

  private void showRest(@Nullable HomeRest rest) {
    if (rest != null) {
      only(unproven, rest.unproven().total() > 0);
      unproven.show(
          texts.text("app.home.unproven", rest.unproven().total()),
          List.of(rest.unproven()),
          "app.home.empty.unproven");
      unproven.offer("app.unitYear.selfCheck", rest.unproven());
      HomePage page = model.pageProperty().get();
      if (page != null) {
        showPlansAndWaiting(page);
      }
    }
  }

  /** With the decisions as soon as they were found. */
  private void showPlansAndWaiting(HomePage page) {
    HomeRest rest = model.restProperty().get();
    List<HomeList> own = rest == null ? List.of() : List.of(rest.ownDecisions());
    List<HomeList> others = rest == null ? List.of() : List.of(rest.decisions());
    List<HomeList> pending = List.of(page.toConfirm(), page.planned());
    plans.showParts(
        "",
        List.of(HomeSection.Part.whole(lines(pending)), decisions(own)),
        "app.home.empty.plans");
    plans.offer("app.home.allToConfirm", page.toConfirm());
    plans.offer("app.home.allPlanned", page.planned());
    plans.also("agenda.month.title", new Route.MonthView(null, null));
    waiting.showParts(
        "",
        List.of(
            decisions(others),
            new HomeSection.Part(
                page.waiting().lines(),
                WaitingLines.TOP,
                texts.text("app.home.all", page.waiting().total()),
                true)),
        "app.home.empty.waiting");
  }

  private HomeSection.Part decisions(List<HomeList> lists) {
    return waiting.part(lines(lists), WaitingLines.DECISIONS_TOP, "app.home.moreDecisions");
  }

  private static List<HomeLine> lines(List<HomeList> lists) {
    return lists.stream().flatMap(list -> list.lines().stream()).toList();
  }

  /** Where rules have lead times of their own, no number of days fits all. */
  private String within(HomePage page, String usual, String byRule) {
    return page.leads().byRule().isEmpty()
        ? texts.text(usual, page.leads().usual(), page.soon())
        : texts.text(byRule, page.soon());
  }

  @FXML
  private void openCalendar() {
    model.openMissingCalendar();
  }

  @FXML
  private void openSettings() {
    model.open(new Route.Settings());
  }

  @FXML
  private void openUnits() {
    model.open(new Route.UnitTree(null));
  }

  private String day(LocalDate day) {
    return texts.text(
        "app.home.today",
        words.day(day),
        texts.text("app.home.weekday." + day.getDayOfWeek().getValue()));
  }

  /** Only what there is a choice between is offered. */
  private void showFilters(HomePage page) {
    if (!levelsOffered.equals(page.levels())) {
      levelsOffered.setAll(page.levels());
    }
    if (!regionsShown.equals(page.regions())) {
      regionsShown.setAll(page.regions());
    }
    showChosen(page);
    only(region, page.regions().size() > 1);
    only(groupings, page.owed().total() + page.missed().total() > 0 || groupings.isVisible());
    filters.setVisible(levels.isVisible() || region.isVisible() || groupings.isVisible());
  }

  /** The filters show what the model goes by, whoever set it. */
  private void showChosen(HomePage page) {
    HomeScope scope = model.scopeProperty().get();
    Level level = scope.level();
    Segments.choose(levels, level == null ? 0 : page.levels().indexOf(level) + 1);
    Segments.choose(groupings, scope.grouping().ordinal());
    region.setValue(
        page.regions().stream()
            .filter(one -> one.code().equals(scope.region()))
            .findFirst()
            .orElse(null));
  }

  private static void only(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void showSteps(Newcomer begun) {
    steps
        .getChildren()
        .setAll(
            step("app.home.step.people", begun.people(), new Route.UnitTree(null)),
            step("app.home.step.record", begun.record(), begun.first()),
            step("app.home.step.grid", begun.grid(), new Route.YearGrid(null, null)));
    boolean practising = model.leadsTo(new Route.Guide());
    Route elsewhere = practising ? new Route.Guide() : new Route.About();
    if (model.leadsTo(elsewhere)) {
      steps.getChildren().add(link(practising ? "app.guide.name" : "app.home.practice", elsewhere));
    }
  }

  /** Where one learns without doing: the guide, or the way into the practice city. */
  private Hyperlink link(String key, Route route) {
    Hyperlink link = new Hyperlink(texts.text(key));
    link.setGraphic(new FontIcon("mdomz-school"));
    link.setOnAction(e -> model.open(route));
    link.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    return link;
  }

  private Hyperlink step(String key, boolean done, Route route) {
    String text = texts.text(key);
    Hyperlink link = new Hyperlink(text);
    link.setAccessibleText(done ? texts.text("app.home.stepDone", text) : text);
    link.setGraphic(new FontIcon(done ? "mdoal-check_circle" : "mdomz-radio_button_unchecked"));
    link.setOnAction(e -> model.open(route));
    link.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    return link;
  }

  @FXML
  private void print() {
    model.print();
  }

  @FXML
  private void dismiss() {
    model.dismissNewcomer();
    Focus.first(left).ifPresent(javafx.scene.Node::requestFocus);
  }

  /** What is worth a second look in the records. */
  private Hyperlink selfCheck() {
    Hyperlink link = new Hyperlink(texts.text("activity.selfCheck.link"));
    boolean there = model.leadsTo(new Route.SelfCheck());
    link.setVisible(there);
    link.setManaged(there);
    link.setOnAction(e -> model.open(new Route.SelfCheck()));
    return link;
  }

  /** Last year's misses, while they are still on the table. */
  private Hyperlink lastYear() {
    Hyperlink link = new Hyperlink();
    link.visibleProperty().bind(model.missedLastYearProperty().greaterThan(0));
    link.managedProperty().bind(link.visibleProperty());
    link.textProperty()
        .bind(model.missedLastYearProperty().map(count -> texts.text("app.home.lastYear", count)));
    link.setOnAction(e -> model.open(model.lastYearsMissed()));
    return link;
  }

  HomeModel model() {
    return model;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("app.nav.home"));
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
