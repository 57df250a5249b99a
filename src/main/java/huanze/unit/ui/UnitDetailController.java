package huanze.unit.ui;

import huanze.base.Texts;
import huanze.fx.EmptyState;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The side panel: one unit, its posts and who holds them. */
public final class UnitDetailController {
  private final UnitTreeModel model;
  private final Texts texts;

  @FXML private EmptyState nothing;
  @FXML private ScrollPane scroll;
  @FXML private Label name;
  @FXML private FlowPane tags;
  @FXML private MenuButton reorganise;
  @FXML private MenuItem endLink;
  @FXML private Button group;
  @FXML private Button history;
  @FXML private Button year;
  @FXML private VBox faults;
  @FXML private GridPane facts;
  @FXML private VBox posts;

  UnitDetailController(UnitTreeModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  @FXML
  private void initialize() {
    nothing.setSentence(texts.text("unit.ui.detail.nothing"));
    shown(history, model.canShowHistory());
    shown(year, model.canShowYear());
    model.detailProperty().subscribe(this::show);
  }

  private static void shown(Button button, boolean wanted) {
    button.setVisible(wanted);
    button.setManaged(wanted);
  }

  private void show(@Nullable UnitDetail unit) {
    nothing.setVisible(unit == null);
    scroll.setVisible(unit != null);
    if (unit == null) {
      return;
    }
    name.setText(unit.name());
    tags.getChildren().clear();
    unit.tags().forEach(tag -> tags.getChildren().add(UnitTreeCell.tag(tag)));
    if (unit.gone()) {
      tags.getChildren().add(UnitTreeCell.tag(texts.text("unit.ui.tag.gone")));
    }
    tags.setVisible(!tags.getChildren().isEmpty());
    tags.setManaged(tags.isVisible());
    reorganise.setVisible(!unit.gone());
    reorganise.setManaged(reorganise.isVisible());
    endLink.setVisible(unit.linked());
    shown(group, unit.group());
    showFaults(unit.faults());
    facts.getChildren().clear();
    for (UnitDetail.Fact fact : unit.facts()) {
      addFact(fact);
    }
    posts.getChildren().clear();
    if (unit.posts().isEmpty()) {
      Label none =
          new Label(texts.text(unit.group() ? "unit.ui.posts.group" : "unit.ui.posts.none"));
      none.setWrapText(true);
      none.getStyleClass().add("hz-muted");
      posts.getChildren().add(none);
    }
    PostCards cards = new PostCards(model, texts);
    unit.posts().forEach(post -> posts.getChildren().add(cards.card(post)));
  }

  private void showFaults(List<String> sentences) {
    faults.setVisible(!sentences.isEmpty());
    faults.setManaged(faults.isVisible());
    faults.getChildren().clear();
    Label title = new Label(texts.text("unit.ui.faults.title"));
    title.getStyleClass().add("hz-heading");
    faults.getChildren().add(title);
    for (String sentence : sentences) {
      Label line = new Label(sentence);
      line.setWrapText(true);
      line.setMinHeight(Label.USE_PREF_SIZE);
      faults.getChildren().add(line);
    }
  }

  private void addFact(UnitDetail.Fact fact) {
    Label label = new Label(texts.text(fact.labelKey()));
    label.getStyleClass().add("hz-muted");
    label.setMinWidth(Label.USE_PREF_SIZE);
    Label value = new Label(fact.value());
    value.setWrapText(true);
    value.setMinHeight(Label.USE_PREF_SIZE);
    GridPane.setValignment(label, VPos.TOP);
    facts.addRow(facts.getRowCount(), label, value);
  }

  @FXML
  private void edit() {
    model.edit();
  }

  @FXML
  private void addBelow() {
    model.addBelow();
  }

  @FXML
  private void move() {
    model.move();
  }

  @FXML
  private void rename() {
    model.rename();
  }

  @FXML
  private void merge() {
    model.merge();
  }

  @FXML
  private void split() {
    model.split();
  }

  @FXML
  private void dissolve() {
    model.dissolve();
  }

  @FXML
  private void link() {
    model.link();
  }

  @FXML
  private void endLink() {
    model.endLink();
  }

  @FXML
  private void flag() {
    model.flag();
  }

  @FXML
  private void showGroup() {
    model.showGroup();
  }

  @FXML
  private void showHolders() {
    model.showHoldersBelow();
  }

  @FXML
  private void showHistory() {
    model.showHistory();
  }

  @FXML
  private void showYear() {
    model.showYear();
  }

  @FXML
  private void addPost() {
    model.addPost();
  }
}
