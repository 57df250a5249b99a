package huanze.app.home;

import huanze.base.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The morning's numbers side by side. */
final class Tiles {
  private final Texts texts;
  private final HomeModel model;

  Tiles(Texts texts, HomeModel model) {
    this.texts = texts;
    this.model = model;
  }

  /** Opens the list that it counts. */
  Node opening(String key, HomeList list, String look) {
    return tile(key, list.total(), "", look, false, () -> model.open(list.all()));
  }

  /** Narrows what is owed to what it counts, and back. */
  Node narrowing(
      String key,
      int count,
      String note,
      HomeScope.Narrowed to,
      HomeScope.Narrowed shown,
      String look) {
    return tile(key, count, note, look, to == shown, () -> model.narrow(to));
  }

  /** Leads to the section that tells it. */
  Node showing(String key, int count, Runnable lead) {
    return tile(key, count, "", "", false, lead);
  }

  /** Zero is calm, whatever it counts. */
  private Node tile(
      String key, int count, String note, String look, boolean chosen, Runnable chosenDoes) {
    Label number = new Label(String.valueOf(count));
    number.getStyleClass().add("hz-home-tile-number");
    if (count > 0 && !look.isEmpty()) {
      number.getStyleClass().add(look);
    }
    Label aside = new Label(note);
    aside.getStyleClass().add("hz-home-detail");
    number.setMinWidth(Region.USE_PREF_SIZE);
    // Where both do not fit, what is beside the number goes below it: no number is cut off.
    FlowPane top = new FlowPane(number, aside);
    top.setMinHeight(Region.USE_PREF_SIZE);
    top.getStyleClass().add("hz-home-tile-top");
    Label name = new Label(texts.text(key));
    name.setMinWidth(Region.USE_PREF_SIZE);
    VBox whole = new VBox(top, name);
    HBox.setHgrow(whole, Priority.ALWAYS);
    HomeRow tile =
        new HomeRow(
            texts.text("app.home.tile.says", name.getText(), count, note), chosenDoes, whole);
    tile.getStyleClass().add("hz-home-tile");
    if (chosen) {
      tile.getStyleClass().add("hz-home-tile-chosen");
    }
    HBox.setHgrow(tile, Priority.ALWAYS);
    tile.setMaxWidth(Double.MAX_VALUE);
    tile.setMinWidth(0);
    tile.setPrefWidth(0);
    return tile;
  }
}
