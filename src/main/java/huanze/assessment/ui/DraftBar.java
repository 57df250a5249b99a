package huanze.assessment.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Offers what an earlier visit left half-typed; takes no room while there is nothing. */
public final class DraftBar extends HBox {
  private final Label words = new Label();
  private final Button take = new Button();
  private final Button discard = new Button();

  public DraftBar() {
    getStyleClass().add("hz-activity-banner");
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    take.getStyleClass().add(Styles.ACCENT);
    take.setMinWidth(Region.USE_PREF_SIZE);
    discard.setMinWidth(Region.USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    getChildren().setAll(words, take, discard);
  }

  void follow(AnswersModel<?, ?, ?> answers, Texts texts) {
    take.setText(texts.text("assessment.ui.draft.take"));
    take.setOnAction(e -> answers.takeDraft());
    discard.setText(texts.text("assessment.ui.draft.discard"));
    discard.setOnAction(e -> answers.discardDraft());
    answers
        .waitingProperty()
        .subscribe(
            n -> {
              words.setText(texts.text("assessment.ui.draft.found", n));
              setVisible(n.intValue() > 0);
            });
  }
}
