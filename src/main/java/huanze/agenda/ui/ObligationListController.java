package huanze.agenda.ui;

import huanze.agenda.Obligation;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.Keys;
import huanze.fx.ListColumn;
import huanze.fx.ListPane;
import huanze.fx.Looks;
import huanze.fx.Navigator;
import huanze.fx.Screen;
import huanze.fx.Shown;
import huanze.fx.View;
import huanze.fx.ViewLoader;
import huanze.rulepack.Level;
import huanze.rulepack.ObligationRule;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** 应办事项: every obligation of a year as a list. */
public final class ObligationListController implements Screen {
  private static final int HELP_ARTICLE = 10;

  private final ObligationListModel model;
  private final Navigator navigator;
  private final ViewLoader loader;
  private final FileDialogs files;
  private final Texts texts;
  private final AgendaWords words;

  /** Held: a controller nobody holds stops following its model. */
  private @Nullable View<WhyController> why;

  @FXML private HBox root;
  @FXML private FlowPane filters;
  @FXML private HBox totals;
  @FXML private ComboBox<Integer> year;
  @FXML private HBox levels;
  @FXML private ComboBox<@Nullable Unit> unit;
  @FXML private ComboBox<@Nullable ObligationRule> rule;
  @FXML private ComboBox<@Nullable Standing> standing;
  @FXML private DatePicker dueFrom;
  @FXML private DatePicker dueTo;
  @FXML private Label rate;
  @FXML private FlowPane legend;
  @FXML private Label warning;
  @FXML private ListPane<ListedObligation> list;
  @FXML private StackPane side;

  public ObligationListController(
      ObligationListModel model, Navigator navigator, ViewLoader loader, FileDialogs files) {
    this.model = model;
    this.navigator = navigator;
    this.loader = loader;
    this.files = files;
    this.texts = loader.texts();
    this.words = model.words();
  }

  @FXML
  private void initialize() {
    setUpFilters();
    setUpList();
    setUpPanel();
    Narrow.hide(root, side, filters, totals);
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    model
        .totalProperty()
        .subscribe(
            total -> {
              rate.setText(words.rate(total));
              Legend.fill(legend, total, words);
            });
    warning.managedProperty().bind(warning.visibleProperty());
    model
        .warningProperty()
        .subscribe(
            problem -> {
              warning.setVisible(problem.isPresent());
              warning.setText(problem.map(texts::text).orElse(""));
            });
  }

  private void setUpFilters() {
    year.getItems().setAll(model.years());
    year.setConverter(Shown.<Integer>noneToo(one -> texts.text("agenda.ui.year", one)));
    year.setValue(model.yearProperty().get());
    year.valueProperty().addListener((o, before, now) -> model.yearProperty().set(now));
    Segments.fill(
        levels,
        Segments.of(texts.text("agenda.ui.allLevels"), () -> model.levelProperty().set(null)),
        level(Level.CITY),
        level(Level.COUNTY),
        level(Level.TOWNSHIP));
    Choices.follow(
        unit,
        model.units(),
        texts.text("agenda.ui.allUnits"),
        Unit::name,
        (one, other) -> one.id().equals(other.id()),
        one -> model.unitProperty().set(one == null ? null : one.id()));
    Choices.follow(
        rule,
        model.rules(),
        texts.text("agenda.ui.allRules"),
        one -> texts.text("agenda.ui.ruleTitle", one.id(), one.title()),
        (one, other) -> one.id().equals(other.id()),
        one -> model.ruleProperty().set(one == null ? null : one.id()));
    Choices.follow(
        standing,
        FXCollections.observableArrayList(Standing.values()),
        texts.text("agenda.ui.allStandings"),
        words::standing,
        (one, other) -> one == other,
        one -> model.standingProperty().set(one));
    standing.setValue(model.standingProperty().get());
    model.units().addListener((javafx.beans.InvalidationListener) o -> chooseAsAsked());
    dueFrom.valueProperty().bindBidirectional(model.dueFromProperty());
    dueTo.valueProperty().bindBidirectional(model.dueToProperty());
  }

  private Segments.Segment level(Level level) {
    return Segments.of(words.level(level), () -> model.levelProperty().set(level));
  }

