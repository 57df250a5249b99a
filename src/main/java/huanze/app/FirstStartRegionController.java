package huanze.app;

import huanze.base.Texts;
import huanze.fx.FormMarks;
import huanze.fx.Keys;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

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
    filter.addEventFilter(KeyEvent.KEY_PRESSED, this::toTheList);
    regions.addEventFilter(KeyEvent.KEY_PRESSED, this::goOnAfterEnter);
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

  /** Down leads from the search to what it found; so does Enter, while nothing is chosen. */
  private void toTheList(KeyEvent event) {
    boolean none = regions.getSelectionModel().isEmpty();
    boolean leads = event.getCode() == KeyCode.DOWN || none && Keys.OPEN.match(event);
    if (leads && !regions.getItems().isEmpty()) {
      event.consume();
      if (none) {
        regions.getSelectionModel().selectFirst();
      }
      regions.requestFocus();
    }
  }

  /** Filtering takes the selection away; what was chosen stays until something else is. */
  private void choose(@Nullable RegionChoice now) {
    if (now != null) {
      model.regionProperty().set(now);
    }
  }

  private void goOnAfterEnter(KeyEvent event) {
    if (Keys.OPEN.match(event)) {
      event.consume();
      model.next();
    }
  }

  private void goOnAfterDoubleClick(int clicks) {
    if (clicks == 2 && regions.getSelectionModel().getSelectedItem() != null) {
      model.next();
    }
  }
}
