package huanze.app;

import huanze.base.Texts;
import huanze.fx.FormMarks;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;

/** Which area. */
public final class FirstStartRegionController {
  private final FirstStartModel model;
  private final Texts texts;
  private final FormMarks marks;

  @FXML private TextField filter;
  @FXML private ListView<RegionChoice> regions;
  @FXML private Label chosen;
  @FXML private Label regionMark;

  FirstStartRegionController(FirstStartModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
    marks = new FormMarks(texts);
  }

  @FXML
  private void initialize() {
    filter.textProperty().bindBidirectional(model.regionFilterProperty());
    regions.setItems(model.regions());
    regions.setCellFactory(list -> new RegionCell(model));
    regions.getSelectionModel().select(model.regionProperty().get());
    regions.getSelectionModel().selectedItemProperty().addListener((o, before, now) -> choose(now));
    regions.setOnMouseClicked(e -> goOnAfterDoubleClick(e.getClickCount()));
    model.regionProperty().addListener((o, before, now) -> regions.getSelectionModel().select(now));
    chosen
        .textProperty()
        .bind(
            model
                .regionProperty()
                .map(region -> texts.text("app.firstStart.chosen", region.name()))
                .orElse(""));
    marks.only("region", regions, regionMark).follow(model.problems());
  }

  /** Filtering takes the selection away; what was chosen stays until something else is. */
  private void choose(@org.jspecify.annotations.Nullable RegionChoice now) {
    if (now != null) {
      model.regionProperty().set(now);
    }
  }

  private void goOnAfterDoubleClick(int clicks) {
    if (clicks == 2 && regions.getSelectionModel().getSelectedItem() != null) {
      model.next();
    }
  }
}
