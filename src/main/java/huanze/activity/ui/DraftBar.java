package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.activity.ActivityFacts;
import huanze.base.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Offers the half-typed form of an earlier day, while there is one. */
public final class DraftBar extends HBox {
  private final Label question = new Label();
  private final Button take = new Button();
  private final Button discard = new Button();

  public DraftBar() {
    getStyleClass().add("hz-activity-banner");
    question.setWrapText(true);
    question.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(question, Priority.ALWAYS);
    take.getStyleClass().add(Styles.ACCENT);
    take.setMinWidth(Region.USE_PREF_SIZE);
    discard.setMinWidth(Region.USE_PREF_SIZE);
    managedProperty().bind(visibleProperty());
    getChildren().setAll(question, take, discard);
  }

  void follow(ActivityRecordModel model) {
    take.setText(model.texts().text("activity.ui.draft.take"));
    discard.setText(model.texts().text("activity.ui.draft.discard"));
    take.setOnAction(e -> model.takeDraft());
    discard.setOnAction(e -> model.discardDraft());
    visibleProperty().bind(model.draftProperty().map(d -> true).orElse(false));
    question.textProperty().bind(model.draftProperty().map(d -> ask(model, d)).orElse(""));
  }

  private static String ask(ActivityRecordModel model, ActivityFacts draft) {
    Texts texts = model.texts();
    return texts.text(
        "activity.ui.draft.found",
        model.names().kind(draft.kind()),
        draft.label().isEmpty() ? texts.text("activity.ui.draft.noTitle") : draft.label());
  }
}
