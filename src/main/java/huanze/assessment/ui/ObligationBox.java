package huanze.assessment.ui;

import huanze.agenda.Obligation;
import huanze.agenda.StandingSymbol;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Looks;
import huanze.fx.Route;
import huanze.unit.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** The obligations behind a computed score, made only when somebody looks. */
final class ObligationBox extends VBox {
  private final WizardModel model;
  private final Texts texts;
  private final AssessmentWords words;
  private List<Obligation> obligations = List.of();

  ObligationBox(WizardModel model) {
    this.model = model;
    texts = model.texts();
    words = model.words();
    getStyleClass().add("hz-assess-obligations");
    visibleProperty().addListener((o, was, is) -> fill());
  }

  void show(List<Obligation> now) {
    obligations = now;
    fill();
  }

  private void fill() {
    getChildren().setAll(isVisible() ? lines() : List.of());
  }

  private List<Node> lines() {
    boolean several =
        obligations.stream().map(o -> o.rule().id() + o.subject()).distinct().count() > 1;
    return obligations.stream().map(o -> line(o, several)).toList();
  }

  private Node line(Obligation o, boolean several) {
    Label symbol = Parts.line(StandingSymbol.of(o.standing()), "hz-grid-chip");
    symbol.getStyleClass().add(Looks.standing(CamelCase.of(o.standing())));
    FlowPane line = new FlowPane(symbol);
    line.getStyleClass().add("hz-assess-obligation");
    Label period = Parts.line(words.period(o.period()), "hz-assess-period");
    line.getChildren().add(period);
    line.getChildren().add(Parts.line(texts.text(o.standing().textKey())));
    if (several) {
      line.getChildren().add(Parts.line(who(o), "hz-muted"));
    }
    line.getChildren()
        .add(
            Parts.line(
                texts.text(
                    "assessment.ui.item.due",
                    words.day(o.due(), model.year()),
                    o.counted(),
                    o.required()),
                "hz-muted"));
    line.getChildren().addAll(records(o));
    if (model.ways().knows(Route.ObligationList.class)) {
      line.getChildren()
          .add(
              Parts.link(
                  texts.text("assessment.ui.item.openObligation"),
                  () -> model.ways().openObligations(o)));
    }
    return line;
  }

  private String who(Obligation o) {
    Shot now = model.shownProperty().get();
    if (now == null) {
      return o.rule().title();
    }
    Structure structure = now.year().structure();
    String subject =
        o.post() == null
            ? AssessmentWords.unit(structure, o.unit())
            : words.post(structure, o.post());
    Set<String> rules =
        obligations.stream().map(one -> one.rule().id()).collect(Collectors.toSet());
    return rules.size() > 1
        ? texts.text("assessment.ui.item.ruleOf", o.rule().title(), subject)
        : subject;
  }

  private List<Node> records(Obligation o) {
    List<Node> all = new ArrayList<>();
    for (Obligation.Credit credit : o.records()) {
      String day = words.day(credit.day(), model.year());
      String said = credit.madeUp() ? texts.text("assessment.ui.item.madeUp", day) : day;
      all.add(
          model.ways().knows(Route.Activity.class)
              ? Parts.link(
                  texts.text("assessment.ui.item.record", said),
                  () -> model.ways().openRecord(credit.id()))
              : Parts.line(said));
    }
    return all;
  }
}
