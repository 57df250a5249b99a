package huanze.assessment.ui;

import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.fx.DroppedFiles;
import huanze.fx.FileLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Files that prove an item or a condition; more can be chosen, or dropped on the card. */
final class ProofBox extends VBox {
  private final WizardModel model;
  private final Texts texts;
  private final Consumer<Evidence> detach;
  private final Button add = Parts.link("", () -> {});

  /**
   * @param card where files can be dropped
   */
  ProofBox(WizardModel model, Region card, Consumer<List<Path>> attach, Consumer<Evidence> detach) {
    this.model = model;
    this.detach = detach;
    texts = model.texts();
    getStyleClass().add("hz-assess-proofs");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    add.setText(texts.text("assessment.ui.proof.add"));
    add.setGraphic(new FontIcon("mdoal-attach_file"));
    add.disableProperty().bind(model.proofs().copying().runningProperty().isNotNull());
    add.setOnAction(
        e -> {
          List<Path> chosen = model.proofs().choose();
          if (!chosen.isEmpty()) {
            attach.accept(chosen);
          }
        });
    DroppedFiles.onto(card, () -> add.isVisible() && !add.isDisabled(), attach);
  }

  void show(List<Evidence> files) {
    List<Node> all = new ArrayList<>();
    for (Evidence file : files) {
      boolean missing = model.proofs().isMissing(file);
      all.add(
          new FileLine(
              missing ? FileLine.State.MISSING : FileLine.State.KEPT,
              file.fileName(),
              missing
                  ? texts.text("assessment.ui.proof.missing")
                  : texts.text("assessment.ui.proof.kept", file.enteredOn()),
              texts.text("assessment.ui.proof.remove"),
              () -> detach.accept(file)));
    }
    getChildren().setAll(all);
    setVisible(!all.isEmpty());
  }

  /** The button that adds files, to stand where the card has room for it. */
  Button adder() {
    return add;
  }
}
