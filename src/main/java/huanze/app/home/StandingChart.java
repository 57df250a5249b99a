package huanze.app.home;

import huanze.agenda.Rate;
import huanze.agenda.Standing;
import huanze.agenda.StandingSummary;
import huanze.agenda.StandingSymbol;
import huanze.agenda.ui.AgendaWords;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The year by level, and the units with most misses: rows that open what they tell. */
final class StandingChart {
  private final HomeModel model;
  private final AgendaWords words;
  private final Texts texts;

  StandingChart(HomeModel model, AgendaWords words) {
    this.model = model;
    this.words = words;
    this.texts = words.texts();
  }

  /** A row for each level with its rate, bar and numbers, and what the symbols mean. */
  List<Node> levels(StandingSummary summary, @Nullable String region) {
    List<Node> rows = new ArrayList<>();
    for (StandingSummary.OfLevel one : summary.levels()) {
      Route all =
          new Route.ObligationList(
              summary.year(), null, null, null, CamelCase.of(one.level()), region, null, null);
      rows.add(level(one, all));
    }
    if (!rows.isEmpty()) {
      rows.add(legend());
    }
    return rows;
  }

  private Node level(StandingSummary.OfLevel one, Route all) {
    Label name = new Label(words.level(one.level()));
    name.getStyleClass().add("hz-home-level");
    Label units = new Label(texts.text("agenda.ui.units", one.units()));
    units.getStyleClass().add("hz-home-detail");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Label rate = new Label(words.rate(one.rate()));
    rate.getStyleClass().add("hz-home-rate");
    HBox head = new HBox(name, units, gap, rate);
    head.getStyleClass().add("hz-home-level-head");
    Label numbers = new Label(numbers(one.rate()));
    numbers.getStyleClass().add("hz-home-detail");
    numbers.setWrapText(true);
    VBox whole = new VBox(head, new StandingBar(one.rate()), numbers);
    whole.getStyleClass().add("hz-home-level-box");
    HBox.setHgrow(whole, Priority.ALWAYS);
    String says =
        texts.text("app.home.levelSays", name.getText(), rate.getText(), spoken(one.rate()));
    return new HomeRow(says, () -> model.open(all), whole);
  }

  private static String numbers(Rate rate) {
    return StandingBar.PARTS.stream()
        .map(s -> StandingSymbol.of(s) + " " + rate.count(s))
        .collect(Collectors.joining("\u3000"));
  }

  private String spoken(Rate rate) {
    return StandingBar.PARTS.stream()
        .map(s -> words.standing(s) + rate.count(s))
        .collect(Collectors.joining(texts.text("agenda.ui.comma")));
  }

  private Node legend() {
    FlowPane legend = new FlowPane();
    legend.getStyleClass().add("hz-home-legend");
    for (Standing standing : StandingBar.PARTS) {
      Label one =
          new Label(
              texts.text(
                  "agenda.ui.symbolWord", StandingSymbol.of(standing), words.standing(standing)));
      one.getStyleClass().addAll("hz-home-bar-part", "hz-home-bar-" + CamelCase.of(standing));
      legend.getChildren().add(one);
    }
    return legend;
  }

  /** The units with most misses; each opens its page. */
  List<Node> mostMissed(StandingSummary summary) {
    List<Node> rows = new ArrayList<>();
    for (StandingSummary.OfUnit one : summary.mostMissed()) {
      Route page = new Route.UnitYear(one.unit().id(), summary.year());
      Label name = new Label(one.unit().name());
      name.setMinWidth(0);
      Region gap = new Region();
      HBox.setHgrow(gap, Priority.ALWAYS);
      Label missed =
          new Label(
              texts.text(
                  "app.home.unitMissed",
                  StandingSymbol.of(Standing.MISSED),
                  one.rate().count(Standing.MISSED)));
      missed.getStyleClass().add("hz-home-missed");
      missed.setMinWidth(Region.USE_PREF_SIZE);
      Label rate = new Label(words.rate(one.rate()));
      rate.getStyleClass().add("hz-home-unit-rate");
      String says =
          texts.text(
              "app.home.unitSays",
              one.unit().name(),
              one.rate().count(Standing.MISSED),
              rate.getText());
      rows.add(new HomeRow(says, () -> model.open(page), name, gap, missed, rate));
    }
    return rows;
  }
}
