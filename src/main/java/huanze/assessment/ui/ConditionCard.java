package huanze.assessment.ui;

import atlantafx.base.theme.Styles;
import huanze.assessment.ConditionResult;
import huanze.assessment.Finding;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.FormMarks;
import huanze.fx.ReasonArea;
import huanze.rulepack.Condition;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One condition: what was found, why, and by whom. */
final class ConditionCard extends VBox {
  private static final List<Finding> ANSWERS =
      List.of(Finding.MET, Finding.NOT_MET, Finding.TO_CONFIRM, Finding.SET_ASIDE);

  private final WizardModel model;
  private final ConditionForm form;
  private final Texts texts;
  private final Label state = Parts.line("", "hz-assess-finding");
  private final ReasonArea reason = new ReasonArea();
  private final ProofBox proofs;
  private final Map<Finding, ToggleButton> answers = new EnumMap<>(Finding.class);

  ConditionCard(WizardModel model, ConditionForm form, FormMarks marks) {
    this.model = model;
    this.form = form;
    texts = model.texts();
    proofs =
        new ProofBox(
            model,
            this,
            chosen -> model.proofs().attach(form, chosen),
            file -> model.proofs().detach(form, file));
    Condition condition = form.result().condition();
    setId("condition-" + condition.number());
    getStyleClass().addAll("hz-card", "hz-assess-card");
    getChildren().add(head(condition));
    if (condition.note() != null) {
      getChildren().add(Parts.text(condition.note(), "hz-muted"));
    }
    if (form.asked()) {
      getChildren().addAll(inputs(condition, marks), proofs);
      focusWithinProperty()
          .addListener(
              (o, was, is) -> {
                if (!is) {
                  model.conditions().left(form.number());
                }
              });
    } else {
      boolean off = form.result().finding() == Finding.OFF;
      getChildren()
          .add(
              Parts.text(
                  texts.text(
                      off
                          ? "assessment.ui.condition.off"
                          : "assessment.ui.condition.notApplicable"),
                  "hz-muted"));
    }
    form.resultProperty().subscribe(this::show);
  }

  private Node head(Condition condition) {
    Label number = Parts.line(String.valueOf(condition.number()), "hz-assess-number");
    Label title = Parts.text(condition.title(), "hz-assess-strong");
    HBox.setHgrow(title, Priority.ALWAYS);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(number, title, state);
    head.getStyleClass().add("hz-assess-card-head");
    return head;
  }

  private Node inputs(Condition condition, FormMarks marks) {
    String at = "condition." + condition.number() + ".";
    HBox segments = segments(condition);
    TextField by = new TextField();
    by.textProperty().bindBidirectional(form.by);
    by.setId("condition-" + condition.number() + "-by");
    by.setAccessibleText(texts.text("assessment.ui.condition.field.by", condition.number()));
    by.getStyleClass().add("hz-assess-by");
    reason.textProperty().bindBidirectional(form.reason);
    reason.setId("condition-" + condition.number() + "-reason");
    reason.setAccessibleText(
        texts.text("assessment.ui.condition.field.reason", condition.number()));
    HBox.setHgrow(reason, Priority.ALWAYS);
    Button clear = new Button(null, new FontIcon("mdoal-clear"));
    clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    clear.setTooltip(new Tooltip(texts.text("assessment.ui.condition.clear")));
    clear.setAccessibleText(texts.text("assessment.ui.condition.clear"));
    clear.setOnAction(e -> form.clear());
    form.onChange(() -> clear.setVisible(form.filled()));
    clear.setVisible(form.filled());
    Label findingMark = Parts.mark();
    Label reasonMark = Parts.mark();
    Label byMark = Parts.mark();
    marks.field(at + "finding", segments, findingMark);
    marks.field(at + "reason", reason, reasonMark);
    marks.field(at + "by", by, byMark);
    HBox row =
        new HBox(
            Parts.line(texts.text("assessment.ui.condition.reason"), "hz-muted"),
            reason,
            Parts.line(texts.text("assessment.ui.condition.by"), "hz-muted"),
            by,
            clear);
    row.getStyleClass().add("hz-row");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(segments, gap, proofs.adder());
    top.getStyleClass().add("hz-row");
    VBox box = new VBox(top, findingMark, row, reasonMark, byMark);
    box.getStyleClass().add("hz-assess-inputs");
    return box;
  }

  private HBox segments(Condition condition) {
    HBox box = new HBox();
    ToggleGroup group = new ToggleGroup();
    for (Finding finding : ANSWERS) {
      ToggleButton button =
          new ToggleButton(
              model.words().finding(finding), new FontIcon(AssessmentWords.icon(finding)));
      button.setId("condition-" + condition.number() + "-" + CamelCase.of(finding));
      button.setMinWidth(USE_PREF_SIZE);
      button.getStyleClass().addAll(pill(finding), "hz-assess-segment");
      button.setToggleGroup(group);
      button.setOnAction(
          e -> {
            form.find(finding, model.clerk());
            choose(finding);
          });
      answers.put(finding, button);
      box.getChildren().add(button);
    }
    form.finding.subscribe(this::choose);
    return box;
  }

  private static String pill(Finding finding) {
    int at = ANSWERS.indexOf(finding);
    return at == 0
        ? Styles.LEFT_PILL
        : at == ANSWERS.size() - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL;
  }

  /** What is chosen shows at once, saved or not. */
  private void choose(@Nullable Finding chosen) {
    say(chosen == null ? form.result().finding() : chosen);
    proofs.adder().setVisible(chosen != null);
    answers.forEach((finding, button) -> button.setSelected(finding == chosen));
    boolean basis = form.result().condition().basis() && chosen == Finding.MET;
    reason.setPromptText(
        texts.text(
            basis
                ? "assessment.ui.condition.basisPrompt"
                : "assessment.ui.condition.reasonPrompt"));
  }

  private void show(ConditionResult now) {
    Finding chosen = form.finding.get();
    say(chosen == null ? now.finding() : chosen);
    proofs.show(now.proofs());
  }

  private void say(Finding finding) {
    state.setText(model.words().finding(finding));
    state.setGraphic(new FontIcon(AssessmentWords.icon(finding)));
    state
        .getStyleClass()
        .setAll("label", "hz-assess-finding", "hz-assess-finding-" + CamelCase.of(finding));
  }
}
