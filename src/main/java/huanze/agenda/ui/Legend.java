package huanze.agenda.ui;

import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.fx.Looks;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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

  private static final String NAME = "hz-grid-legend-name";

  private Legend() {}

  /** With what is planned, which only a quarter or month shows. */
  static void fillNear(FlowPane pane, Rate rate, AgendaWords words) {
    fill(pane, rate, words);
    Label symbol = new Label(words.texts().text("agenda.ui.plannedSign"));
    symbol.getStyleClass().addAll("hz-grid-chip", "hz-grid-planned");
    HBox chip = new HBox(symbol, name(words.texts().text("agenda.ui.plannedWord")));
    chip.getStyleClass().add("hz-grid-legend-item");
    pane.getChildren().add(chip);
  }

  public static void fill(FlowPane pane, Rate rate, AgendaWords words) {
    List<Node> chips = new ArrayList<>();
    for (Standing standing : ORDER) {
      Label symbol = new Label(StandingSymbol.of(standing));
      symbol.getStyleClass().addAll("hz-grid-chip", Looks.standing(CamelCase.of(standing)));
      Label name = name(words.standing(standing));
      Label count = new Label(String.valueOf(rate.count(standing)));
      count.getStyleClass().add("hz-grid-legend-count");
      HBox chip = new HBox(symbol, name, count);
      chip.getStyleClass().add("hz-grid-legend-item");
      chips.add(chip);
    }
    pane.getChildren().setAll(chips);
  }

  private static Label name(String word) {
    Label name = new Label(word);
    name.getStyleClass().add(NAME);
    return name;
  }

  /** Where names are hidden to save a line, a pointer on the symbol still tells them. */
  static void nameWhile(FlowPane pane, ObservableBooleanValue named) {
    for (Node chip : pane.getChildren()) {
      for (Node part : ((HBox) chip).getChildren()) {
        if (part instanceof Label name && name.getStyleClass().contains(NAME)) {
          name.visibleProperty().bind(named);
          name.managedProperty().bind(named);
          chip.setAccessibleText(name.getText());
          Tooltip.install(chip, new Tooltip(name.getText()));
        }
      }
    }
  }
}
