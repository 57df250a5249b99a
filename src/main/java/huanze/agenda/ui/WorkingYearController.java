package huanze.agenda.ui;

import huanze.base.Problem;
import huanze.base.Texts;
import huanze.fx.FileDialogs;
import huanze.fx.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** 工作日历: twelve months to click or walk through by keys. */
public final class WorkingYearController implements Screen {
  private final WorkingYearModel model;
  private final FileDialogs files;
  private final Texts texts;
  private final AgendaWords words;
  private final List<MonthPane> panes = new ArrayList<>();
  private final Map<LocalDate, Button> days = new HashMap<>();
  private int drawn;
  private @Nullable LocalDate current;

  @FXML private Button before;
  @FXML private Label year;
  @FXML private Button after;
  @FXML private Button putBack;
  @FXML private Button save;
  @FXML private Label summary;
  @FXML private HBox plansPart;
  @FXML private Label plansOff;
  @FXML private Label wrong;
  @FXML private FlowPane months;

  public WorkingYearController(WorkingYearModel model, FileDialogs files) {
    this.model = model;
    this.files = files;
    this.texts = model.texts();
    this.words = new AgendaWords(texts);
  }

  WorkingYearModel model() {
    return model;
  }

  @FXML
  private void initialize() {
    before.setOnAction(e -> model.go(model.year() - 1));
    after.setOnAction(e -> model.go(model.year() + 1));
    putBack.managedProperty().bind(putBack.visibleProperty());
    plansPart.managedProperty().bind(plansPart.visibleProperty());
    plansPart.setVisible(false);
    wrong.managedProperty().bind(wrong.visibleProperty());
    months.addEventFilter(KeyEvent.KEY_PRESSED, this::keys);
    model.problems().addListener((ListChangeListener<Problem>) change -> showProblems());
    model.shownProperty().subscribe(this::show);
    showProblems();
  }

  private void show(WorkingYearModel.@Nullable Shown now) {
    if (now == null) {
      return;
    }
    int wanted = now.typed().year();
    if (drawn != wanted) {
      draw(wanted);
    }
    panes.forEach(pane -> pane.show(now.typed()));
    year.setText(texts.text("agenda.ui.year", wanted));
    before.setDisable(wanted <= WorkingYearModel.FIRST);
    after.setDisable(wanted >= WorkingYearModel.LAST);
    summary.setText(model.summary(now));
    plansPart.setVisible(now.plansOff() > 0);
    plansOff.setText(texts.text("agenda.calendar.plansOff", now.plansOff()));
    save.setDisable(!now.isChanged());
    putBack.setVisible(now.canBePutBack());
    putBack.setText(
        texts.text(now.shipped() ? "agenda.calendar.putBack" : "agenda.calendar.remove"));
  }

  private void draw(int wanted) {
    drawn = wanted;
    panes.clear();
    days.clear();
    for (int month = 1; month <= 12; month++) {
      MonthPane pane =
          new MonthPane(texts, words, WorkingYearModel.days(wanted, month), this::clicked);
      panes.add(pane);
      days.putAll(pane.days());
    }
    months.getChildren().setAll(panes);
    current = null;
    stand(LocalDate.of(wanted, 1, 1), false);
  }

  private void clicked(LocalDate date) {
    stand(date, true);
    model.cycle(date);
  }

  /** Tab reaches one day of the year; from there on the arrows lead. */
  private void stand(LocalDate date, boolean focus) {
    Button there = days.get(date);
    if (there == null) {
      return;
    }
    if (current != null && days.containsKey(current)) {
      days.get(current).setFocusTraversable(false);
    }
    current = date;
    there.setFocusTraversable(true);
    if (focus) {
      there.requestFocus();
    }
  }

  private void keys(KeyEvent event) {
    LocalDate from = current;
    if (from == null) {
      return;
    }
    LocalDate to =
        switch (event.getCode()) {
          case LEFT -> from.minusDays(1);
          case RIGHT -> from.plusDays(1);
          case UP -> from.minusDays(7);
          case DOWN -> from.plusDays(7);
          case PAGE_UP -> from.minusMonths(1);
          case PAGE_DOWN -> from.plusMonths(1);
          case HOME -> from.withDayOfMonth(1);
          case END -> from.withDayOfMonth(from.lengthOfMonth());
          default -> null;
        };
    if (to != null) {
      event.consume();
      stand(to, true);
    } else if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      model.cycle(from);
    }
  }

  private void showProblems() {
    wrong.setVisible(!model.problems().isEmpty());
    wrong.setText(model.problems().stream().map(texts::text).collect(Collectors.joining("\n")));
  }

  @FXML
  private void showPlans() {
    model.showPlans();
  }

  @FXML
  private void importFile() {
    files.open("agenda.calendar.choose", FileDialogs.Kind.TABLE).ifPresent(model::importFile);
  }

  @FXML
  private void export() {
    files
        .save(
            "agenda.calendar.export",
            texts.text("agenda.calendar.fileName", model.year()),
            FileDialogs.Kind.WORKBOOK)
        .ifPresent(model::export);
  }

  @FXML
  private void template() {
    files
        .save(
            "agenda.calendar.templateTitle",
            texts.text("agenda.calendar.templateName"),
            FileDialogs.Kind.WORKBOOK)
        .ifPresent(model::template);
  }

  @FXML
  private void putBack() {
    model.putBack();
  }

  @Override
  @FXML
  public void save() {
    model.save();
  }

  @Override
  public ObservableValue<String> title() {
    return new ReadOnlyStringWrapper(texts.text("agenda.calendar.title"));
  }

  @Override
  public void activate() {
    model.refresh();
  }

  @Override
  public boolean mayLeave() {
    return model.mayLeave();
  }
}
