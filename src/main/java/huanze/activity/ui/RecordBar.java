package huanze.activity.ui;

import atlantafx.base.theme.Styles;
import huanze.activity.Activity;
import huanze.activity.ActivityState;
import huanze.base.Texts;
import huanze.fx.Route;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the form of a recorded activity: how it stands, and what one may do with it. */
public final class RecordBar extends HBox {
  private final Label state = new Label();
  private final Button copy = new Button(null, new FontIcon("mdoal-content_copy"));
  private final Button history = new Button(null, new FontIcon("mdoal-history"));
  private final MenuButton print = new MenuButton(null, new FontIcon("mdomz-print"));
  private final Button withdraw = new Button();
  private final Button restore = new Button();

  public RecordBar() {
    getStyleClass().add("hz-activity-bar");
    state.setId("state");
    state.getStyleClass().add("hz-activity-state");
    state.setMinWidth(Region.USE_PREF_SIZE);
    copy.setId("copy");
    history.setId("history");
    print.setId("print");
    withdraw.setId("withdraw");
    restore.setId("restore");
    for (ButtonBase flat : List.of(copy, history, print, withdraw)) {
      flat.getStyleClass().add(Styles.FLAT);
    }
    withdraw.getStyleClass().add(Styles.DANGER);
    restore.getStyleClass().add(Styles.ACCENT);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    for (Node node : List.of(this, copy, history, print, withdraw, restore)) {
      node.managedProperty().bind(node.visibleProperty());
    }
    getChildren().setAll(state, gap, copy, history, print, withdraw, restore);
  }

  void follow(ActivityRecordModel model) {
    Texts texts = model.texts();
    copy.setText(texts.text("activity.ui.copyAsNew"));
    history.setText(texts.text("activity.ui.history"));
    print.setText(texts.text("activity.ui.print"));
    withdraw.setText(texts.text("activity.ui.withdraw"));
    restore.setText(texts.text("activity.ui.restore"));
    copy.setOnAction(e -> model.copyAsNew());
    history.setOnAction(e -> model.ways().history());
    withdraw.setOnAction(e -> model.withdraw());
    restore.setOnAction(e -> model.restore());
    model.activityProperty().subscribe(shown -> show(model, shown));
  }

  private void show(ActivityRecordModel model, @Nullable Activity shown) {
    boolean recorded = shown != null;
    boolean withdrawn = recorded && shown.withdrawn() != null;
    setVisible(recorded);
    copy.setVisible(recorded);
    history.setVisible(recorded && model.ways().knows(Route.History.class));
    print.setVisible(recorded && model.ways().knows(Route.PrintPreview.class));
    print.getItems().setAll(model.ways().papers().stream().map(p -> item(model, p)).toList());
    withdraw.setVisible(recorded && !withdrawn);
    restore.setVisible(withdrawn);
    state
        .getStyleClass()
        .removeAll(Arrays.stream(ActivityState.values()).map(RecordBar::stateStyle).toList());
    if (shown != null) {
      ActivityState now = shown.state(model.today());
      state.setText(
          model
              .texts()
              .text(
                  "activity.ui.stateLine",
                  model.names().state(now, shown.kind()),
                  shown.stated().enteredOn()));
      state.getStyleClass().add(stateStyle(now));
    }
  }

  private static MenuItem item(ActivityRecordModel model, RecordWays.Printable paper) {
    MenuItem item = new MenuItem(model.texts().text(paper.nameKey()));
    item.setId("print-" + paper.nameKey().substring(paper.nameKey().lastIndexOf('.') + 1));
    item.setOnAction(e -> model.ways().print(paper));
    return item;
  }

  static String stateStyle(ActivityState state) {
    return switch (state) {
      case HELD -> "hz-activity-held";
      case PLANNED -> "hz-activity-planned";
      case TO_CONFIRM -> "hz-activity-to-confirm";
      case WITHDRAWN -> "hz-activity-withdrawn";
    };
  }
}
