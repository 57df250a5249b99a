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
public final class Legend {
  static final List<Standing> ORDER =
      List.of(
          Standing.MET,
          Standing.LATE,
          Standing.MISSED,
          Standing.OPEN,
          Standing.VACANT,
          Standing.EXEMPT,
          Standing.UPCOMING);

  private Legend() {}

  /** With what is planned, which only a quarter or month shows. */
  static void fillNear(FlowPane pane, Rate rate, AgendaWords words) {
    fill(pane, rate, words);
    Label symbol = new Label(words.texts().text("agenda.ui.plannedSign"));
    symbol.getStyleClass().addAll("hz-grid-chip", "hz-grid-planned");
    HBox chip = new HBox(symbol, new Label(words.texts().text("agenda.ui.plannedWord")));
    chip.getStyleClass().add("hz-grid-legend-item");
    pane.getChildren().add(chip);
  }

  public static void fill(FlowPane pane, Rate rate, AgendaWords words) {
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
