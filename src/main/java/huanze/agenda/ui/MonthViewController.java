package huanze.agenda.ui;

import huanze.agenda.calendar.GridModel;
import huanze.agenda.calendar.MonthPage;
import huanze.base.Texts;
import huanze.fx.Keys;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.fx.Screen;
import huanze.unit.Unit;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** 月历: weeks and days, to walk through by keys; a day opens at the side. */
public final class MonthViewController implements Screen {
  private static final int HELP_ARTICLE = 10;
  private static final int WEEK = 7;

  private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

  private final MonthViewModel model;
  private final Navigator navigator;
  private final CalendarAction calendarFiles;
  private final Texts texts;
  private final AgendaWords words;
  private final Map<LocalDate, MonthCell> cells = new HashMap<>();
  private @Nullable MonthSide lines;

  @FXML private HBox root;
  @FXML private VBox page;
  @FXML private HBox faces;
  @FXML private Button before;
  @FXML private Label month;
  @FXML private Button after;
  @FXML private Button today;
  @FXML private HBox levels;
  @FXML private ComboBox<GridModel.@Nullable RegionAt> region;
  @FXML private ComboBox<@Nullable Unit> unit;
  @FXML private Button unitYear;
  @FXML private Button calendar;
  @FXML private Button print;
  @FXML private Label warning;
  @FXML private GridPane grid;
  @FXML private VBox side;
  @FXML private Label heading;
  @FXML private Button close;
  @FXML private Label kind;
  @FXML private Button meeting;
  @FXML private Button inspection;
  @FXML private Label nothing;
  @FXML private ListView<MonthSide.Line> list;

  public MonthViewController(
      MonthViewModel model, Navigator navigator, CalendarAction calendarFiles) {
    this.model = model;
    this.navigator = navigator;
    this.calendarFiles = calendarFiles;
    this.words = model.words();
    this.texts = words.texts();
  }

  MonthViewModel model() {
    return model;
  }

  @FXML
  private void initialize() {
    Faces.fill(faces, Faces.Face.MONTH, navigator, texts, model::unit, model::list);
    setUpFilters();
    setUpMonth();
    setUpSide();
    root.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
    model.pageProperty().addListener((o, was, now) -> draw(now));
    model.dayProperty().subscribe(this::moved);
    model.openedProperty().subscribe(opened -> showSide());
  }

  private void setUpFilters() {
    YearFilters common = new YearFilters(texts, words);
    common.levels(levels, model.levels(), model::level, model::level);
    common.regions(region, model.regions(), model::region);
    Choices.follow(
        unit,
        model.units(),
        texts.text("agenda.ui.allUnits"),
        Unit::name,
        (one, other) -> one.id().equals(other.id()),
        one -> model.unit(one == null ? null : one.id()));
    unitYear
        .visibleProperty()
        .bind(unit.valueProperty().map(u -> navigator.knows(Route.UnitYear.class)).orElse(false));
    unitYear.managedProperty().bind(unitYear.visibleProperty());
    unitYear.setOnAction(e -> model.unitYear().ifPresent(navigator::open));
    print.setVisible(navigator.knows(Route.PrintPreview.class));
    print.managedProperty().bind(print.visibleProperty());
    print.setOnAction(e -> navigator.open(model.sheet()));
    calendarFiles.dress(calendar);
    calendar.setOnAction(
        e ->
            calendarFiles.write(
                Optional.ofNullable(unit.getValue()), model.dayProperty().get().getYear()));
    warning.managedProperty().bind(warning.visibleProperty());
    model
        .warningProperty()
        .subscribe(
            problem -> {
              warning.setVisible(problem.isPresent());
              warning.setText(problem.map(texts::text).orElse(""));
            });
  }

