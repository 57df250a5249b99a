package huanze.assessment.ui;

import atlantafx.base.theme.Styles;
import huanze.assessment.ItemResult;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.FormMarks;
import huanze.fx.ReasonArea;
import huanze.rulepack.ItemRule;
import huanze.rulepack.SchemeItem;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** One item: what it asks, what follows from the records, and what a person scores. */
final class ItemCard extends VBox {
  private final WizardModel model;
  private final ItemForm form;
  private final Texts texts;
  private final AssessmentWords words;
  private final FontIcon state = new FontIcon();
  private final TextField self = new TextField();
  private final TextField score = new TextField();
  private final ReasonArea reason = new ReasonArea();
  private final Button clear = new Button(null, new FontIcon("mdoal-clear"));
  private final Label computed = Parts.line("", "hz-assess-strong");
  private final Label counts = Parts.text("", "hz-muted");
  private final Label override = Parts.note("", "mdoal-edit", "hz-assess-override");
  private final Button why = Parts.link("", () -> {});
  private final HBox computedRow = new HBox(computed, counts, why);
  private final ObligationBox obligations;
  private final ProofBox proofs;

  ItemCard(WizardModel model, ItemForm form, FormMarks marks) {
    this.model = model;
    this.form = form;
    texts = model.texts();
    words = model.words();
    obligations = new ObligationBox(model);
    proofs =
        new ProofBox(
            model,
            this,
            chosen -> model.proofs().attach(form, chosen),
            file -> model.proofs().detach(form, file));
    SchemeItem item = form.result().item();
    setId("item-" + item.number());
    getStyleClass().addAll("hz-card", "hz-assess-card");
    getChildren().add(head(item));
    asks(item);
    computedRow.getStyleClass().add("hz-row");
    HBox.setHgrow(counts, Priority.ALWAYS);
    counts.setMaxWidth(Double.MAX_VALUE);
    why.setOnAction(e -> toggle());
    for (Node node : List.of(override, obligations, computedRow, why)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    obligations.setVisible(false);
    getChildren().addAll(computedRow, obligations, inputs(item, marks), override, proofs);
    form.resultProperty().subscribe(this::show);
    focusWithinProperty()
        .addListener(
            (o, was, is) -> {
              if (!is) {
                model.items().left(form.number());
              }
            });
  }

  private HBox head(SchemeItem item) {
    Label number = Parts.line(String.valueOf(item.number()), "hz-assess-number");
    Label name = Parts.text(item.name(), "hz-assess-strong");
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox head = new HBox(state, number, name);
    head.getStyleClass().add("hz-assess-card-head");
    Integer article = item.article();
    if (article != null) {
      head.getChildren()
          .add(Parts.link(Parts.article(texts, article), () -> model.ways().openArticle(article)));
    }
    head.getChildren().add(Parts.line(words.points(item.points()), "hz-assess-points"));
    return head;
  }

  private void asks(SchemeItem item) {
    if (!item.content().isBlank()) {
      getChildren().add(Parts.text(item.content()));
    }
    if (!item.standard().isBlank()) {
      getChildren()
          .add(Parts.text(texts.text("assessment.ui.item.standard", item.standard()), "hz-muted"));
    }
    Label proof =
        Parts.text(
            item.proof().isBlank() ? "" : texts.text("assessment.ui.item.proof", item.proof()),
            "hz-muted");
    HBox.setHgrow(proof, Priority.ALWAYS);
    proof.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(proof, proofs.adder());
    row.getStyleClass().add("hz-row");
    getChildren().add(row);
  }

  private Node inputs(SchemeItem item, FormMarks marks) {
    String at = "item." + item.number() + ".";
    Label selfMark = Parts.mark();
    Label scoreMark = Parts.mark();
    Label reasonMark = Parts.mark();
    bind(self, form.self, "self", item);
    bind(score, form.score, "score", item);
    bind(reason, form.reason, "reason", item);
    self.getStyleClass().add("hz-assess-score-field");
    score.getStyleClass().add("hz-assess-score-field");
    HBox.setHgrow(reason, Priority.ALWAYS);
    clear.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
    clear.setTooltip(new Tooltip(texts.text("assessment.ui.item.clear")));
    clear.setAccessibleText(texts.text("assessment.ui.item.clear"));
    clear.setOnAction(e -> form.clear());
    form.onChange(() -> clear.setVisible(form.filled()));
    clear.setVisible(form.filled());
    marks.field(at + "self", self, selfMark);
    marks.field(at + "score", score, scoreMark);
    marks.field(at + "reason", reason, reasonMark);
    HBox row =
        new HBox(
            Parts.line(texts.text("assessment.ui.item.self"), "hz-muted"),
            self,
            Parts.line(texts.text("assessment.ui.item.score"), "hz-muted"),
            score,
            Parts.line(texts.text("assessment.ui.item.reason"), "hz-muted"),
            reason,
            clear);
    row.getStyleClass().add("hz-row");
    VBox box = new VBox(row, selfMark, scoreMark, reasonMark);
    box.getStyleClass().add("hz-assess-inputs");
    return box;
  }

  private void bind(
      TextInputControl field,
      javafx.beans.property.StringProperty typed,
      String what,
      SchemeItem item) {
    field.textProperty().bindBidirectional(typed);
    field.setId("item-" + item.number() + "-" + what);
    field.setAccessibleText(
        texts.text("assessment.ui.item.field." + what, item.number(), item.name()));
  }

  private void show(ItemResult now) {
    StepMark.State done = open() ? StepMark.State.NOT_YET : StepMark.State.DONE;
    state.setIconLiteral(done.icon());
    state.getStyleClass().setAll("ikonli-font-icon", "hz-assess-mark-" + CamelCase.of(done));
    state.setAccessibleText(
        texts.text(open() ? "assessment.ui.item.open" : "assessment.ui.item.done"));
    showComputed(now);
    override.setVisible(now.overridden());
    if (now.computed() != null && now.score() != null) {
      override.setText(
          texts.text(
              "assessment.ui.item.override",
              AssessmentWords.plain(now.computed()),
              AssessmentWords.plain(now.score())));
      score.setPromptText(AssessmentWords.plain(now.computed()));
    } else {
      score.setPromptText("");
    }
    reason.setPromptText(
        texts.text(
            now.computed() == null
                ? "assessment.ui.item.reasonPrompt"
                : "assessment.ui.item.reasonPromptComputed"));
    obligations.show(now.obligations());
    proofs.show(now.proofs());
  }

  private void showComputed(ItemResult now) {
    ItemRule rule = now.item().rule();
    computedRow.setVisible(!(rule instanceof ItemRule.Typed));
    boolean owed = !now.obligations().isEmpty();
    why.setVisible(owed);
    sayWhy();
    if (now.computed() != null) {
      computed.setText(
          texts.text("assessment.ui.item.computed", AssessmentWords.plain(now.computed())));
    } else {
      computed.setText(texts.text("assessment.ui.item.notComputed"));
    }
    List<String> said = new ArrayList<>();
    if (rule instanceof ItemRule.Document) {
      said.add(
          texts.text(
              now.computed() == null
                  ? "assessment.ui.item.noDocument"
                  : "assessment.ui.item.document"));
    } else if (!owed) {
      said.add(texts.text("assessment.ui.item.notOwed"));
    } else {
      int judged = now.met() + now.late() + now.missed();
      int others = now.obligations().size() - judged;
      if (judged > 0) {
        said.add(texts.text("assessment.ui.item.counts", now.met(), now.late(), now.missed()));
      }
      if (others > 0) {
        said.add(
            texts.text(
                judged > 0 ? "assessment.ui.item.others" : "assessment.ui.item.noneCounted",
                others));
      }
    }
    counts.setText(String.join("", said));
  }

  private void sayWhy() {
    why.setText(
        texts.text(
            obligations.isVisible() ? "assessment.ui.item.hideWhy" : "assessment.ui.item.why",
            form.result().obligations().size()));
  }

  /** Shows or hides the obligations behind the computed score. */
  void toggle() {
    obligations.setVisible(!obligations.isVisible());
    sayWhy();
  }

  /** True if it has no score yet. */
  boolean open() {
    return form.result().score() == null;
  }

  /** The keyboard goes to its score. */
  void focus() {
    score.requestFocus();
  }
}
