package huanze.app;

import huanze.base.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Label;

/** Stands in the window while the ledger is being opened, or something is done to its folder. */
public final class OpeningController {
  private final String textKey;
  private final Texts texts;

  @FXML private Label what;

  OpeningController(String textKey, Texts texts) {
    this.textKey = textKey;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    what.setText(texts.text(textKey));
  }
}
