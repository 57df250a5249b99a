package huanze.rectification.ui;

import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.fx.FileLine;
import huanze.rectification.RectificationFacts;
import huanze.rectification.RectificationItem;
import huanze.rectification.RectificationStep;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All of one item beside the list: what it is about, what happened to it, what proves it. */
final class ItemView {
  private final RectificationModel model;
  private final Texts texts;
  private final Label heading;
  private final Label state;
  private final VBox changes;
  private final VBox said;
  private final VBox happened;
  private final VBox files;

  ItemView(
      RectificationModel model,
      Label heading,
      Label state,
      VBox changes,
      VBox said,
      VBox happened,
      VBox files) {
    this.model = model;
    this.texts = model.texts();
    this.heading = heading;
    this.state = state;
    this.changes = changes;
    this.said = said;
    this.happened = happened;
    this.files = files;
  }

  void show(RectificationShown shown) {
    RectificationLine line = shown.line();
    RectificationItem item = line.item();
    heading.setText(item.problem());
    state.setText(texts.text("rectification.ui.standing", line.state(), item.deadline()));
    changes.getChildren().setAll(shown.changes().stream().map(c -> label(c, "hz-mark")).toList());
    shown(changes, !shown.changes().isEmpty());
    said.getChildren().clear();
    RectificationFacts facts = item.facts();
    fact("rectification.ui.field.unit", line.unit());
    fact("rectification.ui.field.person", facts.person());
    fact("rectification.ui.field.origin", line.origin());
    fact("rectification.ui.field.raisedOn", item.raisedOn().toString());
    fact("rectification.ui.field.goal", facts.goal());
    fact("rectification.ui.field.measures", facts.measures());
    happened.getChildren().setAll(item.steps().reversed().stream().map(this::step).toList());
    if (item.steps().isEmpty()) {
      happened.getChildren().add(label(texts.text("rectification.ui.nothingYet"), "hz-muted"));
    }
    files.getChildren().setAll(item.evidence().stream().map(f -> file(shown, f)).toList());
  }

  private void fact(String labelKey, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      said.getChildren().add(new VBox(label(texts.text(labelKey), "hz-muted"), label(value)));
    }
  }

  private Node step(RectificationStep step) {
    String what = model.words().step(step.kind());
    VBox box =
        new VBox(
            label(texts.text("rectification.ui.stepOn", step.on(), what), "hz-rectification-when"));
    if (step.extendedTo() != null) {
      box.getChildren().add(label(texts.text("rectification.ui.stepTo", step.extendedTo())));
    }
    if (step.words() != null) {
      box.getChildren().add(label(step.words()));
    }
    if (step.by() != null) {
      box.getChildren().add(label(texts.text("rectification.ui.stepBy", step.by()), "hz-muted"));
    }
    return box;
  }

  private Node file(RectificationShown shown, Evidence file) {
    boolean missing = shown.missing().contains(file.id());
    FileLine line =
        new FileLine(
            missing ? FileLine.State.MISSING : FileLine.State.KEPT,
            file.fileName(),
            missing
                ? texts.text("rectification.ui.files.missing")
                : texts.text("rectification.ui.files.kept", file.enteredOn()),
            texts.text("rectification.ui.files.remove"),
            () -> model.detach(file));
    return missing
        ? line
        : line.opens(texts.text("rectification.ui.files.open"), () -> model.openFile(file));
  }

  private static Label label(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  private static Label label(String text, String style) {
    Label label = label(text);
    label.getStyleClass().add(style);
    return label;
  }

  private static void shown(Node node, boolean wanted) {
    node.setVisible(wanted);
    node.setManaged(wanted);
  }
}
