package huanze.assessment.ui;

import huanze.assessment.AppliedEffect;
import huanze.assessment.Grade;
import huanze.assessment.ItemResult;
import huanze.assessment.UnitAssessment;
import huanze.base.Texts;
import huanze.rulepack.SchemeGroup;
import huanze.unit.Structure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Step 4: score, grade or why there is none yet, and what follows for whom. */
final class ResultStepController implements StepPage {
  private final WizardModel model;
  private final Texts texts;
  private final AssessmentWords words;

  @FXML private VBox page;

  ResultStepController(WizardModel model) {
    this.model = model;
    texts = model.texts();
    words = model.words();
  }

  @Override
  public void show(Shot now) {
    UnitAssessment assessment = now.assessment();
    page.getChildren()
        .setAll(
            grade(assessment),
            effects(assessment, now.year().structure()),
            score(assessment),
            Parts.note(
                texts.text("assessment.ui.conditions.apart"),
                "mdoal-info",
                "hz-assess-quiet-note"));
  }

  private Node grade(UnitAssessment assessment) {
    Grade grade = assessment.grade();
    Label word = Parts.line(words.grade(grade), "hz-assess-verdict");
    word.getStyleClass().add(AssessmentWords.gradeStyle(grade));
    Label score =
        Parts.line(
            texts.text(
                "assessment.ui.scoreOf",
                AssessmentWords.plain(assessment.score()),
                AssessmentWords.plain(assessment.maximum())),
            "hz-assess-score");
    HBox row = new HBox(word, score);
    row.getStyleClass().add("hz-row");
    String why =
        grade == null
            ? texts.text(
                "assessment.ui.whyNoGrade",
                assessment.openItems().size(),
                assessment.openConditions().size())
            : texts.text(
                "assessment.ui.whyGrade",
                words.range(grade, assessment.scheme()),
                words.grade(grade));
    VBox card =
        Parts.card(
            texts.text("assessment.ui.result.grade"),
            row,
            Parts.text(why),
            Parts.text(words.thresholds(assessment.scheme()), "hz-muted"));
    if (grade == null) {
      HBox ways = new HBox();
      ways.getStyleClass().add("hz-row");
      if (!assessment.openItems().isEmpty()) {
        ways.getChildren()
            .add(
                Parts.link(
                    texts.text("assessment.ui.result.toItems"), () -> model.go(WizardStep.ITEMS)));
      }
      if (!assessment.openConditions().isEmpty()) {
        ways.getChildren()
            .add(
                Parts.link(
                    texts.text("assessment.ui.result.toConditions"),
                    () -> model.go(WizardStep.CONDITIONS)));
      }
      card.getChildren().add(ways);
    }
    return card;
  }

  private Node score(UnitAssessment assessment) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("hz-facts");
    boolean anyOpen = !assessment.openItems().isEmpty();
    addRow(
        grid,
        Parts.line(texts.text("assessment.ui.column.group"), "hz-muted"),
        number(texts.text("assessment.ui.column.points"), "hz-muted"),
        number(texts.text("assessment.ui.column.score"), "hz-muted"),
        number(anyOpen ? texts.text("assessment.ui.column.openItems") : "", "hz-muted"));
    Map<Integer, ItemResult> results =
        assessment.items().stream()
            .collect(Collectors.toMap(i -> i.item().number(), Function.identity()));
    for (SchemeGroup group : assessment.scheme().groups()) {
      List<ItemResult> mine = group.items().stream().map(i -> results.get(i.number())).toList();
      List<BigDecimal> scored =
          mine.stream().map(ItemResult::score).filter(s -> s != null).toList();
      int open = mine.size() - scored.size();
      addRow(
          grid,
          Parts.text(group.name()),
          number(AssessmentWords.plain(group.points())),
          number(AssessmentWords.plain(scored.stream().reduce(BigDecimal.ZERO, BigDecimal::add))),
          number(open == 0 ? "" : String.valueOf(open)));
    }
    addRow(
        grid,
        Parts.line(texts.text("assessment.ui.result.sum"), "hz-assess-strong"),
        number(AssessmentWords.plain(assessment.maximum()), "hz-assess-strong"),
        number(AssessmentWords.plain(assessment.score()), "hz-assess-strong"),
        number(anyOpen ? String.valueOf(assessment.openItems().size()) : "", "hz-assess-strong"));
    return Parts.card(texts.text("assessment.ui.result.score"), grid);
  }

  private static void addRow(GridPane grid, Node... cells) {
    grid.addRow(grid.getRowCount(), cells);
  }

  private static Label number(String words, String... styleClasses) {
    Label label = Parts.line(words, styleClasses);
    label.getStyleClass().add("hz-assess-figure");
    label.setMaxWidth(Double.MAX_VALUE);
    return label;
  }

  private Node effects(UnitAssessment assessment, Structure structure) {
    List<Node> lines = new ArrayList<>();
    if (assessment.effects().isEmpty()) {
      lines.add(
          Parts.text(
              texts.text(
                  assessment.complete()
                      ? "assessment.ui.summary.noEffect"
                      : "assessment.ui.summary.noEffectYet")));
    }
    for (AppliedEffect applied : assessment.effects()) {
      lines.add(effect(applied, structure));
    }
    return Parts.card(texts.text("assessment.ui.result.effects"), lines.toArray(Node[]::new));
  }

  private Node effect(AppliedEffect applied, Structure structure) {
    VBox box =
        new VBox(
            Parts.note(applied.effect().title(), "mdomz-report_problem", "hz-assess-effect-name"),
            Parts.text(words.because(applied)),
            Parts.text(applied.effect().text(), "hz-muted"));
    box.getStyleClass().add("hz-assess-effect");
    if (applied.effect().namesLeaders()) {
      box.getChildren()
          .add(Parts.text(texts.text("assessment.ui.result.leaders"), "hz-assess-strong"));
      if (applied.leaders().isEmpty()) {
        box.getChildren().add(Parts.text(texts.text("assessment.ui.result.noLeaders")));
      }
      applied.leaders().forEach(l -> box.getChildren().add(Parts.text(words.leader(structure, l))));
      box.getChildren()
          .add(
              Parts.text(
                  texts.text(
                      "assessment.ui.result.teams",
                      words.join(
                          applied.teams().stream()
                              .map(u -> AssessmentWords.unit(structure, u))
                              .toList()))));
      box.getChildren()
          .add(
              Parts.note(
                  texts.text("assessment.ui.authority"), "mdoal-info", "hz-assess-quiet-note"));
    }
    return box;
  }
}
