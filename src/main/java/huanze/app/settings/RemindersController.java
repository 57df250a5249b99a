package huanze.app.settings;

import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Boxes;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.fx.Shown;
import huanze.rulepack.ObligationRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The part of 设置 about working days and reminders. */
public final class RemindersController {
  private static final List<Integer> CHOICES = List.of(1, 3, 5, 7, 10, 15, 20);

  private final RemindersModel model;
  private final Texts texts;
  private final Navigator navigator;

  /** Of the rules, and the usual lead time that they tell. */
  private final Map<String, ComboBox<@Nullable Integer>> boxes = new HashMap<>();

  private int usual;

  @FXML private VBox years;
  @FXML private ComboBox<Integer> remind;
  @FXML private TitledPane byRule;
  @FXML private GridPane rules;
  @FXML private CheckBox tray;
  @FXML private Label noTray;

  public RemindersController(RemindersModel model, Texts texts, Navigator navigator) {
    this.model = model;
    this.texts = texts;
    this.navigator = navigator;
  }

  @FXML
  private void initialize() {
    remind.setConverter(
        Shown.<Integer>noneToo(days -> texts.text("app.settings.remindDays", days)));
    remind.getItems().setAll(choices(model.remindDays()));
    remind.setValue(model.remindDays());
    Boxes.whenChosen(
        remind,
        days -> {
          if (days != model.remindDays()) {
            model.saveRemindDays(days);
          }
        });
    tray.setSelected(model.remindsInTray());
    tray.setDisable(!model.hasTray());
    tray.setOnAction(e -> model.saveTray(tray.isSelected()));
    noTray.setVisible(!model.hasTray());
    noTray.managedProperty().bind(noTray.visibleProperty());
    byRule.setExpanded(false);
    ColumnConstraints wide = new ColumnConstraints();
    wide.setHgrow(Priority.ALWAYS);
    rules.getColumnConstraints().setAll(wide, new ColumnConstraints());
    byRule.expandedProperty().addListener((property, was, is) -> showRules());
    model.shownProperty().subscribe(this::show);
  }

  private static List<Integer> choices(int chosen) {
    List<Integer> all = new ArrayList<>(CHOICES);
    if (!all.contains(chosen)) {
      all.addFirst(chosen);
    }
    return all;
  }

  private void show(RemindersModel.@Nullable Shown now) {
    if (now == null) {
      return;
    }
    years.getChildren().setAll(now.years().stream().map(this::year).toList());
    showRules();
    long own = now.rules().stream().filter(r -> now.leads().byRule().get(r.id()) != null).count();
    byRule.setText(
        own == 0 ? texts.text("app.settings.byRule") : texts.text("app.settings.byRuleSome", own));
  }

  /** A box a rule, once they are unfolded: so many take as long to make as the rest of the page. */
  private void showRules() {
    RemindersModel.Shown now = model.shownProperty().get();
    if (now == null || !byRule.isExpanded()) {
      return;
    }
    if (now.leads().usual() == usual) { // the boxes stay: one of them has the keyboard
      boxes.forEach((rule, box) -> box.setValue(now.leads().byRule().get(rule)));
      return;
    }
    usual = now.leads().usual();
    boxes.clear();
    rules.getChildren().clear();
    for (int i = 0; i < now.rules().size(); i++) {
      ObligationRule rule = now.rules().get(i);
      Label name = new Label(texts.text("agenda.ui.ruleTitle", rule.id(), rule.title()));
      name.setWrapText(true);
      rules.add(name, 0, i);
      ComboBox<@Nullable Integer> box = lead(rule.id(), now.leads().byRule().get(rule.id()), usual);
      boxes.put(rule.id(), box);
      rules.add(box, 1, i);
    }
  }

  private HBox year(RemindersModel.KnownYear known) {
    Hyperlink open = new Hyperlink(texts.text("agenda.ui.year", known.year()));
    open.setOnAction(e -> navigator.open(new Route.WorkingYear(known.year())));
    Label source = new Label(texts.text("agenda.calendar.source." + CamelCase.of(known.source())));
    HBox line = new HBox(open, source);
    line.getStyleClass().add("hz-row");
    return line;
  }

  private ComboBox<@Nullable Integer> lead(String rule, @Nullable Integer set, int usual) {
    ComboBox<@Nullable Integer> box = new ComboBox<>();
    box.getItems().add(null);
    box.getItems().addAll(choices(set == null ? usual : set));
    box.setConverter(
        Shown.<@Nullable Integer>noneToo(
            days ->
                days == null
                    ? texts.text("app.settings.leadUsual", usual)
                    : texts.text("app.settings.remindDays", days)));
    box.setValue(set);
    box.setAccessibleText(rule);
    Boxes.whenChosen(box, days -> model.saveLead(rule, days));
    return box;
  }

  @FXML
  private void openCalendar() {
    navigator.open(new Route.WorkingYear(null));
  }
}