  private void setUpMonth() {
    name(before, "agenda.month.before");
    name(after, "agenda.month.after");
    name(today, "agenda.month.toToday");
    before.setOnAction(e -> model.stand(model.dayProperty().get().minusMonths(1)));
    after.setOnAction(e -> model.stand(model.dayProperty().get().plusMonths(1)));
    today.setOnAction(e -> stand(model.today()));
    for (int i = 0; i < WEEK; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / WEEK);
      grid.getColumnConstraints().add(column);
    }
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::keys);
  }

  private void setUpSide() {
    lines = new MonthSide(list, model, navigator::open);
    name(close, "agenda.ui.close");
    close.setOnAction(e -> closeDay());
    side.managedProperty().bind(side.visibleProperty());
    SideRoom.share(root, page, side, now -> side.pseudoClassStateChanged(ALONE, now));
    nothing.managedProperty().bind(nothing.visibleProperty());
    list.managedProperty().bind(list.visibleProperty());
    list.visibleProperty().bind(nothing.visibleProperty().not());
    for (Button button : new Button[] {meeting, inspection}) {
      button.setVisible(navigator.knows(Route.NewActivity.class));
      button.managedProperty().bind(button.visibleProperty());
    }
    meeting.setOnAction(e -> begin("meeting"));
    inspection.setOnAction(e -> begin("inspection"));
  }

  private void name(Button button, String key) {
    button.setTooltip(new Tooltip(texts.text(key)));
    button.setAccessibleText(texts.text(key));
  }

  private void begin(String what) {
    navigator.open(new Route.NewActivity(what, model.unit(), model.dayProperty().get()));
  }

  private void draw(@Nullable MonthPage shown) {
    if (shown == null) {
      return;
    }
    chooseAsAsked();
    boolean focused = cells.values().stream().anyMatch(MonthCell::isFocused);
    cells.clear();
    grid.getChildren().clear();
    grid.getRowConstraints().setAll(new RowConstraints());
    for (int weekday = 1; weekday <= WEEK; weekday++) {
      Label head = new Label(texts.text("agenda.weekday." + weekday));
      head.getStyleClass().add("hz-muted");
      GridPane.setHalignment(head, HPos.CENTER);
      grid.add(head, weekday - 1, 0);
    }
    int lead = shown.month().atDay(1).getDayOfWeek().getValue() - 1;
    int weeks = (lead + shown.days().size() + WEEK - 1) / WEEK;
    for (int week = 0; week < weeks; week++) {
      RowConstraints row = new RowConstraints();
      row.setVgrow(Priority.ALWAYS);
      row.setPercentHeight(-1);
      row.setPrefHeight(1000);
      grid.getRowConstraints().add(row);
    }
    for (MonthPage.Day day : shown.days()) {
      MonthCell cell = new MonthCell(day, model.matters(day.date()).size(), model.today(), words);
      cell.setOnMouseClicked(e -> open(day.date()));
      cells.put(day.date(), cell);
      int place = lead + day.date().getDayOfMonth() - 1;
      grid.add(cell, place % WEEK, place / WEEK + 1);
    }
    moved(model.dayProperty().get());
    if (focused) {
      focus();
    }
  }

  /** Chooses as the user would. */
  void choose(UUID wanted) {
    model.units().stream()
        .filter(one -> one.id().equals(wanted))
        .findFirst()
        .ifPresent(unit::setValue);
  }

  /** The box shows the unit that the route asked for as soon as it holds it. */
  private void chooseAsAsked() {
    UUID wanted = model.unit();
    if (wanted != null && unit.getValue() == null) {
      choose(wanted);
    }
  }

  /** Tab reaches one day of the month; from there on the arrows lead. */
  private void moved(LocalDate day) {
    month.setText(texts.text("agenda.month.name", day.getYear(), day.getMonthValue()));
    before.setDisable(!model.reaches(-1));
    after.setDisable(!model.reaches(1));
    cells.forEach((date, cell) -> cell.setCurrent(date.equals(day)));
    showSide();
  }

  private void focus() {
    MonthCell cell = cells.get(model.dayProperty().get());
    if (cell != null) {
      cell.requestFocus();
    }
  }

  private void stand(LocalDate day) {
    model.stand(day);
    focus();
  }

  private void open(LocalDate day) {
    model.open(day);
    list.requestFocus();
  }

  private void showSide() {
    MonthPage.Day shown = model.shown();
    MonthSide filled = lines;
    side.setVisible(model.openedProperty().get());
    if (!side.isVisible() || shown == null || filled == null) {
      return;
    }
    heading.setText(
        texts.text(
            "agenda.month.dayHead",
            words.day(shown.date()),
            texts.text("agenda.weekday." + shown.date().getDayOfWeek().getValue())));
    int matters = model.mattersShown().size();
    String sum =
        texts.text(
            "agenda.month.daySum",
            texts.text(shown.kind().textKey()),
            shown.due().size(),
            shown.acts().size());
    kind.setText(matters == 0 ? sum : texts.text("agenda.month.daySumMatters", sum, matters));
    boolean ahead = shown.date().isAfter(model.today());
    meeting.setText(texts.text(ahead ? "agenda.month.planMeeting" : "agenda.ui.record.meeting"));
    inspection.setText(
        texts.text(ahead ? "agenda.month.planInspection" : "agenda.ui.record.inspection"));
    nothing.setVisible(shown.due().isEmpty() && shown.acts().isEmpty() && matters == 0);
    filled.show(shown);
  }

  private void closeDay() {
    model.close();
    focus();
  }

  private void escape(KeyEvent event) {
    if (Keys.LEAVE.match(event) && leave()) {
      event.consume();
    }
  }

  private void keys(KeyEvent event) {
    if (event.isAltDown()) { // back and forth, not a day on
      return;
    }
    LocalDate from = model.dayProperty().get();
    LocalDate to =
        switch (event.getCode()) {
          case LEFT -> from.minusDays(1);
          case RIGHT -> from.plusDays(1);
          case UP -> from.minusDays(WEEK);
          case DOWN -> from.plusDays(WEEK);
          case PAGE_UP -> from.minusMonths(1);
          case PAGE_DOWN -> from.plusMonths(1);
          case HOME -> model.today();
          default -> null;
        };
    if (to != null) {
      event.consume();
      stand(to);
      return;
    }
    switch (event.getCode()) {
      case ENTER, SPACE -> {
        event.consume();
        open(from);
      }
      default -> {}
    }
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("agenda.month.title"));
  }

  @Override
  public void activate() {
    model.load();
    focus();
  }

  @Override
  public boolean leave() {
    boolean open = model.openedProperty().get();
    if (open) {
      closeDay();
    }
    return open;
  }

  @Override
  public OptionalInt helpArticle() {
    return OptionalInt.of(HELP_ARTICLE);
  }
}
