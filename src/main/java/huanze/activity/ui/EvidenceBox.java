package huanze.activity.ui;

import huanze.activity.Activity;
import huanze.base.Texts;
import huanze.evidence.Evidence;
import huanze.fx.DroppedFiles;
import huanze.fx.FileLine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** Evidence: what is kept, what is waiting to be saved, and what is missing. */
public final class EvidenceBox extends VBox {
  private final VBox lines = new VBox();
  private final Button add = new Button(null, new FontIcon("mdoal-attach_file"));
  private final Label hint = new Label();

  public EvidenceBox() {
    getStyleClass().add("hz-activity-lines");
    lines.getStyleClass().add("hz-activity-lines");
    lines.managedProperty().bind(lines.visibleProperty());
    hint.getStyleClass().add("hz-muted");
    hint.setWrapText(true);
    getChildren().setAll(lines, LineBox.row(add, hint));
  }

  void follow(ActivityRecordModel model) {
    Texts texts = model.texts();
    add.setText(texts.text("activity.ui.files.add"));
    add.setMinWidth(Region.USE_PREF_SIZE);
    hint.setText(texts.text("activity.ui.files.drop"));
    add.setOnAction(e -> model.evidence().choose());
    model.activityProperty().subscribe(shown -> show(model));
    model.files().addListener((ListChangeListener<Path>) change -> show(model));
  }

  /** Files dropped anywhere on the screen are taken, unless the form is closed. */
  void takeDropped(Node screen, ActivityRecordModel model, BooleanSupplier closed) {
    DroppedFiles.onto(screen, () -> !closed.getAsBoolean(), model::addFiles);
  }

  private void show(ActivityRecordModel model) {
    List<Node> all = new ArrayList<>();
    Activity shown = model.activityProperty().get();
    if (shown != null) {
      shown.evidence().forEach(e -> all.add(kept(model, e)));
    }
    model.files().forEach(f -> all.add(waiting(model, f)));
    lines.getChildren().setAll(all);
    lines.setVisible(!all.isEmpty());
  }

  private static Node kept(ActivityRecordModel model, Evidence evidence) {
    Texts texts = model.texts();
    boolean missing = model.isMissing(evidence);
    String size = model.names().size(evidence.size());
    String about =
        missing
            ? texts.text("activity.ui.files.missing", size)
            : texts.text("activity.ui.files.kept", size, evidence.enteredOn());
    return new FileLine(
            missing ? FileLine.State.MISSING : FileLine.State.KEPT,
            evidence.fileName(),
            about,
            texts.text("activity.ui.remove"),
            () -> model.actions().detach(evidence))
        .opens(texts.text("activity.ui.files.look"), () -> model.viewer().open(evidence))
        .offers(
            "mdomz-swap_horiz",
            texts.text("activity.ui.files.replace"),
            () -> model.actions().replace(evidence));
  }

  private static Node waiting(ActivityRecordModel model, Path file) {
    Texts texts = model.texts();
    return new FileLine(
        FileLine.State.WAITING,
        String.valueOf(file.getFileName()),
        texts.text("activity.ui.files.waiting"),
        texts.text("activity.ui.remove"),
        () -> model.files().remove(file));
  }
}
