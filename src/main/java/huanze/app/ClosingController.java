package huanze.app;

import huanze.base.Texts;
import huanze.fx.Work;
import huanze.fx.WorkBar;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;

/** Stands in the window while the backup after work is made. */
public final class ClosingController {
  private final Work work;
  private final Texts texts;

  @FXML private WorkBar bar;

  ClosingController(Work work, Texts texts) {
    this.work = work;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    bar.follow(new ReadOnlyObjectWrapper<>(work), texts);
  }
}
