package huanze.agenda.ui;

import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.fx.Looks;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** What symbols and colours mean, each with how often it occurs. */
final class Legend {
  private static final List<Standing> ORDER =
      List.of(
          Standing.MET,
          Standing.LATE,
          Standing.MISSED,
          Standing.OPEN,
          Standing.VACANT,
          Standing.EXEMPT,
          Standing.UPCOMING);

  private Legend() {}

  static void fill(FlowPane pane, Rate rate, AgendaWords words) {
    List<Node> chips = new ArrayList<>();
    for (Standing standing : ORDER) {
      Label symbol = new Label(StandingSymbol.of(standing));
      symbol.getStyleClass().addAll("hz-grid-chip", Looks.standing(CamelCase.of(standing)));
      Label name = new Label(words.standing(standing));
      Label count = new Label(String.valueOf(rate.count(standing)));
      count.getStyleClass().add("hz-grid-legend-count");
      HBox chip = new HBox(symbol, name, count);
      chip.getStyleClass().add("hz-grid-legend-item");
      chips.add(chip);
    }
    pane.getChildren().setAll(chips);
  }
}
