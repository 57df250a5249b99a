package huanze.unit.ui;

import atlantafx.base.theme.Styles;
import huanze.base.Texts;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card for each post: who holds it, held it or will, and what can be done. */
final class PostCards {
  private final UnitTreeModel model;
  private final Texts texts;

  PostCards(UnitTreeModel model, Texts texts) {
    this.model = model;
    this.texts = texts;
  }

  Node card(UnitDetail.PostLine post) {
    Label name = new Label(post.name());
    name.setWrapText(true);
    name.getStyleClass().add("hz-unit-post-name");
    Label rank = quiet(post.days().isEmpty() ? post.rank() : post.rank() + "  " + post.days());
    rank.setWrapText(true);
    VBox words = new VBox(name, rank);
    if (!post.fields().isEmpty()) {
      Label fields = new Label(texts.text("unit.ui.inChargeOf", post.fields()));
      fields.setWrapText(true);
      fields.setMinHeight(Region.USE_PREF_SIZE);
      words.getChildren().add(fields);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head =
        new HBox(words, menu(post), button("unit.ui.appointTo", () -> model.appoint(post.id())));
    head.getStyleClass().add("hz-row");
    VBox card = new VBox(head);
    card.getStyleClass().addAll("hz-card", "hz-unit-post");
    if (post.vacant()) {
      card.getChildren().add(quiet(texts.text("unit.ui.vacant")));
    }
    if (post.strip().bars().size() > 1) {
      card.getChildren().add(new TimeBar(post.strip(), texts));
    }
    post.tenures().forEach(tenure -> card.getChildren().add(line(tenure)));
    return card;
  }

  /** What can be done with the post itself. */
  private MenuButton menu(UnitDetail.PostLine line) {
    UUID post = line.id();
    MenuButton menu = new MenuButton(texts.text("unit.ui.postMenu"));
    menu.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    menu.setMinWidth(Region.USE_PREF_SIZE);
    menu.getItems()
        .setAll(
            item("unit.ui.editPost", () -> model.editPost(post)),
            item("unit.ui.editFields", () -> model.editFields(post)),
            item("unit.ui.endPost", () -> model.endPost(post)));
    line.tenures().stream()
        .filter(tenure -> tenure.when() == UnitDetail.When.PRESENT && model.canShowLeader())
        .forEach(
            tenure ->
                menu.getItems()
                    .add(
                        item(
                            "unit.ui.leaderOf",
                            () -> model.showLeader(tenure.person()),
                            tenure.name())));
    return menu;
  }

  private MenuItem item(String textKey, Runnable run, Object... args) {
    MenuItem item = new MenuItem(texts.text(textKey, args));
    item.setOnAction(e -> run.run());
    return item;
  }

  private Node line(UnitDetail.TenureLine tenure) {
    Hyperlink name = new Hyperlink(tenure.name());
    name.getStyleClass().add("hz-unit-holder");
    name.setOnAction(e -> model.showPerson(tenure.person()));
    name.setMinWidth(Region.USE_PREF_SIZE);
    FlowPane words = new FlowPane(name);
    words.getStyleClass().add("hz-unit-words");
    if (tenure.acting()) {
      words.getChildren().add(UnitTreeCell.tag(texts.text("unit.ui.tag.acting")));
    }
    if (tenure.when() == UnitDetail.When.FUTURE) {
      words.getChildren().add(UnitTreeCell.tag(texts.text("unit.ui.tag.future")));
    } else if (tenure.when() == UnitDetail.When.PAST) {
      words.getChildren().add(UnitTreeCell.tag(texts.text("unit.ui.tag.past")));
    }
    if (!tenure.days().isEmpty()) {
      words.getChildren().add(quiet(tenure.days()));
    }
    if (!tenure.document().isEmpty()) {
      words.getChildren().add(quiet(tenure.document()));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = new HBox(words, button("unit.ui.editTenure", () -> model.editTenure(tenure.id())));
    if (tenure.open()) {
      line.getChildren().add(button("unit.ui.endTenure", () -> model.endTenure(tenure.id())));
    }
    line.getChildren().add(button("unit.ui.removeTenure", () -> model.removeTenure(tenure.id())));
    line.getStyleClass().add("hz-unit-tenure");
    if (tenure.when() == UnitDetail.When.PAST) {
      name.getStyleClass().remove("hz-unit-holder");
    }
    return line;
  }

  private static Label quiet(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("hz-muted");
    return label;
  }

  private Button button(String textKey, Runnable run) {
    Button button = new Button(texts.text(textKey));
    button.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(e -> run.run());
    return button;
  }
}
