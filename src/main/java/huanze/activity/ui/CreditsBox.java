package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Looks;
import huanze.fx.PickerPane;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the record counts for, why it does not, and what a person may decide about that. */
public final class CreditsBox extends VBox {
  private final Label heading = new Label();
  private final Label note = new Label();
  private final VBox lines = new VBox();
  private final Button also = new Button();
  private final Button makesUp = new Button();
  private final HBox more = LineBox.row(also, makesUp);

  public CreditsBox() {
    getStyleClass().addAll("hz-card", "hz-activity-credits");
    heading.getStyleClass().add("hz-heading");
    note.getStyleClass().add("hz-muted");
    note.setWrapText(true);
    note.managedProperty().bind(note.visibleProperty());
    more.managedProperty().bind(more.visibleProperty());
    lines.getStyleClass().add("hz-activity-lines");
    getChildren().setAll(heading, note, lines, more);
  }

  void follow(ActivityRecordModel model, PickerPane picker) {
    Texts texts = model.texts();
    CreditsModel credits = model.credits();
    heading.setText(texts.text("activity.ui.credit.heading"));
    also.setText(texts.text("activity.ui.credit.also"));
    makesUp.setText(texts.text("activity.ui.credit.makesUp"));
    also.setOnAction(
        e ->
            credits.others(
                picks -> picker.one("activity.ui.pick.also", picks, credits::alsoCounts)));
    makesUp.setId("credit-makes-up");
    also.setId("credit-also");
    makesUp.setOnAction(
        e ->
            credits.missed(
                picks -> picker.one("activity.ui.pick.makesUp", picks, credits::makesUp)));
    model.activityProperty().subscribe(shown -> show(model));
    credits.lines().addListener((ListChangeListener<CreditLine>) change -> show(model));
    credits.sentenceProperty().addListener(o -> show(model));
    model.fields().onChange(() -> show(model));
  }

  private void show(ActivityRecordModel model) {
    Texts texts = model.texts();
    boolean recorded = !model.isNew();
    List<Node> all = new ArrayList<>();
    if (recorded) {
      model.credits().lines().forEach(l -> all.add(line(model, l)));
    }
    lines.getChildren().setAll(all);
    boolean standing = recorded && model.activityProperty().get().withdrawn() == null;
    more.setVisible(standing);
    String said = recorded ? noted(model, standing) : model.credits().sentenceProperty().get();
    note.setVisible(!said.isEmpty());
    note.setText(said);
  }

  private static String noted(ActivityRecordModel model, boolean standing) {
    if (!standing) {
      return model.texts().text("activity.ui.credit.withdrawn");
    }
    if (model.dirty()) {
      return model.texts().text("activity.ui.credit.dirty");
    }
    return model.credits().countsForNothing() ? model.credits().sentenceProperty().get() : "";
  }

  private static Node line(ActivityRecordModel model, CreditLine line) {
    Texts texts = model.texts();
    Label sign =
        new Label(
            texts.text(
                "activity.ui.sign",
                StandingSymbol.of(line.standing()),
                texts.text(line.standing().textKey())));
    sign.getStyleClass().addAll("hz-activity-sign", Looks.standing(CamelCase.of(line.standing())));
    Label words =
        new Label(
            texts.text(
                line.counts() ? "activity.ui.credit.counts" : "activity.ui.credit.countsNot",
                line.rule(),
                line.subjectName(),
                model.names().period(line.period()),
                line.ruleTitle(),
                line.article()));
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    VBox told = new VBox(words);
    if (!line.why().isEmpty()) {
      Label why = new Label(line.why());
      why.setWrapText(true);
      why.setMinHeight(Region.USE_PREF_SIZE);
      why.getStyleClass().add("hz-muted");
      told.getChildren().add(why);
    }
    HBox.setHgrow(told, Priority.ALWAYS);
    HBox row = new HBox(sign, told, button(model, line));
    row.getStyleClass().add("hz-activity-credit");
    return row;
  }

  private static Button button(ActivityRecordModel model, CreditLine line) {
    CreditsModel credits = model.credits();
    String key =
        line.exception() != null
            ? "activity.ui.credit.takeBack"
            : line.counts() ? "activity.ui.credit.not" : "activity.ui.credit.alsoThis";
    Button button = new Button(model.texts().text(key));
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(
        e -> {
          if (line.exception() != null) {
            credits.takeBack(line);
          } else if (line.counts()) {
            credits.doesNotCount(line);
          } else {
            credits.alsoCounts(line);
          }
        });
    return button;
  }
}
