package huanze.agenda.ui;

import huanze.agenda.CreditException;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.FormMarks;
import huanze.fx.Looks;
import huanze.fx.Navigator;
import huanze.fx.Route;
import huanze.fx.WordsArea;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The panel that answers "why?" and takes decisions. */
public final class WhyController {
  /** So many lines can still be looked through. */
  private static final int MOST_OFFERED = 100;

  private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

  private final WhyModel model;
  private final Navigator navigator;
  private final Texts texts;
  private final WhyParts parts;
  private final String wayBack;
  private Runnable onClose = () -> {};

  @FXML private VBox root;
  @FXML private Button leave;
  @FXML private Button back;
  @FXML private Label heading;
  @FXML private Button close;
  @FXML private ScrollPane scroll;
  @FXML private VBox choice;
  @FXML private VBox answer;
  @FXML private Label title;
  @FXML private Label who;
  @FXML private Label joint;
  @FXML private FlowPane marks;
  @FXML private VBox verdict;
  @FXML private Label standing;
  @FXML private Label periodDue;
  @FXML private Label says;
  @FXML private FlowPane actions;
  @FXML private VBox form;
  @FXML private Label formTitle;
  @FXML private Label formHint;
  @FXML private VBox recordBox;
  @FXML private ComboBox<Why.Candidate> record;
  @FXML private Label recordMark;
  @FXML private Label consequence;
  @FXML private WordsArea reason;
  @FXML private Label reasonMark;
  @FXML private VBox byBox;
  @FXML private TextField by;
  @FXML private Label byMark;
  @FXML private Label restMark;
  @FXML private Button save;
  @FXML private Button cancel;
  @FXML private VBox exemption;
  @FXML private VBox records;
  @FXML private VBox holders;
  @FXML private VBox misses;
  @FXML private VBox decisions;
  @FXML private VBox deadline;
  @FXML private VBox basis;

  /**
   * @param wayBack the screen that closing leads back to, in words
   */
  public WhyController(WhyModel model, Navigator navigator, Texts texts, String wayBack) {
    this.wayBack = wayBack;
    this.model = model;
    this.navigator = navigator;
    this.texts = texts;
    this.parts = new WhyParts(texts);
  }

  /** What the panel's cross does. */
  void setOnClose(Runnable run) {
    onClose = run;
  }

  /** True while the panel stands where grid or list stood: closing it is the way back. */
  void setAlone(boolean alone) {
    root.pseudoClassStateChanged(ALONE, alone);
    leave.setVisible(alone);
    close.setVisible(!alone);
    if (alone) {
      leave.requestFocus();
    }
  }

