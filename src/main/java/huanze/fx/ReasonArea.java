package huanze.fx;

import javafx.scene.control.TextFormatter;
import org.jspecify.annotations.Nullable;

/** A reason on two lines, which wrap; a longer one scrolls. */
public final class ReasonArea extends WordsArea {
  private static final int ROWS = 2;

  public ReasonArea() {
    setPrefRowCount(ROWS);
    setPrefColumnCount(1);
    setTextFormatter(new TextFormatter<>(ReasonArea::oneParagraph));
  }

  /** As in a field of one line: papers print a reason as one paragraph. */
  private static TextFormatter.@Nullable Change oneParagraph(TextFormatter.Change change) {
    String typed = change.getText();
    if (typed.equals("\n") || typed.equals("\t")) {
      return null;
    }
    change.setText(typed.replaceAll("[\\r\\n\\t]+", " "));
    return change;
  }
}
