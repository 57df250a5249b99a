package huanze.activity.ui;

import huanze.base.Texts;
import huanze.fx.DayField;
import huanze.fx.WordsArea;
import java.util.UUID;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What has to be done by whom until when: decisions, and problems found, as lines of the form. */
final class FoundBox {
  private FoundBox() {}

  static Node decision(
      ActivityRecordModel model, DecisionLine line, Runnable pick, Runnable remove) {
    Texts texts = model.texts();
    return box(
        area(texts.text("activity.ui.decision.prompt"), line.words),
        who(model, line.id, line.unit, line.due, pick, remove));
  }

  static Node problem(ActivityRecordModel model, FoundLine line, Runnable pick, Runnable remove) {
    Texts texts = model.texts();
    WordsArea found = area(texts.text("activity.ui.problem.prompt"), line.words);
    WordsArea asked = area(texts.text("activity.ui.problem.requirement"), line.requirement);
    HBox both = LineBox.row(found, asked);
    HBox.setHgrow(found, Priority.ALWAYS);
    HBox.setHgrow(asked, Priority.ALWAYS);
    return box(both, who(model, line.id, line.unit, line.due, pick, remove));
  }

  private static WordsArea area(String prompt, StringProperty text) {
    WordsArea area = new WordsArea();
    area.setPrefRowCount(2);
    area.setPrefColumnCount(18);
    area.setPromptText(prompt);
    area.textProperty().bindBidirectional(text);
    return area;
  }

  /** The responsible unit, the last day, what became of it, and taking the line away. */
  private static HBox who(
      ActivityRecordModel model,
      @Nullable UUID row,
      ObjectProperty<@Nullable UUID> responsible,
      StringProperty day,
      Runnable pick,
      Runnable remove) {
    Texts texts = model.texts();
    Button unit = new Button();
    unit.textProperty()
        .bind(
            responsible
                .map(id -> model.names().unit(model.structure(), id))
                .orElse(texts.text("activity.ui.decision.unit")));
    unit.setOnAction(e -> pick.run());
    unit.setMaxWidth(300);
    DayField due = new DayField();
    due.setPromptText(texts.text("activity.ui.decision.due"));
    due.bind(day, model::today, texts.text("activity.ui.pickDay"));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return LineBox.row(unit, due, followUp(model, row), gap, LineBox.remove(texts, remove));
  }

  /** Leads to the item of the 整改台账 that was made of it, if one was. */
  private static Node followUp(ActivityRecordModel model, @Nullable UUID row) {
    Hyperlink link = new Hyperlink();
    link.setMinWidth(Region.USE_PREF_SIZE);
    link.managedProperty().bind(link.visibleProperty());
    ObservableValue<FollowUps.FollowUp> one =
        model.followUps().knownProperty().map(known -> row == null ? null : known.get(row));
    link.textProperty()
        .bind(one.map(f -> model.texts().text("activity.ui.followUp.state", f.state())).orElse(""));
    link.visibleProperty().bind(one.map(f -> true).orElse(false));
    link.setOnAction(e -> model.followUps().open(one.getValue()));
    return link;
  }

  private static VBox box(Node words, Node who) {
    VBox box = new VBox(words, who);
    box.getStyleClass().add("hz-activity-field");
    return box;
  }
}
