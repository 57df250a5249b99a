package huanze.app.settings;

import huanze.base.Texts;
import huanze.fx.WorkBar;
import javafx.beans.binding.BooleanBinding;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The part of 设置 that reads the ledger back. */
public final class LedgerCheckController {
  private final LedgerCheckModel model;
  private final Texts texts;

  @FXML private Button verify;
  @FXML private Button rebuild;
  @FXML private WorkBar bar;
  @FXML private VBox result;

  public LedgerCheckController(LedgerCheckModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    BooleanBinding busy = model.workProperty().isNotNull();
    verify.disableProperty().bind(busy);
    rebuild.disableProperty().bind(busy);
    bar.follow(model.workProperty(), texts);
    result.managedProperty().bind(result.visibleProperty());
    model.resultProperty().addListener((o, before, now) -> show(now));
    show(model.resultProperty().get());
  }

  private void show(LedgerCheckModel.@Nullable Result found) {
    result.setVisible(found != null);
    result.getChildren().clear();
    if (found == null) {
      return;
    }
    for (String sentence : found.lines()) {
      Label line = new Label(sentence);
      line.setWrapText(true);
      line.setMinHeight(Label.USE_PREF_SIZE);
      if (result.getChildren().isEmpty()) {
        line.setGraphic(
            new FontIcon(found.sound() ? "mdoal-check_circle_outline" : "mdoal-error_outline"));
        line.getStyleClass().add(found.sound() ? "hz-desk-good" : "hz-mark");
      }
      result.getChildren().add(line);
    }
  }

  /** True while something must be mended. */
  boolean hasBadNews() {
    LedgerCheckModel.Result known = model.resultProperty().get();
    return known != null && !known.sound();
  }

  @FXML
  private void verifyNow() {
    model.verify();
  }

  @FXML
  private void rebuildNow() {
    model.rebuild();
  }
}
