package huanze.app.home;

import huanze.base.Texts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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
    HBox top = new HBox(number, aside);
    top.getStyleClass().add("hz-home-tile-top");
    Label name = new Label(texts.text(key));
    VBox whole = new VBox(top, name);
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
