package huanze.agenda.ui;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A record that can make up for a missed period, and what it counts for at present. */
final class CandidateCell extends ListCell<Why.Candidate> {
  private final Label words = new Label();
  private final Label about = new Label();
  private final Label counts = new Label();
  private final VBox lines = new VBox(words, about, counts);

  CandidateCell() {
    counts.getStyleClass().add("hz-muted");
    about.managedProperty().bind(about.textProperty().isNotEmpty());
    setPrefWidth(0); // as wide as the list: what is longer is cut, not scrolled to
  }

  @Override
  protected void updateItem(Why.@Nullable Candidate one, boolean empty) {
    super.updateItem(one, empty);
    if (empty || one == null) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      words.setText(one.words());
      about.setText(one.about());
      counts.setText(one.counts());
      setAccessibleText(String.join("\n", one.words(), one.about(), one.counts()));
      setGraphic(lines);
    }
  }
}