  @FXML
  private void initialize() {
    leave.setText(texts.text("agenda.ui.backTo", wayBack));
    leave.setOnAction(e -> onClose.run());
    leave.setVisible(false);
    for (Node node :
        List.of(leave, close, back, choice, answer, joint, marks, form, recordBox, byBox)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    for (Node node : List.of(exemption, records, holders, misses, decisions, actions)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    reason.textProperty().bindBidirectional(model.reasonProperty());
    by.textProperty().bindBidirectional(model.byProperty());
    record.valueProperty().bindBidirectional(model.recordProperty());
    record.setCellFactory(view -> new CandidateCell());
    consequence.textProperty().bind(model.consequenceProperty());
    consequence.visibleProperty().bind(consequence.textProperty().isNotEmpty());
    consequence.managedProperty().bind(consequence.visibleProperty());
    new FormMarks(texts)
        .field("reason", reason, reasonMark)
        .field("by", by, byMark)
        .field("record", record, recordMark)
        .rest(restMark)
        .follow(model.problems());
    save.setOnAction(e -> trySave());
    cancel.setOnAction(e -> model.leaveForm());
    back.setOnAction(e -> model.backToSeveral());
    close.setOnAction(e -> onClose.run());
    name(back, "agenda.ui.back");
    name(close, "agenda.ui.close");
    reason.addEventFilter(KeyEvent.KEY_PRESSED, this::tabLeaves);
    InvalidationListener again = o -> show();
    model.shownProperty().addListener((o, before, now) -> show());
    model.several().addListener(again);
    model.formProperty().addListener((o, before, now) -> showForm(now));
    show();
    showForm(null);
  }

  private void name(Button button, String key) {
    button.setTooltip(new Tooltip(texts.text(key)));
    button.setAccessibleText(texts.text(key));
  }

  /** Tab goes to the next field: nobody writes tabs into a reason. */
  private void tabLeaves(KeyEvent event) {
    if (event.getCode() == javafx.scene.input.KeyCode.TAB && !event.isControlDown()) {
      event.consume();
      Node next = byBox.isVisible() ? by : save;
      (event.isShiftDown() ? (recordBox.isVisible() ? record : cancel) : next).requestFocus();
    }
  }

  /** Ctrl+S while a decision is typed. */
  void trySave() {
    model.save();
    if (!model.problems().isEmpty()) {
      if (model.problems().stream().anyMatch(p -> p.field().equals("reason"))) {
        reason.requestFocus();
      } else if (model.problems().stream().anyMatch(p -> p.field().equals("by"))) {
        by.requestFocus();
      }
    }
  }

  private void show() {
    Why why = model.shownProperty().get();
    boolean several = model.several().size() > 1;
    back.setVisible(why != null && several);
    choice.setVisible(why == null && several);
    answer.setVisible(why != null);
    heading.textProperty().unbind();
    if (why == null) {
      heading.textProperty().bind(model.headingProperty());
      choice
          .getChildren()
          .setAll(
              model.several().stream()
                  .limit(MOST_OFFERED)
                  .map(o -> parts.offer(o, model.whose(o), model.words(), () -> model.choose(o)))
                  .toList());
      int more = model.several().size() - MOST_OFFERED;
      if (more > 0) {
        choice.getChildren().add(parts.text(texts.text("agenda.ui.several.more", more)));
      }
      if (several) {
        choice.getChildren().add(0, severalActions());
      }
    } else {
      heading.setText(texts.text("agenda.ui.why"));
      fill(why);
    }
    scroll.setVvalue(0);
  }

  /** What can be decided about all that are shown, in one go. */
  private FlowPane severalActions() {
    FlowPane both = new FlowPane(8, 8);
    int can = model.exemptable().size();
    int are = model.exempted().size();
    if (can > 0) {
      both.getChildren()
          .add(
              parts.action(
                  "agenda.ui.action.exempt",
                  false,
                  () -> model.begin(new DecisionForm.ExemptSeveral(can, model.met()))));
    }
    if (are > 0) {
      both.getChildren()
          .add(
              parts.action(
                  "agenda.ui.action.withdraw",
                  false,
                  () -> model.begin(new DecisionForm.WithdrawSeveral(are))));
    }
    return both;
  }

  private void fill(Why why) {
    String word = CamelCase.of(why.standing());
    title.setText(texts.text("agenda.ui.ruleTitle", why.obligation().rule().id(), why.title()));
    who.setText(why.who());
    joint.setText(why.jointWith());
    joint.setVisible(!why.jointWith().isEmpty());
    standing.setText(
        texts.text(
            "agenda.ui.symbolWord",
            StandingSymbol.of(why.standing()),
            model.words().standing(why.standing())));
    verdict.getStyleClass().setAll("hz-grid-verdict", Looks.standing(word));
    periodDue.setText(texts.text("agenda.ui.periodDue", why.period(), why.due()));
    says.setText(why.says());
    fillMarks(why);
    fillActions(why);
    fillExemption(why);
    fillRecords(why);
    parts.section(
        holders,
        "agenda.ui.section.holders",
        why.holders().stream().map(parts::text).map(Node.class::cast).toList());
    fillMisses(why);
    fillDecisions(why);
    parts.section(
        deadline,
        "agenda.ui.section.deadline",
        why.deadline().stream().map(parts::text).map(Node.class::cast).toList());
    basis.getChildren().setAll(parts.basis(why));
  }

  private void fillMarks(Why why) {
    marks.getChildren().clear();
    if (why.byAnalogy()) {
      marks.getChildren().add(parts.mark("agenda.ui.byAnalogy", "agenda.ui.byAnalogyWhy"));
    }
    if (!why.unconfirmed().isEmpty()) {
      Label mark = parts.mark("agenda.ui.unconfirmed", "agenda.ui.unconfirmedWhy");
      marks.getChildren().add(mark);
    }
    marks.setVisible(!marks.getChildren().isEmpty());
  }

  private void fillActions(Why why) {
    actions.getChildren().clear();
    if (navigator.knows(Route.NewActivity.class)) {
      model
          .newRecord()
          .ifPresent(
              route ->
                  actions
                      .getChildren()
                      .add(
                          parts.action(
                              "agenda.ui.record." + why.recordKind(),
                              true,
                              () -> navigator.open(route))));
    }
    if (why.recordKind().equals("report") && navigator.knows(Route.Reports.class)) {
      int year = why.obligation().period().year();
      add("agenda.ui.action.reports", () -> navigator.open(new Route.Reports(year)));
    }
    if (why.canBeMadeUp() && !why.candidates().isEmpty()) {
      add("agenda.ui.action.makeUp", () -> model.begin(new DecisionForm.MakeUp()));
    }
    if (why.canBeExempted()) {
      add("agenda.ui.action.exempt", () -> model.begin(new DecisionForm.Exempt()));
    }
    actions.setVisible(!actions.getChildren().isEmpty());
  }

  private void add(String key, Runnable run) {
    actions.getChildren().add(parts.action(key, false, run));
  }

  private void fillExemption(Why why) {
    var given = why.exemption();
    if (given == null) {
      parts.section(exemption, "agenda.ui.section.exemption", List.of());
      return;
    }
    UUID id = given.id();
    parts.section(
        exemption,
        "agenda.ui.section.exemption",
        List.of(
            parts.item(
                texts.text("agenda.ui.exemptionLine", given.reason(), given.by()),
                "",
                List.of(
                    parts.small(
                        "agenda.ui.action.withdraw",
                        () -> model.begin(new DecisionForm.WithdrawExemption(id)))))));
  }

  private void fillRecords(Why why) {
    List<Node> lines =
        why.records().stream()
            .<Node>map(
                one ->
                    parts.item(
                        one.words(),
                        one.notes(),
                        deciding(
                            why,
                            "agenda.ui.action.notCounting",
                            new DecisionForm.Credit(
                                one.id(), one.words(), CreditException.Effect.DOES_NOT_COUNT))))
            .toList();
    parts.section(records, "agenda.ui.section.records", lines);
  }

  private void fillMisses(Why why) {
    List<Node> lines =
        why.misses().stream()
            .<Node>map(
                one ->
                    parts.item(
                        one.words(),
                        one.reason(),
                        deciding(
                            why,
                            "agenda.ui.action.counting",
                            new DecisionForm.Credit(
                                one.id(), one.words(), CreditException.Effect.ALSO_COUNTS))))
            .toList();
    parts.section(misses, "agenda.ui.section.misses", lines);
  }

  private void fillDecisions(Why why) {
    List<Node> lines =
        why.decisions().stream()
            .<Node>map(
                one ->
                    parts.item(
                        one.words(),
                        "",
                        buttons(
                            one.exception().record(),
                            parts.small("agenda.ui.action.remove", () -> model.remove(one)))))
            .toList();
    parts.section(decisions, "agenda.ui.section.decisions", lines);
  }

  /** What was decided about already is taken back first, where the decisions stand. */
  private List<Button> deciding(Why why, String textKey, DecisionForm.Credit form) {
    boolean decided =
        why.decisions().stream().anyMatch(one -> one.exception().record().equals(form.record()));
    return decided
        ? opening(form.record())
        : buttons(form.record(), parts.small(textKey, () -> model.begin(form)));
  }

  private List<Button> buttons(UUID recordId, Button decide) {
    List<Button> buttons = new ArrayList<>(opening(recordId));
    buttons.add(decide);
    return buttons;
  }

  /** A record is opened only where there is a screen for it. */
  private List<Button> opening(UUID recordId) {
    return navigator.knows(Route.Activity.class)
        ? List.of(
            parts.small(
                "agenda.ui.action.open", () -> navigator.open(new Route.Activity(recordId))))
        : List.of();
  }

  /** The form stands above the several, or under the actions of the one. */
  private void stand(boolean aboveSeveral) {
    VBox place = aboveSeveral ? (VBox) choice.getParent() : answer;
    if (form.getParent() != place) {
      ((VBox) form.getParent()).getChildren().remove(form);
      int at = aboveSeveral ? 0 : answer.getChildren().indexOf(actions) + 1;
      place.getChildren().add(at, form);
      VBox.setMargin(form, aboveSeveral ? new Insets(0, 0, 10, 0) : Insets.EMPTY);
    }
  }

  private void showForm(@Nullable DecisionForm wanted) {
    if (wanted == null && form.isVisible()) { // before: what goes takes the cursor out of the panel
      (leave.isVisible() ? leave : close).requestFocus();
    }
    form.setVisible(wanted != null);
    choice.getChildren().stream()
        .filter(FlowPane.class::isInstance)
        .forEach(bar -> bar.setDisable(wanted != null));
    actions.setDisable(wanted != null);
    Why why = model.shownProperty().get();
    boolean several =
        wanted instanceof DecisionForm.ExemptSeveral
            || wanted instanceof DecisionForm.WithdrawSeveral;
    if (wanted == null || why == null && !several) {
      return;
    }
    stand(several);
    recordBox.setVisible(wanted instanceof DecisionForm.MakeUp);
    byBox.setVisible(
        wanted instanceof DecisionForm.Exempt || wanted instanceof DecisionForm.ExemptSeveral);
    if (wanted instanceof DecisionForm.MakeUp && why != null) {
      record.setItems(FXCollections.observableArrayList(why.candidates()));
    }
    switch (wanted) {
      case DecisionForm.Exempt exempt ->
          head("agenda.ui.form.exempt", texts.text("agenda.ui.form.exemptHint"));
      case DecisionForm.ExemptSeveral all ->
          head("agenda.ui.form.exemptSeveral", exemptSeveralHint(all), all.count());
      case DecisionForm.WithdrawSeveral all ->
          head(
              "agenda.ui.form.withdrawSeveral",
              texts.text("agenda.ui.form.withdrawHint"),
              all.count());
      case DecisionForm.WithdrawExemption withdraw ->
          head("agenda.ui.form.withdraw", texts.text("agenda.ui.form.withdrawHint"));
      case DecisionForm.MakeUp makeUp ->
          head("agenda.ui.form.makeUp", texts.text("agenda.ui.form.makeUpHint"));
      case DecisionForm.Credit credit ->
          head(
              credit.effect() == CreditException.Effect.ALSO_COUNTS
                  ? "agenda.ui.form.counting"
                  : "agenda.ui.form.notCounting",
              credit.words());
    }
    (wanted instanceof DecisionForm.MakeUp ? record : reason).requestFocus();
    scroll.setVvalue(0);
  }

  private String exemptSeveralHint(DecisionForm.ExemptSeveral all) {
    String hint = texts.text("agenda.ui.form.exemptHint");
    return all.met() == 0 ? hint : texts.text("agenda.ui.form.metLeftOut", all.met(), hint);
  }

  private void head(String titleKey, String hint, Object... args) {
    formTitle.setText(texts.text(titleKey, args));
    formHint.setText(hint);
  }
}
