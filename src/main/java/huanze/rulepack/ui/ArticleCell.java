package huanze.rulepack.ui;

import huanze.base.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Number and title of an article, under the heading of its chapter if it is the first. */
final class ArticleCell extends ListCell<ArticleLine> {
  private final Texts texts;
  private final Label chapter = new Label();
  private final Label number = new Label();
  private final Label name = new Label();
  private final VBox box = new VBox();

  ArticleCell(Texts texts) {
    this.texts = texts;
    chapter.getStyleClass().add("hz-desk-chapter");
    chapter.managedProperty().bind(chapter.visibleProperty());
    number.getStyleClass().add("hz-desk-number");
    number.setMinWidth(Label.USE_PREF_SIZE);
    name.setWrapText(true);
    HBox line = new HBox(number, name);
    line.getStyleClass().add("hz-row");
    box.getStyleClass().add("hz-desk-article");
    box.getChildren().setAll(chapter, line);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(ArticleLine line, boolean empty) {
    super.updateItem(line, empty);
    if (empty || line == null) {
      setGraphic(null);
    } else {
      chapter.setVisible(line.chapter() != null);
      chapter.setText(line.chapter());
      number.setText(texts.text("rulepack.article.number", line.number()));
      name.setText(line.title());
      setGraphic(box);
    }
  }
}
