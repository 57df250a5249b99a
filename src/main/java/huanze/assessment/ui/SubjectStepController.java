package huanze.assessment.ui;

import huanze.assessment.AssessedUnit;
import huanze.assessment.YearScheme;
import huanze.base.CamelCase;
import huanze.base.Texts;
import huanze.fx.Focus;
import huanze.fx.Route;
import huanze.unit.Person;
import huanze.unit.Post;
import huanze.unit.Structure;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Step 1: who is assessed for which year, by which scheme, and what is not confirmed yet. */
final class SubjectStepController implements StepPage {
  private static final int NAMED = 3;

  /** The same for both words on it, so that nothing moves when it is clicked. */
  private static final double CONFIRM_WIDTH = 130;

  private final WizardModel model;
  private final Texts texts;
  private final AssessmentWords words;

  @FXML private ScrollPane scroll;
  @FXML private VBox page;

  SubjectStepController(WizardModel model) {
    this.model = model;
    texts = model.texts();
    words = model.words();
  }

  @Override
  public void show(Shot now) {
    page.getChildren()
        .setAll(subject(now), scheme(now), basis(now.assessment().unconfirmed().isEmpty()));
  }

  private Node subject(Shot now) {
    AssessedUnit subject = now.assessment().subject();
    Structure structure = now.year().structure();
    List<Node> lines = new ArrayList<>();
    lines.add(
        Parts.text(
            texts.text("assessment.ui.subject.kind." + CamelCase.of(subject.kind())), "hz-muted"));
    for (AssessedUnit.Part part : subject.parts()) {
      Label name = Parts.text(words.part(part, model.year()));
      lines.add(
          model.ways().knows(Route.UnitTree.class)
              ? row(
                  name,
                  Parts.link(
                      texts.text("assessment.ui.subject.openUnit"),
                      () -> model.ways().openUnit(part.unit().id())))
              : name);
    }
    if (subject.parts().stream().anyMatch(AssessedUnit.Part::carriedOn)) {
      lines.add(
          Parts.note(
              texts.text("assessment.ui.subject.merged"), "mdoal-info", "hz-assess-quiet-note"));
    }
    lines.add(Parts.text(texts.text("assessment.ui.subject.posts"), "hz-muted"));
    for (Post post : subject.leaderPosts()) {
      lines.add(
          Parts.text(
              texts.text(
                  "assessment.ui.subject.post", words.post(structure, post), holders(now, post))));
    }
    return Parts.card(
        texts.text("assessment.ui.subject.heading", model.year()), lines.toArray(Node[]::new));
  }

  private String holders(Shot now, Post post) {
    Structure structure = now.year().structure();
    Set<String> names = new LinkedHashSet<>();
    structure
        .holders(post.id(), huanze.base.Period.year(model.year()).days())
        .forEach(t -> structure.person(t.person()).map(Person::name).ifPresent(names::add));
    return names.isEmpty() ? texts.text("assessment.ui.subject.vacant") : words.join(names);
  }

  private Node scheme(Shot now) {
    YearScheme scheme = now.scheme();
    List<Node> lines = new ArrayList<>();
    lines.add(
        row(
            Parts.text(scheme.scheme().title()),
            Parts.link(texts.text("assessment.ui.subject.openScheme"), model.ways()::openScheme)));
    lines.add(Parts.text(words.thresholds(scheme.scheme()), "hz-muted"));
    lines.add(
        Parts.text(
            texts.text(
                scheme.fromPack() ? "assessment.ui.scheme.fromPack" : "assessment.ui.scheme.own"),
            "hz-muted"));
    if (scheme.isFrozen()) {
      lines.add(
          Parts.note(
              words.frozen(scheme, now.year().structure(), NAMED),
              "mdoal-lock",
              "hz-assess-quiet-note"));
    }
    return Parts.card(texts.text("assessment.ui.subject.scheme"), lines.toArray(Node[]::new));
  }

  private Node basis(boolean confirmed) {
    List<Node> lines = new ArrayList<>();
    if (confirmed) {
      lines.add(
          Parts.note(
              texts.text("assessment.ui.subject.allConfirmed"),
              "mdoal-check_circle",
              "hz-desk-good"));
    } else {
      lines.add(
          Parts.note(
              texts.text("assessment.ui.subject.unconfirmed"),
              "mdoal-error_outline",
              "hz-desk-open"));
    }
    model.basis().forEach(one -> lines.add(basis(one)));
    return Parts.card(texts.text("assessment.ui.subject.basis"), lines.toArray(Node[]::new));
  }

  private Node basis(WizardModel.Basis one) {
    int article = one.what().article();
    Button confirm =
        new Button(
            texts.text(
                one.open() ? "assessment.ui.subject.confirm" : "assessment.ui.subject.confirmed"));
    confirm.setMinWidth(CONFIRM_WIDTH);
    confirm.setDisable(!one.open());
    confirm.setOnAction(e -> model.confirm(one.what()));
    VBox says = new VBox(2, Parts.text(words.unconfirmed(one.what())));
    one.content().forEach(line -> says.getChildren().add(Parts.text(line, "hz-desk-content")));
    HBox.setHgrow(says, Priority.ALWAYS);
    HBox line =
        row(
            says,
            Parts.link(Parts.article(texts, article), () -> model.ways().openArticle(article)),
            confirm);
    line.getStyleClass().add("hz-desk-unconfirmed");
    return line;
  }

  /** Brings what is to be confirmed into view. */
  void revealBasis() {
    Focus.reveal(scroll, page.getChildren().getLast());
  }

  private static HBox row(Node... nodes) {
    HBox row = new HBox(nodes);
    row.getStyleClass().add("hz-row");
    return row;
  }
}
