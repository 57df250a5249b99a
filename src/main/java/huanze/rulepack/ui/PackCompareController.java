package huanze.rulepack.ui;

import huanze.fx.Choice;
import huanze.fx.EmptyState;
import huanze.fx.FileDialogs;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;

/** The difference of two packs. */
public final class PackCompareController {
  private final PackCompareModel model;
  private final FileDialogs files;
  private final EmptyState empty = new EmptyState();

  @FXML private ComboBox<Choice> first;
  @FXML private ComboBox<Choice> second;
  @FXML private ListView<DiffLine> lines;

  public PackCompareController(PackCompareModel model, FileDialogs files) {
    this.model = model;
    this.files = files;
  }

  @FXML
  private void initialize() {
    first.setItems(model.choices());
    second.setItems(model.choices());
    first.valueProperty().bindBidirectional(model.firstProperty());
    second.valueProperty().bindBidirectional(model.secondProperty());
    lines.setCellFactory(DiffCell::new);
    lines.setItems(model.lines());
    lines.setPlaceholder(empty);
    model.saidProperty().subscribe(empty::setSentence);
  }

  @FXML
  private void chooseFile() {
    files.open("rulepack.packs.chooseFile", PackListController.KIND).ifPresent(model::choose);
  }
}
