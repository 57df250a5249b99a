package huanze.duty.ui;

import huanze.base.Texts;
import huanze.duty.DutyListStatus;
import huanze.fx.EmptyState;
import huanze.fx.Route;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One unit's duty list: how it stands, its posts and what each carries. */
public final class UnitDutiesController {
  private final DutyListModel model;
  private final Texts texts;
  private final PostDutyCards cards;

  @FXML private EmptyState nothing;
  @FXML private VBox all;
  @FXML private Label name;
  @FXML private Label standing;
  @FXML private Button approve;
  @FXML private Button reopen;
  @FXML private Button coverage;
  @FXML private MenuButton print;
  @FXML private ScrollPane scroll;
  @FXML private VBox posts;

  UnitDutiesController(DutyListModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    cards = new PostDutyCards(model, texts);
  }

  @FXML
  private void initialize() {
    nothing.setSentence(texts.text("duty.ui.detail.nothing"));
    shown(coverage, model.knows(Route.DutyCoverage.class));
    print.setVisible(model.knows(Route.PrintPreview.class));
    print.managedProperty().bind(print.visibleProperty());
    print.setOnShowing(e -> offerPapers());
    offerPapers();
    model.shownProperty().subscribe(this::show);
    model.loadedProperty().subscribe(loaded -> show(model.shownProperty().get()));
  }

  private void offerPapers() {
    print.getItems().setAll(model.papers().stream().map(this::item).toList());
  }

  private MenuItem item(DutyPaper paper) {
    MenuItem item = new MenuItem(paper.name());
    item.setOnAction(e -> model.print(paper));
    return item;
  }

  private static void shown(Button button, boolean wanted) {
    button.setVisible(wanted);
    button.setManaged(wanted);
  }

  private void show(@Nullable UnitDuties unit) {
    nothing.setVisible(unit == null && model.loadedProperty().get());
    all.setVisible(unit != null);
    if (unit == null) {
      return;
    }
    boolean another = !unit.name().equals(name.getText());
    name.setText(unit.name());
    standing.setText(unit.standing());
    DutyListStatus status = unit.status();
    shown(approve, status.state() == DutyListStatus.State.TO_BE_REVIEWED);
    shown(reopen, status.approval() != null);
    double at = scroll.getVvalue();
    posts.getChildren().setAll(unit.posts().stream().map(cards::card).toList());
    if (unit.posts().isEmpty()) {
      Label none = new Label(texts.text("duty.ui.posts.none"));
      none.getStyleClass().add("hz-muted");
      none.setWrapText(true);
      posts.getChildren().setAll(none);
    }
    scroll.setVvalue(another ? 0 : at);
  }

  @FXML
  private void propose() {
    model.propose();
  }

  @FXML
  private void copy() {
    model.copyLastYear();
  }

  @FXML
  private void approve() {
    model.approve();
  }

  @FXML
  private void reopen() {
    model.reopen();
  }

  @FXML
  private void coverage() {
    model.showCoverage();
  }
}