  /** The boxes show what the route asked for as soon as they hold it. */
  private void chooseAsAsked() {
    if (model.unitProperty().get() != null && unit.getValue() == null) {
      model.units().stream()
          .filter(u -> u.id().equals(model.unitProperty().get()))
          .findFirst()
          .ifPresent(unit::setValue);
    }
    if (model.ruleProperty().get() != null && rule.getValue() == null) {
      model.rules().stream()
          .filter(r -> r.id().equals(model.ruleProperty().get()))
          .findFirst()
          .ifPresent(rule::setValue);
    }
  }

  private void setUpList() {
    list.setUp(
        texts,
        List.of(
            ListColumn.<ListedObligation>text("agenda.ui.column.standing", 110, this::standingOf)
                .sortedBy(
                    Comparator.comparingInt(r -> MonthTally.urgency(r.obligation().standing())))
                .styled(r -> Looks.standing(CamelCase.of(r.obligation().standing()))),
            ListColumn.text("agenda.ui.column.rule", 76, r -> r.obligation().rule().id()),
            ListColumn.text("agenda.ui.column.title", 250, r -> r.obligation().rule().title()),
            ListColumn.text("agenda.ui.column.unit", 210, r -> r.unit().name()),
            ListColumn.text("agenda.ui.column.post", 100, ListedObligation::post),
            ListColumn.<ListedObligation, huanze.base.Period>value(
                "agenda.ui.column.period", 110, r -> r.obligation().period(), words::period),
            ListColumn.<ListedObligation, LocalDate>value(
                "agenda.ui.column.due", 100, r -> r.obligation().due(), LocalDate::toString),
            ListColumn.<ListedObligation>text(
                    "agenda.ui.column.counted", 60, r -> counted(r.obligation()))
                .asNumber(),
            ListColumn.text("agenda.ui.column.records", 140, r -> days(r.obligation())),
            ListColumn.<ListedObligation, Integer>value(
                    "agenda.ui.column.article",
                    70,
                    r -> r.obligation().rule().article(),
                    number -> texts.text("agenda.ui.articleNumber", number))
                .hidden(),
            ListColumn.<ListedObligation>text(
                    "agenda.ui.column.region", 110, ListedObligation::region)
                .hidden(),
            ListColumn.<ListedObligation, Level>value(
                    "agenda.ui.column.level", 70, r -> r.unit().level(), words::level)
                .hidden()),
        ListedObligation::search,
        "agenda.ui.listEmpty");
    list.setRows(model.rows());
    list.setOnOpen(model::explain);
    list.setOnExport(
        cells ->
            files
                .save(
                    "agenda.ui.exportTitle",
                    texts.text("agenda.ui.listExportName", model.yearProperty().get()),
                    FileDialogs.Kind.WORKBOOK)
                .ifPresent(target -> model.export(target, cells)));
  }

  private String standingOf(ListedObligation row) {
    Standing one = row.obligation().standing();
    return texts.text("agenda.ui.symbolWord", StandingSymbol.of(one), words.standing(one));
  }

  private String counted(Obligation o) {
    return texts.text("agenda.ui.countedOf", o.counted(), o.required());
  }

  private String days(Obligation o) {
    return o.records().stream()
        .map(credit -> words.shortDay(credit.day()))
        .collect(Collectors.joining(texts.text("agenda.ui.comma")));
  }

  private void setUpPanel() {
    View<WhyController> panel = loader.load(new WhyController(model.why(), navigator, texts));
    why = panel;
    side.getChildren().setAll(panel.root());
    side.managedProperty().bind(side.visibleProperty());
    side.visibleProperty().bind(model.why().shownProperty().isNotNull());
    panel.controller().setOnClose(this::closePanel);
  }

  private void closePanel() {
    model.why().clear();
    list.table().requestFocus();
  }

  /** Esc closes the panel before it leaves the screen. */
  private void keys(KeyEvent event) {
    if (Keys.LEAVE.match(event) && side.isVisible()) {
      event.consume();
      if (model.why().formProperty().get() == null) {
        closePanel();
      } else {
        model.why().closeForm();
      }
    }
  }

  ObligationListModel model() {
    return model;
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("agenda.ui.listTitle"));
  }

  @Override
  public void activate() {
    model.load();
    model.why().refresh();
  }

  @Override
  public boolean mayLeave() {
    return model.why().mayLeave();
  }

  @Override
  public void save() {
    View<WhyController> panel = why;
    if (panel != null && model.why().formProperty().get() != null) {
      panel.controller().trySave();
    }
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
